/**
 * The life of a line of 均衡_问题台账 over random runs and what users do between them, against a model of it:
 * what fails stands there once under its number; met, it waits to be closed; closed, it stays under 已销号
 * with its date and result; failing again, it is opened. Plans and 整改报告 tell of the same lines.
 */
import fc from 'fast-check';
import { computePlans } from '../../../src/app/computeRemedies';
import { understand } from '../../../src/app/understand';
import type { CellValue } from '../../../src/county/cell';
import { sentences } from '../../../src/messages';
import { sayingIn } from '../../../src/messages/saying';
import { ledgerColumns } from '../../../src/sheets/plans/ledgerColumns';
import type { LedgerColumn } from '../../../src/sheets/plans/messages';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { allText, inputOf, paperOf } from '../../reports/papers';
import { applyToSnapshot } from '../../support/planOnSnapshot';
import { workbookOf, type MadeSchool } from '../forms/county';
import { linesOf, textOf, typed, withCounty, type Line } from './county';

const words = { language: 'zh-CN', say: sayingIn('zh-CN', sentences['zh-CN']) } as const;
const sheet = '均衡_问题台账';
const place = (id: LedgerColumn) => ledgerColumns.findIndex((column) => column.id === id);
const cellOf = (line: Line, id: LedgerColumn) => line[place(id)] ?? null;

/** Sports grounds of three schools, and the CV that a fourth with far too much of it brings over its limit. */
const things = ['第1学校', '第2学校', '第3学校', '县级'] as const;
type Thing = (typeof things)[number];
type Data = 'met' | 'missed' | 'unknown';

function countyWith(data: readonly Data[]): Snapshot {
  const ground = { met: 4500, missed: 2500, unknown: null };
  const schools = data.slice(0, 3).map((of): MadeSchool => ({
    primary: 400,
    changes: { 运动场地面积: ground[of] },
  }));
  const rich = data[3] === 'missed' ? 400_000 : 4500;
  return workbookOf([...schools, { primary: 400, changes: { 运动场地面积: rich } }]);
}

function isLineOf(thing: Thing, line: Line): boolean {
  const told = String(cellOf(line, 'problem'));
  return (
    cellOf(line, 'school') === thing &&
    told.startsWith(
      thing === '县级' ? '小学生均体育运动场馆面积差异系数' : '生均体育运动场馆面积为',
    )
  );
}

interface Life {
  readonly number: CellValue;
  /** As the user chose; null: ours. */
  readonly progress: string | null;
  /** The data met it when it was closed, or since. */
  readonly wasMet: boolean;
  readonly isBack: boolean;
  readonly result: string | null;
  readonly date: number | null;
}

const fresh = { progress: null, wasMet: false, isBack: false, result: null, date: null } as const;
const isClosed = (life: Life | null) => life?.progress === '已销号';

/** What a run makes of a line. */
function afterRun(life: Life | null, data: Data, number: CellValue): Life | null {
  if (life === null) return data === 'missed' ? { number, ...fresh } : null;
  if (data === 'met') return { ...life, wasMet: true };
  if (data === 'unknown') return life;
  if (isClosed(life) && life.wasMet) {
    return { ...life, wasMet: false, isBack: true, progress: null, date: null };
  }
  return { ...life, wasMet: false };
}

function expectedOf(life: Life, data: Data): Partial<Record<LedgerColumn, CellValue>> {
  const states = {
    met: isClosed(life) ? '✓ 已达标' : '✓ 数据已达标，待销号',
    missed: isClosed(life)
      ? '✕ 已销号，数据仍不达标'
      : life.isBack
        ? '✕ 再次不达标'
        : (expect.stringMatching(/^[✕▲]/) as CellValue),
    unknown: '– 数据不全',
  };
  return {
    number: life.number,
    state: states[data],
    ...(life.progress === null ? {} : { progress: life.progress }),
    ...(life.result === null ? {} : { result: life.result }),
    closedOn: life.date,
    history: life.isBack ? (expect.stringContaining('再次不达标') as CellValue) : null,
  };
}

const dataOf = fc.constantFrom<Data>('met', 'missed', 'missed', 'unknown');
const act = fc.record({
  thing: fc.nat({ max: 3 }),
  what: fc.constantFrom('close', 'underWay', 'result'),
});
const steps = fc.array(
  fc.record({
    data: fc.tuple(dataOf, dataOf, dataOf, fc.constantFrom<Data>('met', 'missed')),
    acts: fc.array(act, { maxLength: 4 }),
  }),
  { minLength: 3, maxLength: 6 },
);

const ownLine = ['甲1', '国家反馈', '第4学校', null, null, '大门破损', '学校管理'];

function withOwnLine(snapshot: Snapshot): Snapshot {
  const lines = linesOf(snapshot, sheet);
  const end = lines.findIndex((line) => line.at(-1) === '-end');
  return ownLine.reduce<Snapshot>(
    (now, value, column) => typed(now, sheet, { row: end - 3, column }, value),
    snapshot,
  );
}

