/** Forms that were written from a school's figures give back exactly these, each from its own cell. */
import fc from 'fast-check';
import { classBands } from '../../../src/county/classBands';
import { readForms, type FormsReading } from '../../../src/statistics/forms/readForms';
import type { SchoolReport } from '../../../src/statistics/schoolReport';
import { statisticsSchools, type StatisticsSchool } from '../../support/statistics/county';
import { writeForms, type FormsStyle } from '../../support/statistics/formsWriter';

const styles: fc.Arbitrary<FormsStyle> = fc.record({
  shape: fc.constantFrom('newForms' as const, 'oldForms' as const),
  year: fc.integer({ min: 2015, max: 2026 }),
  drift: fc.record({
    rows: fc.nat({ max: 3 }),
    left: fc.nat({ max: 1 }),
    inside: fc.nat({ max: 2 }),
  }),
  turn: fc.nat({ max: 9 }),
  numbers: fc.boolean(),
  names: fc.constantFrom('suffixed' as const, 'plain' as const, 'useless' as const),
  firstYear: fc.boolean(),
  asText: fc.boolean(),
  emptyZeros: fc.boolean(),
  without: fc.constant<readonly string[]>([]),
});

/** Old forms of some years lack them: nobody is told that they are missing. */
const notWanted = /^(?:teachingComputers|(?:graduates@.*))$/;

/** Row letters and numbers stand where Excel's own do: old forms drift by rows alone. */
const fitting = (style: FormsStyle): FormsStyle =>
  style.shape === 'newForms' ? style : { ...style, drift: { ...style.drift, left: 0, inside: 0 } };

describe('the forms of a school', () => {
  it('give exactly its figures, each with the cell that says so', () => {
    fc.assert(
      fc.property(statisticsSchools(), styles, (school, drawn) => {
        const style = fitting(drawn);
        const { file, places } = writeForms(school, style);
        const report = reportOf(readForms(file));
        expect(told(report)).toEqual(expected(school, style));
        for (const [key, { source, value }] of report.figures) {
          const place = places.get(key);
          // empty cells of a sheet without any numbers are alike
          if (
            place !== undefined &&
            (value !== 0 || (style.numbers && !key.startsWith('backbone')))
          )
            expect(`${key} ${source.sheet}!${source.cell}`).toBe(`${key} ${place}`);
        }
        for (const [key, { value, source }] of report.usedAlone) {
          expect(`${source.sheet}!${source.cell}`).toBe(places.get(`${key}/alone`));
          expect(value).toBe(usedAlone(school)[key]);
        }
        expect(report.usedAlone.size).toBe(
          style.shape === 'newForms' ? Object.keys(usedAlone(school)).length : 0,
        );
        expect(report.lacks).toEqual([]);
        expect(report.doubts).toEqual([]);
        expect(report.identity).toMatchObject({
          code: school.code,
          name: school.name,
          type: school.type,
        });
        expect(report.year).toEqual({ first: style.year, last: style.year + 1 });
      }),
      { numRuns: 100 },
    );
  });

  it('name every form that is missing, with what it would have told, and keep the rest', () => {
    fc.assert(
      fc.property(statisticsSchools(), styles, fc.nat(), (school, drawn, pick) => {
        const style = { ...fitting(drawn), firstYear: false };
        const { forms } = writeForms(school, style);
        const dropped = forms[pick % forms.length] ?? '';
        const before = told(reportOf(readForms(writeForms(school, style).file)));
        const report = reportOf(
          readForms(writeForms(school, { ...style, without: [dropped] }).file),
        );
        const after = told(report);
        const lost = Object.keys(before).filter((key) => !(key in after));
        const noForm = report.lacks.filter(({ reason }) => reason === 'noForm');
        const keys = noForm.flatMap((lack) => lack.keys).filter((key) => key !== 'code');
        expect([...new Set(keys)].sort()).toEqual(
          expect.arrayContaining(lost.filter((key) => !notWanted.test(key)).sort()),
        );
        if (lost.length > 0) expect(noForm.map(({ form }) => form)).toContain(dropped);
        expect(before).toMatchObject(after);
      }),
      { numRuns: 60 },
    );
  });
});

function reportOf(reading: FormsReading | null): SchoolReport {
  if (!reading?.report) throw new Error('no report');
  return reading.report;
}

function told(report: SchoolReport): Record<string, unknown> {
  return Object.fromEntries([...report.figures].map(([key, { value }]) => [key, value]));
}

/** Areas beside the owned ones, where there are some. */
function usedAlone({ whole }: StatisticsSchool): Record<string, number> {
  return {
    ...(whole.teachingUsedAlone ? { teachingArea: whole.teachingUsedAlone } : {}),
    ...(whole.sportsUsedAlone ? { indoorSportsArea: whole.sportsUsedAlone } : {}),
  };
}

function expected(school: StatisticsSchool, style: FormsStyle): Record<string, unknown> {
  const { whole, byStage } = school;
  const isNew = style.shape === 'newForms';
  const figures: Record<string, unknown> = {
    ownership: school.ownership,
    locale: school.locale,
    siteArea: whole.siteArea,
    greenArea: whole.greenArea,
    sportsGroundArea: whole.sportsGroundArea,
    buildingArea: whole.buildingArea,
    teachingArea: whole.teachingArea,
    indoorSportsArea: whole.indoorSportsArea,
    books: whole.books,
    computers: whole.computers,
    multimediaRooms: whole.multimediaRooms,
    equipmentValue: whole.equipmentValue,
  };
  if (!isNew) {
    const science = [
      ...(byStage.primary ? [whole.mathsEquipment] : []),
      ...(byStage.junior ? [whole.scienceEquipment] : []),
    ];
    const arts = [whole.peEquipment, whole.musicEquipment, whole.artEquipment];
    figures.teachingComputers = whole.pupilTerminals;
    figures.artsEquipment = arts.every(Boolean) ? '是' : '否';
    figures.scienceEquipment = science.every(Boolean) ? '是' : '否';
  }
  for (const stage of ['primary', 'junior'] as const) {
    const own = byStage[stage];
    if (!own) continue;
    const put = (field: string, value: number) => (figures[`${field}@${stage}`] = value);
    put('students', own.students);
    put('graduates', own.graduates);
    if (isNew) put('boarders', own.boarders);
    if (isNew) put('migrantPupils', own.migrantPupils);
    put('classes', own.classes);
    classBands.forEach(({ field }, index) => put(field, own.classBands[index] ?? 0));
    put('teachers', own.teachers);
    if (Object.keys(byStage).length === 1) put('staff', own.staff);
    put('senior', own.senior);
    put('associateSenior', own.associateSenior);
    put('intermediate', own.intermediate);
    if (isNew) put('doctors', own.doctors);
    if (isNew) put('masters', own.masters);
    if (!isNew) put('postgraduates', own.doctors + own.masters);
    put('bachelors', own.bachelors);
    put('associates', own.associates);
    put('pe', own.pe);
    put('arts', own.music + own.art);
    put('music', own.music);
    put('art', own.art);
    put('backbone', own.backbone);
  }
  if (byStage.senior) figures['students@senior'] = byStage.senior.students;
  return figures;
}
