/** 均衡_县级数据: made on request, then the county's. */
import { countyInputs, type CountyInputId } from '../../../src/county/countyInputs';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { cellAddress } from '../../../src/sheets/area';
import {
  bindCountyCells,
  openPlaces,
  readCountyCells,
  readScores,
} from '../../../src/sheets/countySheet';
import { countyCellSheets } from '../../../src/sheets/countyNames';
import { nationalScoreItems, type ScoreItems } from '../../../src/standards/scoreItems';
import type { StandardId } from '../../../src/standards/standard';
import type { Operation } from '../../../src/sheets/plan';
import type { Snapshot } from '../../../src/sheets/snapshot';
import {
  asked,
  cell,
  columnAt,
  empty,
  named,
  plan,
  rowOf,
  rowOfInput,
  rowsOf,
  sheet,
  tab,
  typed,
  withRows,
} from './world';

function value(snapshot: Snapshot, id: CountyInputId) {
  return readCountyCells(snapshot)[id]?.value;
}

function scoresWith(names: readonly string[], points = 50): Settings {
  const items = names.map((name, at) => ({ id: `A1.${at + 1}`, name, points }));
  const scoreItems: ScoreItems = { heads: [{ id: 'A1', name: '入学机会', items }], pass: 85 };
  return {
    ...defaultSettings,
    pack: { name: '某省', standards: {}, scoreItems },
  };
}

