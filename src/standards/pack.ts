/**
 * A province's rule pack: what it sets otherwise than the national standard, and what the state
 * leaves to it. Only what the pack names is overridden; the rest stays the standard's.
 */
import { z } from './zod';
import {
  isOwnField,
  ownFieldId,
  ownHeader,
  withReferences,
  type OwnField,
  type OwnFieldId,
} from './ownFields';
import { ownFieldSchema } from './ownFieldSchema';
import { conditionsSchema } from './schoolConditions';
import { packFault, type PackFault } from './packFaults';
import { scoreItemsSchema } from './scoreItems';
import { standardIds } from './standard';
import { indicatorIdSchema, scopeSchema, standardIdSchema } from './standardSchema';
import { standardOf } from './standards';

const stageNumbers = z.strictObject({
  primary: z.number().positive().optional(),
  junior: z.number().positive().optional(),
});

const standardOverrides = z.strictObject({
  compositeLimit: stageNumbers.optional(),
  indicators: z
    .partialRecord(
      indicatorIdSchema,
      z.strictObject({ threshold: stageNumbers.optional(), limit: stageNumbers.optional() }),
    )
    .optional(),
  schoolRule: z
    .strictObject({
      atLeast: z.number().int().positive().optional(),
      floor: z.number().gt(0).max(1).optional(),
    })
    .optional(),
  scope: scopeSchema.partial().strict().optional(),
});

const packObject = z.strictObject({
  /** For editors that check the file while it is written; see assets/packs/pack.schema.json. */
  $schema: z.string().optional(),
  /** Shown on the sheets: province and document. */
  name: z.string().min(1),
  province: z.string().min(1).optional(),
  source: z.string().optional(),
  /** False: 须对照本省文件核对; said on every sheet that uses the pack. */
  checked: z.boolean().optional(),
  /** What is to be checked or filled in, for the reader of the file. */
  remarks: z.array(z.string().min(1)).optional(),
  standards: z.partialRecord(standardIdSchema, standardOverrides).default({}),
  /** Fields that its items ask for and that the house does not know; items refer to them as `own:<header>`. */
  fields: z.array(ownFieldSchema).min(1).optional(),
  /** 基本均衡: 办学条件 of a school. */
  conditions: conditionsSchema.optional(),
  /** 基本均衡: 政府工作. */
  scoreItems: scoreItemsSchema.optional(),
  /** 优质均衡: 校外培训治理不力 is a veto in this province. */
  vetoes: z.strictObject({ tutoring: z.boolean().optional() }).optional(),
  /** 特殊教育学校生均公用经费, 元. */
  specialFundsPerPupil: z.number().positive().optional(),
  computers: z.enum(['teaching', 'all']).optional(),
  artsColumn: z.enum(['auto', 'separate', 'subtotal']).optional(),
  /** A city or the province also looks at the CVs over all its schools: shown as information, not judged. */
  regionCv: z.boolean().optional(),
});
type Overrides = z.infer<typeof packObject>['standards'];

/** What a pack sets must be something that the standard judges, and what its items ask for a field. */
export const packSchema = packObject
  .superRefine(({ standards, fields = [], conditions }, { addIssue }) => {
    for (const [id, path, code, params] of strayOverrides(standards)) {
      addIssue({ code: 'custom', path: ['standards', id, ...path], params: { code, ...params } });
    }
    for (const { path, code, field } of strayFields(fields, conditions?.items)) {
      addIssue({ code: 'custom', path: [...path], params: { code, field } });
    }
  })
  .transform((pack) => {
    const { fields = [], conditions } = pack;
    if (!conditions || fields.length === 0) return pack;
    const known = new Map(fields.map((field) => [field.header, ownFieldId(field)]));
    const read = (reference: OwnFieldId) => known.get(ownHeader(reference)) ?? reference;
    return { ...pack, conditions: withReferences(conditions, read) };
  });

interface StrayField {
  readonly path: readonly (string | number)[];
  readonly code: 'pack.duplicateField' | 'pack.unknownField' | 'pack.fieldKind';
  readonly field: string;
}

/** Fields that are defined twice, not at all, or as numbers where 是 or 否 is asked and the reverse. */
function strayFields(fields: readonly OwnField[], items: unknown): readonly StrayField[] {
  const byHeader = new Map(fields.map((field) => [field.header, field]));
  const stray: StrayField[] = fields.flatMap((field, at) =>
    byHeader.get(field.header) === field
      ? []
      : [{ path: ['fields', at, 'header'], code: 'pack.duplicateField', field: field.header }],
  );
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string' && isOwnField(value)) {
      const header = ownHeader(value);
      const field = byHeader.get(header);
      const isYesNo = path.at(-1) === 'field';
      if (!field) stray.push({ path, code: 'pack.unknownField', field: header });
      else if ((field.kind === 'yesNo') !== isYesNo) {
        stray.push({ path, code: 'pack.fieldKind', field: header });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        look(each, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  look(items, ['conditions', 'items']);
  return stray;
}

type Stray = readonly [
  id: string,
  path: readonly string[],
  code: 'pack.notOfStandard' | 'pack.countAboveItems',
  params?: Readonly<Record<string, number>>,
];

function strayOverrides(standards: Overrides): readonly Stray[] {
  return standardIds.flatMap((id): Stray[] => {
    const { compositeLimit, schoolRule, indicators = {} } = standards[id] ?? {};
    const standard = standardOf(id);
    const known: ReadonlySet<string> = new Set(
      standard.indicators.map((indicator) => indicator.id),
    );
    const stray: Stray[] = Object.keys(indicators)
      .filter((key) => !known.has(key))
      .map((key) => [id, ['indicators', key], 'pack.notOfStandard']);
    if (compositeLimit && standard.compositeLimit.primary === null) {
      stray.push([id, ['compositeLimit'], 'pack.notOfStandard']);
    }
    if (schoolRule && !standard.schoolRule) stray.push([id, ['schoolRule'], 'pack.notOfStandard']);
    const count = schoolRule?.atLeast ?? 0;
    if (standard.schoolRule && count > known.size) {
      const params = { count, items: known.size };
      stray.push([id, ['schoolRule', 'atLeast'], 'pack.countAboveItems', params]);
    }
    return stray;
  });
}

export type Pack = Readonly<z.infer<typeof packSchema>>;

export type ReadPack =
  | { readonly ok: true; readonly pack: Pack }
  /** Every fault with its path, e.g. `conditions.items[2].thresholds[0].primary`; at least one. */
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Reads a pack that was parsed from JSON; refuses it whole when anything in it is wrong. */
export function readPack(json: unknown): ReadPack {
  const parsed = packSchema.safeParse(json);
  if (parsed.success) return { ok: true, pack: parsed.data };
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => packFault(issue, json)) };
}

/** The same from the text of a file. */
export function readPackText(text: string): ReadPack {
  let json: unknown;
  try {
    // some editors put a byte order mark in front
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, faults: [{ path: '', message: { code: 'pack.notJson' } }] };
  }
  return readPack(json);
}

/** A pack as it is exchanged: its items refer to its own fields by their headers alone. */
export function packJson(pack: Pack): string {
  return JSON.stringify(
    withReferences(pack, (reference) => `own:${ownHeader(reference)}`),
    null,
    2,
  );
}
