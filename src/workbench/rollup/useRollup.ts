/** Rolling up the files that were given, and doing it again without one of them. */
import { useEffect, useRef, useState } from 'react';
import type { GivenFile } from '../../app/intakeState';
import { comparisonPlan } from '../../app/rollup/comparison';
import { rollUpFiles, type RolledFiles } from '../../app/rollup/rollUpFiles';
import type { Settings } from '../../county/settings';
import type { Words } from '../../standards/message';
import { openExport } from '../../ui/openExport';

export type RollupStage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly at: number; readonly of: number; readonly name: string }
  | { readonly kind: 'fault'; readonly detail: string }
  | {
      readonly kind: 'done';
      readonly rolledUp: RolledFiles;
      /** Of the workbook with the sheets; null where no county was read. */
      readonly bytes: Uint8Array | null;
      readonly given: number;
    };

export interface Rollup {
  readonly stage: RollupStage;
  readonly give: (files: readonly GivenFile[]) => Promise<void>;
  /** All over again, without this file too. */
  readonly leave: (file: string) => Promise<void>;
  readonly stop: () => void;
}

export function useRollup(words: Words, palette: Settings['palette']): Rollup {
  const [stage, setStage] = useState<RollupStage>({ kind: 'empty' });
  const given = useRef<{ files: readonly GivenFile[]; leave: ReadonlySet<string> } | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  async function run(files: readonly GivenFile[], left: ReadonlySet<string>): Promise<void> {
    work.current?.abort();
    const own = new AbortController();
    work.current = own;
    given.current = { files, leave: left };
    const show = (next: RollupStage) => {
      if (work.current === own) setStage(next);
    };
    try {
      const rolledUp = await rolledUpFrom(files, left, words, own.signal, show);
      const bytes =
        rolledUp.counties.length === 0 ? null : await comparisonBytes(rolledUp, palette, words);
      show({ kind: 'done', rolledUp, bytes, given: files.length });
    } catch (error) {
      const isGivenUp = own.signal.aborted;
      const detail = error instanceof Error ? error.message : String(error);
      show(isGivenUp ? { kind: 'empty' } : { kind: 'fault', detail });
    }
  }

  return {
    stage,
    give: (files) => run(files, new Set()),
    leave: async (file) => {
      const { current } = given;
      if (current) await run(current.files, new Set([...current.leave, file]));
    },
    stop: () => work.current?.abort(),
  };
}

async function rolledUpFrom(
  files: readonly GivenFile[],
  leave: ReadonlySet<string>,
  words: Words,
  signal: AbortSignal,
  show: (stage: RollupStage) => void,
): Promise<RolledFiles> {
  const { newFile } = await import(/* webpackChunkName: 'files' */ '../../workbook/file');
  const wish = { standard: null, by: 'county', year: null, choices: {} } as const;
  return rollUpFiles(
    files,
    { ...wish, leave, names: new Map() },
    {
      ...{ openExport, words, signal },
      newWorkbook: newFile,
      onFile: async (at, of, name) => {
        show({ kind: 'reading', at: at + 1, of, name });
        await new Promise((resolve) => setTimeout(resolve));
      },
    },
  );
}

async function comparisonBytes(
  rolledUp: RolledFiles,
  palette: Settings['palette'],
  words: Words,
): Promise<Uint8Array> {
  const { newFile } = await import(/* webpackChunkName: 'files' */ '../../workbook/file');
  const workbook = newFile();
  await workbook.apply(comparisonPlan(rolledUp, null, palette, words));
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error('a workbook of our own was not saved as written');
  return saved.bytes;
}
