/** Probes of sheets and the workbook: names, visibility, protection, tables, what is selected. */
import type { Observed } from '../../../selftest/probes';
import { benchWord, refusalOf, type TriedProbe } from './bench';

const sheets: TriedProbe = async ({ sheet: own, run, freeSheet, saw }) => {
  const spare = freeSheet('另');
  saw(
    await run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      const missing = worksheets.getItemOrNullObject(spare).load({ name: true });
      const present = worksheets.getItemOrNullObject(own).load({ name: true });
      const added = worksheets.add(spare).load({ id: true, name: true, visibility: true });
      await context.sync();
      const { id, visibility } = added;
      added.visibility = 'Hidden';
      const again = worksheets.getItem(id).load({ name: true, visibility: true });
      sheet.activate();
      await context.sync();
      return {
        missingIsNull: missing.isNullObject,
        presentIsNull: present.isNullObject,
        visibility,
        hidden: again.visibility,
        idStays: again.name === spare,
      };
    }),
  );
  const sameNameRefused = await refusalOf(() =>
    run(async (context) => {
      context.workbook.worksheets.add(spare);
      await context.sync();
    }),
  );
  saw({ sameNameRefused });
  return run(async (context) => {
    context.workbook.worksheets.getItem(spare).delete();
    await context.sync();
    const gone = context.workbook.worksheets.getItemOrNullObject(spare).load({ name: true });
    await context.sync();
    return { deletedIsNull: gone.isNullObject };
  });
};

/** Excel quotes a sheet's name only where it must. */
function plainFormula(formula: unknown, sheet: string): string {
  return String(formula).replaceAll("'", '').replace(`${sheet}!`, `${benchWord}!`);
}

const names: TriedProbe = async ({ sheet: own, run, freeName, saw }) => {
  const cells = freeName('区域');
  const number = freeName('次数');
  saw(await run((context) => madeNames(context, own, cells, number)));
  const twice = await refusalOf(() =>
    run(async (context) => {
      context.workbook.names.add(cells, '=8');
      await context.sync();
    }),
  );
  saw({ twiceRefused: twice !== 'none', twiceCode: twice });
  return run(async (context) => {
    context.workbook.names.getItem(cells).delete();
    const gone = context.workbook.names.getItemOrNullObject(cells).load({ name: true });
    await context.sync();
    return { deletedIsNull: gone.isNullObject };
  });
};

async function madeNames(
  context: Excel.RequestContext,
  sheet: string,
  cells: string,
  number: string,
): Promise<Observed> {
  const { names: all } = context.workbook;
  all.add(cells, `='${sheet}'!$A$1:$A$3`);
  all.add(number, '=7');
  const listed = all.load({ name: true, formula: true, scope: true });
  await context.sync();
  const ours = listed.items.filter(({ name }) => name === cells || name === number);
  const found = ours.find(({ name }) => name === cells);
  const first = { refersTo: plainFormula(found?.formula, sheet), scope: found?.scope ?? null };
  const stillThere = all.getItem(cells);
  stillThere.formula = `='${sheet}'!$B$2:$B$4`;
  const moved = all.getItem(cells).load({ formula: true });
  await context.sync();
  return {
    ...first,
    listed: ours.length,
    number: String(ours.find(({ name }) => name === number)?.formula),
    movedTo: plainFormula(moved.formula, sheet),
  };
}

/** A name that lost its sheet stays listed and can be read by its formula. */
const brokenName: TriedProbe = async ({ run, freeName, freeSheet }) => {
  const lost = freeName('落空');
  const spare = freeSheet('去');
  return run(async (context) => {
    const { worksheets, names: all } = context.workbook;
    const sheet = worksheets.add(spare);
    all.add(lost, `='${spare}'!$A$1`);
    await context.sync();
    sheet.delete();
    await context.sync();
    const listed = all.load({ name: true, formula: true });
    await context.sync();
    const found = listed.items.find(({ name }) => name === lost);
    return { listed: found !== undefined, broken: String(found?.formula).includes('#REF!') };
  });
};

