/**
 * A province's rule pack: what it sets otherwise than the national standard, and what the state
 * leaves to it. Only what the pack names is overridden; the rest stays the standard's.
 */
import { z } from 'zod';
import { conditionsSchema } from './schoolConditions';
import { packFault, type PackFault } from './packFaults';
import { scoreItemsSchema } from './scoreItems';
import { indicatorIdSchema, scopeSchema, standardIds, standardIdSchema } from './standard';
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

/** What a pack sets must be something that the standard judges. */
export const packSchema = packObject.superRefine(({ standards }, { addIssue }) => {
  for (const [id, path, code, params] of strayOverrides(standards)) {
    addIssue({ code: 'custom', path: ['standards', id, ...path], params: { code, ...params } });
  }
});

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
