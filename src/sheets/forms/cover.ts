/** The cover of the 申报表 of 基本均衡, and its last table, which is text. */
import { countyInputs } from '../../county/countyInputs';
import type { FormLine } from './form';
import type { Drafted } from './frame';
import type { TablesInput } from './input';
import { formText } from './messages';

const coverWidth = 90;

export function coverForm({ data, words }: TablesInput): Drafted {
  const { countyName } = data;
  const county = countyName.kind === 'text' ? countyName.text : '';
  const line = (content: string, least: number): FormLine => ({
    cells: [{ content, role: 'formTitle' }],
    least,
  });
  return {
    number: 'cover',
    title: 'form.title.basic.cover',
    unit: null,
    widths: [coverWidth],
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
  return {
    number: '7',
    title: 'form.title.basic.7',
    unit: null,
    widths: [coverWidth],
    landscape: false,
    lines: [
      {
        cells: [{ content: measures.kind === 'text' ? measures.text : null, role: 'formText' }],
        least: 400,
      },
    ],
    notes:
      measures.kind === 'text'
        ? []
        : [formText(words, 'form.note.factsMissing', { items: countyInputs.measures.term })],
    signature: 'form.signature.government',
    relaxations: [],
  };
}
