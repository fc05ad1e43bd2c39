import { changeOfPupils, readPastedPupils } from '../../../src/taskpane/remedy/pastedPupils';
import type { AssessedSchool } from '../../../src/taskpane/remedy/assessedSchools';

const school = (name: string, row: number, stages: AssessedSchool['stages']): AssessedSchool => ({
  key: `表 ${row}`,
  name,
  at: { table: '表', row },
  stages,
});

const east = school('城东小学', 0, ['primary']);
const whole = school('实验学校', 1, ['primary', 'junior']);
const schools = [
  east,
  whole,
  school('中心小学', 2, ['primary']),
  school('中心小学', 3, ['primary']),
];

const read = (text: string) => readPastedPupils(text, schools);

describe('next year’s pupils as they are pasted', () => {
  it.each([
    '城东小学\t1820',
    '城东小学  1820',
    '城东小学，1820人',
    ' 城东小学\t1,820\r',
    '城东小学 １８２０',
  ])('are read from %j', (line) => {
    expect(read(line)).toEqual({
      entries: [{ school: east, stage: 'primary', students: 1820 }],
      faults: [],
    });
  });

  it.each(['城东小学\t300 400', '城东小学\t300 400', '城东小学\t12.5', '城东小学\t-3'])(
    'are not guessed at from %j',
    (line) => {
      const { entries, faults } = read(line);
      expect(entries).toEqual([]);
      expect(faults).toHaveLength(1);
    },
  );

  it('of a school with several stages need the stage', () => {
    expect(read('实验学校\t初中\t640').entries).toEqual([
      { school: whole, stage: 'junior', students: 640 },
    ]);
    expect(read('实验学校\t640').faults).toEqual([
      { kind: 'whichStage', line: 1, school: '实验学校' },
    ]);
  });

  it('name every line that does not count, and take the others', () => {
    const { entries, faults } = read(
      '城东小学\t900\n\n无名小学\t5\n城东小学\n中心小学\t7\n城东小学\t很多\n城东小学\t初中\t9',
    );
    expect(entries).toHaveLength(1);
    expect(faults).toEqual([
      { kind: 'unknownSchool', line: 3, school: '无名小学' },
      { kind: 'unreadable', line: 4 },
      { kind: 'twoSchools', line: 5, school: '中心小学' },
      { kind: 'noNumber', line: 6, found: '很多' },
      { kind: 'noStage', line: 7, school: '城东小学' },
    ]);
  });

  it('go into the column of the stage where the table has one, else into the row’s only one', () => {
    const entry = { school: whole, stage: 'junior', students: 640 } as const;
    expect(changeOfPupils(entry, () => true)).toEqual({
      kind: 'pupils',
      at: whole.at,
      stage: 'junior',
      students: 640,
    });
    expect(changeOfPupils(entry, () => false)).toMatchObject({ stage: null });
  });
});
