/**
 * 均衡_问题台账 as it stands in the workbook, read by the words of its header: columns may have been moved,
 * and rows be the county's own. Never what a run would write there.
 */
import type { CellValue } from '../county/cell';
import { standardWord } from '../sheets/layout/input';
import { noKey, headerKey } from '../sheets/page/carried';
import { endKey } from '../sheets/plans/ledgerColumns';
import { sheetNamed, type Grid, type Snapshot } from '../sheets/snapshot';
import { ownedAreas } from '../sheets/written';
import type { StandardId } from '../standards/standard';

const problemColumns = [
  'number',
  'source',
  'school',
  'township',
  'stage',
  'problem',
  'group',
  'value',
  'standard',
  'state',
  'gap',
  'gapUnit',
  'measure',
  'unit',
  'person',
  'deadline',
  'progress',
  'result',
  'evidence',
  'closed',
] as const;
type ProblemColumn = (typeof problemColumns)[number];

/** The words of the header, in both languages, as earlier and later versions write them. */
const columnWords: Readonly<Record<ProblemColumn, readonly string[]>> = {
  number: ['序号', 'No.'],
  source: ['问题来源', '来源', 'Source'],
  school: ['学校', '学校名称', 'School'],
  township: ['乡镇', 'Township'],
  stage: ['学段', 'Stage'],
  problem: ['问题', '存在的问题', '指标', 'Problem', 'Indicator'],
  group: ['类别', 'Kind'],
  value: ['现状', 'Now'],
  standard: ['标准', 'Standard'],
  state: ['测算情况', '达标情况', 'By the data', 'State'],
  gap: ['缺口', '缺口或超出', '缺口／超出', 'Gap'],
  gapUnit: ['单位', 'Unit'],
  measure: ['整改措施', '解决办法', 'Measures', 'Measure', 'Solution'],
  unit: ['责任单位', 'Responsible', 'Responsible unit'],
  person: ['责任人', 'Person', 'Responsible person'],
  deadline: ['完成时限', 'Due'],
  progress: ['状态', 'Progress', 'Status'],
  result: ['整改结果', 'Result'],
  evidence: [
    '佐证材料',
    '佐证',
    '佐证材料(档案盒)',
    '佐证材料（档案盒）',
    'Evidence (archive box)',
    'Evidence',
  ],
  closed: ['销号日期', 'Closed', 'Closed on'],
};

/** A line of the ledger; texts as a reader sees them, null where a cell is empty or has no column. */
export interface StandingProblem extends Readonly<Record<ProblemColumn, string | null>> {
  /** The school's key and the entry's id, joined by a bar; null for a line of the county's own. */
  readonly key: string | null;
  /** 问题 says figures, requirement and clause in words; earlier ledgers have 指标 and the figures beside it. */
  readonly inWords: boolean;
}

/** Null where there is no ledger of this standard. */
export function standingProblems(
  snapshot: Snapshot,
  standard: StandardId,
): readonly StandingProblem[] | null {
  const id = standardWord(standard) === 'basic' ? 'ledger_basic' : 'ledger';
  const { pages } = ownedAreas(snapshot);
  const page = pages.get(id);
  const grid = page && sheetNamed(snapshot, page.sheet)?.grid;
  if (!grid) return null;
  const head = headOf(grid);
  if (!head) return [];
  const keys = pages.get(`${id}_keys`)?.area.column ?? null;
  return grid.values.slice(head.row + 1).flatMap((row): StandingProblem[] => {
    const key = keys === null ? null : textOfCell(row[keys - grid.column]);
    if (key === noKey || key === headerKey || key === endKey) return [];
    const entries = problemColumns.map((column) => {
      const at = head.columns.get(column);
      const cell = at === undefined ? null : row[at];
      return [
        column,
        column === 'deadline' || column === 'closed' ? dateText(cell) : textOfCell(cell),
      ];
    });
    const told = Object.fromEntries(entries) as Record<ProblemColumn, string | null>;
    // a heading within the list, or an empty line
    if (told.problem === null && (told.school === null || told.measure === null)) return [];
    return [{ ...told, key, inWords: head.inWords }];
  });
}

/** The line with most of the words; columns by place in the grid. */
function headOf({ values }: Grid): {
  readonly row: number;
  readonly columns: ReadonlyMap<ProblemColumn, number>;
  readonly inWords: boolean;
} | null {
  const heads = values.slice(0, 12).map((line, row) => {
    const texts = line.map((cell) => textOfCell(cell)?.replace(/\s+/g, '') ?? '');
    const columns = new Map<ProblemColumn, number>();
    for (const column of problemColumns) {
      const words = columnWords[column].map((word) => word.replace(/\s+/g, ''));
      const at = texts.findIndex((text) => words.includes(text));
      if (at >= 0) columns.set(column, at);
    }
    const named = texts[columns.get('problem') ?? -1] ?? '';
    return { row, columns, inWords: !/^(?:指标|Indicator)$/.test(named) };
  });
  const [best] = [...heads].sort((a, b) => b.columns.size - a.columns.size);
  return best && best.columns.has('problem') && best.columns.size >= 4 ? best : null;
}

function textOfCell(cell: CellValue | undefined): string | null {
  if (cell === null || cell === undefined || typeof cell === 'object') return null;
  const text =
    typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : String(cell).trim();
  return text === '' ? null : text;
}

/** A day number of a sheet as the date that the sheet shows; other numbers, such as a year, as they are. */
function dateText(cell: CellValue | undefined): string | null {
  if (typeof cell !== 'number' || cell < 20_000 || cell > 80_000) return textOfCell(cell);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** The year of a deadline; null where it names none. */
export function yearOfDeadline(deadline: string | null): string | null {
  return /(?:^|\D)(20\d{2})(?:\D|$)/.exec(deadline ?? '')?.[1] ?? null;
}
