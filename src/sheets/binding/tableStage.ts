/**
 * The stage of a one-stage table, in the order of workbook.md ("Stage of a table"): the county's
 * choice, the county's names, a 学段 column, the rows' 办学类型 when all agree, the sheet's name or
 * the title above. Never guesses: what disagrees names no stage.
 */
import type { CellValue } from '../../county/cell';
import { readSchoolType } from '../../county/schoolType';
import type { StageMode } from '../../county/table';
import type { Stage } from '../../standards/standard';
import type { BoundTable } from '../binding';
import type { TableBlock } from './tableBlocks';
import { stageNamed } from './headerText';

export interface StageClues {
  readonly chosen: Stage | undefined;
  /** Of the names, or of the header of the pupils' column. */
  readonly fromName: ReturnType<typeof stageNamed>;
  readonly fromHeader: ReturnType<typeof stageNamed>;
  /** Cells of the 学段 and 办学类型 columns; null when there is no such column. */
  readonly stageCells: readonly CellValue[] | null;
  readonly typeCells: readonly CellValue[] | null;
  readonly sheet: string;
  readonly section: TableBlock['titleStage'];
  readonly title: TableBlock['titleStage'];
  /** Of the file's name, where a wide export may be named by it alone. */
  readonly file: TableBlock['titleStage'];
}

export type StageFound =
  | {
      readonly kind: 'found';
      readonly mode: StageMode;
      readonly source: BoundTable['modeSource'];
    }
  /** To be asked for. */
  | { readonly kind: 'unknown' }
  /** 高中, 幼儿园 …: no table of compulsory education. */
  | { readonly kind: 'outside' };

export function stageOfTable(clues: StageClues): StageFound {
  const one = (stage: Stage, source: BoundTable['modeSource']): StageFound => ({
    kind: 'found',
    mode: { kind: 'oneStage', stage },
    source,
  });
  if (clues.chosen) return one(clues.chosen, 'settings');
  if (isCompulsory(clues.fromName)) return one(clues.fromName, 'countyName');
  if (isCompulsory(clues.fromHeader)) return one(clues.fromHeader, 'title');
  if (clues.stageCells?.some((cell) => isCompulsory(stageNamed(wordsInCell(cell))))) {
    return { kind: 'found', mode: { kind: 'perRow' }, source: 'column' };
  }
  const ofTypes = clues.typeCells ? agreed(clues.typeCells) : null;
  if (ofTypes) return one(ofTypes, 'types');
  const ofTitle = stageOfClues(clues);
  if (isCompulsory(ofTitle)) return one(ofTitle, 'title');
  return ofTitle === 'outside' || clues.fromHeader === 'senior'
    ? { kind: 'outside' }
    : { kind: 'unknown' };
}

function stageOfClues({ section, title, sheet, file }: StageClues): Stage | 'outside' | null {
  const named = stageNamed(sheet);
  // the file's name speaks last, where nothing in it does
  const sheetStage = named ?? (section === null && title === null ? file : null);
  // the line nearest to the rows speaks for them; a sheet may hold both stages
  if (isCompulsory(section)) return section;
  const stages = new Set([title, sheetStage].filter(isCompulsory));
  const [stage = null] = stages;
  if (stages.size > 1) return null;
  if (stage) return title === 'several' ? null : stage;
  const nothingElse = title !== 'several' && sheetStage !== 'several';
  const outside = sheetStage === 'senior' || title === 'senior' || section === 'senior';
  return nothingElse && (outside || outsideSheet.test(sheet)) ? 'outside' : null;
}

const outsideSheet = /幼儿园|学前|中职|职业|特殊教育|特教|大学/;

/** The one stage of all types; null when a type has several, none, or types differ. */
function agreed(cells: readonly CellValue[]): Stage | null {
  let common: Stage | null = null;
  const seen = new Set<string>();
  for (const cell of cells) {
    const type = wordsInCell(cell).trim();
    if (type === '' || seen.has(type)) continue;
    seen.add(type);
    const [stage, ...others] = readSchoolType(type)?.stages ?? [];
    if (!stage || others.length > 0 || stage === 'senior') return null;
    if (common !== null && stage !== common) return null;
    common = stage;
  }
  return common;
}

function isCompulsory(stage: unknown): stage is Stage {
  return stage === 'primary' || stage === 'junior';
}

function wordsInCell(cell: CellValue): string {
  return typeof cell === 'string' ? cell : '';
}
