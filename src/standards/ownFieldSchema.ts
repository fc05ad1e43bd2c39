/** What a pack says of a field of its own, and how its items refer to one (ownFields.ts). */
import { ownFieldKinds, ownFieldLevels } from './ownFields';
import { z } from './zod';

/** Letters and digits: the header is part of a workbook name. No stage stands in front of it. */
const headerPattern = /^(?!小学|初中|高中)[\p{L}\p{Nd}]{2,40}$/u;

export const ownFieldSchema = z.strictObject({
  /** The header of its column, without the unit. */
  header: z.string().regex(headerPattern),
  /** Other headers by which its column is known. */
  synonyms: z.array(z.string().min(1)).min(1).optional(),
  english: z.string().min(1).optional(),
  kind: z.enum(ownFieldKinds),
  /** A number per stage, or one for the whole school. */
  level: z.enum(ownFieldLevels),
  /** As it is shown; a column is taken as it stands. */
  unit: z.string().min(1).optional(),
});
export const ownFieldReference = z.templateLiteral(['own:', z.string().min(1)]);
