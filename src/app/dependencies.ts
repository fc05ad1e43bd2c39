/**
 * What each output is made from: the one table by which an edit marks what is old, by which a digest
 * is taken and by which a test holds both. docs/更新关系.md is this table for people.
 */
import type { IntakeSetting, Settings } from '../county/settings';

/** What a county enters or chooses. 说明 is carried along on its sheet, and nothing is made from it. */
export const inputIds = [
  /** The school tables that are counted, as they were understood. */
  'schools',
  /** What was answered about tables, columns, rows and schools. */
  'answers',
  /** Choices that change what a school has: 艺术列, 计算机, 规程放宽情形. */
  'measures',
  /** 省定标准. */
  'pack',
  /** 均衡_县级数据, cells of the county's own that stand for it, and scores. */
  'county',
  /** Choices by which the county as a whole is judged. */
  'countyRules',
  'palette',
  /** The order of the sections of 一校一策. */
  'planOrder',
  /** Computed columns beside the table or on a sheet. */
  'place',
  /** Computed columns and 差异系数 as numbers or as formulas. */
  'formulas',
  /** 说明 on 均衡_数据核查. */
  'remarks',
  /** Earlier years, as 均衡_…_往年数据 has them, and what was answered about their schools. */
  'pastYears',
] as const;
export type InputId = (typeof inputIds)[number];

export const outputIds = [
  'columns',
  'dispersion',
  'verdict',
  'findings',
  'years',
  'tables',
  'analysis',
  'transfers',
  'purchases',
  'plans',
  'ledger',
  'archive',
  'labels',
] as const;
export type OutputId = (typeof outputIds)[number];

/** Those that a run writes. */
export const runOutputs = ['columns', 'dispersion', 'verdict', 'findings', 'years'] as const;

const ofSchools = ['schools', 'answers', 'measures', 'pack'] as const;
const ofCounty = [...ofSchools, 'county', 'countyRules'] as const;

export const madeFrom: Readonly<Record<OutputId, readonly InputId[]>> = {
  columns: [...ofSchools, 'palette', 'place', 'formulas'],
  dispersion: [...ofSchools, 'palette', 'formulas'],
  verdict: [...ofCounty, 'palette'],
  findings: [...ofSchools, 'county', 'palette', 'pastYears'],
  years: [...ofCounty, 'palette', 'pastYears'],
  tables: [...ofCounty, 'palette'],
  analysis: [...ofSchools, 'palette'],
  transfers: [...ofSchools, 'palette'],
  purchases: [...ofSchools, 'palette'],
  plans: [...ofCounty, 'planOrder', 'palette'],
  ledger: [...ofCounty, 'palette'],
  archive: [...ofCounty, 'palette'],
  labels: ofCounty,
};

/**
 * Of which input a choice is part; the standard is none: its outputs are others. What is said for taking
 * figures in is none: it is in the school table then.
 */
export const inputOfSetting: Readonly<
  Record<Exclude<keyof Settings, 'standard' | IntakeSetting>, InputId>
> = {
  stages: 'schools',
  blankIsZero: 'schools',
  notBound: 'schools',
  tableStates: 'answers',
  fieldColumns: 'answers',
  rowKinds: 'answers',
  parents: 'answers',
  sameSchools: 'answers',
  county: 'answers',
  formerSchools: 'pastYears',
  goneSchools: 'pastYears',
  yearChangePercent: 'pastYears',
  artsColumn: 'measures',
  computers: 'measures',
  relaxations: 'measures',
  pack: 'pack',
  specialFundsPerPupil: 'countyRules',
  tutoringVeto: 'countyRules',
  smallSchools: 'countyRules',
  planOrder: 'planOrder',
  columns: 'place',
  palette: 'palette',
  formulas: 'formulas',
};

/** The outputs that are made from one of the inputs. */
export function dependents(inputs: Iterable<InputId>): readonly OutputId[] {
  const edited = new Set(inputs);
  return outputIds.filter((id) => madeFrom[id].some((input) => edited.has(input)));
}

export function inputsOfChoices(choices: Partial<Settings>): readonly InputId[] {
  return Object.keys(choices).flatMap((key) =>
    key in inputOfSetting ? [inputOfSetting[key as keyof typeof inputOfSetting]] : [],
  );
}

/** As people speak of them. */
export const spokenOf = {
  columns: 'results',
  dispersion: 'results',
  verdict: 'verdict',
  findings: 'findings',
  years: 'results',
  tables: 'tables',
  analysis: 'analysis',
  transfers: 'chosen',
  purchases: 'chosen',
  plans: 'plans',
  ledger: 'ledger',
  archive: 'archive',
  labels: 'archive',
} as const satisfies Record<OutputId, string>;
