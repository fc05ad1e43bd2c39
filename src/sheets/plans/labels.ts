/**
 * Labels for archive boxes to print and cut out: lying ones for the front of a box, standing ones for
 * its spine. A label is one row, which no host breaks between pages; the narrow bordered cells around
 * it are the lines to cut along.
 */
import type { Words } from '../../standards/message';
import type { Form, FormCell, FormLine } from '../forms/form';
import { formText } from '../forms/messages';
import { archiveBoxes, type Box } from './archiveBoxes';
import { numeral } from './archivePage';
import { planText } from './messages';
import type { PlanSchool } from './planSchools';

export const labelIds = { across: 'archive_labels', down: 'archive_spines' } as const;

/** Widths in characters, heights in points. */
const cut = { width: 0.6, height: 6 } as const;
const across = { perRow: 2, width: 48, height: 130 } as const;
const down = { perRow: archiveBoxes.length, width: 10, height: 400 } as const;

/** Lines of a standing label that fit into the highest row there is. */
const mostLines = 18;

export function labelForms(schools: readonly PlanSchool[], words: Words): readonly Form[] {
  if (schools.length === 0) return [];
  return [
    labelForm('across', schools, across, words, ({ name }, box) => [
      name,
      ...labelTexts(box, words),
    ]),
    labelForm('down', schools, down, words, ({ name }, box) => standing(name, box, words)),
  ];
}

interface Layout {
  readonly perRow: number;
  readonly width: number;
  readonly height: number;
}

function labelForm(
  kind: 'across' | 'down',
  schools: readonly PlanSchool[],
  { perRow, width, height }: Layout,
  words: Words,
  lines: (school: PlanSchool['school'], box: Box) => readonly string[],
): Form {
  const isLarge = kind === 'across' || words.language === 'zh-CN';
  const places = Array.from({ length: perRow }, (_, at) => at);
  const cutLine: FormLine = {
    cells: Array.from({ length: perRow * 2 + 1 }, cutCell),
    least: cut.height,
  };
  const row = (labels: readonly FormCell[]): readonly FormLine[] => [
    {
      cells: [cutCell(), ...places.flatMap((at) => [labels[at] ?? label(''), cutCell()])],
      least: height,
    },
    cutLine,
  ];
  const rows = Math.ceil(archiveBoxes.length / perRow);
  return {
    id: labelIds[kind],
    tab: planText(words, `plans.labels.tab.${kind}`),
    what: {
      code: 'sheet.preview.page',
      params: { page: planText(words, `plans.labels.what.${kind}`) },
    },
    widths: [cut.width, ...places.flatMap(() => [width, cut.width])],
    hidden: 0,
    landscape: false,
    lines: [
      cutLine,
      ...schools.flatMap(({ school }) =>
        Array.from({ length: rows }, (_, at) =>
          row(
            archiveBoxes
              .slice(at * perRow, (at + 1) * perRow)
              .map((box) => label(lines(school, box).join('\n'), isLarge)),
          ),
        ).flat(),
      ),
    ],
    footer: {
      left: planText(words, `plans.labels.what.${kind}`),
      center: planText(words, 'plans.labels.cut'),
      right: formText(words, 'form.footer.page'),
    },
  };
}

/** 义务教育均衡发展; 办学条件（一）规模和班额; 1—1. */
function labelTexts(box: Box, words: Words): readonly string[] {
  const name = planText(words, `plans.box.${box.id}`);
  const subject = planText(words, 'plans.labels.subject');
  const { condition } = box;
  if (condition === null) return [subject, name];
  const number = numeral(condition - 1, words);
  return [
    subject,
    planText(words, 'plans.labels.condition', { number }) + name,
    planText(words, 'plans.labels.number', { number: condition }),
  ];
}

/** Chinese in lines of two and three characters, as narrow as a spine; other scripts break by words. */
function standing(school: string, box: Box, words: Words): readonly string[] {
  const { condition } = box;
  const name = planText(words, `plans.box.${box.id}`);
  const number = condition === null ? null : numeral(condition - 1, words);
  const group = number === null ? '' : planText(words, 'plans.labels.condition', { number }).trim();
  const blocks = [
    pieces(school, 3),
    pieces(planText(words, 'plans.labels.subject'), 2),
    [
      ...group.split(/(?=（)/u).flatMap((part) => pieces(part, part.startsWith('（') ? 3 : 2)),
      // 规模和班额 one below the other, 生均占地面积 in pairs
      ...pieces(name, [...name].length % 2 === 0 ? 2 : 1),
      ...(condition === null
        ? []
        : [planText(words, 'plans.labels.number', { number: condition })]),
    ],
  ];
  const apart = blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
  return apart.length > mostLines ? blocks.flat() : apart;
}

/** Lines of about the same length, each of at most so many characters. */
function pieces(content: string, most: number): readonly string[] {
  if (!/^[\p{Script=Han}（）\d]+$/u.test(content)) return content === '' ? [] : [content];
  const characters = [...content];
  const lines = Math.ceil(characters.length / most);
  const length = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, at) =>
    characters.slice(at * length, (at + 1) * length).join(''),
  ).filter((line) => line !== '');
}

/** Large, but for words that are too long for a spine in large letters. */
function label(content: string, isLarge = true): FormCell {
  return { content: content === '' ? null : content, role: isLarge ? 'formTitle' : 'formHeader' };
}

function cutCell(): FormCell {
  return { content: null, role: 'formCell' };
}
