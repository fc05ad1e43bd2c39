/**
 * Results that are computed in place of missing ones, held against another program. The results were
 * computed by LibreOffice 7.4.7.2 (Debian 12): a workbook with these cells and, without results, the
 * formulas in column H of 小学, opened and saved with
 * `soffice --headless --convert-to "xlsx:Calc MS Excel 2007 XML"`. LibreOffice writes 15 digits.
 */
import { isCellError, type CellValue } from '../../../src/county/cell';
import { parseReference } from '../../../src/sheets/area';
import { evaluate, readFormula } from '../../../src/workbook/file/formula/evaluate';
import type { Expression } from '../../../src/workbook/file/formula/expression';
import {
  isListedExpression,
  listedFunctions,
} from '../../../src/workbook/file/formula/listedFunctions';

const sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  小学: [
    ['学校名称', '学生数', '图书册数', '类型', '空格'],
    ['一小', 100, 1500, '公办', null],
    ['二小', 200, 2500, '民办', null],
    ['三小', null, 0, '公办', 0.1],
    ['四小', '50', 750.5, '公办', 0.2],
    ['五小', 400, 8000, true, 0.3],
    ['六小', { error: '#DIV/0!' }, -2.5, null, 1.005],
  ],
  '学校 基本': [
    [1, 2],
    [3, 4],
  ],
};

const names: Readonly<Record<string, string>> = { 学生合计: "'小学'!$B$2:$B$5" };

const results: readonly (readonly [formula: string, result: CellValue])[] = [
  ['B2+B3*2-C2/4', 125],
  ['307.45+5', 312.45],
  ['(B2+B3)/(C2-C3)', -0.3],
  ['B2+B4', 100],
  ['B2+B5', 150],
  ['B2+A2', { error: '#VALUE!' }],
  ['C2/B4', { error: '#DIV/0!' }],
  ['B7+1', { error: '#DIV/0!' }],
  ['-B2%', -1],
  ['2^3^2', 64],
  ['-2^2', 4],
  ['0.1+0.2-0.3', 0],
  ['B2:B2*3', 300],
  ["'学校 基本'!B2*10", 40],
  ['SUM(B2:B6)', 700],
  ['SUM(B2:B6,C2,5)', 2205],
  ['SUM(B:B)', { error: '#DIV/0!' }],
  ['SUM(学生合计)', 300],
  ["SUM('学校 基本'!A1:B2)", 10],
  ['SUM(E4:E6)', 0.6],
  ['AVERAGE(B2:B6)', 233.333333333333],
  ['AVERAGE(B4:B5)', { error: '#DIV/0!' }],
  ['AVERAGE(C2:C7)', 2124.66666666667],
  ['COUNT(B2:B7)', 3],
  ['COUNT(1,"2","x")', 2],
  ['COUNTA(A1:E7)', 31],
  ['COUNTA(E1:E7)', 5],
  ['COUNTIF(B2:B6,">=100")', 3],
  ['COUNTIF(D2:D6,"公办")', 3],
  ['COUNTIF(A2:A7,"*小")', 6],
  ['COUNTIF(C2:C7,0)', 1],
  ['SUMIF(D2:D6,"公办",C2:C6)', 2250.5],
  ['SUMIF(C2:C7,">1000")', 12000],
  ['SUMIF(D2:D6,D3,C2:C6)', 2500],
  ['SUMPRODUCT(B2:B4,C2:C4)', 650000],
  ['SUMPRODUCT((D2:D6="公办")*C2:C6)', 2250.5],
  ['PRODUCT(E4:E6)', 0.006],
  ['MAX(B2:B6)', 400],
  ['MIN(C2:C7)', -2.5],
  ['MAX(A2:A6)', 0],
  ['ABS(C7)', 2.5],
  ['INT(C7)', -3],
  ['INT(C5)', 750],
  ['ROUND(E7,2)', 1.01],
  ['ROUND(C7,0)', -3],
  ['ROUND(C5,-2)', 800],
  ['ROUND(2.5,0)', 3],
  ['ROUND(B4,2)', 0],
  ['ROUND(C2/B3,3)', 7.5],
  ['ROUNDUP(C5,0)', 751],
  ['ROUNDUP(C7,0)', -3],
  ['ROUNDDOWN(C7,0)', -2],
  ['ROUNDDOWN(C5,-1)', 750],
  ['IF(B2>B3,B2,B3)', 200],
  ['IF(B4="",0,B4)', 0],
  ['IF(A2="一小","是","否")', '是'],
  ['IF(B2>B3,1)', false],
  ['IF(C4,1,2)', 2],
  ['IF(B4=0,"零","非零")', '零'],
  ['IFERROR(C2/B4,0)', 0],
  ['IFERROR(C2/B2,0)', 15],
  ['AND(B2=100,C2>1000)', true],
  ['AND(B2=100,C2<1000)', false],
  ['OR(B2=1,B3=200)', true],
  ['OR(B2=1,B3=1)', false],
  ['VLOOKUP("二小",A2:D6,3,FALSE)', 2500],
  ['VLOOKUP("无",A2:D6,3,FALSE)', { error: '#N/A' }],
  ['VLOOKUP(A5,A$2:D$6,4,0)', '公办'],
  ['INDEX(C2:C6,3)', 0],
  ['INDEX(A2:D6,2,4)', '民办'],
  ['INDEX(C2:C6,MATCH("五小",A2:A6,0))', 8000],
  ['MATCH("三小",A2:A6,0)', 3],
  ['MATCH("无",A2:A6,0)', { error: '#N/A' }],
  ['A2&B2', '一小100'],
  ['B2&"人"', '100人'],
  ['C5&""', '750.5'],
  ['B2=100', true],
  ['A2="一小"', true],
  ['"a"="A"', true],
  ['B2<>100', false],
  ['B4=""', true],
  ['C2>=C3', false],
  ['B4', 0],
  ['A1', '学校名称'],
  ['IF(SUM(B2:B3)=0,"",SUM(B2:B3))', 300],
  ['IF(B4+C4=0,"",1)', ''],
  ['SUM(IF(B2>0,B2,0),ROUND(E7,1))', 101],
  ['E4+E5=E6', true],
  ['E4+E5-E6', 0],
  ['SUM(B2:B6)/COUNT(B2:B6)-AVERAGE(B2:B6)', 0],
  ['ROUND(-0.5,0)', -1],
  ['ROUND(1.45,1)', 1.5],
  ['ROUND(1234567.125,2)', 1234567.13],
];

