/**
 * Protection, frozen panes and page set-up of the double's sheets.
 */
import { parseReference } from '../../../src/sheets/area';
import { asHost, DoubleError, Proxy, type LoadOption } from './engine';
import { RangeDouble } from './range';
import type { PageState, SheetState } from './state';

export class SheetProtectionDouble
  extends Proxy<SheetState>
  implements Pick<Excel.WorksheetProtection, 'load' | 'protected' | 'protect' | 'unprotect'>
{
  protected readonly readers = { protected: (sheet: SheetState) => sheet.protected };
  load(option?: LoadOption): Excel.WorksheetProtection {
    this.queueLoad(option);
    return asHost(this);
  }
  get protected(): boolean {
    return this.property('protected');
  }
  /** A second time is refused. */
  protect(): void {
    this.call('protection.protect', [], (sheet) => {
      if (sheet.protected) throw new DoubleError('InvalidOperation', 'protected already');
      sheet.protected = true;
    });
  }
  unprotect(): void {
    this.call('protection.unprotect', [], (sheet) => {
      sheet.protected = false;
    });
  }
}

export class FreezePanesDouble
  extends Proxy<SheetState>
  implements
    Pick<Excel.WorksheetFreezePanes, 'freezeAt' | 'freezeRows' | 'freezeColumns' | 'unfreeze'>
{
  protected readonly readers = {};
  freezeAt(frozen: Excel.Range | string): void {
    if (typeof frozen !== 'string') throw new DoubleError('NotImplemented');
    this.call('freezeAt', [frozen], (sheet) => {
      const place = parseReference(`x!${frozen}`);
      if (!place) throw new DoubleError('InvalidArgument', frozen);
      sheet.frozen = { rows: place.row + place.rows, columns: place.column + place.columns };
    });
  }
  freezeRows(count?: number): void {
    this.call('freezeRows', [count], (sheet) => {
      sheet.frozen = { rows: count ?? 1, columns: 0 };
    });
  }
  freezeColumns(count?: number): void {
    this.call('freezeColumns', [count], (sheet) => {
      sheet.frozen = { rows: 0, columns: count ?? 1 };
    });
  }
  unfreeze(): void {
    this.call('unfreeze', [], (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
    });
  }
}

/** The filter of a sheet, which has one at most. */
export class AutoFilterDouble extends Proxy<SheetState> implements Pick<Excel.AutoFilter, 'apply'> {
  protected readonly readers = {};
  apply(range: Excel.Range | string): void {
    const given: unknown = range;
    if (!(given instanceof RangeDouble)) throw new DoubleError('NotImplemented');
    this.demand(9, 'AutoFilter.apply');
    this.call('AutoFilter.apply', [], (sheet) => {
      sheet.filter = given.thing().area;
    });
  }
}

const noPage: PageState = {
  landscape: false,
  paper: null,
  fitToWidth: null,
  breaks: [],
  printArea: null,
  margins: null,
  titleRows: null,
  titleColumns: null,
  centred: false,
  footer: { left: '', center: '', right: '' },
};

