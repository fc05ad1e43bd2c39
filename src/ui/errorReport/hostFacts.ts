/** What Office tells of itself, for an error report. */

export interface HostFacts {
  /** Excel; PC, Mac, OfficeOnline …; 16.0.… */
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Highest versions of the requirement sets, e.g. 1.17; null: none. */
  readonly excelApi: string | null;
  readonly sharedRuntime: string | null;
}

/** Later versions than this do not exist by far. */
const highestVersion = 40;

/** Null outside of Office, and where the host does not tell. */
export function hostFacts(): HostFacts | null {
  if (typeof Office === 'undefined') return null;
  // Older hosts and stand-ins lack parts of it, whatever the typings say.
  const context: Partial<Office.Context> | undefined = Office.context;
  const { diagnostics, requirements } = context ?? {};
  if (!diagnostics) return null;
  const highest = (set: string) => {
    for (let minor = highestVersion; minor > 0; minor -= 1) {
      if (requirements?.isSetSupported(set, `1.${minor}`) === true) return `1.${minor}`;
    }
    return null;
  };
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    excelApi: highest('ExcelApi'),
    sharedRuntime: highest('SharedRuntime'),
  };
}
