/**
 * What stands above and below every form: its title, who reports, notes, signatures, and where the
 * figures come from: data of record, standard, rule pack, relaxations in use, 核对码.
 */
import type { RelaxationId } from '../../assessment/countyAssessment';
import { relaxationNames } from '../../standards/relaxations';
import { inForce } from '../../county/settings';
import type { Content } from '../plan';
import { checkCode } from './checkCode';
import type { Form, FormCell, FormLine } from './form';
import { formSheet, formTabs, type FormNumber } from './formNames';
import type { TablesInput } from './input';
import { formText, formWord, type PlainFormCode } from './messages';

/** A form without what all forms share. */
export interface Drafted {
  readonly number: FormNumber;
  readonly title: PlainFormCode;
  readonly unit: PlainFormCode | null;
  readonly widths: readonly number[];
  readonly hidden?: number;
  /** True when absent. */
  readonly landscape?: boolean;
  readonly lines: readonly FormLine[];
  /** Under the form: its own notes, then ours. */
  readonly notes: readonly string[];
  /** `cover`: nobody reports and signs on it. */
  readonly frame?: 'cover';
  /** Who signs below it; the usual line when absent. */
  readonly signature?: PlainFormCode;
  /** The relaxations that touch its figures, where they are switched on. */
  readonly relaxations: readonly RelaxationId[];
  readonly shades?: NonNullable<Form['shades']>;
}

export function framed(draft: Drafted, input: TablesInput, code: string): Form {
  const { words, assessment } = input;
  const { standard } = assessment;
  const hidden = draft.hidden ?? 0;
  const width = draft.widths.length - hidden;
  const title = formText(words, draft.title);
  return {
    id: `form_${formWord(standard.id)}_${draft.number}`,
    tab: formSheet(standard, draft.number),
    what: { code: 'sheet.preview.form', params: { page: title } },
    widths: draft.widths,
    hidden,
    landscape: draft.landscape ?? true,
    lines: [
      { cells: [{ content: title, role: 'formTitle', columns: width }], least: 34 },
      ...(draft.frame === 'cover' ? [] : [reporterLine(draft, width, input)]),
      ...draft.lines,
      ...draft.notes.map((note, at) =>
        wideLine(numbered(note, at, draft.notes.length, words), width),
      ),
      ...(draft.frame === 'cover'
        ? []
        : [wideLine(formText(words, draft.signature ?? 'form.signature'), width, 30)]),
      wideLine(sourceText(draft, input, code), width),
    ],
    footer: {
      left: formText(words, 'form.footer.left', {
        standard: standard.name['zh-CN'],
        tab: formTabs[draft.number],
      }),
      center: formText(words, 'form.footer.page'),
      right: formText(words, 'form.code', { code }),
    },
    ...(draft.shades ? { shades: draft.shades } : {}),
  };
}

/** Of all tables of one run, so that they can be told to belong together. */
export function codeOf({ tables, data, assessment, settings, scores }: TablesInput): string {
  return checkCode({
    tables,
    data,
    standard: assessment.standard,
    settings: inForce(settings),
    more: scores.map(({ head, name, points, score }) => ({ head, name, points, score })),
  });
}

function reporterLine(draft: Drafted, width: number, { data, words }: TablesInput): FormLine {
  const { countyName } = data;
  const county = countyName.kind === 'text' ? countyName.text : '';
  const left = Math.ceil(width / 2);
  const unit = draft.unit === null ? null : formText(words, draft.unit);
  return {
    cells: [
      { content: formText(words, 'form.reporter', { county }), role: 'formLine', columns: left },
      { content: unit, role: 'formLine', columns: width - left, align: 'right' },
    ],
    least: 20,
  };
}

function wideLine(content: Content, width: number, least = 15): FormLine {
  return { cells: [{ content, role: 'formLine', columns: width }], least };
}

function numbered(note: string, at: number, of: number, words: TablesInput['words']): string {
  if (of === 1) return formText(words, 'form.note.only', { note });
  if (at === 0) return formText(words, 'form.note.first', { note });
  return formText(words, 'form.note.next', { number: at + 1, note });
}

function sourceText(
  { relaxations }: Drafted,
  { assessment, settings, countyAssessment, words }: TablesInput,
  code: string,
): string {
  const { standard } = assessment;
  const { pack } = settings;
  const on = relaxations.filter((id) => countyAssessment.relaxations.includes(id));
  const used = on.map((id) =>
    formText(words, 'form.relaxation', {
      name: relaxationNames[id][words.language],
      basis: settings.relaxations[id] ?? '',
    }),
  );
  const parts = [
    formText(words, 'form.data'),
    formText(words, 'form.source', {
      standard: standard.name[words.language],
      source: standard.source,
    }),
    pack === null ? formText(words, 'form.noPack') : packText(pack, words),
    ...(relaxations.length === 0
      ? []
      : [
          used.length === 0
            ? formText(words, 'form.noRelaxations')
            : formText(words, 'form.relaxations', { list: used.join('；') }),
        ]),
  ];
  // The code on a line of its own, lest it be broken at its hyphen.
  const source = parts.join(words.language === 'zh-CN' ? '' : ' ');
  return `${source}\n${formText(words, 'form.code', { code })}`;
}

function packText(
  { name, checked }: NonNullable<TablesInput['settings']['pack']>,
  words: TablesInput['words'],
): string {
  return formText(words, checked === false ? 'form.pack.unchecked' : 'form.pack', { pack: name });
}

export function header(content: Content, more: Partial<FormCell> = {}): FormCell {
  return { content, role: 'formHeader', ...more };
}

export function cell(content: Content, more: Partial<FormCell> = {}): FormCell {
  return { content, role: 'formCell', ...more };
}

/**
 * Marks by which a line is shaded, in the column that only the add-in reads. They run over to the
 * right, away from what is printed.
 */
export function marks(content: string): FormCell {
  return { content, role: 'status', align: 'left' };
}

/** A count or a measure, centred under its header as the forms have it. */
export function figure(content: Content, numberFormat: string): FormCell {
  return { content, role: 'formCell', numberFormat };
}
