/**
 * The county's choices: the points on which provinces or sources differ, each with its default,
 * and how the outputs shall look. Kept on the sheet 均衡_设置, or given as a file on the command line.
 */
import type { z } from '../standards/zod';
import type { settingsSchema } from './settingsSchema';

/** What a person may say of a row. */
export const toldRowKinds = ['school', 'total', 'group', 'note'] as const;

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Said before figures are taken from the statistics system; no output is made from them. */
export type IntakeSetting = 'year' | 'premises';

/** As the schema has it of a workbook without a choice; here, so that the pane shows before schemas are loaded. */
export const defaultSettings: Settings = {
  standard: 'quality-2017',
  stages: {},
  blankIsZero: [],
  tableStates: {},
  fieldColumns: {},
  rowKinds: {},
  parents: {},
  sameSchools: {},
  formerSchools: {},
  goneSchools: {},
  yearChangePercent: 30,
  county: null,
  notBound: [],
  artsColumn: 'auto',
  computers: 'teaching',
  pack: null,
  relaxations: {},
  specialFundsPerPupil: 8000,
  tutoringVeto: false,
  smallSchools: 'all',
  planOrder: 'facts',
  columns: 'beside',
  palette: 'builtin',
  formulas: 'values',
  year: null,
  premises: null,
};

/** The settings as they count: what the province's pack lays down goes before the county's choice. */
export function inForce(settings: Settings): Settings {
  const { pack } = settings;
  if (!pack) return settings;
  return {
    ...settings,
    artsColumn: pack.artsColumn ?? settings.artsColumn,
    computers: pack.computers ?? settings.computers,
    specialFundsPerPupil: pack.specialFundsPerPupil ?? settings.specialFundsPerPupil,
    tutoringVeto: pack.vetoes?.tutoring ?? settings.tutoringVeto,
  };
}
