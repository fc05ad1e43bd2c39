/** What tells one Excel from another, as the double imitates it: by version, or by a report of one. */
import type { SelfTestReport } from '../../../src/selftest/report';

/** `noDelay`: a host that does not know `delayForCellEdit`. */
export type Profile = 'minimum' | 'noDelay' | '2021' | '2024' | '365' | 'web';

export interface HostTraits {
  /** The x of ExcelApi 1.x. */
  readonly api: number;
  readonly platform: 'PC' | 'Mac' | 'OfficeOnline';
  /** It knows `delayForCellEdit`, and says so. */
  readonly waitsForEdit: boolean;
  readonly sharedRuntime: boolean;
  /** It hands out the workbook's file. */
  readonly handsOutFile: boolean;
  /** Bytes of one request or response. */
  readonly payloadLimit: number;
  /** Calls that it refuses, by their labels. */
  readonly refused: readonly string[];
}

const webLimit = 5 * 1024 * 1024;

const desktop: HostTraits = {
  api: 20,
  platform: 'PC',
  waitsForEdit: true,
  sharedRuntime: true,
  handsOutFile: true,
  payloadLimit: Number.POSITIVE_INFINITY,
  refused: [],
};

/** ExcelApi 1.x of the versions; 1.9 is the least that the product runs on. */
const profiles: Readonly<Record<Profile, HostTraits>> = {
  minimum: { ...desktop, api: 9, handsOutFile: false },
  noDelay: { ...desktop, api: 14, waitsForEdit: false },
  '2021': { ...desktop, api: 14 },
  '2024': { ...desktop, api: 17 },
  '365': desktop,
  web: { ...desktop, platform: 'OfficeOnline', payloadLimit: webLimit },
};

export function traitsOf(profile: Profile | HostTraits): HostTraits {
  return typeof profile === 'string' ? profiles[profile] : profile;
}

export interface ReportedHost {
  readonly traits: HostTraits;
  /** Probes whose answer the double cannot imitate. */
  readonly notImitated: readonly string[];
}

/** What a probe asks of the double first; where it failed, the double refuses that. */
const firstCalls: Readonly<Record<string, readonly string[]>> = {
  names: ['names.add'],
  charts: ['charts.add'],
  printing: ['setPrintArea'],
  freezing: ['freezeAt', 'freezeRows', 'freezeColumns'],
  validation: ['dataValidation.rule='],
  rules: ['conditionalFormats.add'],
  tables: ['tables.add'],
  merges: ['merge'],
  selection: ['getSelectedRanges'],
};

/** The Excel that a report tells of, as far as the double can be it. */
export function reportedHost({ host, probes }: SelfTestReport): ReportedHost {
  const { sets, platform } = host;
  const different = probes.filter(({ state }) => state === 'different');
  const failed = different.filter(({ error }) => error !== null);
  const isImitated = ({ id, error }: (typeof probes)[number]) =>
    id === 'ownFile' || id.startsWith('payload') || (error !== null && id in firstCalls);
  return {
    traits: {
      api: Number(sets.ExcelApi?.split('.')[1] ?? 0),
      platform: platform === 'OfficeOnline' || platform === 'Mac' ? platform : 'PC',
      waitsForEdit: sets.DelayForCellEdit,
      sharedRuntime: sets.SharedRuntime !== null,
      handsOutFile: sets.CompressedFile && !different.some(({ id }) => id === 'ownFile'),
      payloadLimit: limitOf(platform, probes),
      refused: failed.flatMap(({ id }) => firstCalls[id] ?? []),
    },
    notImitated: different.filter((probe) => !isImitated(probe)).map(({ id }) => id),
  };
}

/** Between what was taken and what was refused; where neither was tried, as such hosts are known. */
function limitOf(platform: string, probes: SelfTestReport['probes']): number {
  const written = (id: string) => probes.find((probe) => probe.id === id)?.observed['written'];
  const refusal = 'RequestPayloadSizeLimitExceeded';
  if (written('payloadOf4') === refusal) return 4_000_000;
  if (written('payloadOf6') === 'none') return Number.POSITIVE_INFINITY;
  return written('payloadOf6') === refusal || platform === 'OfficeOnline'
    ? webLimit
    : Number.POSITIVE_INFINITY;
}
