/**
 * The county's choices: the points on which provinces or sources differ, each with its default,
 * and how the outputs shall look. Kept on the sheet 均衡_设置, or given as a file on the command line.
 */
import { z } from 'zod';
import { standardIdSchema, stageSchema } from '../standards/standard';
import { packSchema } from '../standards/pack';

export const settingsSchema = z.strictObject({
  standard: standardIdSchema.default('quality-2017'),
  /** Stage of a one-stage table that does not say it itself, by table key. */
  stages: z.record(z.string(), stageSchema).default({}),
  /** Names of input columns (均衡_<表>_<header>) in which a blank is a zero. */
  blankIsZero: z.array(z.string()).default([]),
  /** Whether the 艺术 column holds 音乐 + 美术 already. */
  artsColumn: z.enum(['auto', 'separate', 'subtotal']).default('auto'),
  /** Which computers count when 教学用计算机 is bound beside 计算机. */
  computers: z.enum(['teaching', 'all']).default('teaching'),
  /** A province's overrides of limits, thresholds and scope. */
  pack: packSchema.nullable().default(null),
  /** Computed columns beside the table, or on a sheet of their own. */
  columns: z.enum(['beside', 'sheet']).default('beside'),
  palette: z.enum(['builtin', 'safe']).default('builtin'),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = settingsSchema.parse({});
