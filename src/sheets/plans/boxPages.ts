/**
 * 档案盒内目录: one page per box of each school, to be printed and laid into it. What 均衡_档案目录 says of a
 * paper stands on it as of the time of writing. A sheet holds as many pages as a host can break it into.
 */
import type { Words } from '../../standards/message';
import { pageOfForm, type Form, type FormCell, type FormLine } from '../forms/form';
import { cell, header } from '../forms/frame';
import { formText } from '../forms/messages';
import type { PageDraft } from '../page/draft';
import { isBlank, boxName, formsText, itemText, keptLine } from './boxWords';
import {
  archiveItems,
  archiveLines,
  keyOf,
  type ArchiveItem,
  type ArchiveLine,
} from './archivePage';
import type { PlansInput } from './input';
import { planText } from './messages';
import type { PlanSchool } from './planSchools';

export const boxPagesId = 'archive_pages';

/** Excel breaks a sheet by hand at 1,026 places. */
const mostPages = 1000;

/** At which pages of this width fit on A4 in any usual font: the default font says how wide a column is. */
export const pageScale = 85;

/** 序号, 材料, 统计报表, 份数, 归档情况, 备注. */
const boxWidths = [6, 34, 18, 6, 9, 11];

export function boxPages(
  { snapshot, settings, words }: Pick<PlansInput, 'snapshot' | 'settings' | 'words'>,
  schools: readonly PlanSchool[],
): readonly PageDraft[] {
  const standing = new Map(archiveLines(snapshot).map((line) => [line.key, line]));
  const bySchool = schools.map((plan) => pagesOfSchool(plan, settings));
  return sheetsOf(bySchool, mostPages).map((boxes, at) => {
    const pages = boxes.map((items) => boxLines(items, standing, words));
    const form = formOf(pages.flat(), at, words);
    return {
      ...pageOfForm(form),
      memory: { kind: 'none' },
      scale: pageScale,
      breaks: breaksOf(pages),
    };
  });
}

/** The first lines of all pages but the first. */
export function breaksOf(pages: readonly (readonly FormLine[])[]): readonly number[] {
  let row = 0;
  return pages.flatMap(({ length }, at) => {
    const first = row;
    row += length;
    return at === 0 ? [] : [first];
  });
}

/** Pages of schools in their order, on sheets of at most so many; those of one school stay together. */
export function sheetsOf<Page>(
  bySchool: readonly (readonly Page[])[],
  most: number,
): readonly (readonly Page[])[] {
  const sheets: Page[][] = [];
  for (const pages of bySchool) {
    const last = sheets.at(-1);
    if (last && last.length + pages.length <= most) last.push(...pages);
    else if (pages.length > 0) sheets.push([...pages]);
  }
  return sheets;
}

function pagesOfSchool(
  plan: PlanSchool,
  settings: PlansInput['settings'],
): readonly (readonly ArchiveItem[])[] {
  const byBox = new Map<ArchiveItem['box'], ArchiveItem[]>();
  for (const line of archiveItems([plan], settings)) {
    byBox.set(line.box, [...(byBox.get(line.box) ?? []), line]);
  }
  return [...byBox.values()];
}

function formOf(lines: readonly FormLine[], at: number, words: Words): Form {
  const number = at === 0 ? '' : String(at + 1);
  return {
    id: at === 0 ? boxPagesId : `${boxPagesId}_${number}`,
    tab: planText(words, 'plans.boxPages.tab') + number,
    what: { code: 'sheet.preview.page', params: { page: planText(words, 'plans.boxPages.what') } },
    widths: boxWidths,
    hidden: 0,
    landscape: false,
    lines,
    footer: {
      left: planText(words, 'plans.boxPages.what'),
      center: formText(words, 'form.footer.page'),
      right: '',
    },
  };
}

function boxLines(
  items: readonly ArchiveItem[],
  standing: ReadonlyMap<string, ArchiveLine>,
  words: Words,
): readonly FormLine[] {
  const [first] = items;
  if (!first) return [];
  const { plan, box, place } = first;
  const wide = (content: string, role: FormCell['role']): FormCell => ({
    content,
    role,
    columns: boxWidths.length,
  });
  const kind = box.condition === null ? 'balance' : 'conditions';
  const heading = planText(words, `plans.boxPages.heading.${kind}`, {
    school: plan.school.name,
    box: boxName(box, place, words),
  });
  const column = (id: 'number' | 'item' | 'forms' | 'copies' | 'filed' | 'note') =>
    header(planText(words, `plans.boxPages.column.${id}`));
  const kept = keptLine(
    box,
    plan.parts.map(({ stage }) => stage),
    words,
  );
  return [
    { cells: [wide(planText(words, 'plans.archive.title'), 'formTitle')], least: 48 },
    { cells: [wide(heading, 'formHeading')], least: 30 },
    {
      cells: (['number', 'item', 'forms', 'copies', 'filed', 'note'] as const).map(column),
      least: 24,
    },
    ...items.map((line) => paperLine(line, standing, words)),
    { cells: [wide(planText(words, 'plans.boxPages.kept', { kept }), 'formText')], least: 30 },
  ];
}

function paperLine(
  { plan, box, item, number }: ArchiveItem,
  standing: ReadonlyMap<string, ArchiveLine>,
  words: Words,
): FormLine {
  const told = plan.keys.flatMap((key) => standing.get(keyOf(key, box, item)) ?? [])[0];
  const name = isBlank(item.id) ? (told?.item ?? '') : itemText(item, words);
  const forms = formsText(item.forms, words);
  const said = (content: FormCell['content'] | undefined) => content ?? null;
  return {
    cells: [
      cell(number),
      { content: name === '' ? null : name, role: 'formText' },
      cell(forms === '' ? null : forms),
      cell(said(told?.copies)),
      cell(told?.filed === '' ? null : said(told?.filed)),
      { content: said(told?.note), role: 'formText' },
    ],
    least: 30,
  };
}
