/** 综合结论: what the sheet says of a county. */
import type { Verdict } from '../../../src/assessment/assessment';
import type {
  BlockResult,
  CountyAssessment,
  ItemResult,
} from '../../../src/assessment/countyAssessment';
import { speaker } from '../../../src/messages/speak';
import { verdictPage, wantsVerdict } from '../../../src/sheets/layout/verdictSheet';
import { layOut } from '../../../src/sheets/layout/layOut';
import type { Content } from '../../../src/sheets/plan';
import { defaultSettings } from '../../../src/county/settings';
import { standardOf } from '../../../src/standards/standards';
import type { Language, Words } from '../../../src/standards/message';
import { bind, primarySheet, school, workbook } from '../layout/county';
import { asked, named, sheet } from './world';

/** Texts of items are given as they are to be said. */
function words(language: Language): Words {
  const say = speaker(language);
  return {
    language,
    say: (message) => (message.code === 'said' ? String(message.params?.text) : say(message)),
  };
}

const said = (text: string) => ({ code: 'said', params: { text } });
const name = (text: string) => ({ 'zh-CN': text, 'en-US': text });

function item(id: string, verdict: Verdict, more: Partial<ItemResult> = {}): ItemResult {
  return {
    id,
    name: name(`项目${id}`),
    value: said('96.0%'),
    requirement: said('≥ 95%'),
    verdict,
    notes: [],
    failing: [],
    clause: '教督〔2017〕6号',
    ...more,
  };
}

function block(
  id: BlockResult['id'],
  title: string,
  verdict: Verdict,
  items: readonly ItemResult[],
) {
  return { id, name: name(title), verdict, items };
}

function county(verdict: Verdict, ...blocks: readonly BlockResult[]): CountyAssessment {
  return { standard: 'quality-2017', verdict, blocks, relaxations: [], conditions: null };
}

const standard = standardOf('quality-2017');
const assessment = {
  standard,
  stages: { primary: null, junior: null },
  excluded: [],
  findings: [],
};

function page(judged: CountyAssessment, language: Language = 'zh-CN') {
  const input = { assessment, settings: defaultSettings, words: words(language) };
  return verdictPage(input, judged);
}

function rowWith(cells: readonly (readonly Content[])[], text: string): readonly Content[] {
  const row = cells.find((one) => one.includes(text));
  if (!row) throw new Error(`no row with ${text}`);
  return row;
}

const mixed = county(
  'notMet',
  block('resources', '资源配置', 'met', [item('resources.primary', 'met')]),
  block('government', '政府保障程度', 'notMet', [
    item('government.3', 'notMet'),
    item('government.4', 'met'),
    item('government.5', 'notMet'),
    item('government.9', 'undetermined', { value: null, notes: [said('缺少：应完成培训教师数')] }),
  ]),
  block('recognition', '社会认可度', 'undetermined', [item('recognition', 'undetermined')]),
);

describe('the sentences on top', () => {
  it('say what fails and what is missing, by block and number', () => {
    const top = page(mixed)
      .cells.slice(2, 5)
      .map(([text]) => text);
    expect(top).toEqual([
      '全县优质均衡：不达标。',
      '不达标：政府保障程度第3、5项。',
      '数据不全：政府保障程度第9项、社会认可度。',
    ]);
  });

  it('never call a county with missing data 达标', () => {
    const judged = county(
      'undetermined',
      block('resources', '资源配置', 'met', [item('resources.primary', 'met')]),
      block('quality', '教育质量', 'undetermined', [item('quality.1', 'undetermined')]),
    );
    const top = page(judged)
      .cells.slice(2, 5)
      .map(([text]) => text);
    expect(top).toEqual([
      '全县优质均衡：数据不全，暂不能判定。',
      '不达标：无。',
      '数据不全：教育质量。',
    ]);
  });

  it('say it in one sentence when all is met', () => {
    const judged = county('met', block('vetoes', '一票否决', 'met', [item('veto.1', 'met')]));
    const { cells } = page(judged);
    expect(cells[2]?.[0]).toBe('全县优质均衡：达标。各项均达到要求。');
    expect(cells[3]?.[0]).toBe('不达标：无。');
    expect(cells[4]?.[0]).toBe('数据不全：无。');
  });

  it('name the relaxations in use, or that there are none', () => {
    expect(page(mixed).cells[1]?.[0]).toContain('未采用规程放宽情形');
    const relaxed: CountyAssessment = { ...mixed, relaxations: ['roomSizes'] };
    expect(page(relaxed).cells[1]?.[0]).toContain('采用的规程放宽情形：音乐、美术专用教室面积放宽');
  });
});

