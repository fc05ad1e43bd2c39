/** What `assess` is asked of earlier years on the command line. */
import { carriedParts, type CarriedPart } from '../app/years/carriedOver';
import { cliMessage } from './cliMessage';
import { yearTold } from './importArguments';
import type { Message } from '../standards/message';

/** Earlier workbooks, or sheets of the workbook itself. */
export interface EarlierTold {
  /** A path, or sheets of the workbook parted by commas. */
  readonly source: string;
  /** As the user says; null: as the workbook says. */
  readonly year: number | null;
}

export interface YearsWish {
  /** Empty: nothing is compared anew. */
  readonly earlier: readonly EarlierTold[];
  /** Of the workbook itself; null: as it says. */
  readonly year: number | null;
  /** What of the latest is taken over; null: nothing, and what there is is listed. */
  readonly carry: readonly CarriedPart[] | null;
}

export const yearsDeclarations = {
  'last-year': { type: 'string', multiple: true },
  carry: { type: 'string' },
} as const;

/** `year` is that of `import`, too. */
export const yearsOptions: readonly string[] = [...Object.keys(yearsDeclarations), 'year'];

export interface YearsOptions {
  readonly 'last-year'?: readonly string[] | undefined;
  readonly carry?: string | undefined;
  readonly year?: string | undefined;
}

/** @returns what is wished, or what is wrong with it */
export function yearsWishOf(options: YearsOptions): YearsWish | Message {
  const told = options['last-year'] ?? [];
  if (told.length > 9) return cliMessage('cli.years.tooMany', { found: told.length });
  const earlier = told.map((each): EarlierTold => {
    const [, source = each, year = null] = /^(.+)=(\d{4})$/.exec(each.trim()) ?? [];
    return { source: source.trim(), year: year === null ? null : Number(year) };
  });
  const year = options.year === undefined ? null : yearTold(options.year);
  if (year === null && options.year !== undefined) {
    return cliMessage('cli.usage.year', { found: options.year });
  }
  if (told.length === 0 && (options.carry !== undefined || year !== null)) {
    return cliMessage('cli.years.noLastYear', {
      option: options.carry === undefined ? 'year' : 'carry',
    });
  }
  const carry = carryOf(options.carry);
  if (carry !== null && 'code' in carry) return carry;
  return { earlier, year, carry };
}

function carryOf(told: string | undefined): readonly CarriedPart[] | null | Message {
  if (told === undefined) return null;
  const asked = told.split(/[,，、]/).map((each) => each.trim());
  if (asked.length === 1 && asked[0] === 'all') return carriedParts;
  const parts = asked.map((each) => carriedParts.find((part) => part === each));
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length
    ? known
    : cliMessage('cli.usage.choice', {
        option: 'carry',
        choices: ['all', ...carriedParts].join('、'),
        found: told,
      });
}