/** Where LibreOffice goes its own way, Excel's documentation is followed. */
const ofExcel: readonly (readonly [formula: string, libreOffice: CellValue, excel: CellValue])[] = [
  // A truth value in a cell is a number to LibreOffice only.
  ['SUM(D2:D6)', 1, 0],
  ['COUNT(A2:D6)', 9, 8],
  // A text of digits equals the number of a condition in Excel.
  ['COUNTIF(B2:B6,50)', 0, 1],
  // A text of digits that is given directly is a number to Excel.
  ['SUM(B2,"7")', { error: '#VALUE!' }, 107],
];

function compute(expression: Expression): CellValue {
  return evaluate(
    expression,
    { sheet: '小学', row: 19, column: 7, movedRows: 0, movedColumns: 0 },
    {
      value: (sheet, row, column) => sheets[sheet]?.[row]?.[column] ?? null,
      filled: (sheet) => {
        const rows = sheets[sheet];
        return rows
          ? { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }
          : null;
      },
      named: (name) => parseReference(names[name] ?? ''),
      isHidden: () => false,
      isSubtotal: () => false,
    },
  );
}

function listed(formula: string): Expression {
  const expression = readFormula(formula);
  if (!expression || !isListedExpression(expression)) throw new Error(`not listed: ${formula}`);
  return expression;
}

function expectResult(computed: CellValue, result: CellValue): void {
  if (typeof result === 'number' && typeof computed === 'number') {
    expect(Math.abs(computed - result)).toBeLessThanOrEqual(1e-14 * Math.abs(result));
  } else expect(computed).toEqual(result);
}

function functionsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'call':
      return [
        expression.name,
        ...expression.given.flatMap((given) => (given ? functionsIn(given) : [])),
      ];
    case 'unary':
      return functionsIn(expression.of);
    case 'binary':
      return [...functionsIn(expression.left), ...functionsIn(expression.right)];
    default:
      return [];
  }
}

describe('a formula on the list', () => {
  it.each(results)('%s comes to what LibreOffice computes', (formula, result) => {
    expectResult(compute(listed(formula)), result);
  });

  it.each(ofExcel)('%s comes to what Excel computes', (formula, libreOffice, excel) => {
    const computed = compute(listed(formula));
    expectResult(computed, excel);
    expect(computed).not.toEqual(libreOffice);
  });

  it('uses functions each of which stands in the table above, with a result and not an error', () => {
    const tried = new Set(
      results.flatMap(([formula, result]) =>
        isCellError(result) ? [] : functionsIn(listed(formula)),
      ),
    );
    expect([...listedFunctions].filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each([
    'TODAY()',
    'RAND()+1',
    'INDIRECT("B2")',
    'OFFSET(B2,1,0)',
    'SUBTOTAL(9,B2:B6)',
    'STDEV(B2:B6)',
    'ROUND(MEDIAN(B2:B6),1)',
    'IF(B2>0,SUM([1]小学!B2),0)',
    "SUM('[县表.xlsx]小学'!B2)",
    '-LEN(A2)%',
  ])('%s is not one', (formula) => {
    const expression = readFormula(formula);
    expect(expression !== null && isListedExpression(expression)).toBe(false);
  });
});
