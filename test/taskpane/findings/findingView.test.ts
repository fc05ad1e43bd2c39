/** Which findings the page 核查 shows, in which order and groups, and where a step leads. */
import type { Finding } from '../../../src/county/finding';
import {
  countByRule,
  countFindings,
  findingsEntries,
  groupFindings,
  anchoredPlace,
  searchTexts,
  shownPlaces,
  stepFrom,
  wholeView,
  type FindingView,
} from '../../../src/taskpane/findings/findingView';

const findings = [
  finding('warning', 'fraction', '小学', 'H7', '西关小学', '02'),
  finding('error', 'blank', '小学', 'F5', '城东小学', '01'),
  finding('warning', 'gap', '初中', 'G9', '城东小学', null),
  finding('warning', 'oneSchool', '初中', null, null, null),
  finding('error', 'negative', '小学', 'K7', '西关小学', '02'),
];
const remarks = ['半天在编', null, null, null, null];

function shown(view: Partial<FindingView>) {
  const whole = { ...wholeView, ...view };
  return shownPlaces(findings, remarks, whole, searchTexts(findings));
}

describe('the findings that are shown', () => {
  it('are all of them at first, errors before warnings', () => {
    expect(shown({})).toEqual([1, 4, 0, 2, 3]);
  });

  it('can be those of one severity or one rule', () => {
    expect(shown({ severity: 'error' })).toEqual([1, 4]);
    expect(shown({ severity: 'warning' })).toEqual([0, 2, 3]);
    expect(shown({ rule: 'gap' })).toEqual([2]);
  });

  it('can be those that wait for an answer: errors, and warnings without 说明', () => {
    expect(shown({ unanswered: true })).toEqual([1, 4, 2, 3]);
  });

  it('can be searched by school, code, sheet and cell, all words together', () => {
    expect(shown({ search: '西关' })).toEqual([4, 0]);
    expect(shown({ search: ' 城东  初中' })).toEqual([2]);
    expect(shown({ search: '小学！ｆ５' })).toEqual([1]);
    expect(shown({ search: '02' })).toEqual([4, 0]);
    expect(shown({ search: '北关' })).toEqual([]);
  });
});

describe('counts', () => {
  it('tell errors, warnings, and warnings that nobody answered', () => {
    expect(countFindings(findings, remarks)).toEqual({ errors: 2, warnings: 3, unanswered: 2 });
  });

  it('by rule put the rules of errors first', () => {
    expect(countByRule(findings).map(({ rule, count }) => [rule, count])).toEqual([
      ['blank', 1],
      ['negative', 1],
      ['fraction', 1],
      ['gap', 1],
      ['oneSchool', 1],
    ]);
  });
});

describe('groups', () => {
  const grouped = (groupBy: FindingView['groupBy']) =>
    groupFindings(findings, shown({}), groupBy).map(({ errors, places }) => [errors, places]);

  it('bring the findings of a school together, also from a sheet without codes', () => {
    expect(grouped('school')).toEqual([
      [1, [1, 2]],
      [1, [4, 0]],
      [0, [3]],
    ]);
  });

  it('keep schools of one name but different codes apart', () => {
    const two = [
      finding('warning', 'gap', '小学', 'G4', '中心小学', '01'),
      finding('warning', 'gap', '小学', 'G5', '中心小学', '02'),
      finding('warning', 'gap', '初中', 'G6', '中心小学', null),
    ];
    expect(groupFindings(two, [0, 1, 2], 'school').map(({ places }) => places)).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  it('bring the findings of a rule together', () => {
    expect(grouped('rule')).toEqual([
      [1, [1]],
      [1, [4]],
      [0, [0]],
      [0, [2]],
      [0, [3]],
    ]);
  });

  it('that are folded keep their heading only', () => {
    const groups = groupFindings(findings, shown({}), 'school');
    const closed = new Set([groups[0]?.key ?? '']);
    const lines = findingsEntries(findings, groups, closed).map((entry) =>
      entry.kind === 'group' ? entry.group.places.length : entry.place,
    );
    expect(lines).toEqual([2, 2, 4, 0, 1, 3]);
  });
});

describe('a finding that somebody is at', () => {
  const anchor = { finding: findings[2] ?? null, place: 2, among: findings, before: 0 };
  const at = (now: readonly Finding[]) =>
    anchor.finding && anchoredPlace({ ...anchor, finding: anchor.finding }, now);

  it('is found again in a new list, also when its cell has moved', () => {
    expect(at(findings)).toBe(2);
    const moved = findings.slice(2).map((one) => ({ ...one, cell: one.cell && `${one.cell}0` }));
    expect(at(moved)).toBe(0);
  });

  it('is not taken for another when it is gone', () => {
    expect(at(findings.filter(({ rule }) => rule !== 'gap'))).toBeNull();
  });
});

describe('a step', () => {
  it('goes to the first, on, back, and not beyond the ends', () => {
    expect(stepFrom(null, null, 1, 3)).toBe(0);
    expect(stepFrom(0, 0, 1, 3)).toBe(1);
    expect(stepFrom(2, 2, 1, 3)).toBeNull();
    expect(stepFrom(1, 1, -1, 3)).toBe(0);
    expect(stepFrom(0, 0, -1, 3)).toBeNull();
    expect(stepFrom(null, null, -1, 3)).toBeNull();
    expect(stepFrom(null, null, 1, 0)).toBeNull();
  });

  it('from a finding that is shown no longer goes to what stands in its place', () => {
    expect(stepFrom(null, 1, 1, 3)).toBe(1);
    expect(stepFrom(null, 1, -1, 3)).toBe(0);
    expect(stepFrom(null, 3, 1, 3)).toBe(2);
  });
});

function finding(
  severity: Finding['severity'],
  rule: Finding['rule'],
  sheet: string,
  cell: string | null,
  school: string | null,
  schoolCode: string | null,
): Finding {
  return { severity, rule, sheet, cell, school, schoolCode, params: {} } as Finding;
}