function listed(snapshot: Snapshot): {
  readonly open: readonly Line[];
  readonly closed: readonly Line[];
} {
  const lines = linesOf(snapshot, sheet);
  const head = lines.findIndex(([first]) => first === '已销号');
  const end = lines.findIndex((line) => line.at(-1) === '-end');
  const within = (from: number, to: number) =>
    lines.slice(from, to).filter((line) => line[0] !== null && cellOf(line, 'problem') !== null);
  return head < 0 || head > end
    ? { open: within(3, end), closed: [] }
    : { open: within(3, head), closed: within(head + 1, end) };
}

/** 整改报告 and the plans name the lines of the ledger, each once. */
function expectSamePapers(snapshot: Snapshot): void {
  const { open, closed } = listed(snapshot);
  const lines = [...open, ...closed];
  const input = inputOf(understand(snapshot, {}));
  const report = paperOf(input, { kind: 'rectification' });
  const heads = report.parts.flatMap((part) =>
    part.kind === 'heading' && part.level === 3 ? [part.text] : [],
  );
  expect(heads).toHaveLength(lines.length);
  for (const line of lines) {
    const [school, problem] = [String(cellOf(line, 'school')), String(cellOf(line, 'problem'))];
    expect(heads.filter((head) => head.includes(school) && head.endsWith(problem))).toHaveLength(1);
  }
  const meets = lines.filter((line) => String(cellOf(line, 'state')).startsWith('✓')).length;
  const having = (...told: readonly string[]) =>
    lines.filter((line) => told.includes(String(cellOf(line, 'progress') ?? '未整改'))).length;
  const params = {
    rows: lines.length,
    done: having('已销号', '已完成'),
    underWay: having('整改中', '待销号'),
    open: having('未整改'),
    meets,
  };
  if (lines.length > 0) {
    expect(allText(report)).toContain(words.say({ code: 'report.ledger.counts', params }));
  }
  const tasks = allText(paperOf(input, { kind: 'plan' }));
  for (const line of lines) expect(tasks).toContain(String(cellOf(line, 'problem')));
  for (const line of open) {
    const school = String(cellOf(line, 'school'));
    if (school === '县级' || String(cellOf(line, 'state')).startsWith('✓')) continue;
    if (String(cellOf(line, 'state')).startsWith('–')) continue;
    const told = String(cellOf(line, 'problem')).split('（依据')[0] ?? '';
    expect(textOf(snapshot, `一校一策_${school}`)).toContain(told);
  }
}

it('is that of the model, and every paper tells it', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let snapshot: Snapshot | null = null;
      let lives: readonly (Life | null)[] = things.map(() => null);
      all.forEach(({ data: given, acts }, step) => {
        const county = countyWith(given);
        // a CV without one of its schools decides nothing
        const data = given.includes('unknown') ? [...given.slice(0, 3), 'unknown' as const] : given;
        const before: Snapshot = snapshot ? withCounty(snapshot, county) : county;
        const request = { transfers: [], purchases: null, schools: null };
        const parts = { parts: ['ledger', 'plans'] as const };
        const plan = computePlans(understand(before, {}), words, request, parts);
        let after = applyToSnapshot(plan, before);
        const { open, closed } = listed(after);
        things.forEach((thing, at) => {
          const found = [...open, ...closed].filter((line) => isLineOf(thing, line));
          const [line] = found;
          const life = afterRun(
            lives[at] ?? null,
            data[at] ?? 'met',
            line ? cellOf(line, 'number') : null,
          );
          lives = lives.map((each, other) => (other === at ? life : each));
          expect([step, thing, found.length]).toEqual([step, thing, life ? 1 : 0]);
          if (!life || !line) return;
          const wanted = expectedOf(life, data[at] ?? 'met');
          const told = Object.fromEntries(
            (Object.keys(wanted) as LedgerColumn[]).map((id) => [id, cellOf(line, id)]),
          );
          expect([step, thing, told]).toEqual([step, thing, wanted]);
          if (life.progress === null && data[at] !== 'unknown') {
            expect(cellOf(line, 'progress')).toBe(data[at] === 'met' ? '待销号' : '未整改');
          }
          expect(closed.includes(line)).toBe(isClosed(life));
        });
        const own = [...open, ...closed].filter(([number]) => number === '甲1');
        expect(own.map((line) => line.slice(0, 7))).toEqual(step === 0 ? [] : [ownLine]);
        expectSamePapers(after);
        if (step === 0) after = withOwnLine(after);
        for (const { thing, what } of acts) {
          const life = lives[thing];
          const name = things[thing];
          if (!life || !name) continue;
          const row = linesOf(after, sheet).findIndex((line) => isLineOf(name, line));
          const type = (column: LedgerColumn, value: CellValue) => {
            after = typed(after, sheet, { row, column: place(column) }, value);
          };
          const date = 46_000 + step;
          const changes: Readonly<Record<string, Partial<Life>>> = {
            close: { progress: '已销号', date },
            underWay: { progress: '整改中', date: null },
            result: { result: `结果${step}` },
          };
          const { progress, result, ...rest } = changes[what] ?? {};
          if (progress !== undefined) type('progress', progress);
          if (result !== undefined) type('result', result);
          if (rest.date !== undefined) type('closedOn', rest.date);
          lives = lives.map((each, at) =>
            at === thing && each ? { ...each, ...changes[what] } : each,
          );
        }
        snapshot = after;
      });
    }),
    { numRuns: 25 },
  );
}, 120_000);
