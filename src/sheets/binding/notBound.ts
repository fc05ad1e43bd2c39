/**
 * Columns that mean nothing, by the county's word (the setting `notBound`). What tells such a column
 * is what stands above it, not its place, so that it is known again when columns move, and the
 * field stays free for another column.
 */
import { compact } from '../../county/cellEntry';
import type { Settings } from '../../county/settings';
import type { UsableName } from './columnNames';
import type { Header } from './headerRows';

/** What a label can be made from. */
export interface Labelled {
  readonly key: string;
  readonly header: Pick<Header, 'columns'> | null;
  readonly names: readonly UsableName[];
}

/**
 * The label of each column, `<表>›<parents>›<header>`: the second of two that read the same has #2
 * behind it. A column without a header goes by the county's name for it; without that it has none.
 */
export function columnLabels({ key, header, names }: Labelled): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { name, source, area } of names) {
    if (source === 'county') texts.set(area.column, labelOf([key, name]));
  }
  for (const [column, { path }] of header?.columns ?? []) {
    texts.set(column, labelOf([key, ...path]));
  }
  const labels = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const [column, text] of [...texts].sort(([a], [b]) => a - b)) {
    const number = (seen.get(text) ?? 0) + 1;
    seen.set(text, number);
    labels.set(column, number === 1 ? text : `${text}#${number}`);
  }
  return labels;
}

/** The columns of a table that shall not be understood by header or by a county's name. */
export function silencedColumns(
  labelled: Labelled,
  { notBound }: Pick<Settings, 'notBound'>,
): ReadonlySet<number> {
  if (notBound.length === 0) return new Set();
  const told = new Set(notBound.map(rejoinedLabel));
  const labels = [...columnLabels(labelled)];
  return new Set(labels.filter(([, label]) => told.has(label)).map(([column]) => column));
}

/** The setting with a column declared to mean nothing; one without a label cannot be guessed anyway. */
export function withLabel(
  { notBound }: Pick<Settings, 'notBound'>,
  label: string | undefined,
): Partial<Settings> {
  return label === undefined || notBound.some((told) => rejoinedLabel(told) === label)
    ? {}
    : { notBound: [...notBound, label] };
}

export function withoutLabel(
  { notBound }: Pick<Settings, 'notBound'>,
  label: string | undefined,
): Partial<Settings> {
  const left = notBound.filter((told) => rejoinedLabel(told) !== label);
  return left.length === notBound.length ? {} : { notBound: left };
}

/** A label as it was made, whoever typed it. */
function rejoinedLabel(label: string): string {
  return labelOf(label.split(/[›>]/));
}

/** Labels stand in one cell of 均衡_设置, with semicolons between them. */
function labelOf(parts: readonly string[]): string {
  return parts
    .map((part) => compact(part).replaceAll(/[;›>]/g, ''))
    .filter((part) => part !== '')
    .join('›');
}
