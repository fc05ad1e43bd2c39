/**
 * Totals that no word tells: rows whose numbers are the sums, or the means, of at least two schools
 * beside them (workbook.md, "total, by numbers"). Only what is not 0 and not the same everywhere is
 * evidence; at least four columns and 80 % of them must agree. With fewer the row is asked about, and
 * only where all agree. The largest school equals the maximum, small counties agree by chance: neither
 * a maximum nor one school alone proves anything.
 */
import type { RowQuestion } from './rowKind';
import { tolerance, type RowNumbers } from './rowNumbers';
import { RunMeans } from './runMeans';
import type { UnderstoodRow } from './understoodRow';

const enoughNumbers = 4;
const share = 0.8;
/** A stale total of a township is off by less. */
const near = 0.25;
const rounds = 4;
/** Columns by which a run is looked for: the first may be stale. */
const keys = 3;

const bothWays = [-1, 1] as const;

export function proveTotals(standings: readonly UnderstoodRow[], numbers: RowNumbers): void {
  const found = new Totals(standings, numbers);
  for (let round = 0; round < rounds; round++) if (!found.goThrough()) break;
  found.askWhatIsLike();
  found.settleTownships();
  found.compareTotals();
}

interface Agreement {
  readonly evidence: number;
  readonly equal: number;
  /** The pupils are among the equal ones. */
  readonly pupils: boolean;
}

class Totals {
  private readonly constant: readonly boolean[];
  private readonly columnSums: Float64Array;
  private readonly means: RunMeans;
  /** What was found of each row since the last row became a total. */
  private agreements: (Agreement | null | undefined)[] = [];
  private schools = 0;

  constructor(
    private readonly standings: readonly UnderstoodRow[],
    private readonly numbers: RowNumbers,
  ) {
    this.columnSums = new Float64Array(numbers.columns);
    this.means = new RunMeans(standings, numbers);
    this.constant = Array.from({ length: numbers.columns }, (_, column) => {
      let first = NaN;
      for (let row = 0; row < numbers.rows; row++) {
        const value = standings[row]?.summed ? numbers.at(row, column) : NaN;
        if (Number.isNaN(value)) continue;
        if (Number.isNaN(first)) first = value;
        else if (value !== first) return false;
      }
      return true;
    });
    this.addUp();
  }

  /** Totals below their schools from above; where there were any, those above theirs from below. */
  goThrough(): boolean {
    let changed = false;
    const { rows } = this.numbers;
    for (let row = 0; row < rows; row++) if (this.prove(row)) changed = true;
    if (!changed) return false;
    for (let row = rows - 1; row >= 0; row--) this.prove(row);
    return true;
  }

  private addUp(): void {
    this.columnSums.fill(0);
    this.schools = 0;
    for (let row = 0; row < this.numbers.rows; row++) {
      if (!this.standings[row]?.summed) continue;
      this.schools += 1;
      for (let column = 0; column < this.numbers.columns; column++) {
        const value = this.numbers.at(row, column);
        if (value === value) this.columnSums[column] = (this.columnSums[column] ?? 0) + value;
      }
    }
  }

  private prove(row: number): boolean {
    const standing = this.standings[row];
    if (!standing?.provable || standing.row.kind === 'total') return false;
    const agreement = this.bestAgreement(row, standing);
    if (agreement && isProof(agreement)) {
      this.becomeTotal(row, standing);
      return true;
    }
    if (!standing.schoolLike && this.repeatsNeighbour(row)) {
      this.becomeTotal(row, standing);
      return true;
    }
    return false;
  }

  private becomeTotal(row: number, standing: UnderstoodRow): void {
    const { place, stage } = standing.row;
    standing.row = {
      kind: 'total',
      place,
      stage,
      proof: 'numbers',
      question: null,
      sums: false,
      difference: null,
      heads: false,
    };
    this.means.renew();
    this.agreements = [];
    if (!standing.summed) return;
    standing.summed = false;
    this.schools -= 1;
    for (let column = 0; column < this.numbers.columns; column++) {
      const value = this.numbers.at(row, column);
      if (value === value) this.columnSums[column] = (this.columnSums[column] ?? 0) - value;
    }
  }

  /** What agrees best: the run above, the run below, the whole table; sums, then means. */
  private bestAgreement(row: number, standing: UnderstoodRow): Agreement | null {
    const known = this.agreements[row];
    if (known !== undefined) return known;
    const agreement = this.searchAgreement(row, standing);
    this.agreements[row] = agreement;
    return agreement;
  }

