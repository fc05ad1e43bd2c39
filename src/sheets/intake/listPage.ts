/** 取数清单: every file, school, gap, doubt and change of 取数, so that nothing is taken or left in silence. */
import { headerTerm } from '../../county/fields';
import { furtherFields } from '../../county/furtherFields';
import type { Settings } from '../../county/settings';
import type { Words } from '../../standards/message';
import type { Intake } from '../../statistics/intake';
import { yearText } from '../../statistics/reportYear';
import { partsOfKey } from '../../statistics/schoolReport';
import {
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  rowsOfRole,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import { parseOwnName } from '../naming';
import type { Content, Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { ownedAreas } from '../written';
import type { IntakeChange } from './changes';
import { changeRows, madeSentences } from './listChanges';
import {
  columnRows,
  conflictRows,
  doubtRows,
  fileRows,
  leftRows,
  missingRows,
  untoldRows,
  schoolRows,
} from './listRows';
import { intakeText, type IntakeHead, type IntakeSection } from './messages';
import { sumRows } from './sumRows';

export const listPageId = 'intake';
export const listTab = '取数清单';

export interface ListInput {
  readonly intake: Intake;
  /** Sheet of the table; null where there is none. */
  readonly sheet: string | null;
  /** Those of the last 取数 that changed something, and what this one found. */
  readonly changes: readonly IntakeChange[];
  /** Sheets of other school tables. */
  readonly otherTables: readonly string[];
  /** Whether premises that are used alone but not owned count. */
  readonly premises: Settings['premises'];
  readonly words: Words;
}

const columns: readonly SheetColumn[] = [
  { id: 'first', width: 34, role: 'label' },
  { id: 'second', width: 19, role: 'text' },
  { id: 'third', width: 24, role: 'text' },
  { id: 'fourth', width: 38, role: 'text' },
  { id: 'fifth', width: 38, role: 'text' },
  { id: 'sixth', width: 40, role: 'text' },
];

/** The sheet on which 取数清单 stands once a plan is carried out; null where it stands on none. */
export function listSheetAfter({ operations }: Plan, snapshot: Snapshot): string | null {
  for (const operation of operations) {
    const own = operation.kind === 'name' ? parseOwnName(operation.name) : null;
    if (operation.kind === 'name' && own?.kind === 'page' && own.id === listPageId) {
      return operation.sheet;
    }
  }
  return ownedAreas(snapshot).pages.get(listPageId)?.sheet ?? null;
}

export function listPage(input: ListInput): PageDraft {
  const { intake, words } = input;
  const title = intakeText(words, 'intake.title');
  const wideColumns = columnRows(intake);
  const sums = sumRows(intake, words);
  return pageOf({
    id: listPageId,
    tab: listTab,
    title,
    blocks: [
      lineOfText(title, 'title'),
      ...headLines(input).map((line) => lineOfText(line, 'statement')),
      ...section('files', ['file', 'kind', 'schools', 'reason'], fileRows(intake, words), words),
      ...linesSection('blanks', blankRules(intake, words), words),
      ...section(
        'changes',
        ['school', 'code', 'figure', 'old', 'now', 'change'],
        changeRows(input.changes, words),
        words,
      ),
      ...section(
        'conflicts',
        ['school', 'code', 'figure', 'told', 'used'],
        conflictRows(intake, words),
        words,
      ),
      ...section(
        'doubts',
        ['school', 'code', 'figures', 'doubt', 'place'],
        doubtRows(intake, words),
        words,
      ),
      ...section(
        'missing',
        ['school', 'code', 'form', 'figures', 'reason', 'place'],
        missingRows(intake, words),
        words,
      ),
      ...(intake.untold.length === 0
        ? []
        : section('untold', ['form', 'figures', 'schools'], untoldRows(intake), words)),
      ...section(
        'left',
        ['file', 'sheet', 'row', 'school', 'reason'],
        leftRows(intake, words),
        words,
      ),
      ...section(
        'schools',
        ['school', 'code', 'type', 'found', 'lacking', 'reason'],
        schoolRows(intake, words),
        words,
      ),
      ...(wideColumns.length === 0
        ? []
        : section('columns', ['file', 'sheet', 'column', 'figures'], wideColumns, words)),
      ...linesSection('measures', measureLines(input), words),
      ...(sums.length === 0
        ? []
        : section('sums', ['figure', 'primary', 'junior', 'total', 'untold', 'use'], sums, words)),
      ...linesSection('stillTyped', typedLines(input), words),
    ],
    columns,
    freeze: { rows: 1, columns: 0 },
    repeatRows: null,
  });
}

/** As many as a printed line holds. */
const namesInLine = 8;

/** Fields of the school table of which no school brought a figure. */
function typedLines({ intake: { schools }, words }: ListInput): readonly string[] {
  const told = new Set(
    schools.flatMap(({ figures }) =>
      [...figures].flatMap(([key, { value }]) => (value === null ? [] : [partsOfKey(key).field])),
    ),
  );
  const open = furtherFields.filter(({ id, kind }) => kind !== 'text' && !told.has(id));
  const names = open.map((field) => headerTerm(field)[words.language]);
  const lines = names.flatMap((_, at) =>
    at % namesInLine === 0 ? [names.slice(at, at + namesInLine).join('、')] : [],
  );
  return lines.length === 0 ? [] : [intakeText(words, 'intake.stillTyped'), ...lines];
}

/** How figures were taken that the forms tell in more than one way. */
function measureLines({ intake, premises, words }: ListInput): readonly string[] {
  const arts = intake.schools.some(({ figures }) =>
    (['primary', 'junior'] as const).some((stage) => figures.has(`arts@${stage}`)),
  );
  return [
    ...(arts ? [intakeText(words, 'intake.measure.arts')] : []),
    ...(premises === null ? [] : [intakeText(words, `intake.measure.${premises}`)]),
  ];
}

function headLines({ intake, sheet, changes, otherTables, words }: ListInput): readonly string[] {
  const { schools, year, missing, conflicts, left, doubts } = intake;
  if (sheet === null) return [intakeText(words, 'intake.nothing')];
  const params = { schools: schools.length, sheet };
  const counts = {
    missing: missing.length,
    conflicts: conflicts.length,
    left: left.length,
    doubts: doubts.length,
  };
  const sheets = otherTables.join('、');
  return [
    year
      ? intakeText(words, 'intake.introOf', { ...params, year: yearText(year) })
      : intakeText(words, 'intake.intro', params),
    intakeText(words, 'intake.counts', counts),
    ...madeSentences(changes, sheet, words),
    ...(sheets === '' ? [] : [intakeText(words, 'intake.otherTables', { sheets, sheet })]),
  ];
}

/** How an empty cell was read, of each kind of export among the files. */
function blankRules({ files }: Intake, words: Words): readonly string[] {
  const shapes = (['wide', 'newForms', 'oldForms'] as const).filter((shape) =>
    files.some(({ kind }) => kind === shape),
  );
  return shapes.map((shape) => intakeText(words, `intake.blank.${shape}`));
}

function section(
  id: IntakeSection,
  heads: readonly IntakeHead[],
  rows: readonly (readonly Content[])[],
  words: Words,
): readonly PageBlock[] {
  const body =
    rows.length === 0
      ? [lineOfText(intakeText(words, 'intake.none'), 'subtitle')]
      : [
          headerLine(heads.map((head) => intakeText(words, `intake.head.${head}`))),
          tableBody(columns.slice(0, heads.length), rows),
        ];
  return [emptyLine, headingLine(id, words), ...body];
}

function linesSection(
  id: IntakeSection,
  lines: readonly string[],
  words: Words,
): readonly PageBlock[] {
  if (lines.length === 0) return [];
  return [
    emptyLine,
    headingLine(id, words),
    rowsOfRole(
      lines.map((line) => [line]),
      'subtitle',
    ),
  ];
}

function headingLine(id: IntakeSection, words: Words): PageBlock {
  return lineOfText(intakeText(words, `intake.section.${id}`), 'statement');
}
