/**
 * The report of a self-test, as it is copied, saved and sent: what Excel it was, what each probe saw and
 * where that is not what was expected. Holds nothing of a workbook: what was seen was seen on sheets
 * that the self-test made, and of an error it keeps the code and the member alone.
 */
import { z } from '../standards/zod';

const seenSchema = z.union([z.string().max(80), z.number(), z.boolean(), z.null()]);
const seenOrListSchema = z.union([seenSchema, z.array(seenSchema).readonly()]);
const idSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const versionSchema = z.string().regex(/^\d+\.\d+$/);

const hostSchema = z.strictObject({
  /** PC, Mac, OfficeOnline … */
  platform: z.string().max(20),
  /** 16.0.…; null where the host does not tell. */
  version: z
    .string()
    .regex(/^[\d.]{1,30}$/)
    .nullable(),
  /** Of the web view, nothing else that a browser tells of itself. */
  webView: z.strictObject({ engine: z.string().max(20), version: z.string().regex(/^[\d.]*$/) }),
  /** Highest versions of requirement sets; null: none. */
  sets: z.strictObject({
    ExcelApi: versionSchema.nullable(),
    ExcelApiOnline: versionSchema.nullable(),
    ExcelApiDesktop: versionSchema.nullable(),
    SharedRuntime: versionSchema.nullable(),
    /** Of sets without a history whether they are there. */
    DelayForCellEdit: z.boolean(),
    CompressedFile: z.boolean(),
  }),
});

const errorSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z]{1,60}$/),
  /** Class and member of Office.js; null where the host does not tell. */
  member: z
    .string()
    .regex(/^[A-Za-z]+\.[A-Za-z]+$/)
    .nullable(),
});

const probeResultSchema = z.strictObject({
  id: idSchema,
  /** skipped: the host has not what it needs, and the product does without; or nobody chose it. */
  state: z.enum(['same', 'different', 'skipped', 'cancelled']),
  observed: z.record(idSchema, seenOrListSchema),
  differences: z.array(
    z.strictObject({ what: idSchema, expected: seenOrListSchema, observed: seenOrListSchema }),
  ),
  /** What ended the probe before it had seen everything. */
  error: errorSchema.nullable(),
});

const guidedResultSchema = z.strictObject({
  id: idSchema,
  /** yes: as expected. */
  answer: z.enum(['yes', 'no', 'unsure']),
  observed: z.record(idSchema, seenOrListSchema),
});

export const selfTestReportSchema = z.strictObject({
  format: z.literal('junheng-self-test'),
  revision: z.literal(1),
  /** Of the add-in. */
  version: z.string().regex(/^[\d.]{1,20}$/),
  host: hostSchema,
  probes: z.array(probeResultSchema),
  guided: z.array(guidedResultSchema),
  /** All that the self-test made is gone again. */
  removed: z.boolean(),
});

export type SelfTestReport = z.infer<typeof selfTestReportSchema>;
export type TestedHost = z.infer<typeof hostSchema>;
export type ProbeResult = z.infer<typeof probeResultSchema>;
export type GuidedResult = z.infer<typeof guidedResultSchema>;
export type ProbeError = z.infer<typeof errorSchema>;

export function isDifferent({ probes, guided, removed }: SelfTestReport): boolean {
  return (
    !removed ||
    probes.some(({ state }) => state === 'different') ||
    guided.some(({ answer }) => answer === 'no')
  );
}

/** @throws ZodError where it is no report; SyntaxError where it is no JSON */
export function parseSelfTestReport(json: string): SelfTestReport {
  return selfTestReportSchema.parse(JSON.parse(json));
}
