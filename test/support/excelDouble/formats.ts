/**
 * Formats of the double's ranges: fill, font, borders, alignment, widths.
 */
import type { CellStyle } from 'hucre';
import type { Area } from '../../../src/sheets/area';
import { asHost, DoubleError, Proxy, type Queue } from './engine';
import { demandColour, demandUnlocked, restyle, type Spot } from './spots';
import { standardWidth } from './state';
import {
  isHorizontal,
  isVertical,
  withBorder,
  withFill,
  withFont,
  withHorizontal,
  withVertical,
  type Side,
  type SideLook,
} from './styles';
import type { World } from './world';

/** Formats of one rectangle, or of several at once. */
abstract class FormatPart extends Proxy<readonly Spot[]> {
  protected readonly readers = {};
  readonly context: Excel.RequestContext;
  constructor(world: World, queue: Queue, resolve: () => readonly Spot[] | null, made: null) {
    super(queue, resolve, made);
    this.context = asHost(world);
  }
  protected restyled(label: string, value: unknown, change: (style: CellStyle) => CellStyle): void {
    this.onEach(label, [value], (spot) => restyle(spot, change));
  }
  protected onEach(label: string, args: readonly unknown[], change: (spot: Spot) => void): void {
    this.call(label, args, (spots) => spots.forEach(change));
  }
}

export class RangeFormatDouble
  extends FormatPart
  implements
    Pick<
      Excel.RangeFormat,
      | 'context'
      | 'fill'
      | 'font'
      | 'borders'
      | 'wrapText'
      | 'horizontalAlignment'
      | 'verticalAlignment'
      | 'indentLevel'
      | 'columnWidth'
      | 'rowHeight'
      | 'autofitRows'
    >
{
  readonly fill: Excel.RangeFill;
  readonly font: Excel.RangeFont;
  readonly borders: Excel.RangeBorderCollection;

  constructor(world: World, queue: Queue, resolve: () => readonly Spot[] | null, made: null) {
    super(world, queue, resolve, made);
    this.fill = asHost(new RangeFillDouble(world, queue, resolve, made));
    this.font = asHost(new RangeFontDouble(world, queue, resolve, made));
    this.borders = asHost(new BordersDouble(world, queue, resolve, made));
  }

  get wrapText(): boolean {
    return this.property('wrapText');
  }
  set wrapText(wrapText: boolean) {
    this.restyled('wrapText=', wrapText, (style) => ({
      ...style,
      alignment: { ...style.alignment, wrapText },
    }));
  }
  get horizontalAlignment(): Excel.RangeFormat['horizontalAlignment'] {
    return this.property('horizontalAlignment');
  }
  set horizontalAlignment(word: Excel.RangeFormat['horizontalAlignment']) {
    if (!isHorizontal(word)) throw new DoubleError('InvalidArgument', word);
    this.restyled('horizontalAlignment=', word, (style) => withHorizontal(style, word));
  }
  get verticalAlignment(): Excel.RangeFormat['verticalAlignment'] {
    return this.property('verticalAlignment');
  }
  set verticalAlignment(word: Excel.RangeFormat['verticalAlignment']) {
    if (!isVertical(word)) throw new DoubleError('InvalidArgument', word);
    this.restyled('verticalAlignment=', word, (style) => withVertical(style, word));
  }
  get indentLevel(): number {
    return this.property('indentLevel');
  }
  set indentLevel(indent: number) {
    this.demand(9, 'RangeFormat.indentLevel');
    this.restyled('indentLevel=', indent, (style) => ({
      ...style,
      alignment: { ...style.alignment, indent },
    }));
  }
  get columnWidth(): number {
    return this.property('columnWidth');
  }
  set columnWidth(width: number) {
    this.onEach('columnWidth=', [width], ({ sheet, area }) => {
      demandUnlocked(sheet);
      if (!(width >= 0)) throw new DoubleError('InvalidArgument');
      for (let c = area.column; c < area.column + area.columns; c += 1) {
        const before = sheet.columns.get(c);
        const standard = width === standardWidth && before?.hidden !== true;
        if (standard) sheet.columns.delete(c);
        else sheet.columns.set(c, { width, hidden: width === 0 });
      }
    });
  }

  get rowHeight(): number {
    return this.property('rowHeight');
  }
  set rowHeight(height: number) {
    this.onEach('rowHeight=', [height], ({ sheet, area }) => {
      demandUnlocked(sheet);
      if (!(height >= 0 && height <= 409.5)) throw new DoubleError('InvalidArgument');
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        sheet.rowHeights.set(row, height);
      }
    });
  }

  /** The double measures no text: a fitted row is one without a height of its own. */
  autofitRows(): void {
    this.onEach('autofitRows', [], ({ sheet, area }) => {
      demandUnlocked(sheet);
      for (const row of [...sheet.rowHeights.keys()]) {
        if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
      }
    });
  }
}

