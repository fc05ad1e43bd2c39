/** What formulas come to, as Excel has it, and which of them are left to Excel. */
import { cellAddress, type CellValue } from '../../../src/county/cell';
import { parseReference } from '../../../src/sheets/area';
import { evaluate, readFormula } from '../../../src/workbook/file/formula/evaluate';
import { movedFormula } from '../../../src/workbook/file/formula/tokens';
import { NotComputable } from '../../../src/workbook/file/formula/values';

/** 小学: schools in A, pupils in B, books in C; a number stored as text in B5, blanks around. */
const sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  小学: [
    ['学校名称', '学生数', '图书册数', '类型'],
    ['一小', 100, 1500, '公办'],
    ['二小', 200, 2500, '民办'],
    ['三小', null, 0, '公办'],
    ['四小', '50', 750.5, '公办'],
    ['五小', 400, 8000, true],
    ['', { error: '#DIV/0!' }, 0.1, 0.2],
  ],
  '学校 基本': [
    [1, 2],
    [3, 4],
  ],
  未算: [[{ error: '未计算' }, 5]],
};

const names: Readonly<Record<string, string>> = { 学生合计: "'小学'!$B$2:$B$6" };

function compute(formula: string): CellValue {
  const expression = readFormula(formula);
  if (!expression) throw new NotComputable(formula);
  return evaluate(
    expression,
    { sheet: '小学', row: 9, column: 4, movedRows: 0, movedColumns: 0 },
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
      isSubtotal: (sheet, row, column) => cellAddress(row, column) === 'C6' && sheet === '小学',
    },
  );
}

const results: readonly (readonly [formula: string, result: CellValue])[] = [
  ['B2+B3', 300],
  ['B2+B4', 100],
  ['B2+B5', 150],
  ['B2+A2', { error: '#VALUE!' }],
  ['C2/B2', 15],
  ['C2/B4', { error: '#DIV/0!' }],
  ['IFERROR(C2/B4,0)', 0],
  ['IFERROR(C2/B2,0)', 15],
  ['IFNA(VLOOKUP("无",A2:C6,3,0),0)', 0],
  ['IFNA(C2/B4,0)', { error: '#DIV/0!' }],
  ['B7*2', { error: '#DIV/0!' }],
  // Texts in cells are no numbers to SUM, those given directly are.
  ['SUM(B2:B6)', 700],
  ['SUM(B:B)-B7', { error: '#DIV/0!' }],
  ['SUM(C2:C6,"3",TRUE)', 12754.5],
  ['SUM(小学!B2:B3)', 300],
  ["SUM('学校 基本'!A1:B2)", 10],
  ['sum(学生合计)', 700],
  ['AVERAGE(B2:B6)', 700 / 3],
  ['AVERAGE(B4:B5)', { error: '#DIV/0!' }],
  ['MAX(B2:B6)-MIN(B2:B6)', 300],
  ['COUNT(B2:B6)', 3],
  ['COUNT(1,"2",TRUE,"三")', 3],
  ['COUNTA(B2:B6)', 4],
  ['COUNTBLANK(B2:B6)', 1],
  // an empty text is blank, too
  ['COUNTBLANK(A2:A7)', 1],
  ['COUNTIF(B2:B6,">=100")', 3],
  ['COUNTIF(B2:B6,50)', 1],
  ['COUNTIF(B2:B6,"<>100")', 4],
  ['COUNTIF(A2:A6,"*小")', 5],
  ['COUNTIF(D2:D6,"公办")', 3],
  ['COUNTIF(D2:D6,"<>")', 5],
  ['COUNTIFS(D2:D6,"公办",C2:C6,">0")', 2],
  ['SUMIF(D2:D6,"公办",C2:C6)', 2250.5],
  ['SUMIF(C2:C6,">1000")', 12000],
  ['SUMIFS(C2:C6,D2:D6,"公办",B2:B6,"<>")', 2250.5],
  ['AVERAGEIF(D2:D6,D3,C2:C6)', 2500],
  ['SUMPRODUCT(B2:B3,C2:C3)', 650000],
  ['SUMPRODUCT((D2:D6="公办")*C2:C6)', 2250.5],
  ['SUMPRODUCT((B2:B3>100)*1)', 1],
  ['SUBTOTAL(9,C2:C6)', 4750.5],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(1234.5,-2)', 1200],
  ['ROUNDUP(1.21,1)', 1.3],
  ['ROUNDDOWN(-1.29,1)', -1.2],
  ['INT(-2.5)', -3],
  ['MOD(-3,2)', 1],
  ['TRUNC(2.55,1)', 2.5],
  ['STDEV.P(B2:B3)', 50],
  ['STDEVP(B2,B3)', 50],
  ['VAR(B2:B3)', 5000],
  ['STDEV(B2:B3)', Math.sqrt(5000)],
  ['STDEV.S(B2,B3)', Math.sqrt(5000)],
  ['MEDIAN(B2:B6)', 200],
  ['LARGE(B2:B6,2)', 200],
  ['SMALL(B2:B6,1)', 100],
  ['-2^2', 4],
  ['0-2^2', -4],
  ['2^3^2', 64],
  ['50%*B2', 50],
  ['0.1+0.2-0.3', 0],
  ['0.1+0.2=0.3', true],
  ['"a"="A"', true],
  ['B4=""', true],
  ['B4=0', true],
  ['IF(B4="","空",1)', '空'],
  ['IF(A2>5,1,0)', 1],
  ['IF(B2>B3,"多")', false],
  ['IF(B2<B3,,2)', 0],
  ['AND(B2=100,B3=200)', true],
  ['OR(B2=1,NOT(B3=200))', false],
  ['IFS(B2=1,"甲",B2=100,"乙")', '乙'],
  ['_xlfn.IFS(B2=100,"甲")', '甲'],
  ['A2&B2&"人"', '一小100人'],
  ['LEFT(A2,1)&RIGHT(A2)&MID("abc",2,1)', '一小b'],
  ['LEN(A2)', 2],
  ['TRIM("  a  b ")', 'a b'],
  ['VALUE(B5)*2', 100],
  ['SUBSTITUTE(A2,"小","中")', '一中'],
  ['ISNUMBER(SEARCH("小",A2))', true],
  ['FIND("小",A2)', 2],
  ['VLOOKUP("二小",A2:C6,3,FALSE)', 2500],
  ['VLOOKUP("无",A2:C6,3,0)', { error: '#N/A' }],
  ["VLOOKUP(3,'学校 基本'!$A$1:$B$2,2)", 4],
  ['HLOOKUP("图书册数",A1:D3,3,FALSE)', 2500],
  ['INDEX(C2:C6,MATCH("五小",A2:A6,0))', 8000],
  ["MATCH(2,'学校 基本'!A1:A2)", 1],
  ['ISBLANK(B4)', true],
  ['ISERROR(B7)', true],
  ['ISERR(B7)', true],
  ['ISNA(B7)', false],
  ['ISNA(VLOOKUP("无",A2:C6,3,0))', true],
  ['ISERR(VLOOKUP("无",A2:C6,3,0))', false],
  ['ISTEXT(B5)', true],
  ['ROW()', 10],
  ['COLUMN(C1)', 3],
  ['COLUMN()-COLUMN($C1)+1', 3],
  ['YEAR(44000)', 2020],
  ['B4', 0],
  ['A1', '学校名称'],
  ['#REF!+1', { error: '#REF!' }],
  ['CHOOSE(2,"甲","乙")', '乙'],
];

