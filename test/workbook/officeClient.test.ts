/** Microsoft's client library over the Excel double: what it sends, and what the host makes of it. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { installExcelDouble, type Profile } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { reachThroughOfficeClient, wire } from '../support/officeClient';
import { members } from '../support/officeClient/members';
import { actionTypes } from '../support/officeClient/wire';

reachThroughOfficeClient();

const table = '小学';

function opened(profile: Profile = '365') {
  const book = bookOf({ sheets: [{ name: table, values: [['学校', '在校生数']] }] });
  return installExcelDouble(globalThis, book, profile);
}

function cells(context: Excel.RequestContext, rows = 1): Excel.Range {
  return context.workbook.worksheets.getItem(table).getRangeByIndexes(0, 0, rows, 2);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Lets requests that nobody awaits go out. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the wire', () => {
  it('carries each action, and what nobody awaits', async () => {
    opened();
    await Excel.run(async (context) => {
      const range = cells(context).load({ values: true });
      await context.sync();
      expect(range.values).toEqual([['学校', '在校生数']]);
    });
    await settled();
    // Kept ranges are given back after the run.
    expect(wire().cost()).toMatchObject({ awaited: 1, unawaited: 1 });
    const [first] = wire().exchanges;
    expect(first?.request.Actions.map(({ ActionType: type }) => type)).toEqual([
      ...[1, 1, 1, 1, actionTypes.method, 1, actionTypes.query],
    ]);
    expect(first?.request.Actions.find(({ Name: name }) => name === '_KeepReference')).toBeTruthy();
  });

  it('is silent about a range that is not to be tracked', async () => {
    opened();
    await Excel.run(async (context) => {
      cells(context).untrack().load({ values: true });
      await context.sync();
    });
    await settled();
    expect(wire().cost()).toMatchObject({ awaited: 1, unawaited: 0, actions: 6 });
  });

  it('takes a run with nothing to do', async () => {
    opened();
    await Excel.run(() => Promise.resolve());
    expect(wire().cost()).toMatchObject({ awaited: 1, actions: 1 });
  });

  it('has a block above 1,500 cells cut, its shape looked at first', async () => {
    const excel = opened();
    const values = (rows: number) => Array.from({ length: rows }, () => [1, 2]);
    await Excel.run(async (context) => {
      cells(context, 2000).untrack().values = values(2000);
      await context.sync();
    });
    expect(excel.cell(table, 1999, 1).value).toBe(2);
    const wrong = Excel.run(async (context) => {
      cells(context, 2000).untrack().values = values(1999);
      await context.sync();
    });
    expect(await refusalOf(wrong)).toBe('InvalidArgument');
  });
});

describe('a member above the host', () => {
  it('fails at the sync, not at the call, and what was before it stays', async () => {
    const excel = opened('minimum');
    const work = Excel.run(async (context) => {
      const range = cells(context).untrack();
      range.values = [['甲小学', 7]];
      range.getMergedAreasOrNullObject();
      await context.sync();
    });
    expect(await refusalOf(work)).toBe('ApiNotFound');
    expect(excel.cell(table, 0, 1).value).toBe(7);
  });

  it('is one in the list, which says what Office.js says', () => {
    const file = 'node_modules/@types/office-js/index.d.ts';
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const classes = excelClasses(source);
    const documented = Object.entries(members).map(([className, listed]) => [
      className,
      Object.fromEntries(
        Object.keys(listed).map((name) => [name, memberIn(classes.get(className), name, source)]),
      ),
    ]);
    expect(members).toEqual(Object.fromEntries(documented));
  });
});

describe('a cell that is being edited', () => {
  const write = () =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      cells(context).untrack().values = [['乙小学', 8]];
      await context.sync();
    });

  it('delays a request that may wait', async () => {
    const excel = opened();
    excel.beginEdit();
    const work = write();
    await settled();
    expect(excel.cell(table, 0, 1).value).toBe('在校生数');
    excel.endEdit();
    await work;
    expect(excel.cell(table, 0, 1).value).toBe(8);
  });

  it('has every request refused where the host reports no delay: the client drops the wish', async () => {
    const excel = opened('noDelay');
    excel.beginEdit();
    expect(await refusalOf(write())).toBe('InvalidOperationInCellEditMode');
    expect(excel.cell(table, 0, 1).value).toBe('在校生数');
  });
});

it('a fault of the double is no refusal of Excel', async () => {
  const excel = opened();
  // No state of a workbook.
  Object.assign(excel.sheet(table), { cells: null });
  const work = Excel.run(async (context) => {
    cells(context).untrack().load({ values: true });
    await context.sync();
  });
  expect(await refusalOf(work)).toBe('FaultOfTheDouble');
});

type ExcelClass = ts.ClassDeclaration;

function excelClasses(source: ts.SourceFile): ReadonlyMap<string, ExcelClass> {
  const found = new Map<string, ExcelClass>();
  source.forEachChild((node) => {
    if (!ts.isModuleDeclaration(node) || node.name.text !== 'Excel') return;
    if (!node.body || !ts.isModuleBlock(node.body)) return;
    for (const one of node.body.statements) {
      if (ts.isClassDeclaration(one) && one.name) found.set(one.name.text, one);
    }
  });
  return found;
}

/** As `members` has it, from the comments and types of the declarations. */
function memberIn(
  declared: ExcelClass | undefined,
  name: string,
  source: ts.SourceFile,
): readonly unknown[] | null {
  if (!declared) return null;
  const found = declared.members.filter(
    (one) => one.name && ts.isIdentifier(one.name) && one.name.text === name,
  );
  const texts = found.map((one) => source.text.slice(one.getFullStart(), one.getEnd()));
  const since = texts.map(sinceOf).find((api) => api !== null) ?? classSince(declared, source);
  const gives = found
    .map((one) => ('type' in one ? (one.type as ts.TypeNode | undefined)?.getText(source) : ''))
    .map((type) => /^Excel\.(\w+)$/.exec(type ?? '')?.[1])
    .find((type) => type !== undefined && type in members);
  return gives === undefined ? [since] : [since, gives];
}

function sinceOf(text: string): number | null {
  const found = /Api set: ExcelApi 1\.(\d+)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function classSince(declared: ExcelClass, source: ts.SourceFile): number | null {
  return sinceOf(source.text.slice(declared.getFullStart(), declared.getStart(source)));
}
