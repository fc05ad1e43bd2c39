/**
 * The four papers before they are files: the heads as counties write them, 存在的问题 by three matters and four
 * sides, every figure one of the run, and what is not known said to be so.
 */
import fc from 'fast-check';
import { understand } from '../../src/app/understand';
import { computePlans } from '../../src/app/computeRemedies';
import { gapOf } from '../../src/improvement/gaps';
import { speaker } from '../../src/messages/speak';
import { groupMeans } from '../../src/reports/groupMeans';
import {
  groupHeads,
  headsOfAssessment,
  headsOfPlan,
  headsOfProblem,
  reportNames,
  sideHeads,
} from '../../src/reports/reportKinds';
import type { ReportInput } from '../../src/reports/input';
import type { ReportPaper } from '../../src/reports/paper';
import { codeOf } from '../../src/sheets/forms/frame';
import { lackText } from '../../src/sheets/plans/amounts';
import type { Snapshot } from '../../src/sheets/snapshot';
import { stages } from '../../src/standards/standard';
import { madeCounty, randomFrom, understood, type Making } from '../improvement/madeCounty';
import { linesOf, sheetOfPage, spotOf, typed } from '../sheets/plans/county';
import { applyToSnapshot } from '../support/planOnSnapshot';
import { allText, below, headsOf, inputOf, paperOf, tableNamed, textsOf } from './papers';

const uneven: Making = { schools: 14, layout: 'staged', unevenness: 1, level: 1 };

function county(seed: number, making: Partial<Making> = {}): Snapshot {
  return madeCounty(randomFrom(seed), { ...uneven, ...making });
}

function inputFor(snapshot: Snapshot, standard: 'quality-2017' | 'basic-2012' = 'quality-2017') {
  return inputOf(understood(snapshot, { standard }).understanding);
}

/** The column of a header in a sheet of the made county, by row. */
function columnOf(snapshot: Snapshot, sheet: string, header: string): readonly unknown[] {
  const [head = [], ...rows] = linesOf(snapshot, sheet);
  const at = head.findIndex((cell) => String(cell).startsWith(header));
  if (at < 0) throw new Error(`there is no ${header}`);
  return rows.map((row) => row[at]);
}

describe('the heads', () => {
  const input = inputFor(county(1));

  it('of 自评报告 are the five that counties write, under its name', () => {
    const paper = paperOf(input);
    expect(headsOf(paper, 1)).toEqual([
      '一、基本情况',
      '二、推进工作的主要做法',
      '三、达标情况',
      '四、存在的问题',
      '五、下一步措施',
    ]);
    expect(paper.title).toMatch(/义务教育优质均衡发展自评报告$/);
  });

  it('of 整改方案 are its four', () => {
    expect(headsOf(paperOf(input, { kind: 'plan' }), 1)).toEqual([
      '一、存在的问题',
      '二、整改措施',
      '三、责任分工与时限',
      '四、保障措施',
    ]);
  });

  it('of 自查报告 are the county’s, and its 学校办学条件达标情况表 on a page of its own', () => {
    const paper = paperOf(input, { kind: 'schoolCheck', school: '第1小学' });
    expect(headsOf(paper, 1)).toEqual([...headsOfAssessment, '学校办学条件达标情况表']);
    const last = paper.parts.find(
      (part) => part.kind === 'heading' && part.text === '学校办学条件达标情况表',
    );
    expect(last).toMatchObject({ newPage: true });
  });

  it.each(['selfAssessment', 'plan'] as const)(
    'tell 存在的问题 of %s by three matters and four sides',
    (kind) => {
      const head = kind === 'plan' ? headsOfPlan[0] : headsOfAssessment[3];
      const problems = { parts: below(paperOf(input, { kind }), head) };
      const heads = problems.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
      const sides = Object.values(sideHeads);
      expect(heads).toEqual(Object.values(groupHeads).flatMap((group) => [group, ...sides]));
      expect(Object.values(groupHeads).map((group) => group.slice(3))).toEqual([
        '教育资源配置',
        '师资力量',
        '教育质量',
      ]);
      expect(sides.map((side) => side.slice(2))).toEqual(['城乡', '区域', '校际', '学校内部']);
      // no head stands over nothing
      for (const group of Object.values(groupHeads)) {
        for (const side of sides) expect(below(problems, group, side).length).toBeGreaterThan(0);
      }
    },
  );

  it('stay Chinese in an English paper, whose words are English', () => {
    const english = paperOf(inputOf(understood(county(1)).understanding, 'en-US'));
    expect(headsOf(english, 1)).toEqual(headsOfAssessment);
    expect(allText(english)).toContain('data incomplete');
    expect(allText(english)).not.toContain('数据不全');
  });
});