export class PageLayoutDouble
  extends Proxy<SheetState>
  implements
    Pick<
      Excel.PageLayout,
      | 'orientation'
      | 'paperSize'
      | 'zoom'
      | 'setPrintArea'
      | 'setPrintTitleRows'
      | 'setPrintTitleColumns'
      | 'setPrintMargins'
      | 'centerHorizontally'
      | 'headersFooters'
    >
{
  protected readonly readers = {};
  private change(label: string, arg: unknown, change: () => Partial<PageState>): void {
    this.demand(9, 'PageLayout');
    this.call(label, [arg], (sheet) => {
      sheet.page = { ...(sheet.page ?? noPage), ...change() };
    });
  }
  get orientation(): Excel.PageLayout['orientation'] {
    return this.property('orientation');
  }
  set orientation(orientation: Excel.PageLayout['orientation']) {
    this.change('orientation=', orientation, () => ({ landscape: orientation === 'Landscape' }));
  }
  get paperSize(): Excel.PageLayout['paperSize'] {
    return this.property('paperSize');
  }
  set paperSize(paper: Excel.PageLayout['paperSize']) {
    this.change('paperSize=', paper, () => ({ paper }));
  }
  get zoom(): Excel.PageLayoutZoomOptions {
    return this.property('zoom');
  }
  set zoom(zoom: Excel.PageLayoutZoomOptions) {
    this.change('zoom=', zoom, () => ({ fitToWidth: zoom.horizontalFitToPages ?? null }));
  }
  setPrintMargins(unit: string, margins: Excel.PageLayoutMarginOptions): void {
    if (unit !== 'Inches') throw new DoubleError('NotImplemented', unit);
    const { left = 0.7, right = 0.7, top = 0.75, bottom = 0.75 } = margins;
    const { header = 0.3, footer = 0.3 } = margins;
    const given = { left, right, top, bottom, header, footer };
    this.change('setPrintMargins', margins, () => ({ margins: given }));
  }
  setPrintArea(area: Excel.Range | Excel.RangeAreas | string): void {
    const range: unknown = area;
    if (!(range instanceof RangeDouble)) throw new DoubleError('NotImplemented');
    this.change('setPrintArea', null, () => ({ printArea: range.thing().area }));
  }
  setPrintTitleRows(rows: Excel.Range | string): void {
    if (typeof rows !== 'string') throw new DoubleError('NotImplemented');
    this.change('setPrintTitleRows', rows, () => ({ titleRows: rows }));
  }
  setPrintTitleColumns(columns: Excel.Range | string): void {
    if (typeof columns !== 'string') throw new DoubleError('NotImplemented');
    this.change('setPrintTitleColumns', columns, () => ({ titleColumns: columns }));
  }
  get centerHorizontally(): boolean {
    return this.property('centerHorizontally');
  }
  set centerHorizontally(centred: boolean) {
    this.change('centerHorizontally=', centred, () => ({ centred }));
  }
  get headersFooters(): Excel.HeaderFooterGroup {
    const changeFooter = (side: keyof PageState['footer'], text: string) => {
      this.demand(9, 'PageLayout.headersFooters');
      this.call(`${side}Footer=`, [text], (sheet) => {
        const page = sheet.page ?? noPage;
        sheet.page = { ...page, footer: { ...page.footer, [side]: text } };
      });
    };
    return asHost({ defaultForAllPages: new FooterDouble(changeFooter) });
  }
}

export class PageBreaksDouble
  extends Proxy<SheetState>
  implements Pick<Excel.PageBreakCollection, 'add' | 'removePageBreaks'>
{
  protected readonly readers = {};
  add(range: Excel.Range | string): Excel.PageBreak {
    this.demand(9, 'PageBreakCollection.add');
    if (typeof range !== 'string') throw new DoubleError('NotImplemented');
    this.call('PageBreakCollection.add', [range], (sheet) => {
      const place = parseReference(`x!${range}`);
      // A page cannot begin before the first row.
      if (!place || place.row === 0) throw new DoubleError('InvalidArgument', range);
      const page = sheet.page ?? noPage;
      if (page.breaks.length >= mostBreaks) throw new DoubleError('GeneralException', range);
      const breaks = [...new Set([...page.breaks, place.row])].sort((a, b) => a - b);
      sheet.page = { ...page, breaks };
    });
    return asHost({});
  }
  removePageBreaks(): void {
    this.demand(9, 'PageBreakCollection.removePageBreaks');
    this.call('PageBreakCollection.removePageBreaks', [], (sheet) => {
      sheet.page = { ...(sheet.page ?? noPage), breaks: [] };
    });
  }
}

/** Of one direction on a sheet, in Excel. */
const mostBreaks = 1026;

/** Footers can be set; the adapter never reads them. */
class FooterDouble implements Pick<
  Excel.HeaderFooter,
  'leftFooter' | 'centerFooter' | 'rightFooter'
> {
  constructor(private readonly change: (side: keyof PageState['footer'], text: string) => void) {}
  get leftFooter(): string {
    throw new DoubleError('PropertyNotLoaded', 'leftFooter');
  }
  set leftFooter(text: string) {
    this.change('left', text);
  }
  get centerFooter(): string {
    throw new DoubleError('PropertyNotLoaded', 'centerFooter');
  }
  set centerFooter(text: string) {
    this.change('center', text);
  }
  get rightFooter(): string {
    throw new DoubleError('PropertyNotLoaded', 'rightFooter');
  }
  set rightFooter(text: string) {
    this.change('right', text);
  }
}
