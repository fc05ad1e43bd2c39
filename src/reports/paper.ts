/**
 * A report as a small tree: headings, paragraphs, tables, charts, in the order of the page. Plain data, so
 * that it can be read without Word; src/word/ makes a file of it.
 */
import type { ReportKind } from './reportKinds';

export interface ReportPaper {
  readonly kind: ReportKind;
  readonly title: string;
  /** Below the title: who reports, by which standard, 核对码. */
  readonly under: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly footer: { readonly left: string; readonly right: string };
  /** Of the run whose figures these are. */
  readonly code: string;
  /** What the file is called, without extension. */
  readonly name: string;
}

export type ReportPart = ReportHeading | ReportParagraph | ReportTable | ReportChart;

export interface ReportHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Of a sheet that is handed in by itself. */
  readonly newPage?: boolean;
}

export interface ReportParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Printed bold before the text: 整改措施：. */
  readonly lead?: string;
  /** `blank`: for the county to write; `signature`: who signs and when. */
  readonly role: 'body' | 'blank' | 'note' | 'signature';
}

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string | null;
  /** Shares of the line's width. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly header: readonly ReportRow[];
  readonly body: readonly ReportRow[];
}

/** Cells from left to right; places that a cell above reaches down to are passed over. */
export type ReportRow = readonly ReportCell[];

export interface ReportCell {
  readonly text: string;
  /** 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
  /** Centred when absent. */
  readonly align?: 'left';
}

/** Columns by category, with lines over them such as a limit. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly title: string;
  readonly categories: readonly string[];
  readonly columns: ChartLineOf;
  readonly lines: readonly ChartLineOf[];
  /** Of the labels on the columns. */
  readonly decimals: number;
}

/** Rounded as the labels print it; null: 数据不全, drawn as a gap. */
interface ChartLineOf {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export function headingOf(level: ReportHeading['level'], text: string): ReportHeading {
  return { kind: 'heading', level, text };
}

export function paragraphOf(
  text: string,
  role: ReportParagraph['role'] = 'body',
  lead?: string,
): ReportParagraph {
  return { kind: 'paragraph', text, role, ...(lead === undefined ? {} : { lead }) };
}

/** A table with one line of headers. */
export function tableOf(
  caption: string | null,
  columns: readonly (readonly [header: string, width: number])[],
  body: readonly ReportRow[],
): ReportTable {
  return {
    kind: 'table',
    caption,
    widths: columns.map(([, width]) => width),
    header: [columns.map(([text]) => ({ text }))],
    body,
  };
}

/** Names and sentences read from the left, figures stand in the middle. */
export function leftCell(text: string): ReportCell {
  return { text, align: 'left' };
}
