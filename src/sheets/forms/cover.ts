/** The cover of the 申报表 of 基本均衡, and its last table, which is text. */
import { countyInputs } from '../../county/countyInputs';
import type { FormLine } from './form';
import type { Drafted } from './frame';
import type { TablesInput } from './input';
import { formText } from './messages';

/** Of an upright page; several columns, as one alone is not scaled to the page. */
const pageWidths = [30, 30, 28];

export function coverForm({ data, words }: TablesInput): Drafted {
  const { countyName } = data;
  const county = countyName.kind === 'text' ? countyName.text : '';
  const line = (content: string, least: number): FormLine => ({
    cells: [{ content, role: 'formTitle', columns: pageWidths.length }],
    least,
  });
  return {
    number: 'cover',
    title: 'form.title.basic.cover',
    unit: null,
    widths: pageWidths,
    landscape: false,
    frame: 'cover',
    lines: [
      line('', 150),
      line(formText(words, 'form.cover.county', { county: county === '' ? '____' : county }), 60),
      line(formText(words, 'form.cover.reporter'), 60),
      line(formText(words, 'form.cover.date'), 60),
    ],
    notes: [],
    relaxations: [],
  };
}

/** 表Ⅶ: what was done and what came of it, as the county wrote it; a page to write on where it did not. */
export function measuresForm({ data, words }: TablesInput): Drafted {
  const { measures } = data;
  const paragraphs = measures.kind === 'text' ? paragraphsOf(measures.text) : [null];
  return {
    number: '7',
    title: 'form.title.basic.7',
    unit: null,
    widths: pageWidths,
    landscape: false,
    lines: paragraphs.map((content, at) => ({
      cells: [{ content, role: 'formText', columns: pageWidths.length }],
      least: at === paragraphs.length - 1 ? Math.max(20, 400 - 40 * at) : 20,
    })),
    notes:
      measures.kind === 'text'
        ? []
        : [formText(words, 'form.note.factsMissing', { items: countyInputs.measures.term })],
    signature: 'form.signature.government',
    relaxations: [],
  };
}

/** A row is no higher than 409 points: long paragraphs go on in the next, at the end of a sentence. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => line.match(/.{1,500}(?:[。；！？]|$)|.{1,500}/g) ?? []);
}
