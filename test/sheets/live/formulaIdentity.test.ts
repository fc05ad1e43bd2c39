/** What a formula of ours says stays the same wherever it is moved to and whoever saves it. */
import {
  formulaIdentity,
  namesOver,
  pageFormulaIdentity,
} from '../../../src/sheets/live/formulaIdentity';

const column = (name: string, sheet: string, at: number, row = 4) => ({
  name,
  area: { sheet, row, column: at, rows: 10, columns: 1 },
});
const nameAt = namesOver([
  column('均衡_小学_图书册数', '小学', 10),
  column('均衡_小学_在校生数', '小学', 3),
]);
const home = (row: number) => ({ sheet: '小学', row, column: 20, down: row - 4 });

describe('the identity of a formula', () => {
  it('calls cells of its own row by the names over them', () => {
    expect(formulaIdentity('=$K7/$D7*100', home(6), nameAt)).toBe(
      '=[均衡_小学_图书册数]/[均衡_小学_在校生数]*100',
    );
  });

  it.each([
    ['in another row', '=$K9/$D9*100', 8],
    ['as another program writes it', "= '小学'!$K$7 / 小学!D7 * 1e2", 6],
  ])('is the same %s', (_, formula, row) => {
    expect(formulaIdentity(formula, home(row), nameAt)).toBe(
      formulaIdentity('=$K7/$D7*100', home(6), nameAt),
    );
  });

  it.each(['=$K8/$D7*100', '=$L7/$D7*100', '=$K7/$D7', '=$K7/$D7*10', '=ROUND($K7/$D7*100,2)'])(
    'is another where a person changed it: %s',
    (formula) => {
      expect(formulaIdentity(formula, home(6), nameAt)).not.toBe(
        formulaIdentity('=$K7/$D7*100', home(6), nameAt),
      );
    },
  );

  it('keeps texts to the letter', () => {
    expect(formulaIdentity('=N("小学!K7 a b")+k7', home(6), nameAt)).toBe(
      '=N("小学!K7 a b")+[均衡_小学_图书册数]',
    );
  });

  it('tells cells of a page of ours by how far they are away', () => {
    expect(pageFormulaIdentity('=$F7/$E7', 6, 6)).toBe(pageFormulaIdentity('=$F9/$E9', 8, 6));
    expect(pageFormulaIdentity('=$F7/$E7', 6, 6)).not.toBe(pageFormulaIdentity('=$F7/$E8', 6, 6));
  });
});
