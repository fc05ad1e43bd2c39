/**
 * The application behind every context of the double: the workbook, who listens to it, what it
 * costs, and the things that a test does as the user or as bad luck.
 */
import type { Area } from '../../../src/sheets/area';
import type { BookState, CellState, Held, SheetState } from './state';
import { asHost, DoubleError, noCost, type Cost, type Host } from './engine';
import type { Handler } from './handlers';
import type { HostTraits } from './traits';
import { typed } from './typing';

/** What the user has selected. */
export type Selected =
  | { readonly kind: 'cells'; readonly sheet: SheetState | null; readonly areas: readonly Area[] }
  | { readonly kind: 'object' };

interface Silent {
  readonly when: 'before' | 'after';
  readonly ends: Promise<void>;
}

/** How an Excel that is silent speaks again. */
export interface Silence {
  /** What waits goes on, and is answered. */
  readonly end: () => void;
  /** What comes from now on is answered; what waits never is. */
  readonly lose: () => void;
}

/** ExcelApi 1.x that tells whose change an event is of. */
const triggersTold = 14;

export class World implements Host {
  readonly listeners = {
    changed: new Set<Handler<Excel.WorksheetChangedEventArgs>>(),
    deleted: new Set<Handler<Excel.WorksheetDeletedEventArgs>>(),
    renamed: new Set<Handler<Excel.WorksheetNameChangedEventArgs>>(),
  };
  activeSheet: string | null = null;
  selected: Selected = { kind: 'cells', sheet: null, areas: [] };
  eventsOn = true;
  calculationMode: 'Automatic' | 'Manual' = 'Automatic';
  /** What formulas come to once the workbook is calculated; the double knows none itself. */
  whenCalculated: (() => void) | null = null;
  cost: Cost = noCost;
  private readonly results = new Map<string, Held>();
  private pendingEvents: (() => Promise<void>)[] = [];
  private silent: Silent | null = null;
  private edit: { readonly ends: Promise<void>; readonly end: () => void } | null = null;
  /** Calls that fail, by their names. */
  readonly refused = new Set<string>();
  /** What happens in the workbook right after a failure that a test asked for. */
  afterFailure: (() => void) | null = null;
  private interruption: { left: number; readonly act: () => void } | null = null;
  /** What happens is this add-in's doing. */
  private ownRequest = false;
  private failure: { left: number; readonly code: string } | null = null;

  constructor(
    readonly book: BookState,
    readonly traits: HostTraits,
  ) {
    for (const call of traits.refused) this.refused.add(call);
    for (const sheet of book.sheets) {
      for (const { formula, value } of sheet.cells.values()) {
        if (formula !== null) this.results.set(formula, value);
      }
    }
  }

  get api(): number {
    return this.traits.api;
  }

  get payloadLimit(): number {
    return this.traits.payloadLimit;
  }

  /** A cell after something was typed into it; null leaves it alone, '' empties it. */
  typedCell(cell: CellState, input: unknown): CellState {
    if (input === null || input === undefined) return cell;
    if (input === '') return { ...cell, value: '', formula: null };
    if (typeof input === 'number' || typeof input === 'boolean') {
      return { ...cell, value: input, formula: null };
    }
    if (typeof input !== 'string') throw new DoubleError('InvalidArgument');
    if (input.length > 32767) throw new DoubleError('InvalidArgument', 'text is too long');
    return { ...cell, ...typed(input, cell.style.numFmt === '@', (text) => this.resultOf(text)) };
  }

  /** The double does not calculate: a formula that it has seen keeps its result. */
  private resultOf(formula: string): Held {
    return this.results.get(formula) ?? 0;
  }

  /** Formulas get new results without a word to those who listen to cells. */
  calculate(): void {
    this.whenCalculated?.();
  }

  changed({ id }: SheetState, address: string, changeType = 'RangeEdited'): void {
    const change = {
      type: 'WorksheetChanged',
      worksheetId: id,
      address,
      changeType,
      ...(this.api >= triggersTold
        ? { triggerSource: this.ownRequest ? 'ThisLocalAddin' : 'Unknown' }
        : {}),
    };
    this.happened(this.listeners.changed, change);
  }

  deleted({ id }: SheetState): void {
    this.happened(this.listeners.deleted, { type: 'WorksheetDeleted', worksheetId: id });
  }

  renamed({ id, name }: SheetState, nameBefore: string): void {
    const change = { type: 'WorksheetNameChanged', worksheetId: id, nameBefore, nameAfter: name };
    this.happened(this.listeners.renamed, change);
  }

  private happened<Args>(handlers: ReadonlySet<Handler<Args>>, event: object): void {
    if (!this.eventsOn) return;
    this.pendingEvents.push(async () => {
      for (const handler of handlers) await handler(asHost({ ...event, source: 'Local' }));
    });
  }

  async deliver(): Promise<void> {
    const events = this.pendingEvents;
    this.pendingEvents = [];
    for (const tell of events) await tell();
  }

  get waitsForEdit(): boolean {
    return this.traits.waitsForEdit;
  }

  editing(): boolean {
    return this.edit !== null;
  }

  async editEnds(): Promise<void> {
    await this.edit?.ends;
  }

  /** Nothing is answered any more: requests wait before they are carried out, or after. */
  silence(when: Silent['when']): Silence {
    let end = () => undefined as void;
    const ends = new Promise<void>((resolve) => (end = resolve));
    this.silent = { when, ends };
    return {
      end: () => {
        this.silent = null;
        end();
      },
      lose: () => {
        this.silent = null;
      },
    };
  }

  async speaks(when: Silent['when']): Promise<void> {
    if (this.silent?.when === when) await this.silent.ends;
  }

  beginEdit(): void {
    let end = () => undefined as void;
    const ends = new Promise<void>((resolve) => (end = resolve));
    this.edit = { ends, end };
  }

  endEdit(): void {
    this.edit?.end();
    this.edit = null;
  }

  /** Something happens right before the request with this number (from 1), counted from now. */
  interruptAt(request: number, act: () => void): void {
    this.interruption = { left: request, act };
  }

  beforeSync(): void {
    if (!this.interruption) return;
    this.interruption.left -= 1;
    if (this.interruption.left > 0) return;
    const { act } = this.interruption;
    this.interruption = null;
    act();
  }

  /** The operation with this number (from 1), of requests that write, counted from now, fails. */
  failAt(operation: number, code: string): void {
    this.failure = { left: operation, code };
  }

  beforeOperation(): void {
    this.ownRequest = true;
    if (!this.failure) return;
    this.failure.left -= 1;
    if (this.failure.left > 0) return;
    const { code } = this.failure;
    this.failure = null;
    this.ownRequest = false;
    this.afterFailure?.();
    this.afterFailure = null;
    throw new DoubleError(code);
  }

  spend(spent: Pick<Cost, 'operations' | 'requestBytes' | 'responseBytes'>): void {
    this.cost = {
      syncs: this.cost.syncs + 1,
      operations: this.cost.operations + spent.operations,
      requestBytes: this.cost.requestBytes + spent.requestBytes,
      responseBytes: this.cost.responseBytes + spent.responseBytes,
      largestRequest: Math.max(this.cost.largestRequest, spent.requestBytes),
      largestResponse: Math.max(this.cost.largestResponse, spent.responseBytes),
    };
  }

  afterSync(): void {
    this.ownRequest = false;
    void Promise.resolve().then(() => this.deliver());
  }
}