describe('a formula', () => {
  it.each(results)('%s gives what Excel gives', (formula, result) => {
    const computed = compute(formula);
    if (typeof result === 'number') expect(computed).toBeCloseTo(result, 12);
    else expect(computed).toEqual(result);
  });

  it.each([
    'FORECAST(1,B2:B3,C2:C3)',
    'INDIRECT("B2")',
    'OFFSET(A1,1,0)',
    'SUM(表1[学生数])',
    '[1]小学!B2+1',
    "'[县表.xlsx]小学'!B2",
    'SUM(小学:初中!B2)',
    '{1,2}',
    'B2:B6',
    'B2:B6*2',
    '未知名称+1',
    '无此表!B2',
    '未算!A1+1',
    'SUM(未算!A1:B1)',
    'TEXT(B2,"0.00")',
    '"甲"<"乙"',
    'VLOOKUP(1600,C2:D6,2,1)',
    'SUM(B2:B3 B3:B4)',
    'SUM(B2',
    '',
  ])('%s is left without a result rather than given a wrong one', (formula) => {
    expect(() => compute(formula)).toThrow(NotComputable);
  });
});

describe('a formula that is copied', () => {
  it.each([
    ['B2+$B2+B$2+$B$2', 1, 2, 'D3+$B3+D$2+$B$2'],
    ["SUM('学校 基本'!A1:B2)*2", 3, 0, "SUM('学校 基本'!A4:B5)*2"],
    ['SUM(B:B)+SUM($2:2)', 1, 1, 'SUM(C:C)+SUM($2:3)'],
    ['IF(A2="B2",LOG10(B2),1)', 1, 0, 'IF(A3="B2",LOG10(B3),1)'],
    ['A1', -1, 0, '#REF!'],
  ])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
    expect(movedFormula(formula, rows, columns)).toBe(moved);
  });
});