describe('控辍保学', () => {
  const about = (data: Partial<ReportInput['data']>) => {
    const input = inputFor(county(1));
    return paperOf({ ...input, data: { ...input.data, ...data } });
  };
  const number = (value: number) =>
    ({ kind: 'number', value, note: null, evidence: null }) as const;

  it('is told by year as it was entered, and what was not is 数据不全', () => {
    const paper = about({ dropoutsPrimary3: number(0), nineYears2: number(97.25) });
    const rows = tableNamed(paper, '控辍保学情况').body.map((row) => row.map(({ text }) => text));
    const none = '数据不全';
    expect(rows).toEqual([
      ['小学辍学学生数（人）', none, none, none, '0'],
      ['初中辍学学生数（人）', none, none, none, none],
      ['九年义务教育巩固率（%）', none, none, '97.3', none],
    ]);
    expect(allText(paper)).toContain('辍学学生数以学籍系统为准');
  });

  it('has no table where nothing of it was entered', () => {
    expect(allText(about({}))).not.toContain('控辍保学情况');
  });
});

/** As the forms print: halves up, whatever binary fractions leave of them. */
function printed(value: number, decimals: number): string {
  const power = 10 ** decimals;
  return (Math.round(value * power + 1e-6) / power).toFixed(decimals);
}

/** Everything that a paper may print as a number, from the run alone. */
function figuresOf(input: ReportInput): ReadonlySet<string> {
  const { assessment, county: read, causes, countyAssessment, words } = input;
  const { indicators, cvDecimals } = assessment.standard;
  const found = new Set<string>();
  const add = (value: number | null | undefined, decimals: number) => {
    if (value === null || value === undefined) return;
    found.add(printed(value, decimals));
    found.add(String(Number(printed(value, decimals))));
  };
  /** 0.995 of 1 is not printed as 1.00: a paper shows as many decimals, or two more, as tell a value from its limit. */
  const besides = (
    value: number | null | undefined,
    limit: number | null | undefined,
    decimals: number,
  ) => {
    if (typeof value !== 'number' || typeof limit !== 'number' || value === limit) return;
    if (Number(printed(value, decimals)) !== limit) return;
    for (const from of [decimals + 1, decimals + 2]) {
      let shown = from;
      while (Number(printed(value, shown)) === limit && shown < 12) shown += 1;
      add(value, shown);
    }
  };
  const texts: string[] = [assessment.standard.source, assessment.standard.name['zh-CN']];
  for (let count = 0; count <= 200; count += 1) add(count, 0);
  for (const stage of stages) {
    const assessed = assessment.stages[stage];
    const { rows, students } = read.stages[stage];
    add(assessed?.compositeCv, cvDecimals);
    besides(assessed?.compositeCv, assessed?.compositeLimit, cvDecimals);
    add(assessed?.compositeLimit, 2);
    add(
      students.reduce((sum, pupils) => sum + pupils, 0),
      0,
    );
    indicators.forEach(({ id, decimals, limit, threshold, name }, place) => {
      texts.push(name['zh-CN']);
      const spread = assessed?.indicators[id];
      add(spread?.mean, decimals);
      add(spread?.cv, cvDecimals);
      besides(spread?.cv, limit[stage], cvDecimals);
      add(limit[stage], 2);
      add(threshold[stage], 4);
      const amounts = read.stages[stage].amounts[place];
      const met = assessed?.rows.filter((row) => row.indicators[id]?.status === 'met').length ?? 0;
      add((met / Math.max(rows.length, 1)) * 100, 1);
      assessed?.rows.forEach((row, at) => {
        texts.push(row.school, row.code ?? '');
        add(row.students, 0);
        add(row.indicators[id]?.value, decimals);
        const value = row.indicators[id]?.value ?? null;
        const whole = threshold[stage] ?? spread?.mean ?? null;
        besides(value, threshold[stage], decimals);
        if (value !== null && whole) add((value / whole) * 100, 1);
        const of = rows[at];
        const gap = of && gapOf(of, place, assessment.standard);
        for (const lack of [gap?.toThreshold, gap?.wholeSchool?.toThreshold]) {
          if (gap && lack) found.add(lackText({ amount: lack, unit: gap.unit }));
        }
        const amount = amounts?.[at];
        if (amount !== undefined && !Number.isNaN(amount)) texts.push(words.say({ code: 'plans.derived.added', params: { added: amount } })); // prettier-ignore
      });
      for (const { share } of causes[stage]?.[id] ?? []) {
        add(share * 100, 0);
        add(share * 100, 1);
      }
      for (const by of ['locale', 'township'] as const) {
        const groups = rows.map(({ layout: { reading }, row }) =>
          reading.words(row, reading.columnOf(by, null)),
        );
        const means = groupMeans(read.stages[stage], place, indicators[place]?.per ?? 1, groups);
        for (const one of means) {
          texts.push(one.group);
          add(one.mean, decimals);
          for (const other of means) add((one.mean ?? NaN) / (other.mean ?? NaN), 2);
        }
      }
    });
    const passed = assessed?.rows.filter(({ verdict }) => verdict === 'met').length ?? 0;
    add((passed / Math.max(rows.length, 1)) * 100, 1);
  }
  for (const { items } of countyAssessment.blocks) {
    for (const item of items) {
      texts.push(item.name['zh-CN'], words.say(item.requirement), item.id);
      if (item.value) texts.push(words.say(item.value));
      texts.push(
        ...item.notes.map(words.say),
        ...item.failing.map(({ detail }) => words.say(detail)),
      );
    }
  }
  for (const code of indicators.map(({ code }) => code)) texts.push(code);
  for (const text of texts) for (const number of numbersIn(text)) found.add(number);
  return found;
}

