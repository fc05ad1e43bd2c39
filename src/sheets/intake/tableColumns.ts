/**
 * The columns of the county's table 学校数据: which figures it has a column for, in which order, and how
 * they are headed, so that the binding understands every one of them without a question.
 */
import { classBands } from '../../county/classBands';
import { catalogue } from '../../county/catalogue';
import { fieldOf, fields, type Field, type FieldId } from '../../county/fields';
import { readSchoolType } from '../../county/schoolType';
import { pupilStages, type PupilStage } from '../../standards/standard';
import type { IntakeSchool } from '../../statistics/intake';
import { figureKey, partsOfKey, type FigureKey } from '../../statistics/schoolReport';
import { inputName, sourceName, stageWords } from '../naming';
import type { Content } from '../plan';
import type { ColumnKey } from './record';

/** The header of the last column: where every number of a row stands. */
export const sourceHeader = '数据来源';

export interface TakenColumn {
  readonly key: ColumnKey;
  readonly header: string;
  /** Null for 数据来源. */
  readonly field: Field | null;
}

const yesNo = { yes: '是', no: '否' } as const;

/** All that the table says of a school, by column; 数据来源 apart. */
export function valuesOf({ identity, figures }: IntakeSchool): ReadonlyMap<FigureKey, Content> {
  const { code, name, type, countsAsSchool } = identity;
  const counts = countsAsSchool === null ? [] : [['countsAsSchool', countsAsSchool] as const];
  return new Map<FigureKey, Content>([
    ...[...figures].map(([key, { value }]) => [key, value] as const),
    ...counts.map(([key, yes]) => [key, yes ? yesNo.yes : yesNo.no] as const),
    ['code', code],
    ['name', name],
    ['type', type],
  ]);
}

/** The columns that the schools need, in the order of the catalogue, stage by stage. */
export function columnsOf(schools: readonly IntakeSchool[]): readonly TakenColumn[] {
  const wanted = new Set<ColumnKey>(['code', 'name', 'type', 'source']);
  for (const school of schools) {
    for (const key of valuesOf(school).keys()) wanted.add(key);
    // Whose 高中 pupils nobody told yet: the column says that they are missing.
    const stages = readSchoolType(school.identity.type ?? '')?.stages ?? [];
    if (stages.length > 1 && stages.includes('senior')) wanted.add('students@senior');
  }
  return allColumns.filter(({ key }) => wanted.has(key));
}

/** A column by its key, whether or not a school needs it. */
export function columnOf(key: ColumnKey): TakenColumn | null {
  return allColumns.find((column) => column.key === key) ?? null;
}

/** The name under which the column is found again. */
export function nameOfColumn(table: string, key: ColumnKey): string {
  if (key === 'source') return sourceName(table);
  const { field, stage } = partsOfKey(key);
  return inputName(table, field, stage);
}

/** 小学在校生数: what a reader calls the figure. */
export function headerOf(key: ColumnKey): string {
  if (key === 'source') return sourceHeader;
  const { field, stage } = partsOfKey(key);
  return (stage === null ? '' : stageWords[stage]) + fieldOf(field).header;
}

function figureColumn(field: Field, stage: PupilStage | null): TakenColumn {
  const key = figureKey(field.id, stage);
  return { key, header: headedFigure(field.id, stage), field };
}

/** 小学教学及辅助用房面积（㎡）: the header of a column that is to be filled, with its unit. */
export function headedFigure(field: FieldId, stage: PupilStage | null): string {
  return headerOf(figureKey(field, stage)) + unitOf(fieldOf(field));
}

function unitOf({ kind, defaultUnit }: Field): string {
  if (defaultUnit !== undefined) return `（${defaultUnit}）`;
  return kind === 'measure' ? '（㎡）' : '';
}

function isIdentity({ id, kind, level }: Field): boolean {
  return kind === 'text' && level === 'school' && catalogue.some((field) => field.id === id);
}

/** 学段 is what the columns are told apart by. */
const identityFields = catalogue.filter((field) => isIdentity(field) && field.id !== 'stage');
const students = fieldOf('students');
const bands: ReadonlySet<FieldId> = new Set(classBands.map(({ field }) => field));
const counted = new Set(catalogue.map(({ id }) => id));

function ofStages(some: readonly Field[]): readonly TakenColumn[] {
  const staged = some.filter(({ level }) => level === 'stage');
  return pupilStages.flatMap((stage) => staged.map((field) => figureColumn(field, stage)));
}

function ofSchool(some: readonly Field[]): readonly TakenColumn[] {
  const whole = some.filter(({ level }) => level === 'school');
  return whole.map((field) => figureColumn(field, null));
}

const amounts = catalogue.filter((field) => field !== students && field.kind !== 'text');
const further = fields.filter(({ id }) => !counted.has(id) && !bands.has(id));

const allColumns: readonly TakenColumn[] = [
  ...identityFields.map((field) => figureColumn(field, null)),
  ...pupilStages.map((stage) => figureColumn(students, stage)),
  ...ofStages(amounts),
  ...ofStages(fields.filter(({ id }) => bands.has(id))),
  ...ofSchool(amounts),
  ...ofStages(further),
  ...ofSchool(further),
  { key: 'source', header: sourceHeader, field: null },
];