describe('the sheet, made on request', () => {
  const made = asked(empty);

  it('has one row for every county input and every national score item', () => {
    for (const id of Object.keys(countyInputs) as CountyInputId[]) {
      expect(readCountyCells(made)[id]?.place.sheet).toBe(tab);
      expect(value(made, id)).toBeNull();
    }
    const items = nationalScoreItems.heads.flatMap((head) => head.items);
    expect(readScores(made).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(items).toHaveLength(17);
  });

  it('leaves scores, full marks and all values empty', () => {
    const entries = ['value', 'note', 'evidence'] as const;
    const first = rowOfInput(made, 'countyName');
    for (const column of entries) {
      const filled = rowsOf(made)
        .slice(first)
        .filter((row) => row[columnAt(made, column)] !== null);
      // Only the header of the scores stands there.
      expect(filled).toHaveLength(1);
    }
    expect(readScores(made).every(({ points, score }) => points === null && score === null)).toBe(
      true,
    );
  });

  it('says where an item of the forms an input belongs to', () => {
    const place = columnAt(made, 'place');
    expect(cell(made, rowOfInput(made, 'specialFunds'), place)).toBe('表Ⅳ 第7项');
    expect(cell(made, rowOfInput(made, 'disabledChildren'), place)).toBe('表Ⅴ 第2项');
    expect(cell(made, rowOfInput(made, 'basicVetoAccidents'), place)).toBe('一票否决 第4项');
    expect(cell(made, rowOf(made, '巩固率'), place)).toBe('质量与管理');
  });

  it('tells where an item is still to be entered, as long as one of its cells is empty', () => {
    const at = (id: CountyInputId) => ({
      sheet: tab,
      cell: cellAddress(rowOfInput(made, id), columnAt(made, 'value')),
    });
    const quality = openPlaces(made, 'quality-2017');
    expect(quality.get('government.8')).toEqual(at('teacherPay'));
    expect(quality.get('veto.2')).toEqual(at('vetoSchoolChoice'));
    expect(quality.has('government')).toBe(false);
    const basic = openPlaces(made, 'basic-2012');
    expect(basic.get('veto.2')).toEqual(at('threeKindsChildren'));
    expect(basic.get('government')).toEqual(readScores(made)[0]?.place);
    const half = typed(made, rowOfInput(made, 'teacherPay'), 'value', 98_000);
    expect(openPlaces(half, 'quality-2017').get('government.8')).toEqual(at('civilServantPay'));
    const full = typed(half, rowOfInput(made, 'civilServantPay'), 'value', 97_000);
    expect(openPlaces(full, 'quality-2017').has('government.8')).toBe(false);
    expect(openPlaces(empty, 'quality-2017').size).toBe(0);
  });

  it('gives every value a hint of what may stand there, and no text', () => {
    const hints = plan(empty).filter((one) => one.kind === 'validation');
    const at = (id: CountyInputId) =>
      hints.filter(({ area }) => area.row === rowOfInput(made, id)).map(({ allow }) => allow);
    expect(at('vetoFraud')).toEqual([{ kind: 'list', options: ['是', '否'] }]);
    expect(at('planning')).toEqual([{ kind: 'list', options: ['达标', '不达标'] }]);
    expect(at('mathsGrade')).toEqual([{ kind: 'list', options: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'] }]);
    expect(at('teacherPay')).toEqual([{ kind: 'number', least: 0, most: null }]);
    // 85% typed into a cell is 0.85 there, which is warned of.
    expect(at('threeKindsLimit')).toEqual([{ kind: 'number', least: 1, most: 100 }]);
    expect(at('countyName')).toEqual([]);
  });

  it('is left alone by a second request', () => {
    expect(plan(made)).toEqual([]);
    expect(plan(asked(empty, defaultSettings, 'en-US'), defaultSettings, 'en-US')).toEqual([]);
  });

  it('gets a number when the county has a sheet of this title already', () => {
    const own = { ...empty, sheets: [...empty.sheets, sheet(tab, [['我的数据', 7]])] };
    const [first] = plan(own);
    expect(first).toMatchObject({ kind: 'addSheet', sheet: `${tab}2` });
  });
});

describe('the sheet of one standard', () => {
  const of = (standard: StandardId, snapshot = empty) =>
    asked(snapshot, defaultSettings, 'zh-CN', standard);
  const ids = Object.keys(countyInputs) as CountyInputId[];
  const askedBy = (standard: StandardId) =>
    ids.filter((id) => [null, standard].includes(countyInputs[id].standard));
  const standing = (snapshot: Snapshot) => ids.filter((id) => readCountyCells(snapshot)[id]);

  it.each(['quality-2017', 'basic-2012'] as const)('has the rows of %s alone', (standard) => {
    const made = of(standard);
    expect(standing(made)).toEqual(askedBy(standard));
    expect(readScores(made)).toHaveLength(standard === 'basic-2012' ? 17 : 0);
    expect(plan(made, defaultSettings, 'zh-CN', standard)).toEqual([]);
  });

  it('gets the rows of the other when that is chosen, and keeps what was typed for the first', () => {
    const basic = of('basic-2012');
    const [score] = readScores(basic);
    const row = Number(/\d+$/.exec(score?.place.cell ?? '')?.[0]) - 1;
    const grown = typed(basic, rowOfInput(basic, 'appropriation0'), 'value', 71_234);
    const entered = typed(grown, row, 'value', 4.5);
    const both = of('quality-2017', entered);
    expect(standing(both)).toEqual(ids);
    expect(value(both, 'appropriation0')).toBe(71_234);
    expect(readScores(both)[0]?.score).toBe(4.5);
    expect(rowsOf(both).slice(0, rowsOf(entered).length)).toEqual(rowsOf(entered));
    expect(of('basic-2012', both)).toEqual(both);
  });
});

describe('what the county writes', () => {
  const made = asked(empty);
  const filled = typed(
    typed(
      typed(made, rowOfInput(made, 'teacherPay'), 'value', 98000),
      rowOfInput(made, 'teacherPay'),
      'note',
      '含绩效',
    ),
    rowOfInput(made, 'teacherPay'),
    'evidence',
    '财政决算',
  );

  it('is read with its note, its evidence and its place', () => {
    const row = rowOfInput(made, 'teacherPay');
    expect(readCountyCells(filled).teacherPay).toEqual({
      value: 98000,
      note: '含绩效',
      evidence: '财政决算',
      place: { sheet: tab, cell: `D${row + 1}` },
    });
  });

  it('is read wherever its row was moved or sorted to', () => {
    const rows = rowsOf(filled);
    const turned = withRows(filled, [...rows.slice(0, 3), ...rows.slice(3).reverse()]);
    expect(value(turned, 'teacherPay')).toBe(98000);
    expect(readScores(turned)).toHaveLength(17);
  });

  it('is read where a column was put before the values', () => {
    const at = columnAt(filled, 'value');
    const rows = rowsOf(filled).map((row) => [...row.slice(0, at), '上年', ...row.slice(at)]);
    const names = filled.names.map((name) => {
      const { area } = name;
      return area && area.column >= at
        ? { ...name, area: { ...area, column: area.column + 1 } }
        : name;
    });
    expect(value({ ...withRows(filled, rows), names }, 'teacherPay')).toBe(98000);
  });

  it('is read by its term when the key of its row is gone', () => {
    const bare = typed(filled, rowOfInput(filled, 'teacherPay'), 'key', null);
    expect(value(bare, 'teacherPay')).toBe(98000);
  });

  it('does not count at all when two rows say different things', () => {
    const copy = rowsOf(filled)[rowOfInput(filled, 'teacherPay')] ?? [];
    const twice = withRows(filled, [
      ...rowsOf(filled),
      copy.map((one) => (one === 98000 ? 5 : one)),
    ]);
    expect(value(twice, 'teacherPay')).toBeUndefined();
    expect(bindCountyCells(twice).findings).toMatchObject([{ rule: 'countyInputTwice' }]);
    const same = withRows(filled, [
      ...rowsOf(filled),
      copy.map((one) => (one === 98000 ? null : one)),
    ]);
    expect(bindCountyCells(same).findings).toEqual([]);
  });

  it('is reported when the column of the values was deleted', () => {
    const names = filled.names.map((name) =>
      name.name.endsWith('_value') ? { ...name, refersTo: `'${tab}'!#REF!`, area: null } : name,
    );
    const broken = { ...filled, names };
    expect(bindCountyCells(broken).findings).toMatchObject([{ rule: 'countyColumnLost' }]);
    expect(value(broken, 'teacherPay')).toBeNull();
  });
});

describe('a row that an earlier version asked for', () => {
  const made = asked(empty);
  const old = withRows(made, [
    ...rowsOf(made),
    [1, '公众满意度', '%', 91, null, null, '公众满意度', 'satisfaction'],
    [2, '生均公用经费（第一年）', '元', null, null, null, null, 'publicFunds1'],
  ]);

  it('is told where something stands in it, with what is asked for now, and not used', () => {
    const { findings } = bindCountyCells(old);
    expect(findings).toMatchObject([
      {
        rule: 'countyInputFormer',
        cell: `D${rowsOf(old).length - 1}`,
        params: { found: '91', now: { 'zh-CN': '公众满意度有效问卷数、公众满意度满意问卷数' } },
      },
    ]);
  });

  it('is answered by a row that bears the name of what is asked for now', () => {
    const rows = rowsOf(old).filter((row) => row.at(-1) !== 'publicReturned');
    const added = [null, '公众满意度有效问卷数', '份', 1900, null, null, null, null];
    expect(value(withRows(old, [...rows, added]), 'publicReturned')).toBe(1900);
  });
});

describe('a later request', () => {
  const made = asked(empty);
  const entries = ['value', 'note', 'evidence'] as const;

  function touchesEntries(operations: readonly Operation[], snapshot: Snapshot): boolean {
    const columns = entries.map((column) => columnAt(snapshot, column));
    return operations.some(
      (one) =>
        (one.kind === 'write' || one.kind === 'clear') &&
        columns.some((c) => c >= one.area.column && c < one.area.column + one.area.columns),
    );
  }

  it('adds the rows that are missing at the end and writes no value, note or evidence', () => {
    const gone = new Set([rowOfInput(made, 'townships'), rowOfInput(made, 'vetoFraud')]);
    const older = typed(
      withRows(
        made,
        rowsOf(made).filter((_, at) => !gone.has(at)),
      ),
      10,
      'value',
      '',
    );
    const operations = plan(older);
    expect(touchesEntries(operations, older)).toBe(false);
    const now = asked(older);
    expect(rowsOf(now).slice(0, rowsOf(older).length)).toEqual(rowsOf(older));
    expect(value(now, 'townships')).toBeNull();
    expect(rowOfInput(now, 'vetoFraud')).toBe(rowsOf(now).length - 1);
    expect(operations.filter((one) => one.kind === 'validation')).toHaveLength(2);
    expect(plan(now)).toEqual([]);
  });

  it('lets the items of a pack take the rows in which nothing was written', () => {
    const pack = scoresWith(['随迁子女就读', '留守儿童']);
    const now = asked(made, pack);
    expect(readScores(now).map(({ id, name, points, head }) => [id, name, points, head])).toEqual([
      ['A1.1', '随迁子女就读', 50, '入学机会'],
      ['A1.2', '留守儿童', 50, '入学机会'],
    ]);
    expect(rowsOf(now)).toHaveLength(rowsOf(made).length);
    expect(touchesEntries(plan(made, pack), made)).toBe(false);
    expect(plan(now, pack)).toEqual([]);
  });

  it('adds the items for which no row is free', () => {
    const pack = scoresWith(Array.from({ length: 30 }, (_, at) => `第${at + 1}项`));
    const now = asked(made, pack);
    expect(readScores(now)).toHaveLength(30);
    expect(rowsOf(now)).toHaveLength(rowsOf(made).length + 1 + 30 - 17 - 6);
    expect(plan(now, pack)).toEqual([]);
  });

  it('keeps what was written beside an item that is no longer scored, and scores it again', () => {
    const scored = typed(made, rowOf(made, '巩固率'), 'value', 4.5);
    const pack = scoresWith(['随迁子女就读', '留守儿童']);
    const now = asked(scored, pack);
    const row = rowOf(now, '巩固率');
    expect(cell(now, row, columnAt(now, 'value'))).toBe(4.5);
    expect(cell(now, row, columnAt(now, 'place'))).toBe('已不计分（评分表已更换）');
    expect(readScores(now).map(({ name }) => name)).not.toContain('巩固率');
    const back = asked(now);
    expect(readScores(back).find(({ name }) => name === '巩固率')).toMatchObject({
      id: 'A4.2',
      score: 4.5,
      head: '质量与管理',
    });
    expect(readScores(back)).toHaveLength(17);
  });

  it('does not give the score of one item to another that bears its number', () => {
    const scored = typed(made, rowOf(made, '随迁子女就学保障'), 'value', 6);
    const pack = scoresWith(['农民工子女', '留守儿童']);
    expect(readScores(asked(scored, pack)).map(({ name, score }) => [name, score])).toEqual([
      ['农民工子女', null],
      ['留守儿童', null],
    ]);
    // Before the sheet is brought up to date, rows of the old items do not count either.
    expect(readScores(scored, pack.pack?.scoreItems)).toEqual([]);
  });

  it('takes over full marks that a pack changed, but not over those of the county', () => {
    const first = asked(made, scoresWith(['甲', '乙'], 50));
    const own = typed(first, rowOf(first, '乙'), 'unit', 48);
    const now = asked(own, scoresWith(['甲', '乙'], 40));
    expect(readScores(now).map(({ points }) => points)).toEqual([40, 48]);
  });

  it('leaves alone an item that the county worded itself', () => {
    const worded = typed(made, rowOf(made, '绩效工资'), 'item', '教师绩效工资落实');
    const now = asked(worded, scoresWith(['甲', '乙']));
    expect(rowOf(now, '教师绩效工资落实')).toBe(rowOf(worded, '教师绩效工资落实'));
  });
});

describe('score items of the county’s own', () => {
  it('are read from the empty rows and from rows that were inserted', () => {
    const made = asked(empty);
    const spare = rowOf(made, '课业负担') + 1;
    const item = typed(typed(made, spare, 'item', '校园安全'), spare, 'unit', 5);
    const scored = typed(item, spare, 'value', 4);
    const inserted = rowsOf(scored)[spare]?.map((one, at) =>
      at === columnAt(scored, 'key') ? null : one === '校园安全' ? '食堂卫生' : one,
    );
    const rows = rowsOf(scored);
    const now = withRows(scored, [...rows.slice(0, spare), inserted ?? [], ...rows.slice(spare)]);
    expect(readScores(now).filter(({ id }) => id === null)).toMatchObject([
      { name: '食堂卫生', points: 5, score: 4 },
      { name: '校园安全', points: 5, score: 4 },
    ]);
  });
});

describe('cells that the county names', () => {
  const own = sheet('汇总', [
    ['教师平均工资', 98000],
    ['特教公用经费', 560000],
    ['财政教育拨款', 120],
  ]);
  const book = (names: Snapshot['names']): Snapshot => ({ sheets: [...empty.sheets, own], names });

  it('are found by the last part of the name, short or whole', () => {
    const snapshot = book([
      named('县级_教师平均工资', '汇总!$B$1'),
      named('经费.财政教育拨款三年前', '汇总!$B$3'),
    ]);
    expect(readCountyCells(snapshot)).toEqual({
      teacherPay: {
        value: 98000,
        note: null,
        evidence: null,
        place: { sheet: '汇总', cell: 'B1' },
      },
      appropriation0: {
        value: 120,
        note: null,
        evidence: null,
        place: { sheet: '汇总', cell: 'B3' },
      },
    });
    expect(countyCellSheets(snapshot)).toEqual(['汇总']);
  });

  it('are read in the unit that the name states', () => {
    const snapshot = book([named('县级_特殊教育学校公用经费_元', '汇总!$B$2')]);
    expect(value(snapshot, 'specialFunds')).toBe(56);
  });

  it('win only where the sheet is empty', () => {
    const made = asked(book([named('县级_教师平均工资', '汇总!$B$1')]));
    expect(readCountyCells(made).teacherPay).toMatchObject({
      value: 98000,
      place: { sheet: '汇总' },
    });
    const filled = typed(made, rowOfInput(made, 'teacherPay'), 'value', 1);
    expect(readCountyCells(filled).teacherPay).toMatchObject({ value: 1, place: { sheet: tab } });
  });

  it('are reported when broken, too wide or two for one input', () => {
    const broken = book([
      named('县级_乡镇数', '汇总!#REF!'),
      named('县级_行政村数', '汇总!$B$1:$B$2'),
      named('县级_教师平均工资', '汇总!$B$1'),
      named('工资_教师平均工资', '汇总!$B$2'),
    ]);
    expect(bindCountyCells(broken).findings.map(({ rule }) => rule)).toEqual([
      'countyNameBroken',
      'countyNameWide',
      'countyInputTwice',
    ]);
    expect(value(broken, 'teacherPay')).toBeUndefined();
    // Once the sheet says it, nobody needs the names.
    const made = asked(broken);
    const filled = (['townships', 'villages', 'teacherPay'] as const).reduce(
      (now, id) => typed(now, rowOfInput(now, id), 'value', 1),
      made,
    );
    expect(bindCountyCells(filled).findings).toEqual([]);
  });

  it('are no columns of school tables and no names of ours', () => {
    const snapshot = book([
      named('小学_专任教师数', '汇总!$B$1:$B$3'),
      named('均衡_小学_图书册数', '汇总!$B$1'),
      named('_xlnm.Print_Area', '汇总!$B$1'),
    ]);
    expect(bindCountyCells(snapshot)).toEqual({ cells: {}, findings: [] });
  });
});
