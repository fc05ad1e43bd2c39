/** Probes of looks: formats, colour rules, hints at cells, charts, print set-up, frozen rows. */
import { wantedFormat } from '../capture';
import type { Observed } from '../../../selftest/probes';
import type { TriedProbe } from './bench';

const numberFormats: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const formats = ['0.00" ✓"', '0"人"', '@', '0.000'];
    for (const [at, format] of formats.entries()) {
      // One value stands for the whole range.
      sheet.getRangeByIndexes(0, at, 3, 1).numberFormat = [[format]];
    }
    sheet.getRangeByIndexes(1, 0, 1, 5).values = [[0.5, 12, '12', 1, 1]];
    await context.sync();
    const read = sheet.getRangeByIndexes(1, 0, 1, 5).load({ numberFormat: true, values: true });
    await context.sync();
    return { formats: read.numberFormat[0] ?? [], values: read.values[0] ?? [] };
  });

const formats: TriedProbe = async ({ run, saw }) => {
  saw(
    await run(async (context, sheet) => {
      dress(sheet.getRange('A1:B2'));
      sheet.getRange('D:D').columnHidden = true;
      sheet.getRange('1:1').format.rowHeight = 34;
      sheet.getRange('2:2').format.autofitRows();
      await context.sync();
      const asked: AskedLooks = {
        dressed: sheet.getRange('A1').getCellProperties(wantedFormat),
        bare: sheet.getRange('F9').getCellProperties(wantedFormat),
        columns: sheet.getRange('A1:D1').getColumnProperties({
          columnHidden: true,
          format: { columnWidth: true },
        }),
      };
      await context.sync();
      return seenLooks(asked);
    }),
  );
  return run(async (context, sheet) => {
    const cells = sheet.getRange('A1:B2');
    cells.format.fill.clear();
    const before = sheet.getRange('A1').getCellProperties(wantedFormat);
    await context.sync();
    const unfilled = firstLook(before);
    cells.unmerge();
    cells.clear('All');
    cells.conditionalFormats.clearAll();
    const read = sheet.getRange('A1').getCellProperties(wantedFormat);
    await context.sync();
    const look = firstLook(read);
    return {
      unfilled: unfilled.fill?.pattern ?? null,
      cleared: [look.fill?.pattern ?? null, look.font?.bold ?? null],
    };
  });
};

interface AskedLooks {
  readonly dressed: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly bare: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** To be called after the sync that answers. */
function seenLooks({ dressed, bare, columns }: AskedLooks): Observed {
  const look = firstLook(dressed);
  const [first, , , fourth] = columns.value;
  return {
    fill: [upper(look.fill?.color), look.fill?.pattern ?? null],
    none: firstLook(bare).fill?.pattern ?? null,
    font: [
      look.font?.name ?? null,
      look.font?.size ?? null,
      upper(look.font?.color),
      look.font?.bold ?? null,
      look.font?.italic ?? null,
      look.font?.underline ?? null,
    ],
    border: [
      look.borders?.top?.style ?? null,
      upper(look.borders?.top?.color),
      look.borders?.top?.weight ?? null,
    ],
    align: [
      look.horizontalAlignment ?? null,
      look.verticalAlignment ?? null,
      look.wrapText ?? null,
      look.indentLevel ?? null,
    ],
    columnWidth: first?.format?.columnWidth ?? null,
    hiddenColumn: fourth?.columnHidden ?? null,
  };
}

function firstLook({ value }: AskedLooks['dressed']): Excel.CellPropertiesFormat {
  return value[0]?.[0]?.format ?? {};
}

/** Everything of a look that a plan may ask for. */
function dress(range: Excel.Range): void {
  const { format } = range;
  format.fill.color = '#DDEBF7';
  format.font.color = '#9C0006';
  format.font.bold = true;
  format.font.italic = false;
  format.font.underline = 'None';
  format.font.size = 14;
  format.font.name = '宋体';
  format.wrapText = true;
  format.indentLevel = 0;
  format.horizontalAlignment = 'Right';
  format.verticalAlignment = 'Center';
  for (const edge of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideVertical',
    'InsideHorizontal',
  ] as const) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#BFBFBF';
  }
  format.columnWidth = 98.25;
}