const protection: TriedProbe = async ({ run, saw }) => {
  saw(
    await run(async (context, sheet) => {
      const before = sheet.protection.load({ protected: true });
      const workbook = context.workbook.protection.load({ protected: true });
      await context.sync();
      const seen = { before: before.protected, workbook: workbook.protected };
      sheet.protection.protect();
      const during = sheet.protection.load({ protected: true });
      await context.sync();
      return { ...seen, during: during.protected };
    }),
  );
  const refused = await refusalOf(() =>
    run(async (context, sheet) => {
      sheet.getRange('A1').values = [['写']];
      await context.sync();
    }),
  );
  saw({ refused });
  return run(async (context, sheet) => {
    const cell = sheet.getRange('A1').load({ values: true });
    sheet.protection.unprotect();
    await context.sync();
    return { left: String(cell.values[0]?.[0]) };
  });
};

const tables: TriedProbe = ({ sheet: own, run }) =>
  run(async (context, sheet) => {
    sheet.getRange('B2:C4').values = [
      ['学校', '学生'],
      ['甲', 1],
      ['乙', 2],
    ];
    const added = sheet.tables.add('B2:C4', true).load({ name: true });
    await context.sync();
    const listed = context.workbook.tables.load({ name: true, worksheet: { name: true } });
    const place = sheet.tables.getItem(added.name).getRange();
    place.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    await context.sync();
    const found = listed.items.find(({ name }) => name === added.name);
    return {
      listed: found !== undefined,
      onSheet: found?.worksheet.name === own,
      place: [place.rowIndex, place.columnIndex, place.rowCount, place.columnCount],
    };
  });

/** As a second read asks: what hangs on one object is loaded with it, collections among it. */
const listedAtOnce: TriedProbe = ({ sheet: own, run }) =>
  run(async (context, sheet) => {
    sheet.getRange('B2:C3').values = [
      ['学校', '学生'],
      ['甲', 1],
    ];
    const added = sheet.tables.add('B2:C3', true).load({ name: true });
    await context.sync();
    const { workbook } = context;
    workbook.load({
      application: { calculationMode: true },
      protection: { protected: true },
      tables: { name: true, worksheet: { name: true } },
    });
    const all = workbook.worksheets.load({ name: true, charts: { id: true, name: true } });
    await context.sync();
    const table = workbook.tables.items.find(({ name }) => name === added.name);
    return {
      mode: workbook.application.calculationMode.length > 0,
      protected: workbook.protection.protected,
      table: table !== undefined,
      onSheet: table?.worksheet.name === own,
      charts: all.items.find(({ name }) => name === own)?.charts.items.length ?? null,
    };
  });

/** Ranges that the client does not keep: read, reached through one another, and found missing. */
const untracked: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const cells = sheet.getRangeByIndexes(0, 0, 3, 1).untrack().load({ values: true });
    const used = sheet.getUsedRange(false).untrack();
    const shared = sheet.getRange('A3:B9').untrack().getIntersectionOrNullObject(used).untrack();
    shared.load({ values: true });
    const beside = sheet.getRange('D5:E6').untrack().getUsedRangeOrNullObject(true).untrack();
    beside.load({ values: true });
    await context.sync();
    return {
      values: cells.values.map(([value]) => Number(value)),
      throughAnother: shared.values.map(([value]) => Number(value)),
      isNull: beside.isNullObject,
    };
  });

const selection: TriedProbe = ({ sheet: own, run }) =>
  run(async (context, sheet) => {
    sheet.activate();
    sheet.getRange('B3:D4').select();
    await context.sync();
    const selected = context.workbook.getSelectedRanges().load({ worksheet: { name: true } });
    const place = selected.areas.getItemAt(0);
    place.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    await context.sync();
    return {
      place: [place.rowIndex, place.columnIndex, place.rowCount, place.columnCount],
      onSheet: selected.worksheet.name === own,
    };
  });

export const sheetProbes = {
  sheets,
  names,
  brokenName,
  protection,
  tables,
  listedAtOnce,
  untracked,
  selection,
} as const;
