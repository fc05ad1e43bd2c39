/**
 * Data validation of the double: what may stand in a range, and what is said beside it.
 */
import type { DataValidation } from 'hucre';
import type { Area } from '../../../src/sheets/area';
import { asHost, DoubleError, Proxy, type Queue } from './engine';
import { demandUnlocked, type Spot } from './spots';
import { areasWithout, type ValidationState } from './state';
import type { World } from './world';

export class DataValidationDouble
  extends Proxy<Spot>
  implements Pick<Excel.DataValidation, 'context' | 'rule' | 'prompt' | 'errorAlert' | 'clear'>
{
  protected readonly readers = {};
  readonly context: Excel.RequestContext;

  constructor(world: World, queue: Queue, resolve: () => Spot | null) {
    super(queue, resolve, null);
    this.context = asHost(world);
  }

  get rule(): Excel.DataValidationRule {
    return this.property('rule');
  }
  set rule(rule: Excel.DataValidationRule) {
    this.demand(8, 'Range.dataValidation');
    const made = ruleOf(rule);
    this.call('dataValidation.rule=', [rule], (spot) => {
      clear(spot);
      const { sheet, area } = spot;
      sheet.validations = [...sheet.validations, { areas: [area], validation: made }];
    });
  }

  get prompt(): Excel.DataValidationPrompt {
    return this.property('prompt');
  }
  set prompt(prompt: Excel.DataValidationPrompt) {
    const { title, message, showPrompt } = prompt;
    demandShort(title, message);
    this.change('dataValidation.prompt=', prompt, {
      inputTitle: title,
      inputMessage: message,
      showInputMessage: showPrompt,
    });
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.property('errorAlert');
  }
  set errorAlert(alert: Excel.DataValidationErrorAlert) {
    const { title, message, showAlert, style } = alert;
    demandShort(title, message);
    this.change('dataValidation.errorAlert=', alert, {
      errorTitle: title,
      errorMessage: message,
      showErrorMessage: showAlert,
      errorStyle:
        style === 'Warning' ? 'warning' : style === 'Information' ? 'information' : 'stop',
    });
  }

  clear(): void {
    this.demand(8, 'Range.dataValidation');
    this.call('dataValidation.clear', [], clear);
  }

  private change(label: string, value: unknown, change: Partial<DataValidation>): void {
    this.call(label, [value], ({ sheet, area }) => {
      demandUnlocked(sheet, area);
      const known = sheet.validations.find(({ areas }) => areas.some((one) => same(one, area)));
      if (!known) throw new DoubleError('InvalidArgument', 'a prompt without a rule');
      known.validation = { ...known.validation, ...change };
    });
  }
}

export function clear({ sheet, area }: Spot): void {
  demandUnlocked(sheet, area);
  sheet.validations = sheet.validations
    .map((one): ValidationState => ({ ...one, areas: areasWithout(one.areas, area) }))
    .filter(({ areas }) => areas.length > 0);
}

function ruleOf({ list, decimal }: Excel.DataValidationRule): Omit<DataValidation, 'range'> {
  if (list !== undefined) {
    const source: unknown = list.source;
    if (typeof source !== 'string' || source === '' || source.length > 255) {
      throw new DoubleError('InvalidArgument', 'the list of a validation');
    }
    return { type: 'list', values: source.split(','), allowBlank: true };
  }
  if (decimal === undefined)
    throw new DoubleError('InvalidArgument', 'the double has no such rule');
  const { formula1, formula2, operator } = decimal;
  const between = operator === 'Between';
  if (between !== (formula2 !== undefined)) throw new DoubleError('InvalidArgument', operator);
  return {
    type: 'decimal',
    operator: between ? 'between' : 'greaterThanOrEqual',
    formula1: String(formula1),
    ...(between ? { formula2: String(formula2) } : {}),
    allowBlank: true,
  };
}

function demandShort(title: string, message: string): void {
  if (title.length > 32 || message.length > 255) throw new DoubleError('InvalidArgument', title);
}

function same(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