function upper(colour: string | undefined): string | null {
  return colour?.toUpperCase() ?? null;
}

const rules: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const cells = sheet.getRange('A2:A9');
    addStatusRule(cells, '✓', '#C6EFCE', '#006100');
    addStatusRule(cells, '▲', '#FFEB9C', '#9C5700');
    addStatusRule(sheet.getRange('A9:A12'), '✕', '#FFC7CE', '#9C0006');
    const all = sheet.getRange('A2:A12').conditionalFormats.load({ id: true });
    const part = sheet.getRange('A11:A12').conditionalFormats.load({ id: true });
    await context.sync();
    const ids = all.items.map(({ id }) => id);
    const [partId = ''] = part.items.map(({ id }) => id);
    sheet.getRange('A11:A12').conditionalFormats.getItem(partId).delete();
    const left = sheet.getRange('A2:A12').conditionalFormats.load({ id: true });
    await context.sync();
    const afterDelete = left.items.length;
    sheet.getRange('A2:A12').conditionalFormats.clearAll();
    const none = sheet.getRange('A2:A12').conditionalFormats.load({ id: true });
    await context.sync();
    return {
      count: ids.length,
      different: new Set(ids).size === ids.length,
      overPart: part.items.length,
      afterDelete,
      afterClear: none.items.length,
    };
  });

