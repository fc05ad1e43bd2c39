/**
 * Workbook names of the double.
 */
import { nameReference, parseReference } from '../../../src/sheets/area';
import {
  asHost,
  CollectionProxy,
  DoubleError,
  Proxy,
  type LoadOption,
  type Made,
  type Queue,
} from './engine';
import { RangeDouble } from './range';
import { bare } from './spots';
import { brokenReference, type NameState } from './state';
import type { World } from './world';

export class NamesDouble
  extends CollectionProxy<World, NameDouble>
  implements Pick<Excel.NamedItemCollection, 'load' | 'add' | 'getItem' | 'getItemOrNullObject'>
{
  constructor(
    private readonly world: World,
    queue: Queue,
  ) {
    super(queue, () => world, null);
  }
  /** Excel lists names in alphabetical order. */
  protected itemsOf({ book }: World): NameDouble[] {
    return [...book.names]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((name) => this.double(() => name, null));
  }
  load(option?: LoadOption): Excel.NamedItemCollection {
    this.queueLoad(option);
    return asHost(this);
  }
  getItem(name: string): Excel.NamedItem {
    const resolve = () => {
      const found = this.find(name);
      if (!found) throw new DoubleError('ItemNotFound', `no name ${name}`);
      return found;
    };
    return asHost(this.double(resolve, { label: 'names.getItem', args: [name] }));
  }
  getItemOrNullObject(name: string): Excel.NamedItem {
    const made = { label: 'names.getItemOrNullObject', args: [name] };
    return asHost(this.double(() => this.find(name), made));
  }
  add(name: string, reference: Excel.Range | string): Excel.NamedItem {
    const range: unknown = reference;
    const resolve = () => {
      if (/^[A-Z]{1,3}\d+$|^R\d*C\d*$|^\d|[\s\-!,]/i.test(name) || name.length > 255) {
        throw new DoubleError('InvalidArgument', `${name} is no name`);
      }
      if (this.find(name)) throw new DoubleError('ItemAlreadyExists', name);
      const state: NameState = { name, formula: formulaOf(range) };
      this.world.book.names.push(state);
      return state;
    };
    const args = [name, typeof reference === 'string' ? reference : null];
    return asHost(this.double(resolve, { label: 'names.add', args, writes: true }));
  }
  private find(name: string): NameState | null {
    const wanted = name.toLowerCase();
    return this.world.book.names.find((one) => one.name.toLowerCase() === wanted) ?? null;
  }
  private double(resolve: () => NameState | null, made: Made): NameDouble {
    return new NameDouble(this.world, this.queue, resolve, made);
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof RangeDouble) {
    const { sheet, area } = reference.thing();
    return `=${nameReference({ ...area, sheet: sheet.name })}`;
  }
  if (typeof reference === 'string' && reference.startsWith('=')) return reference;
  throw new DoubleError('InvalidArgument', 'a name needs a range or a formula');
}

class NameDouble
  extends Proxy<NameState>
  implements
    Pick<
      Excel.NamedItem,
      'isNullObject' | 'load' | 'name' | 'formula' | 'scope' | 'delete' | 'getRange'
    >
{
  constructor(
    private readonly world: World,
    queue: Queue,
    resolve: () => NameState | null,
    made: Made,
  ) {
    super(queue, resolve, made);
  }
  protected readonly readers = {
    name: ({ name }: NameState) => name,
    formula: ({ formula }: NameState) => formula,
    scope: () => 'Workbook',
  };
  load(option?: LoadOption): Excel.NamedItem {
    this.queueLoad(option);
    return asHost(this);
  }
  get name(): string {
    return this.property('name');
  }
  get scope(): Excel.NamedItem['scope'] {
    return this.property('scope');
  }
  get formula(): unknown {
    return this.property('formula');
  }
  set formula(formula: unknown) {
    this.call('name.formula=', [formula], (name) => {
      name.formula = formulaOf(formula);
    });
  }
  delete(): void {
    this.call('name.delete', [], (name) => {
      this.world.book.names = this.world.book.names.filter((one) => one !== name);
    });
  }
  /** A broken name throws, as in Excel. */
  getRange(): Excel.Range {
    const resolve = () => {
      const place = parseReference(this.thing().formula);
      const sheet = this.world.book.sheets.find(({ name }) => name === place?.sheet);
      if (!place || !sheet) throw new DoubleError('InvalidReference', brokenReference(''));
      return { sheet, area: bare(place) };
    };
    const made = { label: 'name.getRange', args: [] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }
}
