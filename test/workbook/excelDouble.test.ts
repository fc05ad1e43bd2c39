/** The Excel double is as strict as Excel: what would go wrong there goes wrong here. */
import {
  DoubleError,
  installExcelDouble,
  type ExcelDouble,
  type Profile,
} from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';

function open(profile: Profile = '365'): ExcelDouble {
  const book = bookOf({
    sheets: [
      {
        name: '表',
        values: [
          ['甲', 1],
          ['乙', 2],
        ],
        merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
      },
      { name: '锁', values: [['丙']], protected: true },
    ],
    names: { 区: "'表'!$A$1:$B$2", 坏: "'表'!#REF!" },
  });
  return installExcelDouble(globalThis, book, profile);
}

const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => work(context.workbook.worksheets.getItem('表'), context));

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DoubleError ? error.code : 'no error';
}

describe('loading', () => {
  it('refuses a property that was not loaded, and one that was not synced yet', async () => {
    open();
    const unloaded = inSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(await codeOf(unloaded)).toBe('PropertyNotLoaded');
    const unsynced = inSheet(async (sheet) => {
      const range = sheet.getRange('A1').load('values');
      return Promise.resolve(range.values);
    });
    expect(await codeOf(unsynced)).toBe('PropertyNotLoaded');
  });

  it('gives a snapshot that later writes do not change', async () => {
    open();
    await inSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1').load({ values: true });
      await context.sync();
      sheet.getRange('B1').values = [[9]];
      await context.sync();
      expect(range.values).toEqual([['甲', 1]]);
    });
  });

  it('tells a null object from a missing one', async () => {
    open();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有').load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    });
    expect(await codeOf(missing)).toBe('ItemNotFound');
  });

  it('throws for the range of a broken name, not for its formula', async () => {
    open();
    await Excel.run(async (context) => {
      const name = context.workbook.names.getItem('坏').load('formula');
      await context.sync();
      expect(name.formula).toBe("='表'!#REF!");
    });
    const range = Excel.run(async (context) => {
      context.workbook.names.getItem('坏').getRange().load('values');
      await context.sync();
    });
    expect(await codeOf(range)).toBe('InvalidReference');
  });
});

describe('writing', () => {
  it('waits for sync', async () => {
    const excel = open();
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['丁']];
      expect(excel.cell('表', 0, 0).value).toBe('甲');
      await context.sync();
      expect(excel.cell('表', 0, 0).value).toBe('丁');
    });
  });

  it('wants an array of the range’s shape', async () => {
    open();
    const work = inSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [['a', 'b']];
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('leaves a cell alone for null and empties it for an empty text', async () => {
    const excel = open();
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[null, '']];
      await context.sync();
    });
    expect(excel.cell('表', 0, 0).value).toBe('甲');
    expect(excel.cell('表', 0, 1).value).toBe('');
  });

  it.each([
    ['12', 12, null],
    ["'12", '12', null],
    ['50%', 0.5, null],
    ['1-2', 45000, null],
    ['TRUE', true, null],
    ['=1+1', 0, '=1+1'],
    ['+1+A1', 0, '=+1+A1'],
    ['甲小学', '甲小学', null],
  ])('takes %s as Excel does', async (typed, value, formula) => {
    const excel = open();
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[typed]];
      await context.sync();
    });
    expect(excel.cell('表', 0, 0)).toMatchObject({ value, formula });
  });

  it('refuses part of a merge and locked cells', async () => {
    open();
    const merged = inSheet(async (sheet, context) => {
      sheet.getRange('B5').values = [[1]];
      await context.sync();
    });
    expect(await codeOf(merged)).toBe('MergedRangeConflict');
    const locked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('锁').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await codeOf(locked)).toBe('AccessDenied');
  });

  it('keeps what ran before a failure', async () => {
    const excel = open();
    excel.failAt(4);
    const work = inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['先']];
      sheet.getRange('A2').values = [['后']];
      await context.sync();
    });
    expect(await codeOf(work)).toBe('GeneralException');
    expect(excel.cell('表', 0, 0).value).toBe('先');
    expect(excel.cell('表', 1, 0).value).toBe('乙');
  });

  it('refuses everything while a cell is edited, or waits when asked to', async () => {
    const excel = open();
    excel.beginEdit();
    const write = (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('表').getRange('A1').values = [['写']];
      return context.sync();
    };
    expect(await codeOf(Excel.run(write))).toBe('InvalidOperationInCellEditMode');
    expect(excel.cell('表', 0, 0).value).toBe('甲');
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    excel.endEdit();
    await waiting;
    expect(excel.cell('表', 0, 0).value).toBe('写');
  });
});

