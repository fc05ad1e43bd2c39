/**
 * What every adapter of the port holds to, whichever host has the workbook. An adapter's test calls
 * workbookContract with a way to open a fixture; nothing here knows a host.
 */
import type { CellValue } from '../../src/county/cell';
import { cellAddress, type Area } from '../../src/sheets/area';
import type { Content, Operation, Plan } from '../../src/sheets/plan';
import { sheetNamed, valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { WorkbookFailure, type Capabilities, type WorkbookPort } from '../../src/workbook/port';

/** A workbook to start from. A string of a grid is text, whatever it looks like. */
export interface Fixture {
  readonly sheets: readonly SheetFixture[];
  /** Names of workbook scope and what they refer to, without =. */
  readonly names?: Readonly<Record<string, string>>;
  readonly structureProtected?: boolean;
}

export interface SheetFixture {
  readonly name: string;
  /** From A1 on; null is no cell, `{ error: '#N/A' }` an error value. */
  readonly values: readonly (readonly CellValue[])[];
  readonly merges?: readonly Area[];
  readonly protected?: boolean;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  /** Six hex digits: every cell of the grid has this fill. */
  readonly fill?: string;
}

/** An open fixture: the port, and what only the host's side can do or see. */
export interface OpenFixture {
  readonly port: WorkbookPort;
  /** Somebody types into a cell. */
  readonly type: (sheet: string, row: number, column: number, value: Content) => Promise<void>;
  /** Fill of a cell by its own format, six hex digits; null for none. */
  readonly fillAt: (sheet: string, row: number, column: number) => Promise<string | null>;
  /** Number format code of a cell (`General` when it has none). */
  readonly numberFormatAt: (sheet: string, row: number, column: number) => Promise<string>;
  /** How many colour rules the sheet has. */
  readonly colourRulesOn: (sheet: string) => Promise<number>;
  /** Hints at cells, as `B2:B4 title`. */
  readonly hints: () => Promise<readonly string[]>;
  /** Titles of the charts on a sheet. */
  readonly charts: (sheet: string) => Promise<readonly string[]>;
  /** Somebody selects cells, several areas or (null) a picture; null where nobody can. */
  readonly select: ((sheet: string, areas: readonly Area[] | null) => void) | null;
  /** What the cell holds is a formula. */
  readonly isFormula: (sheet: string, row: number, column: number) => Promise<boolean>;
}

export interface ContractHost {
  readonly host: Capabilities['host'];
  readonly open: (fixture: Fixture) => Promise<OpenFixture>;
}

export function planOf(...operations: Operation[]): Plan {
  return { palette: 'builtin', operations, preview: [] };
}

const county: Fixture = {
  sheets: [
    {
      name: '小学',
      values: [
        ['××县小学', null, null],
        ['学校标识码', '学校名称', '在校生数'],
        ['0012', '甲小学', 120],
        ['0013', '乙小学', 88.5],
        [null, '丙小学', { error: '#N/A' }],
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      fill: 'FFF2CC',
    },
    { name: '说明', values: [['填表说明', true]], visibility: 'hidden' },
    { name: '空表', values: [] },
  ],
  names: { 小学_在校生数: "'小学'!$C$3:$C$5", 坏了: "'小学'!#REF!", 税率: '0.13' },
};

const heading = { row: 0, column: 4, rows: 2, columns: 1 };

/** Hints at columns that `outputs` writes. */
const hinted = planOf(
  {
    kind: 'validation',
    sheet: '小学',
    area: { row: 2, column: 4, rows: 3, columns: 1 },
    allow: { kind: 'number', least: 0, most: 100 },
    prompt: { title: '图书册数', message: '请填 0 到 100 的数。' },
  },
  {
    kind: 'validation',
    sheet: '小学',
    area: { row: 2, column: 5, rows: 2, columns: 1 },
    allow: { kind: 'list', options: ['达标', '不达标'] },
    prompt: { title: '综合评估', message: '请选“达标”或“不达标”。' },
  },
);

/** A column of ours whose header cell covers two rows. */
const tallHeader = planOf(
  { kind: 'write', sheet: '小学', area: heading, values: [['生均图书册数'], [null]] },
  { kind: 'merge', sheet: '小学', area: heading },
  { kind: 'name', name: '均衡_输出_小学_primary_header', sheet: '小学', area: heading },
);

const outputs = planOf(
  {
    kind: 'write',
    sheet: '小学',
    area: { row: 1, column: 4, rows: 4, columns: 2 },
    values: [
      ['生均图书册数', '综合评估'],
      [21.5, '达标'],
      [0, '不达标'],
      [null, '数据不全'],
    ],
  },
  {
    kind: 'format',
    sheet: '小学',
    area: { row: 1, column: 4, rows: 1, columns: 2 },
    role: 'header',
  },
  {
    kind: 'format',
    sheet: '小学',
    area: { row: 2, column: 4, rows: 3, columns: 1 },
    role: 'number',
    numberFormat: '0.00',
  },
  {
    kind: 'colourRule',
    sheet: '小学',
    area: { row: 2, column: 4, rows: 3, columns: 1 },
    formula: '=$F3="不达标"',
    role: 'below',
    numberFormat: '0.00" ✗"',
  },
  { kind: 'columns', sheet: '小学', column: 4, widths: [12, 10] },
  {
    kind: 'name',
    name: '均衡_输出_小学_primary_books',
    sheet: '小学',
    area: { row: 2, column: 4, rows: 3, columns: 1 },
  },
  { kind: 'addSheet', sheet: '均衡_优质_差异系数', hidden: false },
  {
    kind: 'write',
    sheet: '均衡_优质_差异系数',
    area: { row: 0, column: 0, rows: 2, columns: 2 },
    values: [
      ['差异系数', null],
      ['图书', 0.51526],
    ],
  },
  {
    kind: 'merge',
    sheet: '均衡_优质_差异系数',
    area: { row: 0, column: 0, rows: 1, columns: 2 },
  },
  { kind: 'freeze', sheet: '均衡_优质_差异系数', rows: 1, columns: 0 },
  { kind: 'fitRows', sheet: '均衡_优质_差异系数', row: 0, heights: [15, 29] },
  {
    kind: 'print',
    sheet: '均衡_优质_差异系数',
    landscape: true,
    area: { row: 0, column: 0, rows: 2, columns: 2 },
    repeatRows: { first: 0, last: 0 },
  },
  {
    kind: 'name',
    name: '均衡_页_cv',
    sheet: '均衡_优质_差异系数',
    area: { row: 0, column: 0, rows: 2, columns: 2 },
  },
);

/** A column of ours with a formula, and a page with another. */
const live = planOf(
  {
    kind: 'write',
    sheet: '小学',
    area: { row: 2, column: 4, rows: 2, columns: 1 },
    values: [[240], ['数据不全']],
    formulas: [['=$C3*2'], [null]],
  },
  {
    kind: 'name',
    name: '均衡_输出_小学_primary_books',
    sheet: '小学',
    area: { row: 2, column: 4, rows: 2, columns: 1 },
  },
  { kind: 'addSheet', sheet: '均衡_优质_差异系数', hidden: false },
  {
    kind: 'write',
    sheet: '均衡_优质_差异系数',
    area: { row: 0, column: 0, rows: 1, columns: 2 },
    values: [['差异系数', 120]],
    formulas: [[null, '=小学!$E3/2']],
  },
  {
    kind: 'name',
    name: '均衡_页_cv',
    sheet: '均衡_优质_差异系数',
    area: { row: 0, column: 0, rows: 1, columns: 2 },
  },
);

const cvChart = planOf({
  kind: 'chart',
  sheet: '均衡_优质_差异系数',
  id: 'cv',
  title: '小学 差异系数',
  corner: { row: 0, column: 3 },
  size: { width: 400, height: 200 },
  categories: { row: 1, column: 0, rows: 1, columns: 1 },
  series: [
    {
      name: '差异系数',
      values: { row: 1, column: 1, rows: 1, columns: 1 },
      drawn: 'columns',
    },
  ],
});

export function workbookContract({ host, open }: ContractHost): void {
  const readAll = (port: WorkbookPort) => port.read({ sheets: 'all' });

  describe(`reading (${host})`, () => {
    it('says which host it is', async () => {
      expect((await open(county)).port.capabilities.host).toBe(host);
    });

    it('gives values as plain values: text digits stay text, errors are errors', async () => {
      const snapshot = await readAll((await open(county)).port);
      expect(valuesOf(snapshot, '小学')).toEqual(county.sheets[0]?.values);
      expect(valuesOf(snapshot, '说明')).toEqual([['填表说明', true]]);
    });

    it('gives rows of one length and no rows for an empty sheet', async () => {
      const snapshot = await readAll((await open(county)).port);
      expect(sheetNamed(snapshot, '空表')?.grid?.values).toEqual([]);
      const lengths = sheetNamed(snapshot, '小学')?.grid?.values.map((row) => row.length);
      expect(new Set(lengths)).toEqual(new Set([3]));
    });

    it('gives sheets in order with their visibility, merges and protection', async () => {
      const snapshot = await readAll((await open(county)).port);
      expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['小学', 'visible'],
        ['说明', 'hidden'],
        ['空表', 'visible'],
      ]);
      const sheet = sheetNamed(snapshot, '小学');
      expect(sheet?.protected).toBe(false);
      expect(sheet?.merges ?? [{ row: 0, column: 0, rows: 1, columns: 3 }]).toEqual([
        { row: 0, column: 0, rows: 1, columns: 3 },
      ]);
    });

    it('gives names of workbook scope; a broken one has no area', async () => {
      const { names } = await readAll((await open(county)).port);
      expect(names.find(({ name }) => name === '小学_在校生数')?.area).toEqual({
        sheet: '小学',
        row: 2,
        column: 2,
        rows: 3,
        columns: 1,
      });
      expect(names.find(({ name }) => name === '坏了')?.area).toBeNull();
      expect(names.find(({ name }) => name === '税率')).toMatchObject({
        refersTo: '0.13',
        area: null,
      });
    });

    it('reads only the sheets asked for; one that is gone is absent', async () => {
      const snapshot = await (await open(county)).port.read({ sheets: ['小学', '不在'] });
      expect(sheetNamed(snapshot, '小学')?.grid).not.toBeNull();
      expect(sheetNamed(snapshot, '说明')?.grid).toBeNull();
      expect(sheetNamed(snapshot, '不在')).toBeUndefined();
    });

    it('reads sheets of ours though they were not asked for', async () => {
      const { port } = await open(county);
      await port.apply(outputs);
      const snapshot = await port.read({ sheets: ['小学'] });
      expect(valueIn(snapshot, '均衡_优质_差异系数', 1, 1)).toBe(0.51526);
    });

    it('says that a sheet is protected', async () => {
      const { port } = await open({
        sheets: [{ name: '小学', values: [['甲']], protected: true }],
      });
      expect(sheetNamed(await readAll(port), '小学')?.protected).toBe(true);
    });
  });

  describe(`carrying out a plan (${host})`, () => {
    it('writes values, formats, rules, names and sheets', async () => {
      const opened = await open(county);
      await opened.port.apply(outputs);
      const snapshot = await readAll(opened.port);
      expect(valueIn(snapshot, '小学', 2, 4)).toBe(21.5);
      expect(valueIn(snapshot, '小学', 3, 4)).toBe(0);
      expect(valueIn(snapshot, '小学', 4, 4)).toBeNull();
      expect(valueIn(snapshot, '小学', 4, 5)).toBe('数据不全');
      expect(snapshot.sheets.at(-1)?.name).toBe('均衡_优质_差异系数');
      expect(
        snapshot.names.find(({ name }) => name === '均衡_输出_小学_primary_books')?.area,
      ).toMatchObject({ sheet: '小学', row: 2, column: 4, rows: 3, columns: 1 });
      expect(await opened.fillAt('小学', 1, 4)).toBe('DDEBF7');
      expect(await opened.numberFormatAt('小学', 2, 4)).toBe('0.00');
      expect(await opened.colourRulesOn('小学')).toBe(1);
    });

    it('gives cells hints of what may stand there, and takes them back', async () => {
      const opened = await open(county);
      await opened.port.apply(outputs);
      const undo = await opened.port.apply(hinted);
      expect(await opened.hints()).toEqual(['E3:E5 图书册数', 'F3:F4 综合评估']);
      await opened.port.undo(undo);
      expect(await opened.hints()).toEqual([]);
    });

    it('leaves every cell and format outside the plan alone', async () => {
      const opened = await open(county);
      const before = valuesOf(await readAll(opened.port), '小学');
      await opened.port.apply(outputs);
      const after = valuesOf(await readAll(opened.port), '小学');
      expect(after?.map((row) => row.slice(0, 3))).toEqual(before);
      expect(await opened.fillAt('小学', 2, 2)).toBe('FFF2CC');
    });

    it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '007', '1/2', '2024-01-01', 'TRUE'])(
      'writes %s as text',
      async (text) => {
        const opened = await open(county);
        await opened.port.apply(write('小学', 2, 4, text));
        expect(valueIn(await readAll(opened.port), '小学', 2, 4)).toBe(text);
        expect(await opened.isFormula('小学', 2, 4)).toBe(false);
      },
    );

    it('clears contents, formats, merges and rules of an area', async () => {
      const opened = await open(county);
      await opened.port.apply(outputs);
      await opened.port.apply(
        planOf(
          { kind: 'clear', sheet: '小学', area: { row: 1, column: 4, rows: 4, columns: 2 } },
          {
            kind: 'clear',
            sheet: '均衡_优质_差异系数',
            area: { row: 0, column: 0, rows: 2, columns: 2 },
          },
        ),
      );
      const snapshot = await readAll(opened.port);
      expect(valuesOf(snapshot, '小学')).toEqual(county.sheets[0]?.values);
      expect(sheetNamed(snapshot, '均衡_优质_差异系数')?.merges ?? []).toEqual([]);
      expect(await opened.fillAt('小学', 1, 4)).toBeNull();
      expect(await opened.numberFormatAt('小学', 2, 4)).toBe('General');
      expect(await opened.colourRulesOn('小学')).toBe(0);
    });

    it('lets a name point elsewhere and removes a name', async () => {
      const { port } = await open(county);
      const area = { row: 2, column: 1, rows: 3, columns: 1 };
      await port.apply(
        planOf(
          { kind: 'name', name: '小学_在校生数', sheet: '小学', area },
          { kind: 'removeName', name: '税率' },
        ),
      );
      const { names } = await readAll(port);
      expect(names.find(({ name }) => name === '小学_在校生数')?.area).toMatchObject(area);
      expect(names.some(({ name }) => name === '税率')).toBe(false);
    });

    it('reports progress up to 1', async () => {
      const { port } = await open(county);
      const shares: number[] = [];
      await port.apply(outputs, { onProgress: (done) => shares.push(done) });
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    });

    it('draws a chart once where it can, takes it away, and else passes over it', async () => {
      const opened = await open(county);
      await opened.port.apply(outputs);
      const before = await readAll(opened.port);
      await opened.port.apply(cvChart);
      await opened.port.apply(cvChart);
      const sheet = '均衡_优质_差异系数';
      const drawn = opened.port.capabilities.charts ? ['小学 差异系数'] : [];
      expect(await opened.charts(sheet)).toEqual(drawn);
      await opened.port.apply(planOf({ kind: 'removeChart', sheet, id: 'cv' }));
      expect(await opened.charts(sheet)).toEqual([]);
      expect(await readAll(opened.port)).toEqual(before);
    });

    it('gives the same workbook when the same plan runs again after clearing', async () => {
      const { port } = await open(county);
      await port.apply(outputs);
      const first = await readAll(port);
      const again = outputs.operations.filter(({ kind }) => kind !== 'addSheet');
      const clear: Operation[] = [
        { kind: 'clear', sheet: '小学', area: { row: 1, column: 4, rows: 4, columns: 2 } },
        {
          kind: 'clear',
          sheet: '均衡_优质_差异系数',
          area: { row: 0, column: 0, rows: 2, columns: 2 },
        },
      ];
      await port.apply(planOf(...clear, ...again));
      expect(await readAll(port)).toEqual(first);
    });
  });

  describe(`failing as a whole (${host})`, () => {
    const broken = (last: Operation) => planOf(...outputs.operations, last);
    const ontoMerge: Operation = {
      kind: 'write',
      sheet: '小学',
      area: { row: 0, column: 1, rows: 1, columns: 1 },
      values: [['在合并区中间']],
    };

    it('restores everything when a part of a merge is in the way', async () => {
      const opened = await open(county);
      const before = await readAll(opened.port);
      const failure = await failureOf(opened.port.apply(broken(ontoMerge)));
      expect(failure.failure.kind).toBe('placeRefused');
      expect(failure.unrestored).toEqual([]);
      expect(await readAll(opened.port)).toEqual(before);
      expect(await opened.fillAt('小学', 1, 4)).toBeNull();
      expect(await opened.colourRulesOn('小学')).toBe(0);
    });

    it('refuses a protected sheet, naming it, and writes nothing elsewhere', async () => {
      const { port } = await open({
        sheets: [...county.sheets, { name: '已保护', values: [['甲']], protected: true }],
      });
      const before = await readAll(port);
      const failure = await failureOf(
        port.apply(broken({ ...ontoMerge, sheet: '已保护', values: [['乙']] })),
      );
      expect(failure.failure).toEqual({ kind: 'protectedSheet', sheet: '已保护' });
      expect(await readAll(port)).toEqual(before);
    });

    it('refuses to add a sheet to a workbook whose structure is protected', async () => {
      const { port } = await open({ ...county, structureProtected: true });
      const before = await readAll(port);
      expect((await failureOf(port.apply(outputs))).failure.kind).toBe('protectedWorkbook');
      expect(await readAll(port)).toEqual(before);
    });

    it('writes nothing when it is cancelled before it starts', async () => {
      const { port } = await open(county);
      const before = await readAll(port);
      const cancelled = new AbortController();
      cancelled.abort();
      const failure = await failureOf(port.apply(outputs, { signal: cancelled.signal }));
      expect(failure.failure.kind).toBe('cancelled');
      expect(await readAll(port)).toEqual(before);
    });
  });

  describe(`taking back (${host})`, () => {
    it('restores cells, formats, rules and names, and removes the sheets it added', async () => {
      const opened = await open(county);
      const before = await readAll(opened.port);
      const undo = await opened.port.apply(outputs);
      expect(await opened.port.undo(undo)).toEqual({ kept: [] });
      expect(await readAll(opened.port)).toEqual(before);
      expect(await opened.fillAt('小学', 1, 4)).toBeNull();
      expect(await opened.numberFormatAt('小学', 2, 4)).toBe('General');
      expect(await opened.colourRulesOn('小学')).toBe(0);
    });

    it('takes a chart back, and draws again one that was replaced', async () => {
      const opened = await open(county);
      const sheet = '均衡_优质_差异系数';
      await opened.port.apply(outputs);
      const first = await opened.port.apply(cvChart);
      const drawn = await opened.charts(sheet);
      const other = cvChart.operations.map((one) => ({ ...one, title: '别的' }));
      await opened.port.undo(await opened.port.apply(planOf(...other)));
      expect(await opened.charts(sheet)).toEqual(drawn);
      await opened.port.undo(first);
      expect(await opened.charts(sheet)).toEqual([]);
    });

    it('takes a second run back to the first', async () => {
      const { port } = await open(county);
      await port.apply(outputs);
      const first = await readAll(port);
      const undo = await port.apply(
        planOf(
          { kind: 'clear', sheet: '小学', area: { row: 1, column: 4, rows: 4, columns: 2 } },
          ...write('小学', 2, 4, 99).operations,
          { kind: 'removeName', name: '均衡_输出_小学_primary_books' },
        ),
      );
      await port.undo(undo);
      expect(await readAll(port)).toEqual(first);
    });

    it('writes formulas, tells what they say, and takes them back whatever they come to by then', async () => {
      const { port, type, isFormula } = await open(county);
      const before = await readAll(port);
      const undo = await port.apply(live);
      const written = await readAll(port);
      expect(await isFormula('小学', 2, 4)).toBe(true);
      expect(await isFormula('小学', 3, 4)).toBe(false);
      expect(valueIn(written, '小学', 3, 4)).toBe('数据不全');
      const texts = sheetNamed(written, '小学')?.formulaTexts;
      expect([...(texts ?? [])]).toEqual([[2 * 16384 + 4, '=$C3*2']]);
      const page = sheetNamed(written, '均衡_优质_差异系数')?.formulaTexts;
      expect([...(page ?? [])]).toEqual([[1, '=小学!$E3/2']]);
      await type('小学', 2, 2, 500);
      expect(await port.undo(undo)).toEqual({ kept: [] });
      await type('小学', 2, 2, 120);
      expect(await readAll(port)).toEqual(before);
    });

    it('has numbers in the place of formulas, and the formulas again when that is taken back', async () => {
      const { port, isFormula } = await open(county);
      await port.apply(live);
      const first = await readAll(port);
      const undo = await port.apply(write('小学', 2, 4, 240));
      expect(await isFormula('小学', 2, 4)).toBe(false);
      await port.undo(undo);
      expect(await readAll(port)).toEqual(first);
    });

    it('leaves a formula alone that somebody put in the place of ours', async () => {
      const { port, type } = await open(county);
      const undo = await port.apply(live);
      await type('小学', 2, 4, 7);
      expect((await port.undo(undo)).kept).toEqual([`'小学'!${cellAddress(2, 4)}`]);
    });

    it('unmerges what it merged, and merges again what a later run unmerged', async () => {
      const { port } = await open(county);
      const before = await readAll(port);
      const undo = await port.apply(tallHeader);
      const merged = await readAll(port);
      const { merges } = sheetNamed(merged, '小学') ?? {};
      if (merges) expect(merges).toContainEqual(heading);
      const cleared = await port.apply(
        planOf(
          { kind: 'clear', sheet: '小学', area: heading },
          ...write('小学', 1, 4, '改').operations,
        ),
      );
      expect(await port.undo(cleared)).toEqual({ kept: [] });
      expect(await readAll(port)).toEqual(merged);
      expect(await port.undo(undo)).toEqual({ kept: [] });
      expect(await readAll(port)).toEqual(before);
    });

    it('leaves cells alone that somebody changed since, and names them', async () => {
      const { port, type } = await open(county);
      const undo = await port.apply(outputs);
      await type('小学', 3, 4, '我改的');
      const { kept } = await port.undo(undo);
      expect(kept).toEqual([`'小学'!${cellAddress(3, 4)}`]);
      const snapshot = await readAll(port);
      expect(valueIn(snapshot, '小学', 3, 4)).toBe('我改的');
      expect(valueIn(snapshot, '小学', 2, 4)).toBeNull();
      expect(sheetNamed(snapshot, '均衡_优质_差异系数')).toBeUndefined();
    });

    it('keeps a sheet it added when somebody wrote on it', async () => {
      const { port, type } = await open(county);
      const undo = await port.apply(outputs);
      await type('均衡_优质_差异系数', 5, 0, '我的说明');
      const { kept } = await port.undo(undo);
      expect(kept).toEqual([`'均衡_优质_差异系数'!${cellAddress(5, 0)}`]);
      const snapshot = await readAll(port);
      expect(valueIn(snapshot, '均衡_优质_差异系数', 5, 0)).toBe('我的说明');
    });

    it('takes nothing else back when somebody typed beside our cells', async () => {
      const { port, type } = await open(county);
      const undo = await port.apply(outputs);
      await type('小学', 2, 2, 121);
      expect(await port.undo(undo)).toEqual({ kept: [] });
      expect(valueIn(await readAll(port), '小学', 2, 2)).toBe(121);
    });
  });

  describe(`what the user looks at (${host})`, () => {
    const area = { row: 2, column: 1, rows: 3, columns: 2 };

    it('gives the selected cells, of several areas the first, where somebody selects', async () => {
      const { port, select } = await open(county);
      if (!select) {
        expect(await port.selection()).toBeNull();
        return;
      }
      select('小学', [area]);
      expect(await port.selection()).toEqual({ sheet: '小学', ...area });
      select('空表', [{ row: 0, column: 4, rows: 1, columns: 1 }, area]);
      const first = { row: 0, column: 4, rows: 1, columns: 1 };
      expect(await port.selection()).toEqual({ sheet: '空表', ...first });
    });

    it('gives a whole column and a whole sheet', async () => {
      const { port, select } = await open(county);
      if (!select) return;
      const column = { row: 0, column: 2, rows: 1_048_576, columns: 1 };
      select('小学', [column]);
      expect(await port.selection()).toEqual({ sheet: '小学', ...column });
      const whole = { ...column, column: 0, columns: 16_384 };
      select('小学', [whole]);
      expect(await port.selection()).toEqual({ sheet: '小学', ...whole });
    });

    it('gives nothing where a picture is selected', async () => {
      const { port, select } = await open(county);
      select?.('小学', null);
      expect(await port.selection()).toBeNull();
    });

    it('shows a cell, and says so where its sheet is hidden or gone', async () => {
      const { port } = await open(county);
      await port.reveal({ sheet: '小学', cell: 'B3' });
      if (!port.capabilities.reveal) return;
      for (const sheet of ['说明', '不在']) {
        const { failure } = await failureOf(port.reveal({ sheet, cell: null }));
        expect(failure).toEqual({ kind: 'hiddenSheet', sheet });
      }
      const snapshot = await readAll(port);
      expect(sheetNamed(snapshot, '说明')?.visibility).toBe('hidden');
    });
  });

  describe(`telling of changes (${host})`, () => {
    it('calls back when somebody types, and no more after unsubscribing', async () => {
      const { port, type } = await open(county);
      const heard: string[] = [];
      const stop = port.onChange(({ sheet }) => heard.push(sheet));
      await readAll(port);
      await type('小学', 2, 2, 121);
      expect(heard).toEqual(['小学']);
      stop();
      await type('小学', 2, 2, 122);
      expect(heard).toEqual(['小学']);
    });

    it('does not report what the port itself writes', async () => {
      const { port } = await open(county);
      const heard: string[] = [];
      port.onChange(({ sheet }) => heard.push(sheet));
      await port.undo(await port.apply(outputs));
      expect(heard).toEqual([]);
    });
  });
}

function write(sheet: string, row: number, column: number, value: Content): Plan {
  return planOf({
    kind: 'write',
    sheet,
    area: { row, column, rows: 1, columns: 1 },
    values: [[value]],
  });
}

function valuesOf(snapshot: Snapshot, sheet: string) {
  return sheetNamed(snapshot, sheet)?.grid?.values;
}

function valueIn(snapshot: Snapshot, sheet: string, row: number, column: number) {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  return grid ? valueAt(grid, row, column) : undefined;
}

async function failureOf(work: Promise<unknown>): Promise<WorkbookFailure> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof WorkbookFailure) return outcome;
  throw new Error('expected a WorkbookFailure', { cause: outcome });
}
