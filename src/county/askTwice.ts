/**
 * The same school twice in one stage: by its code, or by its name with as many pupils, or on another
 * sheet. Until the county says whether they are two schools, the stage is not known; a mere namesake
 * in the same table is a warning.
 */
import { stages, type Stage } from '../standards/standard';
import { schoolOf, type StageRow } from './county';
import { compact } from './cellEntry';
import type { FindingList, TableSpot } from './findingList';
import type { Settings } from './settings';
import { cellPlace } from './table';

/** @returns the stages in which it is not known whether a school is counted twice */
export function askTwice(
  rowsOf: Readonly<Record<Stage, { readonly rows: readonly StageRow[] }>>,
  findings: FindingList,
  sameSchools: Settings['sameSchools'],
): readonly Stage[] {
  const different = new Set(
    Object.entries(sameSchools).flatMap(([key, answer]) =>
      answer === 'different' ? [compact(key)] : [],
    ),
  );
  const isDifferent = (row: StageRow) =>
    different.size > 0 &&
    (different.has(compact(codeOf(row))) || different.has(compact(schoolOf(row))));
  return stages.filter((stage) => askInStage(rowsOf[stage].rows, findings, isDifferent));
}

function askInStage(
  rows: readonly StageRow[],
  findings: FindingList,
  isDifferent: (row: StageRow) => boolean,
): boolean {
  const codes = new FirstOwners(rows, codeOf);
  const names = new FirstOwners(rows, schoolOf);
  if (!codes.anyShared && !names.anyShared) return false;
  let asked = false;
  for (const row of rows) {
    const sameCode = codes.ownerBefore(row);
    const sameName = names.ownerBefore(row);
    if (isDifferent(row)) continue;
    if (sameCode) {
      asked = true;
      const other = `${schoolOf(sameCode)} ${placeInWords(sameCode, 'code')}`.trim();
      findings.add('duplicateCode', cellOf(row, 'code'), { code: codeOf(row), other });
    } else if (sameName && isLikelySame(row, sameName)) {
      asked = true;
      const other = placeInWords(sameName, 'name');
      const school = schoolOf(row);
      findings.add('schoolTwice', cellOf(row, 'name'), { school, other, key: school });
    } else if (sameName) {
      findings.add('duplicateName', cellOf(row, 'name'), { other: placeInWords(sameName, 'name') });
    }
  }
  return asked;
}

/** As many pupils, or on another sheet under a name that not every township has. */
function isLikelySame(row: StageRow, other: StageRow): boolean {
  // two codes are two schools, whatever they are called
  if (codeOf(row) !== '' && codeOf(other) !== '' && codeOf(row) !== codeOf(other)) return false;
  if (row.students === other.students) return true;
  const [a, b] = [row.layout.reading.table, other.layout.reading.table];
  return a !== b && !commonName.test(schoolOf(row));
}

/** Names that several townships of a county give to a school of theirs. */
const commonName =
  /^(?:镇|乡|街道)?(?:第?[一二三四五六七八九十\d]+|中心|实验|希望|中心完全|完全|初级|附属|民族|育才|育英|光明|新华|红星)*(?:小学|中学|初中|初级中学|完小|学校|中心校|教学点)$/;

/** Rows that share a key with an earlier one. Only shared keys are kept: there are few or none. */
class FirstOwners {
  private readonly shared = new Set<string>();
  private readonly first = new Map<string, StageRow>();

  constructor(
    rows: readonly StageRow[],
    private readonly keyOf: (row: StageRow) => string,
  ) {
    // hashes first: a set of very many strings is slow
    const hashes = Uint32Array.from(rows, (row) => hashOf(keyOf(row)));
    const repeated = repeatedOf(hashes);
    if (repeated.size === 0) return;
    const seen = new Set<string>();
    rows.forEach((row, at) => {
      if (!repeated.has(hashes[at] ?? 0)) return;
      const key = keyOf(row);
      if (seen.has(key)) this.shared.add(key);
      // a row without a key shares none
      else if (key !== '') seen.add(key);
    });
  }

  get anyShared(): boolean {
    return this.shared.size > 0;
  }

  /** The first row with the row's key; undefined when that is itself. Ask in the rows' order. */
  ownerBefore(row: StageRow): StageRow | undefined {
    const key = this.keyOf(row);
    if (!this.shared.has(key)) return undefined;
    const first = this.first.get(key);
    if (!first) this.first.set(key, row);
    return first;
  }
}

/** FNV-1a over the characters; different keys may rarely have the same. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function repeatedOf(hashes: Uint32Array): ReadonlySet<number> {
  const sorted = hashes.slice().sort();
  return new Set(sorted.filter((hash, at) => hash === sorted[at - 1]));
}

function codeOf({ layout, row }: StageRow): string {
  return layout.reading.code(row) ?? '';
}

function cellOf({ layout: { reading }, row }: StageRow, field: 'code' | 'name'): TableSpot {
  return { reading, row, column: reading.columnOf(field, null) };
}

function placeInWords({ layout: { reading }, row }: StageRow, field: 'code' | 'name'): string {
  const { table } = reading;
  const bound = table.columns[reading.columnOf(field, null)];
  if (!bound) return table.sheet;
  const { sheet, cell } = cellPlace(table, row, bound);
  return cell === null ? sheet : `${sheet}!${cell}`;
}
