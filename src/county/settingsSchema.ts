/** What each of the county's choices may be, and what it is unless the county chooses (settings.ts). */
import { packSchema } from '../standards/pack';
import { relaxationIdSchema, stageSchema, standardIdSchema } from '../standards/standardSchema';
import { z } from '../standards/zod';
import { toldRowKinds } from './settings';

export const settingsSchema = z.strictObject({
  standard: standardIdSchema.default('quality-2017'),
  /** Stage of a one-stage table that does not say it itself, by table key. */
  stages: z.record(z.string(), stageSchema).default({}),
  /** Names of input columns (均衡_<表>_<header>) in which a blank is a zero. */
  blankIsZero: z.array(z.string()).default([]),
  /**
   * What a table is, by its key or its sheet: counted, with amounts of whole schools or with those of its
   * stage alone, left out, last year's, or joined to another.
   */
  tableStates: z
    .record(z.string(), z.string().regex(/^(?:count|whole|split|leaveOut|lastYear|join:.+)$/))
    .default({}),
  /** What a column is: `<sheet>!<header>` or `<sheet>!$F` to `<field>`, `<field>@<stage>`. */
  fieldColumns: z.record(z.string(), z.string()).default({}),
  /** What a row is: `<sheet>!<code or first text>` or `<sheet>!#<row>`. */
  rowKinds: z.record(z.string(), z.enum(toldRowKinds)).default({}),
  /** Where a row that is no school of its own belongs: code or name of the child to that of the parent. */
  parents: z.record(z.string(), z.string()).default({}),
  /** What a school that stands twice in a stage is, by code or name. */
  sameSchools: z.record(z.string(), z.enum(['different', 'merge', 'one'])).default({}),
  /** What a school was last year, by code or name: codes or names of then parted by 、, or `new`. */
  formerSchools: z.record(z.string(), z.string().min(1)).default({}),
  /** Schools of last year, by code or name, that are no more. */
  goneSchools: z.record(z.string(), z.enum(['closed'])).default({}),
  /** Change from year to year, in per cent, above which 经验校验 asks for 说明. */
  yearChangePercent: z.number().positive().default(30),
  /** 统计三级 of the schools that count, where a table or exports hold those of several counties. */
  county: z.string().min(1).nullable().default(null),
  /** Columns that mean no field, whatever their header says: `<表>›<parents>›<header>`. */
  notBound: z.array(z.string()).default([]),
  /** Whether the 艺术 column holds 音乐 + 美术 already. */
  artsColumn: z.enum(['auto', 'separate', 'subtotal']).default('auto'),
  /** Which computers count when 教学用计算机 is bound beside 计算机. */
  computers: z.enum(['teaching', 'all']).default('teaching'),
  /** A province's overrides of limits, thresholds and scope. */
  pack: packSchema.nullable().default(null),
  /** 规程放宽情形 that are switched on, each with its basis. */
  relaxations: z.partialRecord(relaxationIdSchema, z.string().min(1)).default({}),
  /** 特殊教育学校生均公用经费, 元. */
  specialFundsPerPupil: z.number().positive().default(8000),
  /** 校外培训治理不力 is a veto of 优质均衡, where the province lists it. */
  tutoringVeto: z.boolean().default(false),
  /** Which schools below 100 pupils get 公用经费 for 100 of 表Ⅳ-6: every one, or 村小学 and 教学点 alone. */
  smallSchools: z.enum(['all', 'ruralOnly']).default('all'),
  /** Sections of 一校一策: 基本情况 first, or 领导小组 and 存在的问题 before what is done. */
  planOrder: z.enum(['facts', 'leading']).default('facts'),
  /** Computed columns beside the table, or on a sheet of their own. */
  columns: z.enum(['beside', 'sheet']).default('beside'),
  palette: z.enum(['builtin', 'safe']).default('builtin'),
  /** Computed columns and 差异系数 as numbers, or as formulas with their results. */
  formulas: z.enum(['values', 'live']).default('values'),
  /** Year of the exports that are taken in, either one of a school year; null: that which they name. */
  year: z.int().min(1900).max(2099).nullable().default(null),
  /** Whether premises that are used alone but not owned count; null: asked where there are some. */
  premises: z.enum(['owned', 'ownedAndUsedAlone']).nullable().default(null),
});
