/**
 * Labels for archive boxes to print and cut out: lying ones for the front of a box, standing ones for
 * its spine. A label is one row, which no host breaks between pages; the narrow bordered cells around
 * it are the lines to cut along.
 */
import type { Words } from '../../standards/message';
import { pageOfForm, type Form, type FormCell, type FormLine } from '../forms/form';
import { formText } from '../forms/messages';
import type { PageDraft } from '../page/draft';
import type { PlansInput } from './input';
import type { Box } from './archiveBoxes';
import { itemsFor } from './archiveBoxes';
import { labelPattern, patternCells, patternLines, patternRows } from './labelPattern';
import { brokenAtWords, longestWord } from './labelWords';
import { planText } from './messages';
import { boxesOf } from './packBoxes';
import type { PlanSchool } from './planSchools';

export const labelIds = { across: 'archive_labels', down: 'archive_spines' } as const;

/** Widths in characters, heights in points. */
const cutSize = { width: 0.6, height: 6 } as const;

interface Shape {
  readonly perRow: number;
  readonly width: number;
  readonly height: number;
  /** Characters of a line in large letters, and in small ones. */
  readonly large: number;
  readonly small: number;
}

const across: Shape = { perRow: 2, width: 48, height: 130, large: 15, small: 27 };
const down: Shape = { perRow: 7, width: 13, height: 370, large: 4, small: 7 };

/** Lines of a standing label that fit into its height. */
const mostLines = 17;

/** Made anew each time, but for the cells of their pattern. */
export function labelPages(
  { snapshot, settings, words }: Pick<PlansInput, 'snapshot' | 'settings' | 'words'>,
  schools: readonly PlanSchool[],
): readonly PageDraft[] {
  if (schools.length === 0) return [];
  const pattern = labelPattern(snapshot, words);
  const boxes = boxesOf(settings);
  const labels = schools.map(({ school, parts }) => {
    const own = parts.map(({ stage }) => stage);
    return boxes
      .filter((box) => itemsFor(box, own).length > 0)
      .map((box: Box) => pattern.textOf(school.name, box));
  });
  const memory = { kind: 'none' } as const;
  const lying = labelForm(
    'across',
    labels.map((own) => own.map(acrossLabel)),
    across,
    words,
  );
  const upright = labelForm(
    'down',
    labels.map((own) => own.map(downLabel)),
    down,
    words,
  );
  const above = patternLines(pattern, words);
  const first = pageOfForm({ ...lying, lines: [...above, ...lying.lines] });
  return [
    {
      ...first,
      ...patternCells,
      names: [...first.names, ...patternCells.names],
      said: pattern.said,
      printFrom: patternRows,
      memory,
    },
    { ...pageOfForm(upright), memory },
  ];
}

function labelForm(
  kind: 'across' | 'down',
  schools: readonly (readonly FormCell[])[],
  { perRow, width, height }: Shape,
  words: Words,
): Form {
  const places = Array.from({ length: perRow }, (_, at) => at);
  const cutLine: FormLine = {
    cells: Array.from({ length: perRow * 2 + 1 }, cutCell),
    least: cutSize.height,
  };
  const row = (labels: readonly FormCell[]): readonly FormLine[] => [
    {
      cells: [cutCell(), ...places.flatMap((at) => [labels[at] ?? noLabel, cutCell()])],
      least: height,
    },
    cutLine,
  ];
  return {
    id: labelIds[kind],
    tab: planText(words, `plans.labels.tab.${kind}`),
    what: {
      code: 'sheet.preview.page',
      params: { page: planText(words, `plans.labels.what.${kind}`) },
    },
    widths: [cutSize.width, ...places.flatMap(() => [width, cutSize.width])],
    hidden: 0,
    landscape: false,
    lines: [
      cutLine,
      ...schools.flatMap((labels) =>
        Array.from({ length: Math.ceil(labels.length / perRow) }, (_, at) =>
          row(labels.slice(at * perRow, (at + 1) * perRow)),
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

const isHan = (lines: readonly string[]) => /\p{Script=Han}/u.test(lines.join(''));

/** In small letters where a word is longer than a line of large ones. */
function mostOf({ large, small }: Shape, lines: readonly string[]): number {
  return lines.some((line) => longestWord(line) > large) ? small : large;
}

function acrossLabel(lines: readonly string[]): FormCell {
  const most = mostOf(across, lines);
  return label(
    lines.flatMap((line) => brokenAtWords(line, most)),
    most === across.large,
  );
}

/** Parts are set apart by an empty line where there is room for it. */
function downLabel(lines: readonly string[]): FormCell {
  const most = mostOf(down, lines);
  const blocks = lines.map((line) => brokenAtWords(line, most));
  const apart = blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
  const fits = apart.length <= mostLines;
  return label(fits ? apart : blocks.flat(), isHan(lines) && most === down.large);
}

function label(lines: readonly string[], isLarge: boolean): FormCell {
  return { content: lines.join('\n'), role: isLarge ? 'formTitle' : 'formHeader' };
}

const noLabel: FormCell = { content: null, role: 'formTitle' };

function cutCell(): FormCell {
  return { content: null, role: 'formCell' };
}
