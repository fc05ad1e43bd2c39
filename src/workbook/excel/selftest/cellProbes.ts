/** Probes of cells: what stays as it was written, what is left alone, where a sheet is filled. */
import { textsBehindApostrophe, textsToKeep } from '../../../selftest/probes';
import type { Seen } from '../../../selftest/probes';
import { asTyped } from '../cells';
import { refusalOf, type Bench, type TriedProbe } from './bench';

/** Rows of cells one after the other, as plain values. */
function seenCells(rows: readonly (readonly unknown[])[]): readonly Seen[] {
  return rows.flat().map((value) => {
    const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
    return isPlain ? (value as Seen) : null;
  });
}

const values: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const cells = sheet.getRangeByIndexes(0, 0, 3, 3);
    cells.values = [
      [1.5, asTyped('小学'), true],
      [asTyped(null), -0.25, asTyped('一\n二')],
      ['#N/A', 0.1 + 0.2, 1234567.891],
    ];
    await context.sync();
    const read = sheet.getRangeByIndexes(0, 0, 3, 3).load({ values: true, formulas: true });
    await context.sync();
    return { values: seenCells(read.values), formulas: seenCells(read.formulas) };
  });

/** Written as every text of the product is. */
const texts: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const kept = sheet.getRangeByIndexes(0, 0, textsToKeep.length, 1);
    kept.values = textsToKeep.map((text) => [asTyped(text)]);
    const behind = sheet.getRangeByIndexes(0, 1, textsBehindApostrophe.length, 1);
    behind.values = textsBehindApostrophe.map((text) => [asTyped(text)]);
    await context.sync();
    const readKept = sheet.getRangeByIndexes(0, 0, textsToKeep.length, 1).load({ values: true });
    const readBehind = sheet.getRangeByIndexes(0, 1, textsBehindApostrophe.length, 1);
    readBehind.load({ values: true, formulas: true });
    await context.sync();
    return {
      kept: seenCells(readKept.values),
      behindApostrophe: seenCells(readBehind.values),
      formulas: seenCells(readBehind.formulas),
    };
  });

const nullLeavesAlone: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const cells = sheet.getRange('A1:D1');
    cells.values = [['甲', '=2+3', '丙', 1]];
    sheet.getRange('A1').format.fill.color = '#DDEBF7';
    await context.sync();
    cells.values = [[null, null, '乙', 2]];
    await context.sync();
    const read = sheet.getRange('A1:D1').load({ values: true, formulas: true });
    const looks = sheet.getRange('A1').getCellProperties({ format: { fill: { color: true } } });
    await context.sync();
    const [text, , ...written] = seenCells(read.values);
    return {
      // what the formula comes to is another probe's
      values: [text ?? null, ...written],
      formulas: seenCells(read.formulas),
      fill: looks.value[0]?.[0]?.format?.fill?.color?.toUpperCase() ?? null,
    };
  });

const formula: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [['=2+3']];
    await context.sync();
    const read = sheet.getRange('A1').load({ values: true, formulas: true });
    await context.sync();
    return {
      value: seenCells(read.values)[0] ?? null,
      formula: seenCells(read.formulas)[0] ?? null,
    };
  });

const usedRange: TriedProbe = async ({ run, saw }) => {
  saw(
    await run(async (context, sheet) => {
      const empty = sheet.getUsedRangeOrNullObject(true).load({ rowIndex: true });
      await context.sync();
      return { emptyIsNull: empty.isNullObject };
    }),
  );
  return run(async (context, sheet) => {
    sheet.getRange('B3').values = [[1]];
    sheet.getRange('C5').format.fill.color = '#DDEBF7';
    await context.sync();
    const filled = placed(sheet.getUsedRangeOrNullObject(true));
    const formatted = placed(sheet.getUsedRange(false));
    const near = sheet.getRangeByIndexes(0, 0, 100, 20);
    const within = placed(near.getUsedRangeOrNullObject(true));
    const beside = placed(sheet.getRangeByIndexes(50, 50, 5, 5).getUsedRangeOrNullObject(true));
    const across = sheet.getRangeByIndexes(3, 2, 10, 1);
    const intersection = placed(across.getIntersectionOrNullObject(sheet.getUsedRange(false)));
    await context.sync();
    return {
      withValues: placeSeen(filled),
      withFormats: placeSeen(formatted),
      within: placeSeen(within),
      besideIsNull: beside.isNullObject,
      intersection: placeSeen(intersection),
    };
  });
};