function numbersIn(text: string): readonly string[] {
  return text.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+(?:\.\d+)?/g) ?? [];
}

/** What papers say of themselves: 1．城乡, 100%, 85%, the columns L1 … and units such as 50人. */
const ownNumbers = new Set(['1', '2', '3', '4', '85', '100', '50', '12', '10000']);

function strangers(paper: ReportPaper, input: ReportInput): readonly string[] {
  const known = figuresOf(input);
  const entries = new Set<string>();
  for (const { columns, rows } of input.tables) {
    // 表Ⅰ adds up classes, pupils and teachers
    columns.forEach((_, at) => {
      const sum = rows.reduce((all, row) => all + (typeof row[at] === 'number' ? row[at] : 0), 0);
      entries.add(String(Number(sum.toPrecision(12))));
    });
  }
  for (const { rows } of input.tables) {
    for (const row of rows) for (const cell of row) if (typeof cell === 'number') entries.add(String(Number(cell.toPrecision(12)))); // prettier-ignore
  }
  return paper.parts
    .flatMap(textsOf)
    .flatMap((text) =>
      numbersIn(text).filter(
        (number) => !known.has(number) && !ownNumbers.has(number) && !entries.has(number),
      ),
    );
}

describe('the figures', () => {
  it('are figures of the run, in every paper of any county', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom('quality-2017', 'basic-2012' as const),
        fc.constantFrom(0.4, 1, 1.6),
        (seed, standard, unevenness) => {
          const input = inputFor(county(seed, { unevenness }), standard);
          for (const kind of ['selfAssessment', 'plan'] as const) {
            expect(strangers(paperOf(input, { kind }), input)).toEqual([]);
          }
          expect(strangers(paperOf(input, { kind: 'schoolCheck', school: '第2初中' }), input)).toEqual([]); // prettier-ignore
        },
      ),
      { numRuns: 15 },
    );
  });

  it('of 表Ⅲ and the charts are means and CVs of the assessment, in the order of the indicators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const input = inputFor(county(seed));
        const paper = paperOf(input);
        const { indicators } = input.assessment.standard;
        const table = tableNamed(paper, '表Ⅲ 县域义务教育校际均衡情况');
        const charts = paper.parts.flatMap((part) => (part.kind === 'chart' ? [part] : []));
        stages.forEach((stage, at) => {
          const found = indicators.map(({ id }) => input.assessment.stages[stage]?.indicators[id]);
          const cells = table.body
            .slice(at * 2, at * 2 + 2)
            .map((row) => row.map(({ text }) => text));
          expect(cells[0]?.slice(2, -1)).toEqual(
            found.map((each) => printed(each?.mean ?? NaN, 2)),
          );
          expect(cells[1]?.slice(1, -1)).toEqual(found.map((each) => printed(each?.cv ?? NaN, 3)));
          expect(charts[at]?.columns.values).toEqual(
            found.map((each) => Number(printed(each?.cv ?? NaN, 3))),
          );
          expect(charts[at]?.lines[0]?.values).toEqual(indicators.map(({ limit }) => limit[stage]));
        });
      }),
      { numRuns: 10 },
    );
  });

  it('of 城乡 and 区域 are Σ amounts ÷ Σ pupils of the cells, and their ratio', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const snapshot = county(seed);
        const paper = paperOf(inputFor(snapshot));
        const table = tableNamed(paper, '小学城乡比较');
        const row = table.body.find(([name]) => name?.text.startsWith('生均教学及辅助用房面积'));
        const [place, pupils, area, indoor] = ['城乡类型', '在校生数', '教学及辅助用房面积', '室内体育用房面积'].map(
          (header) => columnOf(snapshot, '小学', header),
        ); // prettier-ignore
        const means = ['城区', '镇区', '乡村'].map((locale) => {
          const rows = (place ?? []).flatMap((each, at) => (each === locale ? [at] : []));
          const sum = (column: readonly unknown[] = []) =>
            rows.reduce((total, at) => total + Number(column[at]), 0);
          return rows.length === 0 ? null : (sum(area) - sum(indoor)) / sum(pupils);
        });
        expect(row?.slice(1, 4).map(({ text }) => text)).toEqual(
          means.map((mean) => (mean === null ? '——' : printed(mean, 2))),
        );
        const base = means.find((mean) => mean !== null) ?? NaN;
        const first = means.findIndex((mean) => mean !== null);
        expect(row?.[4]?.text).toBe(
          means
            .map((mean, at) =>
              mean === null ? '——' : at === first ? '1' : printed(mean / base, 2),
            )
            .join('∶'),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('bear the 核对码 of the official tables', () => {
    const input = inputFor(county(3));
    const { code, under, footer } = paperOf(input);
    expect(code).toBe(codeOf(input));
    expect(under.at(-1)).toBe(`核对码：${code}`);
    expect(footer.right).toBe(`核对码：${code}`);
  });

  it('name every school that misses an indicator, with what it lacks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const input = inputFor(county(seed));
        const paper = paperOf(input);
        const told = paper.parts
          .flatMap((part) =>
            part.kind === 'table' && part.caption === '未达标的学校和项目' ? part.body : [],
          )
          .map((row) => row.map(({ text }) => text));
        const missed = stages.flatMap((stage) =>
          (input.assessment.stages[stage]?.rows ?? []).flatMap((row) =>
            Object.values(row.indicators)
              .filter(({ status }) => status === 'floor' || status === 'below')
              .map(({ value }) => `${row.school} ${printed(value ?? NaN, 2)}`),
          ),
        );
        expect(told.map(([school, , , now]) => `${school ?? ''} ${now ?? ''}`).sort()).toEqual(
          [...missed].sort(),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('tell each CV above its limit under 校际, with the schools that cause it', () => {
    const input = inputFor(county(5, { unevenness: 1.6 }));
    const paper = paperOf(input);
    const above = stages.flatMap((stage) =>
      input.assessment.standard.indicators.flatMap(({ id, name }) => {
        const found = input.assessment.stages[stage]?.indicators[id];
        return found?.verdict === 'notMet' ? [{ name: name['zh-CN'], cv: found.cv }] : [];
      }),
    );
    expect(above.length).toBeGreaterThan(0);
    const told = ['（一）教育资源配置', '（二）师资力量'].flatMap((group) =>
      below(paper, '四、存在的问题', group, '3．校际').flatMap(textsOf),
    );
    for (const { name, cv } of above) {
      const sentence = told.find((text) =>
        text.includes(`${name} 差异系数 ${cv?.toFixed(3) ?? ''}，超过`),
      );
      expect(sentence).toMatch(/主要由.+（贡献 \d+%，偏[高低]/);
    }
  });
});

describe('what is not known', () => {
  const whole = county(7);

  it('is 数据不全 where no school states 城乡类型 or 乡镇', () => {
    const without = {
      ...whole,
      sheets: whole.sheets.map((sheet) => ({
        ...sheet,
        grid: sheet.grid && {
          ...sheet.grid,
          values: sheet.grid.values.map((row, at) =>
            row.map((cell, column) =>
              at > 0 && /城乡类型|乡镇/.test(String(sheet.grid?.values[0]?.[column])) ? null : cell,
            ),
          ),
        },
      })),
    };
    const text = allText(paperOf(inputFor(without)));
    expect(text).toContain('小学学校没有填写城乡类型，城乡比较数据不全。');
    expect(text).toContain('初中学校没有填写乡镇（学区），区域比较数据不全。');
  });

  it('is 数据不全, not 0, where an entry is missing, and counted school by school', () => {
    const spot = { row: 1, column: linesOf(whole, '小学')[0]?.indexOf('网络多媒体教室数') ?? -1 };
    const input = inputFor(typed(whole, '小学', spot, null));
    const text = allText(paperOf(input));
    expect(text).toContain('小学数据不全，尚不能判定：每百名学生拥有网络多媒体教室数（1所）。');
    expect(text).toContain(
      '小学差异系数数据不全，只按有数据的学校计算：每百名学生拥有网络多媒体教室数。',
    );
    const own = paperOf(input, { kind: 'schoolCheck', school: '第1小学' });
    const rows = tableNamed(own, '本校各项数据').body.map((row) =>
      row.map(({ text: cell }) => cell),
    );
    const rooms = rows.find(([, name]) => name?.startsWith('每百名学生拥有网络多媒体教室数'));
    expect(rooms?.[2]).toBe('数据不全');
    const [chart] = own.parts.flatMap((part) => (part.kind === 'chart' ? [part] : []));
    expect(chart?.columns.values.filter((value) => value === null)).toHaveLength(1);
  });

  it('is said of 教育质量 and of county items that nobody entered', () => {
    const text = allText(paperOf(inputFor(whole)));
    expect(text).toContain('县级数据没有分城乡的教育质量数据：数据不全。');
    expect(text).toContain('社会认可度（数据不全）');
  });

  it('is whether a school passes 基本均衡 without the province’s conditions', () => {
    const text = allText(paperOf(inputFor(whole, 'basic-2012')));
    expect(text).toContain(
      '小学没有对每所学校的标准（未载入省定办学条件），学校是否达标数据不全。',
    );
    expect(text).not.toContain('小学没有未达标的项目');
  });
});

/** With 一校一策 and the ledger written. */
function withLedger(snapshot: Snapshot): Snapshot {
  const plan = computePlans(
    understand(snapshot, {}),
    { language: 'zh-CN', say: speaker('zh-CN') },
    {
      transfers: [],
      purchases: null,
      schools: null,
    },
  );
  return applyToSnapshot(plan, snapshot);
}

describe('整改报告', () => {
  const before = withLedger(county(11));
  const sheet = sheetOfPage(before, 'ledger');
  const header = spotOf(before, sheet, '序号').row;
  const column = (name: string) => linesOf(before, sheet)[header]?.indexOf(name) ?? -1;
  // of the first school: what the county as a whole lacks stands among the lines too
  const ofSchool = linesOf(before, sheet)
    .slice(header + 1)
    .findIndex((row) => typeof row[0] === 'number' && row[column('学校')] !== '县级');
  const first = header + 1 + ofSchool;
  const cellOf = (name: string, row = first) => linesOf(before, sheet)[row]?.[column(name)];

  it('needs the ledger', () => {
    expect(() => paperOf(inputFor(county(11)), { kind: 'rectification' })).toThrow(
      'reports.refused.noLedger',
    );
  });

  it('tells the lines of the ledger one by one, by five heads each', () => {
    const paper = paperOf(inputFor(before), { kind: 'rectification' });
    const schools = linesOf(before, sheet)
      .slice(header + 1)
      .filter((row) => typeof row[0] === 'number')
      .map((row) => row[column('学校')]);
    const heads = headsOf(paper, 3);
    expect(schools.length).toBeGreaterThan(3);
    expect(heads).toHaveLength(schools.length);
    heads.forEach((head, at) => {
      expect(head.startsWith(`${at + 1}．${String(schools[at])} `)).toBe(true);
      const leads = below(paper, head).flatMap((part) =>
        part.kind === 'paragraph' && part.lead !== undefined ? [part.lead] : [],
      );
      expect(leads).toEqual(headsOfProblem.map((each) => `${each}：`));
    });
  });

  it('tells what the county wrote, and before → now by the figures of the run', () => {
    let now = typed(before, sheet, { row: first, column: column('整改措施') }, '已调配到位');
    now = typed(now, sheet, { row: first, column: column('完成时限') }, '2027年8月');
    now = typed(now, sheet, { row: first, column: column('状态') }, '整改中');
    // the ledger keeps an older figure than the data have
    now = typed(now, sheet, { row: first, column: column('现状') }, 0.25);
    const paper = paperOf(inputFor(now), { kind: 'rectification' });
    const head = headsOf(paper, 3)[ofSchool] ?? '';
    const text = below(paper, head).flatMap(textsOf);
    expect(text[1]).toBe('整改措施：已调配到位');
    expect(text[2]).toBe(`整改结果：整改前0.25，现为${Number(cellOf('现状')).toFixed(2)}。`);
    expect(text[4]).toContain('完成时限：2027年8月。');
    expect(allText(paper)).toContain('整改中1条');
  });

  it('tells of what the county lacks as the ledger has it', () => {
    const paper = paperOf(inputFor(before), { kind: 'rectification' });
    const lines = linesOf(before, sheet).slice(header + 1);
    const at = lines.findIndex((row) => row[column('学校')] === '县级');
    const text = below(paper, headsOf(paper, 3)[at] ?? '').flatMap(textsOf);
    expect(text[0]).toContain(String(lines[at]?.[column('问题')]));
    expect(text[2]).toContain('台账所记测算情况：✕ 不达标。');
  });

  it('says 数据已达标 where the data meet it now', () => {
    const school = String(cellOf('学校'));
    const stage = String(cellOf('学段'));
    const row = linesOf(before, stage).findIndex((line) => line.includes(school));
    const heads = linesOf(before, stage)[0] ?? [];
    // plenty of all, so that whatever it was is met
    const better = heads.reduce<Snapshot>((snapshot, name, at) => {
      const value = linesOf(before, stage)[row]?.[at];
      const grows = /面积|资产值|教室数|骨干|本科|体育教师|专任教师/.test(String(name)) && !/室内/.test(String(name)); // prettier-ignore
      return grows && typeof value === 'number'
        ? typed(snapshot, stage, { row, column: at }, Math.ceil(value + 1) * 40)
        : snapshot;
    }, before);
    const paper = paperOf(inputFor(better), { kind: 'rectification' });
    const head = headsOf(paper, 3)[ofSchool] ?? '';
    expect(below(paper, head).flatMap(textsOf)[2]).toContain('数据已达标，待销号。');
  });

  it('tells a line that the county typed itself', () => {
    const last = linesOf(before, sheet).length + 2;
    let now = typed(before, sheet, { row: last, column: column('学校') }, '某某中学');
    now = typed(now, sheet, { row: last, column: column('问题') }, '围墙破损');
    const paper = paperOf(inputFor(now), { kind: 'rectification' });
    expect(headsOf(paper, 3).at(-1)).toMatch(/．某某中学 围墙破损$/);
  });
});

describe('整改方案', () => {
  it('tells what the chosen plans do, by the year of the ledger', () => {
    const ledger = withLedger(county(11));
    const sheet = sheetOfPage(ledger, 'ledger');
    const header = spotOf(ledger, sheet, '序号').row;
    const heads = linesOf(ledger, sheet)[header] ?? [];
    const rows = linesOf(ledger, sheet).slice(header + 1);
    const at = rows.findIndex(
      (row) =>
        row[heads.indexOf('学校')] !== '县级' &&
        String(row[heads.indexOf('问题')]).includes('骨干教师'),
    );
    const line = rows[at] ?? [];
    const place = { row: header + 1 + at, column: heads.indexOf('完成时限') };
    const input = inputFor(typed(ledger, sheet, place, '2027-08-31'));
    const stage =
      line[heads.indexOf('学段')] === '小学' ? ('primary' as const) : ('junior' as const);
    const school = String(line[heads.indexOf('学校')]);
    const row =
      input.assessment.stages[stage]?.rows.findIndex((each) => each.school === school) ?? -1;
    const shared = { stage, row, indicator: 'backboneTeachers' } as const;
    const paper = paperOf(
      {
        ...input,
        remedies: [
          { ...shared, kind: 'receives', amount: 2, from: '第9小学' },
          { ...shared, indicator: 'equipmentValue', kind: 'buys', amount: 30_000, cost: 30_000 },
          { ...shared, indicator: 'sportsArea', kind: 'buys', amount: 120, cost: 18_000 },
        ],
      },
      { kind: 'plan' },
    );
    const measures = { parts: below(paper, '二、整改措施') };
    expect(headsOf(paper, 2).slice(-3)).toEqual([
      '（一）校际调配',
      '（二）设备购置',
      '（三）校舍和场地建设',
    ]);
    const years = tableNamed(measures, '分年度安排').body.map((cells) =>
      cells.map(({ text }) => text),
    );
    expect(years).toEqual([
      ['2027', '1', '0.00'],
      ['待定', '2', '4.80'],
    ]);
    const text = allText(measures);
    expect(text).toContain('购置设备、图书、教室1项，约需3.00万元。');
    expect(text).toContain('新建、改扩建校舍和场地1项，约需1.80万元。');
  });

  it('says where no plan was chosen', () => {
    const text = allText(paperOf(inputFor(county(2)), { kind: 'plan' }));
    expect(text).toContain('工作簿中没有选定的校际调配和购置方案。');
    expect(text).toContain('工作簿中没有均衡_问题台账');
  });
});

describe('自查报告', () => {
  const input = inputFor(county(13, { layout: 'byType', schools: 16 }));

  it('is of one school, by code or name, and refuses another', () => {
    const [school] = input.assessment.stages.primary?.rows ?? [];
    const byCode = paperOf(input, { kind: 'schoolCheck', school: school?.code ?? '' });
    expect(byCode).toEqual(paperOf(input, { kind: 'schoolCheck', school: school?.school ?? '' }));
    expect(() => paperOf(input, { kind: 'schoolCheck', school: '没有的学校' })).toThrow(
      'reports.refused.noSchool',
    );
    expect(() => paperOf(input, { kind: 'schoolCheck', school: ' ' })).toThrow(
      'reports.refused.schoolNeeded',
    );
  });

  it('derives each figure from the entries, the share of a 九年一贯制学校 too', () => {
    const mixed = input.assessment.stages.primary?.rows.find(({ school }) =>
      input.assessment.stages.junior?.rows.some((row) => row.school === school),
    );
    const paper = paperOf(input, { kind: 'schoolCheck', school: mixed?.code ?? '' });
    const table = tableNamed(paper, mixed?.school ?? '');
    const [first] = table.body.filter((row) => row[1]?.text.startsWith('生均教学仪器设备值'));
    const text = first?.[2]?.text ?? '';
    const [, wan = '', own = '', all = ''] =
      /资产值 ([\d.]+)×10000，本学段按折算学生数([\d.]+)\/([\d.]+)占/.exec(text) ?? [];
    const value = (Number(wan) * 10_000 * Number(own)) / Number(all) / (mixed?.students ?? NaN);
    const told = mixed?.indicators.equipmentValue?.value ?? NaN;
    // the sentence prints weighted pupils with a decimal or two
    expect(value / told).toBeCloseTo(1, 2);
    expect(text).toContain(`；${told.toFixed(2)}元；标准≥2000`);
    expect(text).toContain(`学生数${String(mixed?.students)}人`);
  });
});

it('names the kinds as the regulations do', () => {
  expect(Object.values(reportNames)).toEqual(['自评报告', '整改方案', '整改报告', '自查报告']);
});