describe('limits', () => {
  it('refuses members above the version', async () => {
    open('minimum');
    const merges = inSheet(async (sheet) => {
      sheet.getRange('A1').getMergedAreasOrNullObject();
      return Promise.resolve();
    });
    expect(await codeOf(merges)).toBe('ApiNotFound');
    const renames = Excel.run((context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      return Promise.resolve();
    });
    expect(await codeOf(renames)).toBe('ApiNotFound');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
  });

  it('refuses requests and responses above 5 MB on the web only', async () => {
    const text = '长'.repeat(30000);
    const fill = (rows: number) =>
      inSheet(async (sheet, context) => {
        sheet.getRangeByIndexes(0, 3, rows, 1).values = Array.from({ length: rows }, () => [text]);
        await context.sync();
      });
    const load = inSheet.bind(null, async (sheet, context) => {
      sheet.getRangeByIndexes(0, 3, 80, 1).load('values');
      await context.sync();
    });
    const web = open('web');
    expect(await codeOf(fill(80))).toBe('RequestPayloadSizeLimitExceeded');
    expect(web.cell('表', 0, 3).value).toBe('');
    for (let row = 0; row < 80; row += 1) await web.setCell('表', row, 3, text);
    expect(await codeOf(load())).toBe('ResponsePayloadSizeLimitExceeded');
    open('2021');
    expect(await codeOf(fill(80))).toBe('no error');
    expect(await codeOf(load())).toBe('no error');
  });

  it('counts requests, queued actions and bytes', async () => {
    const excel = open();
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['字']];
      await context.sync();
      // Nothing is left to send.
      await context.sync();
    });
    expect(excel.cost()).toMatchObject({ syncs: 1, operations: 3 });
    expect(excel.cost().requestBytes).toBeGreaterThan(10);
  });
});

describe('charts', () => {
  const draw = (work: (chart: Excel.Chart, sheet: Excel.Worksheet) => void, name = '表') =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      work(sheet.charts.add('ColumnClustered', sheet.getRange('B1:B2'), 'Columns'), sheet);
      await context.sync();
    });

  it('wait for sync, and are listed with what was loaded of them alone', async () => {
    const excel = open();
    await inSheet(async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:B2'), 'Columns');
      chart.name = '图';
      const listed = sheet.charts.load({ name: true });
      expect(excel.sheet('表').charts).toEqual([]);
      await context.sync();
      expect(listed.items.map(({ name }) => name)).toEqual(['图']);
      expect(() => listed.items[0]?.id).toThrow('not available');
      listed.items[0]?.delete();
      await context.sync();
      expect(excel.sheet('表').charts).toEqual([]);
    });
  });

  it('are found by name, of several the first', async () => {
    const excel = open();
    await draw((chart) => (chart.name = '图'));
    await draw((chart) => (chart.name = '图'));
    const [first, second] = excel.sheet('表').charts;
    await inSheet(async (sheet, context) => {
      sheet.charts.getItem('图').delete();
      await context.sync();
    });
    expect(first).not.toBe(second);
    expect(excel.sheet('表').charts).toEqual([second]);
    const missing = inSheet(async (sheet, context) => {
      sheet.charts.getItem('没有').delete();
      await context.sync();
    });
    expect(await codeOf(missing)).toBe('ItemNotFound');
  });

  it.each<[string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void]>([
    ['a series that is not there', (chart) => (chart.series.getItemAt(1).name = '二')],
    [
      'values of a block',
      (chart, sheet) => chart.series.add('二').setValues(sheet.getRange('A1:B2')),
    ],
    ['no width', (chart) => (chart.width = 0)],
    ['no name', (chart) => (chart.name = '')],
    ['a colour without #', (chart) => (chart.series.getItemAt(0).markerForegroundColor = '9C0006')],
    ['a mark too large', (chart) => (chart.series.getItemAt(0).markerSize = 99)],
  ])('refuse %s', async (_, work) => {
    open();
    expect(await codeOf(draw(work))).toBe('InvalidArgument');
  });

  it('are locked on a protected sheet', async () => {
    open();
    expect(await codeOf(draw(() => undefined, '锁'))).toBe('AccessDenied');
  });

  it('move with the cells that they stand on and are drawn from', async () => {
    const excel = open();
    await draw((chart) => chart.setPosition('D1'));
    await excel.insertRows('表', 0, 2);
    await excel.insertColumns('表', 0, 1);
    const [chart] = excel.sheet('表').charts;
    expect(chart?.corner).toEqual({ row: 2, column: 4 });
    expect(chart?.series[0]?.values).toEqual({ row: 2, column: 2, rows: 2, columns: 1 });
  });
});

describe('the selection', () => {
  const selected = () =>
    Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().areas.load({ rowIndex: true });
      await context.sync();
      return areas.items.length;
    });

  it('is refused where a picture is selected, as is listing a whole sheet', async () => {
    const excel = open();
    excel.selectObject();
    expect(await codeOf(selected())).toBe('InvalidSelection');
    excel.select('表', { row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
    expect(await codeOf(selected())).toBe('GeneralException');
    excel.select('表', { row: 0, column: 0, rows: 2, columns: 1 });
    expect(await selected()).toBe(1);
  });
});

describe('the user', () => {
  it('moves names, merges and rules by inserting rows and columns', async () => {
    const excel = open();
    await excel.insertRows('表', 1, 2);
    await excel.insertColumns('表', 0, 1);
    expect(excel.book.names[0]?.formula).toBe("='表'!$B$1:$C$4");
    expect(excel.sheet('表').merges).toEqual([{ row: 6, column: 1, rows: 1, columns: 2 }]);
    expect(excel.cell('表', 3, 1).value).toBe('乙');
    await excel.deleteColumns('表', 1, 2);
    expect(excel.book.names[0]?.formula).toBe("='表'!#REF!");
  });

  it('is heard by who listens, unless events are off', async () => {
    const excel = open();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await excel.setCell('表', 0, 0, '改');
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('表').getRange('A2').values = [['静']];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await excel.setCell('表', 1, 1, 5);
    expect(heard).toEqual(['A1', 'B2']);
  });
});