/** A rule that looks at the status beside its cell, as the product's do. */
export function addStatusRule(range: Excel.Range, sign: string, fill: string, font: string): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=MID($B2,1,1)="${sign}"`;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  custom.format.font.bold = true;
  custom.format.numberFormat = `0.00" ${sign}"`;
}

const validation: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const told = { title: '人口总数', message: '请填0或正数。' };
    const list = sheet.getRange('A1').dataValidation;
    list.rule = { list: { inCellDropDown: true, source: '达标,不达标' } };
    list.prompt = { ...told, showPrompt: true };
    list.errorAlert = { ...told, showAlert: true, style: 'Warning' };
    sheet.getRange('A2').dataValidation.rule = {
      decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
    };
    sheet.getRange('A3').dataValidation.rule = {
      decimal: { formula1: 1, formula2: 100, operator: 'Between' },
    };
    await context.sync();
    // As an undo takes it away again.
    sheet.getRange('A1:A3').dataValidation.clear();
    await context.sync();
    return { done: true };
  });

const chartTitle = '均衡_图_自检';

const chartProbe: TriedProbe = async ({ run, saw }) => {
  saw(
    await run(async (context, sheet) => {
      sheet.getRange('A1:C3').values = [
        ['指标', '差异系数', '限值'],
        ['甲', 0.4, 0.5],
        ['乙', 0.6, 0.5],
      ];
      draw(sheet);
      const drawn = sheet.charts.load({ id: true, name: true });
      await context.sync();
      const [first] = drawn.items;
      const names = drawn.items.map(({ name }) => name);
      const id = first?.id ?? '';
      const again = sheet.charts.load({ id: true, name: true });
      await context.sync();
      return { names, idStays: id !== '' && again.items[0]?.id === id };
    }),
  );
  return run(async (context, sheet) => {
    sheet.charts.getItem(chartTitle).delete();
    const left = sheet.charts.load({ id: true, name: true });
    const gone = sheet.charts.getItemOrNullObject(chartTitle).load({ name: true });
    await context.sync();
    return { deletedIsNull: gone.isNullObject, afterDelete: left.items.length };
  });
};

/** As the chart of a dispersion sheet: columns with a line of limits. */
function draw(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B3'), 'Columns');
  chart.name = chartTitle;
  chart.setPosition(sheet.getRange('E2'));
  chart.width = 560;
  chart.height = 270;
  chart.title.text = '小学 差异系数';
  chart.legend.position = 'Bottom';
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = 'NotPlotted';
  chart.axes.categoryAxis.textOrientation = 0;
  chart.axes.valueAxis.minimum = 0;
  const labels = sheet.getRange('A2:A3');
  const columns = chart.series.getItemAt(0);
  columns.name = '差异系数';
  columns.setValues(sheet.getRange('B2:B3'));
  columns.setXAxisValues(labels);
  columns.format.fill.setSolidColor('#5B9BD5');
  columns.hasDataLabels = true;
  const limits = chart.series.add('限值');
  limits.setValues(sheet.getRange('C2:C3'));
  limits.setXAxisValues(labels);
  limits.chartType = 'LineMarkers';
  limits.format.line.color = '#9C0006';
  limits.format.line.weight = 2;
  limits.markerStyle = 'Dash';
  limits.markerSize = 12;
  limits.markerForegroundColor = '#9C0006';
  limits.markerBackgroundColor = '#9C0006';
}

const printing: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins('Inches', {
      left: 0.4,
      right: 0.4,
      top: 0.5,
      bottom: 0.5,
      header: 0.3,
      footer: 0.3,
    });
    pageLayout.setPrintArea(sheet.getRange('A1:C9'));
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintTitleColumns('$A:$A');
    pageLayout.centerHorizontally = true;
    const page = pageLayout.headersFooters.defaultForAllPages;
    page.leftFooter = '自检';
    page.centerFooter = '第&P页 共&N页';
    page.rightFooter = '核对码';
    const { horizontalPageBreaks } = sheet;
    horizontalPageBreaks.removePageBreaks();
    horizontalPageBreaks.add('A5');
    await context.sync();
    return { done: true };
  });

const freezing: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const { freezePanes } = sheet;
    freezePanes.freezeAt('A1:B3');
    freezePanes.unfreeze();
    freezePanes.freezeRows(3);
    freezePanes.unfreeze();
    freezePanes.freezeColumns(2);
    freezePanes.unfreeze();
    await context.sync();
    return { done: true };
  });

/** Arrows on a list's header: no row is hidden by them, and what is written below them stands. */
const filtering: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const list = sheet.getRange('A1:B3');
    list.values = [
      ['序号', '状态'],
      [1, '缺'],
      [2, '缺'],
    ];
    sheet.autoFilter.apply(list);
    await context.sync();
    sheet.getRange('B3').values = [['已归档']];
    list.load({ values: true, rowHidden: true });
    await context.sync();
    return { hidden: list.rowHidden, values: list.values.flat() };
  });

/** Looks of several ranges of a sheet at once; what lies between them keeps its own. */
const rangesTogether: TriedProbe = ({ run }) =>
  run(async (context, sheet) => {
    const cells = sheet.getRanges('A1:B1,A3:B3').untrack().load({ areaCount: true });
    cells.format.fill.color = '#DDEBF7';
    cells.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRanges('1:1,3:3').untrack().format.rowHeight = 30;
    sheet.getRanges('A1,B1').untrack().format.columnWidth = 98.25;
    const looks = sheet
      .getRange('A1:A3')
      .untrack()
      .getCellProperties({
        format: { fill: { color: true, pattern: true }, borders: { style: true } },
      });
    const asked = {
      columns: sheet
        .getRange('A1:B1')
        .untrack()
        .getColumnProperties({ format: { columnWidth: true } }),
    };
    await context.sync();
    const formats = looks.value.map(([cell]) => cell?.format ?? {});
    return {
      areas: cells.areaCount,
      fills: formats.map(({ fill }) =>
        fill?.pattern === 'None' ? '' : (upper(fill?.color) ?? ''),
      ),
      lines: formats.map(({ borders }) => borders?.bottom?.style ?? null),
      width: asked.columns.value[1]?.format?.columnWidth ?? null,
    };
  });

export const lookProbes = {
  numberFormats,
  formats,
  rules,
  validation,
  charts: chartProbe,
  printing,
  freezing,
  filtering,
  rangesTogether,
} as const;