class RangeFillDouble
  extends FormatPart
  implements Pick<Excel.RangeFill, 'context' | 'color' | 'clear'>
{
  get color(): string {
    return this.property('color');
  }
  set color(colour: string) {
    demandColour(colour);
    this.restyled('fill.color=', colour, (style) => withFill(style, colour));
  }
  clear(): void {
    this.restyled('fill.clear', null, (style) => withFill(style, null));
  }
}

class RangeFontDouble
  extends FormatPart
  implements
    Pick<Excel.RangeFont, 'context' | 'name' | 'size' | 'color' | 'bold' | 'italic' | 'underline'>
{
  get name(): string {
    return this.property('name');
  }
  set name(name: string) {
    this.restyled('font.name=', name, (style) => withFont(style, { name }));
  }
  get size(): number {
    return this.property('size');
  }
  set size(size: number) {
    this.restyled('font.size=', size, (style) => withFont(style, { size }));
  }
  get color(): string {
    return this.property('color');
  }
  set color(colour: string) {
    demandColour(colour);
    this.restyled('font.color=', colour, (style) =>
      withFont(style, { color: { rgb: colour.slice(1).toUpperCase() } }),
    );
  }
  get bold(): boolean {
    return this.property('bold');
  }
  set bold(bold: boolean) {
    this.restyled('font.bold=', bold, (style) => withFont(style, { bold }));
  }
  get italic(): boolean {
    return this.property('italic');
  }
  set italic(italic: boolean) {
    this.restyled('font.italic=', italic, (style) => withFont(style, { italic }));
  }
  get underline(): Excel.RangeFont['underline'] {
    return this.property('underline');
  }
  set underline(underline: Excel.RangeFont['underline']) {
    this.restyled('font.underline=', underline, (style) =>
      withFont(style, { underline: underline !== 'None' }),
    );
  }
}

type EdgeName =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';

class BordersDouble
  extends FormatPart
  implements Pick<Excel.RangeBorderCollection, 'context' | 'getItem'>
{
  constructor(
    private readonly world: World,
    queue: Queue,
    private readonly spots: () => readonly Spot[] | null,
    made: null,
  ) {
    super(world, queue, spots, made);
  }
  getItem(edge: string): Excel.RangeBorder {
    if (!isEdge(edge)) throw new DoubleError('InvalidArgument', edge);
    return asHost(new BorderDouble(this.world, this.queue, this.spots, edge));
  }
}

class BorderDouble
  extends FormatPart
  implements Pick<Excel.RangeBorder, 'context' | 'style' | 'color' | 'weight'>
{
  constructor(
    world: World,
    queue: Queue,
    resolve: () => readonly Spot[] | null,
    private readonly edge: EdgeName,
  ) {
    super(world, queue, resolve, null);
  }
  private change(label: string, change: Partial<SideLook>): void {
    this.onEach(`${this.edge}.${label}`, Object.values(change), (spot) => {
      restyle(spot, (style, r, c) =>
        sidesOf(this.edge, spot.area, r, c).reduce(
          (changed, side) => withBorder(changed, side, change),
          style,
        ),
      );
    });
  }
  get color(): string {
    return this.property('color');
  }
  set color(color: string) {
    demandColour(color);
    this.onEach(`${this.edge}.color=`, [color], (spot) => {
      // A colour alone makes a line where there is none.
      restyle(spot, (style, r, c) =>
        sidesOf(this.edge, spot.area, r, c).reduce((changed, side) => {
          const line = changed.border?.[side] ? {} : { style: 'Continuous' };
          return withBorder(changed, side, { color, ...line });
        }, style),
      );
    });
  }
  get weight(): Excel.RangeBorder['weight'] {
    return this.property('weight');
  }
  set weight(weight: Excel.RangeBorder['weight']) {
    this.change('weight=', { weight, style: 'Continuous' });
  }
  get style(): Excel.RangeBorder['style'] {
    return this.property('style');
  }
  set style(style: Excel.RangeBorder['style']) {
    this.change('style=', { style });
  }
}

function isEdge(edge: string): edge is EdgeName {
  return /^(?:Edge(?:Top|Bottom|Left|Right)|Inside(?:Vertical|Horizontal))$/.test(edge);
}

/** Sides of a cell that a border of a range lies on. */
function sidesOf(edge: EdgeName, area: Area, r: number, c: number): Side[] {
  const lastRow = r === area.rows - 1;
  const lastColumn = c === area.columns - 1;
  switch (edge) {
    case 'EdgeTop':
      return r === 0 ? ['top'] : [];
    case 'EdgeBottom':
      return lastRow ? ['bottom'] : [];
    case 'EdgeLeft':
      return c === 0 ? ['left'] : [];
    case 'EdgeRight':
      return lastColumn ? ['right'] : [];
    case 'InsideHorizontal':
      return [...(r > 0 ? (['top'] as const) : []), ...(lastRow ? [] : (['bottom'] as const))];
    case 'InsideVertical':
      return [...(c > 0 ? (['left'] as const) : []), ...(lastColumn ? [] : (['right'] as const))];
  }
}