  private searchAgreement(row: number, standing: UnderstoodRow): Agreement | null {
    let best: Agreement | null = null;
    let looked = 0;
    for (let column = 0; column < this.numbers.columns && looked < keys; column++) {
      if (!(this.numbers.at(row, column) > 0) || this.constant[column]) continue;
      looked += 1;
      for (const direction of bothWays) {
        const end = this.runWithSum(row, direction, column, standing.over);
        if (end === null) continue;
        const agreement = this.compare(row, this.between(row, end, direction), 1);
        if (isProof(agreement)) return agreement;
        if (best === null || agreement.equal > best.equal) best = agreement;
      }
    }
    const whole = this.compareWithTable(row, standing);
    if (whole && isProof(whole)) return whole;
    if (whole && (best === null || whole.equal > best.equal)) best = whole;
    if (!standing.schoolLike) {
      for (const direction of bothWays) {
        const pupils = this.means.mean(row, direction);
        if (pupils === null || !isNear(pupils, this.numbers.at(row, 0))) continue;
        const run = this.between(row, this.means.line(row, direction), direction);
        const mean = this.compare(row, run, run.length);
        if (isProof(mean) && mean.pupils) return mean;
      }
    }
    return best;
  }

  /**
   * The end of a run that adds up to the row in one column: at a line or an edge, else, for what
   * stands over schools, wherever the sum is reached.
   */
  private runWithSum(
    row: number,
    direction: 1 | -1,
    column: number,
    anywhere: boolean,
  ): number | null {
    const target = this.numbers.at(row, column);
    const slack = tolerance(target);
    let sum = 0;
    let schools = 0;
    let reached: number | null = null;
    for (let at = row + direction; ; at += direction) {
      const standing = this.standings[at];
      const kind = standing?.row.kind;
      const ends =
        !standing ||
        kind === 'total' ||
        kind === 'group' ||
        (kind === 'unexplained' && !standing.summed);
      if (schools >= 2 && Math.abs(sum - target) <= slack) {
        if (ends) return at;
        if (anywhere) reached ??= at;
      }
      if (!standing || sum > target + slack) return reached;
      if (!standing.summed) continue;
      const value = this.numbers.at(at, column);
      if (value !== value) {
        schools += 1;
        continue;
      }
      sum += value;
      schools += 1;
    }
  }

  private between(row: number, end: number, direction: 1 | -1): readonly number[] {
    const rows: number[] = [];
    for (let at = row + direction; at !== end; at += direction) {
      if (this.standings[at]?.summed) rows.push(at);
    }
    return rows;
  }

  private compare(row: number, run: readonly number[], divisor: number): Agreement {
    let evidence = 0;
    let equal = 0;
    let pupils = false;
    for (let column = 0; column < this.numbers.columns; column++) {
      const value = this.numbers.at(row, column);
      if (!(value !== 0 && value === value) || this.constant[column]) continue;
      let sum = 0;
      let real = 0;
      for (const at of run) {
        const part = this.numbers.at(at, column);
        if (part !== part || part === 0) continue;
        sum += part;
        real += 1;
      }
      if (real < 2) continue;
      evidence += 1;
      if (Math.abs(sum / divisor - value) > tolerance(value)) continue;
      equal += 1;
      if (column === 0) pupils = true;
    }
    return { evidence, equal, pupils };
  }

  /** All other schools of the table. Cheap: by the sums of the columns. */
  private compareWithTable(row: number, standing: UnderstoodRow): Agreement | null {
    const others = this.schools - (standing.summed ? 1 : 0);
    if (others < 2) return null;
    const { columns } = this.numbers;
    let agree = 0;
    let seen = 0;
    for (let column = 0; column < columns; column++) {
      const value = this.numbers.at(row, column);
      if (!(value > 0) || this.constant[column]) continue;
      seen += 1;
      const rest = (this.columnSums[column] ?? 0) - (standing.summed ? value : 0);
      if (isNear(rest, value) || (!standing.schoolLike && isNear(rest / others, value))) agree += 1;
      // too few are left to agree
      else if (seen - agree > (1 - share) * columns) return null;
    }
    if (seen === 0 || agree < share * seen) return null;
    const run = this.standings.flatMap(({ summed }, at) => (summed && at !== row ? [at] : []));
    const sum = this.compare(row, run, 1);
    if (standing.schoolLike) return sum;
    const mean = this.compare(row, run, run.length);
    return mean.equal > sum.equal && mean.pupils && isProof(mean) ? mean : sum;
  }

