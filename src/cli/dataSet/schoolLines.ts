/**
 * The lines of the data set (docs/dataset.md): one school at one stage of one year, with the amounts that
 * its indicators count. Year and province are folders, not columns.
 */
import { stages, indicatorIds, type IndicatorId } from '../../standards/standard';
import type { RolledCounty, RolledStage } from '../../sheets/rollup/input';

export type LineValue = string | number | boolean | null;

/** By the names of the columns. */
export type SchoolLine = Readonly<Record<string, LineValue>>;

/** Named, so that no writer guesses: a whole number above 2³¹ would end it, a sum of such be cut. */
export type LineType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';

export interface LineColumn {
  readonly name: string;
  readonly type: LineType;
  readonly nullable: boolean;
}

const of = (type: LineType, nullable: boolean, ...names: readonly string[]) =>
  names.map((name): LineColumn => ({ name, type, nullable }));

/** The same for both standards and every year, in this order. */
export const lineColumns: readonly LineColumn[] = [
  ...of('STRING', false, 'standard', 'county', 'stage', 'school'),
  ...of('STRING', true, 'code', 'type', 'ownership', 'locale'),
  ...of('INT32', false, 'students'),
  ...indicatorIds.flatMap((id) => [
    ...of('DOUBLE', true, amountColumn(id)),
    ...of('STRING', true, statusColumn(id)),
  ]),
  ...of('INT32', false, 'met'),
  ...of('STRING', true, 'verdict'),
  ...of('BOOLEAN', false, 'has_errors', 'stage_incomplete'),
  ...of('STRING', false, 'rules'),
  ...of('STRING', true, 'pack'),
  ...of('STRING', false, 'check_code', 'file', 'sheet'),
  ...of('INT32', true, 'row'),
];

function amountColumn(id: IndicatorId): string {
  return `amount_${id}`;
}

function statusColumn(id: IndicatorId): string {
  return `status_${id}`;
}

/** @returns null where pupils are no whole number: they would have to be cut */
export function linesOfCounty(county: RolledCounty): readonly SchoolLine[] | null {
  const lines = stages.flatMap((stage) => {
    const found = county.stages[stage];
    return found ? linesOfStage(county, stage, found) : [];
  });
  return lines.every(({ students }) => isWholeNumber(students)) ? lines : null;
}

function linesOfStage(
  { county, standard, rules, checkCode }: RolledCounty,
  stage: 'primary' | 'junior',
  { assessment, schools, students, amounts, incomplete }: RolledStage,
): readonly SchoolLine[] {
  return assessment.rows.flatMap((row, at): readonly SchoolLine[] => {
    const who = schools[at];
    if (!who) return [];
    const figures: Record<string, LineValue> = {};
    standard.indicators.forEach(({ id }, place) => {
      const amount = amounts[place]?.[at] ?? NaN;
      figures[amountColumn(id)] = Number.isNaN(amount) ? null : amount;
      figures[statusColumn(id)] = row.indicators[id]?.status ?? null;
    });
    const { school, code, type, ownership, locale, file, sheet, row: line } = who;
    return [
      {
        ...{ standard: standard.id, county, stage, school, code, type, ownership, locale },
        students: students[at] ?? 0,
        ...figures,
        ...{ met: row.met, verdict: row.verdict, has_errors: row.hasErrors },
        stage_incomplete: incomplete,
        ...{ rules: rules.code, pack: rules.pack, check_code: checkCode, file, sheet, row: line },
      },
    ];
  });
}

function isWholeNumber(value: LineValue | undefined): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value < 2 ** 31;
}
