/**
 * How the indicators' amounts are made from what counties enter, written as the forms write them.
 * Shared by the standards; which indicator uses which amount is theirs to say.
 */
import { quantityIds, type QuantityId, type Term } from './standard';

/** The ways to make one amount, the most detailed first. */
export type Ways = Term[][];

export const teachingArea = both('teachingArea - indoorSportsArea');

/** 体育馆 beside 室内体育用房: L4 subtracts 室内体育用房 and L5 adds 体育馆. */
export const sportsArea = both(
  'gymnasiumArea + sportsGroundArea',
  'indoorSportsArea + sportsGroundArea',
);

export const equipmentValue = both('equipmentValue');

/** 教学用 counts where it is bound beside 计算机; the setting `computers` turns the order round. */
export const computers = both('teachingComputers', 'computers');

export const books = both('books');
export const teachers = both('teachers');
export const backboneTeachers = both('backbone');
export const multimediaRooms = both('multimediaRooms');

/** 小学 专科 and above, 初中 本科 and above. */
export const higherDegreeTeachers = {
  primary: ways(
    'doctors + masters + bachelors + associates',
    'postgraduates + bachelors + associates',
    'higherDegree',
  ),
  junior: ways('doctors + masters + bachelors', 'postgraduates + bachelors', 'higherDegree'),
};

export const midTitleTeachers = both('senior + associateSenior + intermediate', 'midTitle');

/** Whether 艺术 holds 音乐 + 美术 already is the setting `artsColumn`. */
export const peArtTeachers = both(
  'pe + music + art + arts',
  'pe + music + art',
  'pe + arts',
  'peArt',
);

/** The same for both stages. */
function both(...sums: readonly string[]): { primary: Ways; junior: Ways } {
  return { primary: ways(...sums), junior: ways(...sums) };
}

function ways(...sums: readonly string[]): Ways {
  return sums.map(terms);
}

/** `a + b - c` as terms. */
function terms(sum: string): Term[] {
  return `+ ${sum}`
    .split(/\s+(?=[+-]\s)/)
    .map((part) => part.split(/\s+/))
    .map(([sign, quantity]) => ({
      quantity: quantityOf(quantity),
      sign: sign === '-' ? -1 : 1,
    }));
}

/** @throws Error of a word that is no quantity (a fault of this file) */
function quantityOf(word: string | undefined): QuantityId {
  const quantity = quantityIds.find((id) => id === word);
  if (!quantity) throw new Error(`no quantity is called ${word ?? 'nothing'}`);
  return quantity;
}
