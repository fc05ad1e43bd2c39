/**
 * The part of the self-test that only a person can see: whether a colour follows, what a cell that is
 * being edited does to a request, what Ctrl+Z takes back. Prepares the sheet and does its share; the
 * questions stand in src/messages.
 */
import type { GuidedId, Observed } from '../../../selftest/probes';
import { rest, type Pause } from '../host';
import { freeBeginning, openBench, refusalOf, type OpenBench } from './bench';
import { addStatusRule } from './lookProbes';

export interface Guide {
  /** Makes the sheet and what the question is about, and shows it. @throws Office.js errors */
  readonly prepare: (id: GuidedId) => Promise<void>;
  /** The add-in's share, after the reader did theirs. */
  readonly act: (id: GuidedId) => Promise<Observed>;
  /** Takes the sheet away. @returns whether it is gone */
  readonly end: () => Promise<boolean>;
}

/** The reader needs so long to begin editing. */
const untilEditing = 10_000;

export function createGuide(pause: Pause = rest): Guide {
  let bench: OpenBench | null = null;
  const end = async () => {
    const open = bench;
    bench = null;
    return open === null || open.clear();
  };
  return {
    prepare: async (id) => {
      await end();
      bench = await openBench(await freeBeginning(), pause);
      await bench.run(async (context, sheet) => {
        preparations[id](sheet);
        sheet.activate();
        sheet.getRange('A2').select();
        await context.sync();
      });
    },
    act: async (id) => (bench === null ? {} : acts[id](bench, pause)),
    end,
  };
}

const preparations: Readonly<Record<GuidedId, (sheet: Excel.Worksheet) => void>> = {
  ruleRefresh: (sheet) => {
    sheet.getRange('A1:B2').values = [
      ['指标值', '状态'],
      [0.5, '✓'],
    ];
    addStatusRule(sheet.getRange('A2:A3'), '✓', '#C6EFCE', '#006100');
    addStatusRule(sheet.getRange('A2:A3'), '✕', '#FFC7CE', '#9C0006');
  },
  editMode: (sheet) => {
    sheet.getRange('A1:A2').values = [['双击 A2'], ['']];
  },
  mergesAndUndo: (sheet) => {
    sheet.getRange('A1:C1').values = [['在 A2 输入', '', '']];
    sheet.getRange('A1:C1').merge(false);
  },
  ctrlZ: (sheet) => {
    sheet.getRange('A1:B1').values = [['在 A2 输入', '由加载项写入']];
  },
};

const acts: Readonly<Record<GuidedId, (bench: OpenBench, pause: Pause) => Promise<Observed>>> = {
  ruleRefresh: ({ run }) =>
    run(async (context, sheet) => {
      sheet.getRange('B2').values = [['✕']];
      await context.sync();
      return {};
    }),
  editMode: async ({ sheet }, pause) => {
    await pause(untilEditing);
    // Without waiting, as a host does that does not know how to.
    const refusal = await refusalOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange('B2').values = [[1]];
        await context.sync();
      }),
    );
    return { refusal };
  },
  mergesAndUndo: ({ run }) =>
    run(async (context, sheet) => {
      const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
      merged.load({ areaCount: true });
      await context.sync();
      return { count: merged.isNullObject ? 0 : merged.areaCount };
    }),
  ctrlZ: ({ run }) =>
    run(async (context, sheet) => {
      sheet.getRange('B2').values = [[1]];
      await context.sync();
      return {};
    }),
};