  /** Equal to the row above or below in every column that says something. */
  private repeatsNeighbour(row: number): boolean {
    return bothWays.some((direction) => {
      const other = row + direction;
      if (!this.standings[other]?.summed || !this.standings[other]?.plain) return false;
      let evidence = 0;
      for (let column = 0; column < this.numbers.columns; column++) {
        const value = this.numbers.at(row, column);
        if (!(value !== 0 && value === value)) continue;
        if (Math.abs(this.numbers.at(other, column) - value) > tolerance(value)) return false;
        if (Number.isNaN(this.numbers.at(other, column))) return false;
        if (!this.constant[column]) evidence += 1;
      }
      return evidence >= 3;
    });
  }

  /** Where all agree but it is no proof: too few columns, or a type or owner stands there. */
  askWhatIsLike(): void {
    this.standings.forEach((standing, row) => {
      if (standing.row.kind !== 'school' || !standing.summed) return;
      const { askable, provable, schoolLike } = standing;
      if (!askable && !provable) return;
      const agreement = this.bestAgreement(row, standing);
      if (!agreement || agreement.equal < agreement.evidence) return;
      const least = !schoolLike ? 2 : standing.over ? 3 : askable ? enoughNumbers : 3;
      if (agreement.evidence >= least) this.ask(standing, 'likeTotal');
    });
  }

  private ask(standing: UnderstoodRow, question: RowQuestion): void {
    standing.row = { ...standing.row, kind: 'unexplained', question };
    standing.summed = false;
    this.means.renew();
  }

  /** A township that comes near the sum of the schools above, below or of all is a stale total. */
  settleTownships(): void {
    this.standings.forEach((standing, row) => {
      if (!standing.likely || standing.row.kind !== 'unexplained') return;
      const runs = bothWays.map((direction) =>
        this.between(row, this.means.line(row, direction), direction),
      );
      const column = this.constant.findIndex((same, at) => !same && this.numbers.at(row, at) > 0);
      if (column < 0) return;
      const value = this.numbers.at(row, column);
      const close = runs.some((run) => {
        if (run.length < 2) return false;
        let sum = 0;
        for (const at of run) sum += this.numbers.at(at, column) || 0;
        return sum > 0 && Math.abs(sum - value) <= near * sum;
      });
      if (!close) return;
      standing.row = { ...standing.row, kind: 'total', proof: 'word', question: null, sums: true };
      this.means.renew();
    });
  }

  /** 合计 whose numbers are not the sum of any run of schools: said, with the amount. */
  compareTotals(): void {
    if (!this.standings.some(({ row }) => row.kind === 'total' && row.sums)) return;
    const all = this.standings.flatMap(({ summed }, at) => (summed ? [at] : []));
    this.standings.forEach((standing, row) => {
      if (standing.row.kind !== 'total' || !standing.row.sums || all.length === 0) return;
      const runs = [
        ...bothWays.map((direction) =>
          this.between(row, this.means.line(row, direction), direction),
        ),
        all,
      ].filter((run) => run.length > 0);
      let best: { readonly equal: number; readonly first: Difference } | null = null;
      for (const run of runs) {
        const { equal, first } = this.differences(row, run);
        if (first === null) return;
        if (!best || equal > best.equal) best = { equal, first };
      }
      if (!best) return;
      const { column, found, expected } = best.first;
      const difference = { place: this.numbers.placeOf(column), found, expected };
      standing.row = { ...standing.row, difference };
    });
  }

  private differences(
    row: number,
    run: readonly number[],
  ): { readonly equal: number; readonly first: Difference | null } {
    let equal = 0;
    let first: Difference | null = null;
    for (let column = 0; column < this.numbers.columns; column++) {
      const found = this.numbers.at(row, column);
      if (Number.isNaN(found)) continue;
      let expected = 0;
      for (const at of run) expected += this.numbers.at(at, column) || 0;
      if (Math.abs(found - expected) <= Math.max(tolerance(found), Math.abs(expected) * 1e-9)) {
        equal += 1;
      } else first ??= { column, found, expected: Number(expected.toPrecision(12)) };
    }
    return { equal, first };
  }
}

interface Difference {
  readonly column: number;
  readonly found: number;
  readonly expected: number;
}

/** Within half a unit of the last digit of what is shown. */
function isNear(found: number, shown: number): boolean {
  const apart = Math.abs(found - shown);
  return apart <= 1 + shown * 1e-9 && apart <= tolerance(shown);
}

function isProof({ evidence, equal }: Agreement): boolean {
  return evidence >= enoughNumbers && equal >= share * evidence;
}