describe('an item', () => {
  it('shows its number, value, requirement, verdict, what is missing and its clause', () => {
    const { cells } = page(mixed);
    expect(rowWith(cells, '项目government.9')).toEqual([
      '9',
      '项目government.9',
      '未填',
      '≥ 95%',
      '– 数据不全',
      '缺少：应完成培训教师数',
      null,
      '教督〔2017〕6号',
    ]);
    expect(rowWith(cells, '项目recognition')[0]).toBeNull();
  });

  it('names the first ten schools that fail it and how many more there are', () => {
    const failing = Array.from({ length: 13 }, (_, at) => ({
      school: `第${at + 1}小学`,
      stage: at === 0 ? ('primary' as const) : null,
      place: { sheet: '小学', cell: `A${at + 2}` },
      detail: said('2100人'),
    }));
    const { cells } = page(
      county(
        'notMet',
        block('government', '政府', 'notMet', [item('government.4', 'notMet', { failing })]),
      ),
    );
    const lines = String(rowWith(cells, '项目government.4')[6]).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('第1小学（小学）：2100人');
    expect(lines[10]).toBe('另有3所，共13所');
  });

  it('is coloured by the word of its verdict, never by its value', () => {
    const { rules, cells } = page(mixed);
    const shown = new Set(cells.map((row) => row[4]).filter((text) => typeof text === 'string'));
    for (const { formula, area } of rules) {
      expect(area.column).toBe(4);
      const word = /="(.*)"$/.exec(formula.slice(1))?.[1] ?? '';
      expect(shown).toContain(word);
    }
    expect(rules.map(({ role }) => role)).toEqual(['met', 'below', 'undetermined']);
  });

  it('reads in English too', () => {
    expect(rowWith(page(mixed, 'en-US').cells, '项目government.3')[4]).toBe('✕ Not met');
  });
});

describe('a run', () => {
  const plainBook = workbook(primarySheet([school('甲')]));
  const run = (snapshot: typeof plainBook) =>
    layOut({
      snapshot,
      binding: bind(snapshot),
      assessment,
      countyAssessment: mixed,
      settings: defaultSettings,
      words: words('zh-CN'),
    }).plan.operations.flatMap((one) => (one.kind === 'addSheet' ? [one.sheet] : []));

  it('does not bother a county that gives its school tables only', () => {
    expect(wantsVerdict(plainBook, mixed)).toBe(false);
    expect(run(plainBook)).not.toContain('均衡_优质_综合结论');
  });

  it('writes the sheet once there is 均衡_县级数据, or a named county input', () => {
    expect(run(asked(plainBook))).toContain('均衡_优质_综合结论');
    const own = sheet('汇总', [[98000]]);
    const names = [named('县级_教师平均工资', '汇总!$A$1')];
    expect(wantsVerdict({ sheets: [...plainBook.sheets, own], names }, mixed)).toBe(true);
  });

  it('keeps a sheet that stands up to date though the inputs are gone', () => {
    const names = [named('均衡_页_verdict_quality', '综合!$A$1:$H$9')];
    const book = { sheets: [...plainBook.sheets, sheet('综合', [['旧']])], names };
    expect(wantsVerdict(book, mixed)).toBe(true);
    expect(wantsVerdict(book, { ...mixed, standard: 'basic-2012' })).toBe(false);
  });
});
