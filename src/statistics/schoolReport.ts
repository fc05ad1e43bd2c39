/**
 * What one export says of one school: a row of a wide export (分校数据), or a school's own workbook of
 * forms. Several reports of a school make its row of the county's table (takeIn.ts).
 */
import type { FieldId } from '../county/fields';
import type { Message } from '../standards/message';
import { stageNames } from '../standards/standards';
import type { PupilStage } from '../standards/standard';
import type { ReportYear } from './reportYear';

/** `wide`: 分校数据 since 2022. `newForms`: 教基…, since autumn 2021. `oldForms`: 基础基…, up to 2020/21. */
export type ExportShape = 'wide' | 'newForms' | 'oldForms';

/**
 * A field of the school, or of one of its stages: `siteArea`, `students@primary`. Fields of level
 * `stage` always carry theirs; those of the whole school never do.
 */
export type FigureKey = FieldId | `${FieldId}@${PupilStage}`;

export function figureKey(field: FieldId, stage: PupilStage | null): FigureKey {
  return stage === null ? field : `${field}@${stage}`;
}

/** The two parts of a key; the stage is null for what is the whole school's. */
export function partsOfKey(key: FigureKey): PartsOfKey {
  const known = partsOfKeys.get(key);
  if (known) return known;
  const [field = '', stage = null] = key.split('@');
  const parts = { field: field as FieldId, stage: stage as PupilStage | null };
  partsOfKeys.set(key, parts);
  return parts;
}

interface PartsOfKey {
  readonly field: FieldId;
  readonly stage: PupilStage | null;
}

/** There are no more keys than fields and stages; every figure of every school asks for its own. */
const partsOfKeys = new Map<FigureKey, PartsOfKey>();

/** How a lack names the wide export of a stage, which has no number of a form. */
export function wideExportOf(stage: PupilStage): string {
  return `${stageNames[stage]['zh-CN']}分校数据`;
}

/** Where a figure stands in what the statistics system handed out. */
export interface FigureSource {
  readonly file: string;
  readonly sheet: string;
  /** 教基3112, 基础基312; null in a wide export. */
  readonly form: string | null;
  /** A1; `F10+I10` where cells were added up. */
  readonly cell: string;
}

export interface Figure {
  /** In the unit of the form: people, ㎡, 册, 万元 for equipmentValue. Words for fields of words. */
  readonly value: number | string;
  readonly source: FigureSource;
}

export interface SchoolIdentity {
  readonly code: string | null;
  readonly name: string;
  /** 办学类型 as it stands there; null where nobody says it. */
  readonly type: string | null;
  /** 统计三级: the county; null where the export does not say it. */
  readonly county: string | null;
  /** 是否计校数; null where the export does not say it. */
  readonly countsAsSchool: boolean | null;
  /** 是否上年撤销: it was closed last year. */
  readonly closed: boolean;
}

/** Why figures that the school should have are not there. */
export type LackReason =
  /** The form, or the export of that stage, is not among the files. */
  | 'noForm'
  /** The form is there and was left empty as a whole (wide: all its amounts). */
  | 'emptyForm'
  /** The form has no such line or column. */
  | 'noPlace'
  /** `*`: the form says that it does not apply. */
  | 'notApplicable'
  /** The cell holds no number. */
  | 'noNumber'
  /** Whether premises used alone count (非学校产权、独立使用) is not said, and there are some. */
  | 'premisesUnanswered';

export interface Lack {
  readonly reason: LackReason;
  /** 教基3112, 基础基312, or the wide export of a stage. */
  readonly form: string;
  readonly keys: readonly FigureKey[];
  /** The cell that was looked at, where there is one, and what stands in it. */
  readonly source: FigureSource | null;
  readonly found: string | null;
}

export interface SchoolReport {
  readonly shape: ExportShape;
  readonly file: string;
  readonly sheet: string;
  /** 1-based row of a wide export; null for a workbook of forms. */
  readonly row: number | null;
  /** Null where nothing names it. */
  readonly year: ReportYear | null;
  readonly identity: SchoolIdentity;
  /** The stages that the report speaks of: those of its forms, or the wide export's own. */
  readonly stages: readonly PupilStage[];
  readonly figures: ReadonlyMap<FigureKey, Figure>;
  /**
   * 非学校产权、独立使用: areas beside those that the school owns, where they are not 0. Whether they count is
   * the county's to say (`premises` of the wish); 共同使用 never does.
   */
  readonly usedAlone: ReadonlyMap<FigureKey, Figure>;
  readonly lacks: readonly Lack[];
  /** What two places of the same report tell differently, and sums that do not add up. */
  readonly doubts: readonly FormDoubt[];
}

/** Something that the forms themselves show to be wrong (formChecks.ts). */
export interface FormDoubt {
  readonly message: Message;
  readonly keys: readonly FigureKey[];
  readonly sources: readonly FigureSource[];
}
