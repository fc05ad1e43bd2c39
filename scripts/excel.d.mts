/** What is done to a machine, as data. */
export type Step =
  | { readonly do: 'run'; readonly command: string; readonly args: readonly string[] }
  | { readonly do: 'copy'; readonly from: string; readonly to: string }
  | { readonly do: 'remove'; readonly path: string };

export interface Sideloading {
  readonly register: readonly Step[];
  readonly unregister: readonly Step[];
  /** Name of Excel, by which the system opens it. */
  readonly excel: string;
}

/** How Excel learns of the add-in and forgets it; null on a system without desktop Excel. */
export function sideloading(
  platform: string,
  addIn: { readonly manifest: string; readonly id: string; readonly home: string },
): Sideloading | null;

/** @throws when the manifest has no id or version */
export function readAddIn(manifest: string): { readonly id: string; readonly version: string };

export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly tell: (line: string) => void;
  readonly untilInterrupted: () => Promise<unknown>;
  readonly build: (officeJs: string) => {
    readonly folder: string;
    readonly manifest: string;
    readonly id: string;
    readonly workbook: string;
  };
  readonly certificate: () => Promise<unknown>;
  readonly serve: (folder: string, certificate: unknown) => Promise<{ readonly close: () => void }>;
  readonly perform: (step: Step) => void;
  readonly open: (file: string, excel: string) => Promise<void>;
}

export interface ExcelOptions {
  readonly language?: 'zh-CN' | 'en-US';
  /** Where office.js comes from: `public` (default), `cn` or an address. */
  readonly officeJs?: string;
}

/**
 * Runs the add-in in desktop Excel until it is interrupted.
 *
 * @returns `workbench` at once where there is no desktop Excel (a sentence has been said);
 *   `failed` when it could not start (a sentence has been said, nothing is left registered)
 */
export function startExcel(
  options?: ExcelOptions,
  machine?: Machine,
): Promise<'ended' | 'workbench' | 'failed'>;

export const thisMachine: Machine;
