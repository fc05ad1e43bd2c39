/** Schools of two years: who is who, and that nothing uncertain is matched in silence. */
import { matchSchools, type MatchedSchools } from '../../../src/assessment/years/matchSchools';
import type { YearSchool } from '../../../src/assessment/years/yearSchools';

function school(name: string, code: string | null = null, students = 100): YearSchool {
  const part = { stage: 'primary', students, values: [], verdict: null } as const;
  return { name, code, parts: [part] };
}

const kinds = ({ groups }: MatchedSchools) =>
  groups.map(
    ({ kind, now, last }) =>
      `${kind} ${last.map(({ name }) => name).join('+')}>${now.map(({ name }) => name).join('+')}`,
  );

const asked = ({ questions }: MatchedSchools) =>
  questions.map(
    ({ side, school: { name }, candidates, why }) =>
      `${side} ${name}? ${candidates.map((one) => one.name).join()} ${why}`,
  );

describe('a school of this year is that of last year', () => {
  it('with the same code, whatever it is called now', () => {
    const found = matchSchools(
      [school('红旗小学', '1'), school('青山小学', '2')],
      [school('红旗 小学', '1'), school('育才实验小学', '2')],
    );
    expect(kinds(found)).toEqual(['same 红旗小学>红旗 小学', 'renamed 青山小学>育才实验小学']);
    expect(asked(found)).toEqual([]);
  });

  it('with the same name where a code is missing', () => {
    const found = matchSchools([school('红旗小学')], [school('红旗小学', '1')]);
    expect(kinds(found)).toEqual(['same 红旗小学>红旗小学']);
    expect(found.groups[0]?.by).toBe('name');
  });

  it('by the answer, which makes renamed, merged and split schools', () => {
    const found = matchSchools(
      [school('东河小学'), school('西岭小学'), school('大桥小学', '3')],
      [school('新城学校'), school('大桥小学', '3'), school('湖滨学校')],
      { former: { 新城学校: ['东河小学', '西岭小学'], 湖滨学校: ['3'] }, closed: [] },
    );
    expect(kinds(found)).toEqual([
      'merged 东河小学+西岭小学>新城学校',
      'split 大桥小学>大桥小学+湖滨学校',
    ]);
    expect(found.groups.map(({ by }) => by)).toEqual(['answer', 'answer']);
  });
});

describe('what is not certain is asked, and not compared until it is answered', () => {
  it('a name that is near one of last year', () => {
    const found = matchSchools([school('城关镇红旗小学')], [school('红旗中心小学')]);
    expect(asked(found)).toEqual(['now 红旗中心小学? 城关镇红旗小学 near']);
    expect(kinds(found)).toEqual(['open >红旗中心小学', 'open 城关镇红旗小学>']);
  });

  it('a name that is near two', () => {
    const found = matchSchools([school('红旗东小学'), school('红旗西小学')], [school('红旗小学')]);
    expect(asked(found)).toEqual(['now 红旗小学? 红旗东小学,红旗西小学 near']);
  });

  it('a name that several bear', () => {
    const found = matchSchools(
      [school('中心小学'), school('中心小学')],
      [school('中心小学'), school('中心小学')],
    );
    expect(asked(found)).toHaveLength(2);
    expect(found.questions.every(({ why }) => why === 'sameName')).toBe(true);
    expect(found.groups.every(({ kind }) => kind === 'open')).toBe(true);
  });

  it('the same name under another code', () => {
    const found = matchSchools([school('红旗小学', '1')], [school('红旗小学', '9')]);
    expect(asked(found)).toEqual(['now 红旗小学? 红旗小学 codes']);
  });

  it('a code of one school and the name of another', () => {
    const found = matchSchools(
      [school('红旗小学', '1'), school('青山小学', '2')],
      [school('青山小学', '1'), school('红旗小学', '2')],
    );
    expect(asked(found)).toEqual([
      'now 青山小学? 红旗小学,青山小学 codeAndName',
      'now 红旗小学? 青山小学,红旗小学 codeAndName',
    ]);
  });

  it('the name of a school whose code another has now', () => {
    const found = matchSchools(
      [school('红旗小学', '1')],
      [school('育才小学', '1'), school('红旗小学')],
    );
    expect(asked(found)).toEqual([
      'now 育才小学? 红旗小学 codeAndName',
      'now 红旗小学? 红旗小学 codeAndName',
    ]);
  });

  it('a campus that may have been split off, and a school that may have been merged', () => {
    const split = matchSchools(
      [school('红旗小学', '1')],
      [school('红旗小学', '1'), school('红旗小学东校区', '2')],
    );
    expect(asked(split)).toEqual(['now 红旗小学东校区? 红旗小学 near']);
    const merged = matchSchools(
      [school('红旗小学', '1'), school('红旗小学东校区', '2')],
      [school('红旗小学', '1')],
    );
    expect(asked(merged)).toEqual(['last 红旗小学东校区? 红旗小学 near']);
  });

  it('one sign of three is near, one of two is another name', () => {
    const typo = matchSchools([school('石门坎小学')], [school('石门坝小学')]);
    expect(asked(typo)).toEqual(['now 石门坝小学? 石门坎小学 near']);
    expect(asked(matchSchools([school('竹园小学')], [school('梅园小学')]))).toEqual([]);
  });

  it('not between schools that differ by a number', () => {
    const found = matchSchools([school('第一小学')], [school('第二小学')]);
    expect(asked(found)).toEqual([]);
    expect(kinds(found)).toEqual(['new >第二小学', 'closed 第一小学>']);
  });

  it('until it is answered, that it is new or that it is no more', () => {
    const answers = { former: { 红旗中心小学: [] }, closed: ['城关镇红旗小学'] };
    const found = matchSchools([school('城关镇红旗小学')], [school('红旗中心小学')], answers);
    expect(kinds(found)).toEqual(['new >红旗中心小学', 'closed 城关镇红旗小学>']);
    expect(asked(found)).toEqual([]);
  });

  it('and an answer about a school that is in neither year is told, and does nothing', () => {
    const found = matchSchools([school('甲小学')], [school('甲小学')], {
      former: { 甲小学: ['乙小学'] },
      closed: [],
    });
    expect(found.unknown).toEqual(['乙小学']);
    expect(kinds(found)).toEqual(['same 甲小学>甲小学']);
  });
});