export function placed(range: Excel.Range): Excel.Range {
  return range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

/** @param range placed, and synced */
export function placeSeen(range: Excel.Range): readonly Seen[] {
  if (range.isNullObject) return [];
  return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount];
}

const hiddenRows: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('2:2').rowHidden = true;
    await context.sync();
    const some = sheet.getRange('A1:A3').load({ rowHidden: true });
    const all = sheet.getRange('A2:A2').load({ rowHidden: true });
    const none = sheet.getRange('A3:A3').load({ rowHidden: true });
    const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
    await context.sync();
    return {
      some: some.rowHidden,
      all: all.rowHidden,
      none: none.rowHidden,
      rows: rows.value.map(({ rowHidden }) => rowHidden ?? null),
    };
  });

const merges: TriedProbe = async ({ run, saw }) => {
  saw(
    await run(async (context, sheet) => {
      sheet.getRange('A5').values = [['末']];
      const none = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
      none.load({ areaCount: true });
      await context.sync();
      sheet.getRange('A1:C1').values = [['表头', asTyped(null), asTyped(null)]];
      sheet.getRange('A1:C1').merge(false);
      sheet.getRange('A3:B4').merge(false);
      const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
      merged.load({ areaCount: true });
      const { areas } = merged;
      areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      const corner = sheet.getRange('A1:C1').load({ values: true });
      await context.sync();
      return {
        noneIsNull: none.isNullObject,
        count: merged.areaCount,
        places: areas.items.flatMap(placeSeen),
        corner: seenCells(corner.values),
      };
    }),
  );
  const writeHidden = (cell: string) =>
    refusalOf(() =>
      run(async (context, sheet) => {
        sheet.getRange('A1:C1').values = [[null, cell, null]];
        await context.sync();
      }),
    );
  saw({ hiddenEmptied: await writeHidden(''), hiddenWritten: await writeHidden('藏') });
  return run(async (context, sheet) => {
    sheet.getRange('A1:C4').unmerge();
    const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
    merged.load({ areaCount: true });
    await context.sync();
    return { afterUnmerge: merged.isNullObject };
  });
};

const payloadOf4: TriedProbe = (bench) => payload(bench, 4_000_000);
const payloadOf6: TriedProbe = (bench) => payload(bench, 6_000_000);

/** Text of some 30 kB in each cell, so that a request weighs what it holds. */
const cellBytes = 30_000;

/** So many bytes in one request, and in one answer. */
async function payload({ run, saw }: Bench, bytes: number) {
  const rows = Math.ceil(bytes / cellBytes);
  const text = 'x'.repeat(cellBytes);
  const written = await refusalOf(() =>
    run(async (context, sheet) => {
      const cells = sheet.getRangeByIndexes(0, 0, rows, 1);
      cells.values = Array.from({ length: rows }, () => [text]);
      await context.sync();
    }),
  );
  saw({ written });
  const equal = { value: false };
  const read = await refusalOf(() =>
    run(async (context, sheet) => {
      const cells = sheet.getRangeByIndexes(0, 0, rows, 1).load({ values: true });
      await context.sync();
      equal.value = cells.values.every(([value]) => value === text);
    }),
  );
  return { read, equal: equal.value };
}

export const cellProbes = {
  values,
  texts,
  nullLeavesAlone,
  formula,
  usedRange,
  hiddenRows,
  merges,
  payloadOf4,
  payloadOf6,
} as const;
