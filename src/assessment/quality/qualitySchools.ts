/**
 * The schools of a county as the items of 优质均衡 see them. Null is a number that is not entered.
 */
import type { CellPlace } from '../../county/cell';
import type { FieldId } from '../../county/fields';
import type { Locale } from '../../county/locale';
import type { Stage } from '../../standards/standard';

/** One school with all its compulsory stages. */
export interface QualitySchool {
  readonly name: string;
  readonly place: CellPlace;
  /** The compulsory stages with pupils; one or both. */
  readonly parts: readonly SchoolPart[];
  /** 九年 or 十二年一贯制学校. */
  readonly allThrough: boolean;
  /** 教学点 by its 办学类型. */
  readonly isTeachingPoint: boolean;
  /** 民办 is not; one that does not say it is. */
  readonly isPublic: boolean;
  readonly locale: Locale | null;
  /** 寄宿制学校. */
  readonly boarding: boolean | null;
  readonly foundedYear: number | null;
  readonly music: Rooms;
  readonly art: Rooms;
  /** Fields in which something stands that cannot be used. */
  readonly unread: ReadonlySet<FieldId>;
  /** 公用经费, 元. */
  readonly operatingFunds: number | null;
  /** 公用经费预算总额 and 教师培训经费, 元. */
  readonly operatingBudget: number | null;
  readonly trainingFunds: number | null;
}

/** A school at one stage. */
export interface SchoolPart {
  readonly stage: Stage;
  readonly place: CellPlace;
  /** More than 0. */
  readonly students: number;
  readonly classes: number | null;
  /** 班额表; null when no band is entered. */
  readonly classBands: readonly ClassBand[] | null;
  readonly largestClass: number | null;
  readonly teachers: number | null;
  readonly certifiedTeachers: number | null;
  readonly trainedTeachers: number | null;
  readonly migrantPupils: number | null;
  readonly zonePupils: number | null;
  readonly retention: Readonly<Record<RetentionTerm, number | null>>;
  /** As of the school, by stage. */
  readonly unread: ReadonlySet<FieldId>;
}

/** Classes of `from` to `to` pupils. */
export interface ClassBand {
  readonly from: number;
  /** Infinity for the last band. */
  readonly to: number;
  readonly classes: number;
}

/** The five numbers of 初中三年巩固率. */
export type RetentionTerm =
  'graduates' | 'transferredIn' | 'transferredOut' | 'enteredThreeYearsAgo' | 'died';

/** 专用教室 of one kind. */
export interface Rooms {
  /** Of the size that the standard asks for (音乐 96 ㎡, 美术 90 ㎡) or more. */
  readonly sized: number | null;
  /** However large. */
  readonly total: number | null;
  /** ㎡ of each, when they are listed. */
  readonly areas: readonly number[] | null;
}

/** One stage of one school. */
export interface StagePart {
  readonly school: QualitySchool;
  readonly part: SchoolPart;
}

export function schoolParts(schools: readonly QualitySchool[]): readonly StagePart[] {
  return schools.flatMap((school) => school.parts.map((part) => ({ school, part })));
}

/** Pupils of the compulsory stages. */
export function pupilsOfSchool({ parts }: QualitySchool): number {
  return parts.reduce((sum, { students }) => sum + students, 0);
}
