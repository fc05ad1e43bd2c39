/** Whatever a county enters: findings, never an exception, and only sensible numbers. */
import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import { notCalculated, type CellValue } from '../../src/county/cell';
import { fields, type FieldId } from '../../src/county/fields';
import { readCounty } from '../../src/county/readCounty';
import { defaultSettings } from '../../src/county/settings';
import type { SchoolTable, StageMode, TableColumn } from '../../src/county/table';
import { kindsOf } from '../support/rowKinds';
import { standards } from '../../src/standards/standards';
import { pupilStages, type PupilStage } from '../../src/standards/standard';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -5, max: 3000 }),
  fc.double({ noNaN: false }),
  fc.string({ maxLength: 12 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    '无',
    '—',
    '合计',
    '小学',
    '九年一贯制学校',
    '完全中学',
    '小学教学点',
    '１,２３４人',
    '0',
  ),
  fc.constantFrom({ error: '#N/A' }, { error: notCalculated }),
);

const column: fc.Arbitrary<Pick<TableColumn, 'field' | 'stage' | 'factor' | 'blankIsZero'>> =
  fc.record({
    field: fc.constantFrom<FieldId>(...fields.map(({ id }) => id)),
    stage: fc.option(fc.constantFrom<PupilStage>(...pupilStages)),
    factor: fc.constantFrom(1, 10_000),
    blankIsZero: fc.boolean(),
  });

const mode = fc.constantFrom<StageMode>(
  { kind: 'byType' },
  { kind: 'oneStage', stage: 'primary' },
  { kind: 'oneStage', stage: 'junior' },
  { kind: 'perRow' },
);

const table: fc.Arbitrary<SchoolTable> = fc
  .tuple(fc.array(column, { maxLength: 40 }), fc.nat({ max: 12 }), mode, fc.string())
  .chain(([columns, rows, mode, key]) =>
    fc
      .array(fc.array(cell, { minLength: 0, maxLength: columns.length }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells) => ({
        key,
        sheet: key,
        mode,
        columns: columns.map((bound, at) => ({
          ...bound,
          column: at,
          header: `列${at}`,
          name: '',
        })),
        firstRow: 0,
        rows: cells,
        kinds: kindsOf(columns, cells),
      })),
  );

it('any tables of junk give findings and never an exception', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
      for (const standard of standards) {
        const { stages, findings, excluded } = assess(
          readCounty(tables, standard, defaultSettings),
          standard,
        );
        for (const { row, table: key } of excluded) {
          expect(tables.some((of) => of.key === key && row < of.rows.length)).toBe(true);
        }
        for (const finding of findings) {
          if (finding.cell !== null) expect(finding.cell).toMatch(/^[A-Z]+[1-9]\d*$/);
        }
        for (const stage of [stages.primary, stages.junior]) {
          for (const row of stage?.rows ?? []) {
            expect(row.students).toBeGreaterThan(0);
            for (const { value, status } of Object.values(row.indicators)) {
              expect(value === null).toBe(status === 'missing');
              if (value !== null) expect(value >= 0 && value < Infinity).toBe(true);
            }
          }
          for (const dispersion of Object.values(stage?.indicators ?? {})) {
            if (!dispersion) continue;
            const { mean, sd, cv, schools } = dispersion;
            expect(mean === null).toBe(schools === 0);
            expect(sd === null).toBe(schools === 0);
            if (mean !== null) expect(Number.isFinite(mean + (sd ?? NaN))).toBe(true);
            expect(cv === null).toBe(mean === null || mean === 0);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
