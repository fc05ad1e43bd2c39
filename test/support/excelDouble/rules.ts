/**
 * Conditional formats of the double.
 */
import type { CellStyle } from 'hucre';
import { overlaps } from '../../../src/sheets/area';
import { asHost, CollectionProxy, DoubleError, Proxy, type LoadOption, type Queue } from './engine';
import type { Spot } from './spots';
import { areasWithout, freshId, type RuleState, type SheetState } from './state';
import type { World } from './world';

interface RuleSpot {
  readonly sheet: SheetState;
  readonly rule: RuleState;
}

export class ConditionalFormatsDouble
  extends CollectionProxy<Spot, RuleDouble>
  implements
    Pick<Excel.ConditionalFormatCollection, 'context' | 'load' | 'add' | 'clearAll' | 'getItem'>
{
  readonly context: Excel.RequestContext;

  constructor(
    private readonly world: World,
    queue: Queue,
    resolve: () => Spot | null,
    made: null,
  ) {
    super(queue, resolve, made);
    this.context = asHost(world);
  }

  protected itemsOf({ sheet, area }: Spot): RuleDouble[] {
    return sheet.rules
      .filter(({ areas }) => areas.some((one) => overlaps(one, area)))
      .map((rule) => new RuleDouble(this.world, this.queue, () => ({ sheet, rule }), null));
  }

  load(option?: LoadOption): Excel.ConditionalFormatCollection {
    this.queueLoad(option);
    return asHost(this);
  }

  add(type: string): Excel.ConditionalFormat {
    if (type !== 'Custom')
      throw new DoubleError('InvalidArgument', `the double has no ${type} rules`);
    const resolve = () => {
      const { sheet, area } = this.thing();
      if (sheet.protected) throw new DoubleError('AccessDenied');
      const rule: RuleState = { id: freshId(), areas: [area], rule: { type: 'expression' } };
      // A new rule comes first.
      sheet.rules = [rule, ...sheet.rules];
      return { sheet, rule };
    };
    const made = { label: 'conditionalFormats.add', args: [type], writes: true };
    return asHost(new RuleDouble(this.world, this.queue, resolve, made));
  }

  clearAll(): void {
    this.call('conditionalFormats.clearAll', [], ({ sheet, area }) => {
      if (sheet.protected) throw new DoubleError('AccessDenied');
      for (const rule of sheet.rules) rule.areas = areasWithout(rule.areas, area);
      sheet.rules = sheet.rules.filter(({ areas }) => areas.length > 0);
    });
  }

  getItem(id: string): Excel.ConditionalFormat {
    const resolve = () => {
      const { sheet, area } = this.thing();
      const rule = sheet.rules.find(
        (one) => one.id === id && one.areas.some((place) => overlaps(place, area)),
      );
      if (!rule) throw new DoubleError('ItemNotFound', `no conditional format ${id}`);
      return { sheet, rule };
    };
    const made = { label: 'conditionalFormats.getItem', args: [id] };
    return asHost(new RuleDouble(this.world, this.queue, resolve, made));
  }
}

class RuleDouble
  extends Proxy<RuleSpot>
  implements Pick<Excel.ConditionalFormat, 'context' | 'load' | 'id' | 'custom' | 'delete'>
{
  readonly context: Excel.RequestContext;
  readonly custom: Excel.CustomConditionalFormat;

  constructor(
    world: World,
    queue: Queue,
    resolve: () => RuleSpot | null,
    made: { label: string; args: readonly unknown[]; writes?: boolean } | null,
  ) {
    super(queue, resolve, made);
    this.context = asHost(world);
    this.custom = asHost(new CustomDouble(world, queue, () => this.orNull()));
  }
  protected readonly readers = { id: ({ rule }: RuleSpot) => rule.id };
  load(option?: LoadOption): Excel.ConditionalFormat {
    this.queueLoad(option);
    return asHost(this);
  }
  get id(): string {
    return this.property('id');
  }
  delete(): void {
    this.call('conditionalFormat.delete', [], ({ sheet, rule }) => {
      sheet.rules = sheet.rules.filter((one) => one !== rule);
    });
  }
}

abstract class RulePart extends Proxy<RuleSpot> {
  protected readonly readers = {};
  readonly context: Excel.RequestContext;
  constructor(world: World, queue: Queue, resolve: () => RuleSpot | null) {
    super(queue, resolve, null);
    this.context = asHost(world);
  }
  protected style(label: string, value: unknown, change: (style: CellStyle) => CellStyle): void {
    this.call(label, [value], ({ rule }) => {
      rule.rule = { ...rule.rule, style: change(rule.rule.style ?? {}) };
    });
  }
}

class CustomDouble
  extends RulePart
  implements Pick<Excel.CustomConditionalFormat, 'context' | 'rule' | 'format'>
{
  readonly rule: Excel.ConditionalFormatRule;
  readonly format: Excel.ConditionalRangeFormat;
  constructor(world: World, queue: Queue, resolve: () => RuleSpot | null) {
    super(world, queue, resolve);
    this.rule = asHost(new FormulaDouble(world, queue, resolve));
    this.format = asHost(new RuleFormatDouble(world, queue, resolve));
  }
}

class FormulaDouble
  extends RulePart
  implements Pick<Excel.ConditionalFormatRule, 'context' | 'formula'>
{
  get formula(): string {
    return this.property('formula');
  }
  set formula(formula: string) {
    if (!formula.startsWith('=')) throw new DoubleError('InvalidArgument', formula);
    this.call('rule.formula=', [formula], ({ rule }) => {
      rule.rule = { ...rule.rule, formula: formula.slice(1) };
    });
  }
}

class RuleFormatDouble
  extends RulePart
  implements Pick<Excel.ConditionalRangeFormat, 'context' | 'fill' | 'font' | 'numberFormat'>
{
  readonly fill: Excel.ConditionalRangeFill;
  readonly font: Excel.ConditionalRangeFont;
  constructor(world: World, queue: Queue, resolve: () => RuleSpot | null) {
    super(world, queue, resolve);
    this.fill = asHost(new RuleFillDouble(world, queue, resolve));
    this.font = asHost(new RuleFontDouble(world, queue, resolve));
  }
  get numberFormat(): unknown {
    return this.property('numberFormat');
  }
  set numberFormat(numFmt: unknown) {
    this.style('format.numberFormat=', numFmt, (style) => ({ ...style, numFmt: String(numFmt) }));
  }
}

class RuleFillDouble
  extends RulePart
  implements Pick<Excel.ConditionalRangeFill, 'context' | 'color'>
{
  get color(): string {
    return this.property('color');
  }
  set color(colour: string) {
    this.style('format.fill.color=', colour, (style) => ({
      ...style,
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: colour.slice(1) } },
    }));
  }
}

class RuleFontDouble
  extends RulePart
  implements Pick<Excel.ConditionalRangeFont, 'context' | 'color' | 'bold'>
{
  get bold(): boolean {
    return this.property('bold');
  }
  set bold(bold: boolean) {
    this.style('format.font.bold=', bold, (style) => ({
      ...style,
      font: { ...style.font, bold },
    }));
  }
  get color(): string {
    return this.property('color');
  }
  set color(colour: string) {
    this.style('format.font.color=', colour, (style) => ({
      ...style,
      font: { ...style.font, color: { rgb: colour.slice(1) } },
    }));
  }
}
