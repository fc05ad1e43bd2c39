/** How a school's figure comes about, part by part: whoever reckons by hand gets the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import { workedOut, type Worked } from '../../src/assessment/worked';
import type { County } from '../../src/county/county';
import { readCounty } from '../../src/county/readCounty';
import { defaultSettings, type Settings } from '../../src/county/settings';
import { bindWorkbook } from '../../src/sheets/binding/bindWorkbook';
import { readTables } from '../../src/sheets/binding/readTables';
import { sheetNamed, valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { columnIndex } from '../../src/sheets/area';
import { standardOf } from '../../src/standards/standards';
import { stages, standardIds, type IndicatorId, type Stage } from '../../src/standards/standard';
import { openFile } from '../../src/workbook/file';
import {
  addressOf,
  byType,
  people,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
} from '../county/schools';
import { countyBytes } from '../support/counties';
import { wholeCounty } from '../support/wholeCounty';

function worked(county: County, stage: Stage, indicator: IndicatorId): Worked | null {
  const row = county.stages[stage].rows[0];
  if (!row) throw new Error('no row');
  const place = county.standard.indicators.findIndex(({ id }) => id === indicator);
  return workedOut(row, place, county.standard);
}

describe('a worked figure', () => {
  it('names its entries with their cells, signs and factors', () => {
    const school = soundSchool('校', { teachingArea: 1200, indoorSportsArea: 100 });
    const table = tableOf([soundSchool('先'), school]);
    const row = read([table]).stages.primary.rows[1];
    const standard = standardOf('quality-2017');
    expect(row && workedOut(row, 3, standard)).toEqual({
      terms: [
        {
          header: 'teachingArea',
          sign: 1,
          entry: 1200,
          factor: 1,
          place: { sheet: '小学', cell: addressOf(table, 1, 'teachingArea') },
        },
        {
          header: 'indoorSportsArea',
          sign: -1,
          entry: 100,
          factor: 1,
          place: { sheet: '小学', cell: addressOf(table, 1, 'indoorSportsArea') },
        },
      ],
      added: 0,
      share: null,
      amount: 1100,
      students: 1000,
      per: 1,
      value: 1.1,
    });
    expect(row && workedOut(row, 5, standard)?.terms).toMatchObject([
      { entry: 200, factor: 10_000 },
    ]);
  });

  it('of a stage of a 一贯制 school shows its share of what the school has', () => {
    const school = wholeSchool('校', {
      type: '九年一贯制学校',
      'primary.students': 166,
      'junior.students': 210,
      ...people('junior', 5),
    });
    const county = read([tableOf([school], byType)], 'basic-2012');
    const books = worked(county, 'junior', 'books');
    expect(books?.share).toEqual({ own: 1.1 * 210, all: 166 + 1.1 * 210 });
    expect(books?.amount).toBeCloseTo(13514.373, 3);
    expect(worked(county, 'junior', 'teachers')?.share).toBeNull();
  });

  it('shows what a relaxation added', () => {
    const school = soundSchool('校', {
      students: 80,
      locale: '乡村',
      pe: 0,
      music: 0,
      art: 0,
      visitingPe: 1,
      visitingMusic: 0.5,
    });
    const settings: Partial<Settings> = { relaxations: { peArtVisiting: '某省文件' } };
    const figure = worked(
      read([tableOf([school])], 'quality-2017', settings),
      'primary',
      'peArtTeachers',
    );
    expect(figure).toMatchObject({ added: 1.5, amount: 1.5, value: 1.875 });
  });

  it('is not there where the school has no value, or the columns are not bound', () => {
    expect(
      worked(
        read([tableOf([soundSchool('校', { backbone: null })])]),
        'primary',
        'backboneTeachers',
      ),
    ).toBeNull();
    expect(
      worked(read([tableOf([{ name: '校', type: '小学', students: 100 }])]), 'primary', 'books'),
    ).toBeNull();
  });
});

/** By hand: value = (Σ sign × entry × factor + added) × own ÷ all × per ÷ students. */
function byHand({ terms, added, share, students, per }: Worked): number {
  let sum = 0;
  for (const { sign, entry, factor } of terms) sum += sign * entry * factor;
  if (added > 0) sum += added;
  const amount = share ? (sum * share.own) / share.all : sum;
  return (amount * per) / students;
}

/** What stands in the cell itself. */
function cellOf(snapshot: Snapshot, { sheet, cell }: Worked['terms'][number]['place']): unknown {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? [];
  const grid = sheetNamed(snapshot, sheet)?.grid;
  return grid ? valueAt(grid, Number(digits) - 1, columnIndex(letters)) : undefined;
}

interface Figure {
  readonly figure: Worked;
  readonly value: number;
}

/** Every figure that has a value, and none that has not. */
function figuresOf(county: County, assessment: Assessment): readonly Figure[] {
  const { standard } = county;
  return stages.flatMap((stage) =>
    county.stages[stage].rows.flatMap((row, at) =>
      standard.indicators.flatMap(({ id }, place): readonly Figure[] => {
        const figure = workedOut(row, place, standard);
        const value = assessment.stages[stage]?.rows[at]?.indicators[id]?.value ?? null;
        expect(figure === null).toBe(value === null);
        return figure && value !== null ? [{ figure, value }] : [];
      }),
    ),
  );
}

const sample = (name: string) => readFileSync(join(__dirname, '..', 'data', 'samples', name));

const workbooks = {
  'the small made-up county': async () => snapshotOf(await countyBytes()),
  'the whole made-up county': async () => (await wholeCounty()).read({ sheets: 'all' }),
  'county-staged.xlsx': () => snapshotOf(sample('county-staged.xlsx')),
  'county-mixed.xlsx': () => snapshotOf(sample('county-mixed.xlsx')),
  // nothing but 图书
  'five-schools.xlsx': () => snapshotOf(sample('five-schools.xlsx')),
};

const runs = standardIds.flatMap((standard) =>
  Object.entries(workbooks)
    .filter(([name]) => standard === 'basic-2012' || name !== 'five-schools.xlsx')
    .map(([name, open]) => ({ standard, name, open })),
);

async function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  const workbook = await openFile(bytes);
  return workbook.read({ sheets: 'all' });
}

it.each(runs)(
  'every figure of $name under $standard is what its parts give by hand',
  async ({ standard: id, open }) => {
    const snapshot = await open();
    const standard = standardOf(id);
    const binding = bindWorkbook(snapshot, defaultSettings);
    const county = readCounty(readTables(snapshot, binding), standard, defaultSettings);
    const figures = figuresOf(county, assess(county, standard));
    expect(figures.length).toBeGreaterThan(0);
    for (const { figure, value } of figures) {
      expect(figure.value).toBe(value);
      expect(byHand(figure)).toBe(value);
      for (const { entry, place } of figure.terms) {
        const cell = cellOf(snapshot, place);
        // else a number stored as text, or a blank that counts as 0
        if (typeof cell === 'number') expect(cell).toBe(entry);
      }
    }
  },
);
