/**
 * Layouts that counties make, each a small grid: blocks beside and above each other, pages, subtotals,
 * closed schools, merged townships, prepared rows, sheets per township, lists and summaries. Right is
 * the county's true schools and pupils; where a layout leaves a doubt the county is told, and the
 * stage is open.
 */
import type { CellValue } from '../../../src/county/cell';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import { sheet, workbook } from '../../support/grids';
import { outcomeOf } from '../../support/madeCounties';

interface SheetText {
  /** Cells apart by |; '' is a formula without a result to show. */
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
}

interface Layout {
  readonly what: string;
  readonly sheets: Readonly<Record<string, SheetText | readonly string[]>>;
  /** Schools and pupils of 小学 and of 初中. */
  readonly primary?: readonly [schools: number, pupils: number];
  readonly junior?: readonly [schools: number, pupils: number];
  /** Nothing is asked, or the stages that are open until somebody answers. */
  readonly asks?: readonly ('primary' | 'junior')[];
}

const head = '学校名称|在校生数|班级数|专任教师数|图书册数';
const P = ['甲村小学|120|6|10|2000', '乙村小学|340|8|25|5300', '丙村小学|560|14|41|9100'] as const;
const J = ['县一中|450|10|38|8000', '县二中|780|18|66|15000', '县三中|230|6|21|4300'] as const;
const sumP = '1020|28|76|16400';
const sumJ = '1460|34|125|27300';
const both = { primary: [3, 1020], junior: [3, 1460] } as const;
const primary = { primary: [3, 1020] } as const;
const [p1, p2, p3] = P;
const [j1, j2, j3] = J;

const layouts: readonly Layout[] = [
  // blocks
  { what: 'two blocks above each other, titles and totals', sheets: { 学校: ['一、小学基本情况', head, ...P, `合计|${sumP}`, '', '二、初中基本情况', head, ...J, `合计|${sumJ}`] }, ...both },
  { what: 'two blocks above each other without a blank row', sheets: { 学校: ['小学', head, ...P, '初中', head, ...J] }, ...both },
  { what: 'two blocks beside each other', sheets: { 学校: ['小学||||||初中', `${head}||${head}`, `${p1}||${j1}`, `${p2}||${j2}`, `${p3}||${j3}`] }, ...both },
  { what: 'two blocks beside each other whose headers say the stage', sheets: { 学校: ['学校名称|小学在校生数||学校名称|初中在校生数', '甲村小学|120||县一中|450', '乙村小学|340||县二中|780', '丙村小学|560||县三中|230'] }, ...both },
  { what: 'blocks beside each other of unequal length with totals', sheets: { 学校: ['学校名称|小学在校生数||学校名称|初中在校生数', '甲村小学|120||县一中|450', '乙村小学|340||县二中|780', '丙村小学|560||县三中|230', '合计|1020||合计|1460'] }, ...both },
  { what: 'one header, lines of stages', sheets: { 学校: [head, '小学', ...P, '初中', ...J] }, ...both },
  { what: 'one header, numbered lines of stages and subtotals', sheets: { 学校: [head, '一、小学', ...P, `小计|${sumP}`, '二、初中', ...J, `小计|${sumJ}`, '总计|2480|62|201|43700'] }, ...both },
  { what: 'one header, totals of stages above their schools', sheets: { 学校: [head, '全县合计|2480|62|201|43700', `小学|${sumP}`, ...P, `初中|${sumJ}`, ...J] }, ...both },
  { what: 'one header, totals of stages below', sheets: { 学校: [head, ...P, `小学合计|${sumP}`, ...J, `初中合计|${sumJ}`] }, ...both },
  { what: '续表: title and header again after a blank row', sheets: { 小学: ['小学基本情况表', head, p1, p2, '', '小学基本情况表（续）', head, p3] }, ...primary },
  { what: '续表 in one cell above the header', sheets: { 小学: [head, p1, p2, '续表', head, p3] }, ...primary },
  { what: 'the header again right below a school', sheets: { 小学: [head, p1, p2, head, p3] }, ...primary },
  { what: 'the header again after a page total', sheets: { 小学: [head, p1, p2, '本页小计|460|14|35|7300', head, p3, `合计|${sumP}`] }, ...primary },
  { what: 'page total, then carried over on top of the next', sheets: { 小学: [head, p1, p2, '过次页|460|14|35|7300', head, '承前页|460|14|35|7300', p3, `合计|${sumP}`] }, ...primary },
  { what: 'a blank row on every page', sheets: { 小学: [head, p1, '', p2, '', '', p3] }, ...primary },
  { what: 'blank rows, then more schools after the total', sheets: { 小学: [head, p1, p2, '合计|460|14|35|7300', '', p3] }, ...primary },
  // townships
  { what: 'township subtotals below', sheets: { 小学: [head, p1, p2, '青石镇小计|460|14|35|7300', p3, '白河乡小计|560|14|41|9100', `合计|${sumP}`] }, ...primary },
  { what: 'township sums above, the name alone', sheets: { 小学: [head, '青石镇|460|14|35|7300', p1, p2, '白河乡|560|14|41|9100', p3] }, ...primary },
  { what: 'township lines without numbers', sheets: { 小学: [head, '青石镇', p1, p2, '白河乡', p3] }, ...primary },
  { what: 'township lines merged across', sheets: { 小学: { rows: [head, '青石镇', p1, p2, '白河乡', p3], merges: ['A2:E2', 'A5:E5'] } }, ...primary },
  { what: 'a township column merged over its schools, subtotals in it', sheets: { 小学: { rows: [`乡镇|${head}`, `青石镇|${p1}`, `|${p2}`, '小计||460|14|35|7300', `白河乡|${p3}`, `合计||${sumP}`], merges: ['A2:A3', 'A4:B4', 'A6:B6'] } }, ...primary },
  { what: 'a township column, its subtotal in the column of names', sheets: { 小学: [`乡镇|${head}`, `青石镇|${p1}`, `青石镇|${p2}`, '青石镇|小计|460|14|35|7300', `白河乡|${p3}`, `全县|合计|${sumP}`] }, ...primary },
  { what: 'a township column whose subtotal has no word in the name', sheets: { 小学: [`乡镇|${head}`, `青石镇|${p1}`, `青石镇|${p2}`, '青石镇||460|14|35|7300', `白河乡|${p3}`] }, ...primary },
  { what: 'lines of localities with sums', sheets: { 小学: [head, '城区|460|14|35|7300', p1, p2, '农村|560|14|41|9100', p3] }, ...primary },
  { what: '其中：公办, 其中：民办 below the total', sheets: { 小学: [head, ...P, `合计|${sumP}`, '其中：公办|460|14|35|7300', '其中：民办|560|14|41|9100'] }, ...primary },
  { what: 'numbered groups with sums', sheets: { 小学: [head, '（一）城区学校|460|14|35|7300', p1, p2, '（二）农村学校|560|14|41|9100', p3] }, ...primary },
  { what: 'a school district by its centre school, with the sum', sheets: { 小学: [head, '青石中心校|460|14|35|7300', p1, p2, p3] }, primary: [3, 1020], asks: ['primary'] },
  { what: 'a sheet per township, each with the stage in its title', sheets: { 青石镇: ['青石镇小学基本情况', head, p1, p2, '合计|460|14|35|7300'], 白河乡: ['白河乡小学基本情况', head, p3] }, ...primary },
  { what: 'a sheet per township and a summary of the townships', sheets: { 汇总: ['全县小学汇总', '乡镇|学校数|在校生数|班级数', '青石镇|2|460|14', '白河乡|1|560|14', '合计|3|1020|28'], 青石镇: ['青石镇小学基本情况', head, p1, p2], 白河乡: ['白河乡小学基本情况', head, p3] }, ...primary },
  { what: 'a sheet per township and all schools again', sheets: { 全县小学: [head, ...P, `合计|${sumP}`], 青石镇: ['青石镇小学', head, p1, p2], 白河乡: ['白河乡小学', head, p3] }, ...primary },
  { what: 'all schools again with other figures', sheets: { 全县小学: [head, ...P], 青石镇: ['青石镇小学', head, '甲村小学|125|6|10|2000', p2] }, asks: ['primary'] },
  // 序号, merged totals
  { what: '序号 merged with 合计', sheets: { 小学: { rows: [`序号|${head}`, `1|${p1}`, `2|${p2}`, `3|${p3}`, `合计||${sumP}`], merges: ['A5:B5'] } }, ...primary },
  { what: '合 计 in 序号, not merged', sheets: { 小学: [`序号|${head}`, `1|${p1}`, `2|${p2}`, `3|${p3}`, `合 计||${sumP}`] }, ...primary },
  { what: '合 and 计 in two cells', sheets: { 小学: [`序号|${head}`, `1|${p1}`, `2|${p2}`, `3|${p3}`, `合|计|${sumP}`] }, ...primary },
  { what: '合计 on the first row', sheets: { 小学: [`序号|${head}`, `合计||${sumP}`, `1|${p1}`, `2|${p2}`, `3|${p3}`] }, ...primary },
  { what: 'a total without a word', sheets: { 小学: [head, ...P, `|${sumP}`] }, ...primary },
  { what: 'a total without a word, only some columns', sheets: { 小学: [head, ...P, '|1020'] }, primary: [3, 1020], asks: ['primary'] },
  { what: '合计 in only some columns', sheets: { 小学: [head, ...P, '合计|1020|28'] }, ...primary },
  { what: '合计 whose formulas show nothing', sheets: { 小学: [head, ...P, "合计|''|''|''|''"] }, ...primary },
  { what: 'a stale 合计', sheets: { 小学: [head, ...P, '合计|1000|28|76|16400'] }, ...primary },
  { what: 'count in 合计', sheets: { 小学: [`序号|${head}`, `1|${p1}`, `2|${p2}`, `3|${p3}`, `合计|3所|${sumP}`] }, ...primary },
  { what: 'number of schools beside the township', sheets: { 小学: [head, '青石镇（2所）|460|14|35|7300', p1, p2, '白河乡（1所）|560|14|41|9100', p3] }, ...primary },
  { what: 'mean, greatest, least and standard below', sheets: { 小学: [head, ...P, `合计|${sumP}`, '平均|340|9.33|25.33|5466.67', '最大值|560|14|41|9100', '最小值|120|6|10|2000', '国家标准|||19|', '差异系数|0.53|0.36|0.5|0.53'] }, ...primary },
  { what: 'last year and increase below', sheets: { 小学: [head, ...P, `合计|${sumP}`, '上年数|1100|29|77|15800', '增减|-80|-1|-1|600', '增长率|-7.3%|-3.4%|-1.3%|3.8%'] }, ...primary },
  { what: 'shares below', sheets: { 小学: [head, ...P, `合计|${sumP}`, '占比(%)|100|100|100|100'] }, ...primary },
  // notes, numbering, units
  { what: 'notes below', sheets: { 小学: [head, ...P, '注：1.本表数据截至2025年9月1日；2.图书含电子图书。', '填表人：张三|审核人：李四|||填表日期：2025年9月'] }, ...primary },
  { what: 'a note merged across', sheets: { 小学: { rows: [head, ...P, '说明：带*的为教学点'], merges: ['A5:E5'] } }, ...primary },
  { what: 'signatures with a telephone number in a bound column', sheets: { 小学: [head, ...P, '填表人：张三|13800000000'] }, ...primary },
  { what: 'notes about star schools', sheets: { 小学: [head, '甲村小学*|120|6|10|2000', '*乙村小学|340|8|25|5300', p3, '*为教学点'] }, ...primary },
  { what: 'numbering and units under the header', sheets: { 小学: [head, '甲|1|2|3|4', '|人|个|人|册', ...P] }, ...primary },
  { what: 'circled numbers', sheets: { 小学: [head, '①|②|③|④|⑤', ...P] }, ...primary },
  { what: 'columns numbered from 1 without 甲', sheets: { 小学: [head, '1|2|3|4|5', ...P] }, ...primary },
  { what: 'letters', sheets: { 小学: [head, 'A|B|C|D|E', ...P] }, ...primary },
  { what: 'indicator codes', sheets: { 小学: [head, '代码|L1|L2|L3|L4', ...P] }, ...primary },
  { what: 'a printed page number between', sheets: { 小学: [head, p1, p2, '第1页 共2页', head, p3, '第2页 共2页'] }, ...primary },
  { what: '——以下空白——', sheets: { 小学: [head, ...P, '——以下空白——'] }, ...primary },
  // schools without figures, closed, empty
  { what: 'a school without any figure', sheets: { 小学: [head, ...P, '丁村小学'] }, primary: [3, 1020], asks: ['primary'] },
  { what: 'a closed school, said in brackets', sheets: { 小学: [head, ...P, '丁村小学（已撤并）'] }, ...primary },
  { what: 'a closed school, said in the row', sheets: { 小学: [`${head}|备注`, ...P, '丁村小学|||||2024年停办'] }, ...primary },
  { what: 'a closed school with zeros', sheets: { 小学: [head, ...P, '丁村小学|0|0|0|0'] }, ...primary },
  { what: 'a school with text digits', sheets: { 小学: [head, p1, p2, '丙村小学|５６０|14|41|9,100', `合计|${sumP}`] }, ...primary },
  { what: 'prepared rows whose formulas show nothing', sheets: { 小学: [`序号|${head}`, `1|${p1}`, `2|${p2}`, `3|${p3}`, "4||''|''|''|''", "5|''|0|0|0|0"] }, ...primary },
  { what: 'prepared numbers only', sheets: { 小学: [`序号|${head}`, `1|${p1}`, `2|${p2}`, `3|${p3}`, '4', '5', '6'] }, ...primary },
  { what: 'figures without a name', sheets: { 小学: [head, ...P, '|77|3|5|900'] }, primary: [3, 1020], asks: ['primary'] },
  { what: 'hidden rows with schools', sheets: { 小学: { rows: [head, ...P], hiddenRows: [2] } }, ...primary },
  { what: 'a school twice with the same figures', sheets: { 小学: [head, ...P, p1] }, primary: [4, 1140], asks: ['primary'] },
  { what: 'a school’s name merged over its two stages', sheets: { 学校: { rows: [`学校名称|学段|在校生数|班级数`, '甲村学校|小学|120|6', '|初中|230|6', '乙村小学|小学|340|8'], merges: ['A2:A3'] } }, primary: [2, 460], junior: [1, 230] },
  // by type, other stages
  { what: 'by type with 高中 columns and totals', sheets: { 学校: ['学校名称|办学类型|小学在校生数|初中在校生数|高中在校生数|图书册数', '甲村小学|小学|120|||2000', '县一中|初级中学||450||8000', '县高中|高级中学|||900|12000', '县实验学校|九年一贯制学校|340|230||9000', '合计||460|680|900|31000'] }, primary: [2, 460], junior: [2, 680] },
  { what: 'by type with lines of types', sheets: { 学校: ['学校名称|小学在校生数|初中在校生数|图书册数', '一、小学', '甲村小学|120||2000', '乙村小学|340||5300', '二、初中', '县一中||450|8000', '三、九年一贯制学校', '丁村学校|50|60|3000'] }, primary: [3, 510], junior: [2, 510] },
  { what: '幼儿园, 高中 and 职中 on sheets of their own', sheets: { 小学: [head, ...P], 初中: [head, ...J], 高中: [head, '县高中|1800|40|150|30000'], 幼儿园: [head, '县幼儿园|300|10|20|1000'], 中职: [head, '县职中|900|20|70|9000'] }, ...both },
  { what: '幼儿园 among the rows by their type', sheets: { 小学: [`办学类型|${head}`, `小学|${p1}`, `小学|${p2}`, `小学|${p3}`, '幼儿园|县幼儿园|300|10|20|1000'] }, ...primary },
  { what: '特殊教育学校 in a group of its own', sheets: { 学校: ['学校名称|小学在校生数|初中在校生数|图书册数', '甲村小学|120||2000', '乙村小学|340||5300', '县一中||450|8000', '特殊教育学校|30|20|800'] }, primary: [3, 490], junior: [2, 470] },
  // further sheets
  { what: 'a summary sheet of both stages beside the detail', sheets: { 汇总表: ['学段|学校数|在校生数|班级数', '小学|3|1020|28', '初中|3|1460|34', '合计|6|2480|62'], 小学: [head, ...P], 初中: [head, ...J] }, ...both },
  { what: 'a summary with one row per school again', sheets: { 小学: [head, ...P], 初中: [head, ...J], 汇总: ['学校名称|学段|在校生数', '甲村小学|小学|120', '乙村小学|小学|340', '丙村小学|小学|560', '县一中|初中|450', '县二中|初中|780', '县三中|初中|230', '合计||2480'] }, ...both },
  { what: 'a teachers’ roster', sheets: { 小学: [head, ...P], 教师花名册: ['序号|姓名|学校名称|学历|职称', '1|张三|甲村小学|本科|一级教师', '2|李四|甲村小学|专科|二级教师', '3|王五|乙村小学|本科|高级教师'] }, ...primary },
  { what: 'premises on a sheet of their own', sheets: { 小学: ['学校名称|在校生数|班级数|专任教师数', '甲村小学|120|6|10', '乙村小学|340|8|25', '丙村小学|560|14|41'], 校舍: ['学校名称|教学及辅助用房面积|运动场地面积', '甲村小学|700|1200', '乙村小学|2000|3100', '丙村小学|3300|5000', '合计|6000|9300'] }, ...primary },
  { what: 'premises of a school that has no pupils anywhere', sheets: { 小学: ['学校名称|在校生数|班级数', '甲村小学|120|6', '乙村小学|340|8', '丙村小学|560|14'], 校舍: ['学校名称|教学及辅助用房面积|运动场地面积', '甲村小学|700|1200', '丁村小学|2000|3100'] }, primary: [3, 1020], asks: ['primary', 'junior'] },
  { what: 'a hidden copy', sheets: { 小学: [head, ...P], '小学 (2)': { rows: [head, ...P], visibility: 'hidden' } }, ...primary },
  { what: 'a hidden sheet with a school more', sheets: { 小学: [head, ...P], 底表: { rows: ['小学', head, ...P, '丁村小学|90|6|8|1500'], visibility: 'hidden' } }, primary: [3, 1020], asks: ['primary'] },
  { what: 'hidden data under a visible cover', sheets: { 封面: ['××县均衡发展数据'], 小学: { rows: [head, ...P], visibility: 'hidden' } }, asks: ['primary'] },
  { what: 'last year’s sheet', sheets: { '2025小学': [head, ...P], '2024小学': [head, '甲村小学|130|6|10|1900', '乙村小学|350|8|25|5100', '丙村小学|570|14|41|9000'] }, ...primary },
  { what: 'a sheet of instructions with a made-up example', sheets: { 填表说明: ['填表说明', '一、请如实填写', '示例：', '××小学|500|12'], 小学: [head, ...P] }, ...primary },
  { what: 'own headers', sheets: { 小学: [head, ...P], 初中: ['校名称谓|娃娃|班', '县一中|450|10', '县二中|780|18'] }, primary: [3, 1020], asks: ['junior'] },
  { what: 'a list of names without numbers', sheets: { 小学: [head, ...P], 名单: ['学校名称|校长|电话', '甲村小学|张三|13800000001', '乙村小学|李四|13800000002'] }, ...primary },
  { what: 'a pivot beside the table', sheets: { 小学: [`${head}||行标签|求和项:在校生数`, `${p1}||青石镇|460`, `${p2}||白河乡|560`, `${p3}||总计|1020`] }, ...primary },
  { what: 'a block of county facts below', sheets: { 小学: [head, ...P, '', '指标|数值|单位', '全县小学数|3|所', '全县在校生|1020|人'] }, ...primary },
  { what: 'township names as school names, with codes', sheets: { 小学: [`学校标识码|${head}`, '2133000001|青石镇|120|6|10|2000', '2133000002|白河乡|340|8|25|5300', '2133000003|城关镇|560|14|41|9100'] }, ...primary },
  { what: 'short names of schools', sheets: { 小学: [head, '城关|120|6|10|2000', '青石|340|8|25|5300', '白河|560|14|41|9100'] }, ...primary },
  { what: 'one school among subtotals of one school each', sheets: { 小学: [head, p1, '小计|120|6|10|2000', p2, '小计|340|8|25|5300', p3, '小计|560|14|41|9100', `合计|${sumP}`] }, ...primary },
  { what: 'subtotals of one school each, the township’s name alone', sheets: { 小学: [head, '青石镇|120|6|10|2000', p1, '白河乡|340|8|25|5300', p2, '大湾镇|560|14|41|9100', p3] }, ...primary },
  { what: 'percent and text beside the numbers', sheets: { 小学: [`${head}|备注`, `${p1}|寄宿制`, `${p2}|合计含教学点`, `${p3}|小计`] }, ...primary },
  { what: 'a school called 合计村小学', sheets: { 小学: [head, ...P, '合计村小学|80|6|7|1100'] }, primary: [4, 1100] },
  { what: 'a total with a code', sheets: { 小学: [`学校标识码|${head}`, `2133000001|${p1}`, `2133000002|${p2}`, `2133000003|${p3}`, `530000|合计|${sumP}`] }, primary: [3, 1020], asks: ['primary'] },
  { what: 'the county’s own row with its code, not a word of total', sheets: { 小学: [`学校标识码|${head}`, `2133000001|${p1}`, `2133000002|${p2}`, `2133000003|${p3}`, `530100|××县|${sumP}`] }, primary: [3, 1020], asks: ['primary'] },
  { what: '县教育局 with the sum', sheets: { 小学: [head, ...P, `××县教育体育局|${sumP}`] }, ...primary },
  { what: 'a row of weights below the header', sheets: { 小学: [head, '权重|0.2|0.3|0.2|0.3', ...P] }, ...primary },
  { what: 'a standard above the schools', sheets: { 小学: [head, '标准|||19|', ...P] }, ...primary },
  { what: 'the year between header and schools', sheets: { 小学: [head, '2025年', ...P] }, ...primary },
  {
    what: 'lines of unknown words merged across',
    sheets: { 小学: { rows: [head, '王家湾', p1, p2, '李家坪', p3], merges: ['A2:E2', 'A5:E5'] } },
    ...primary,
  },
  { what: 'two years one below the other', sheets: { 小学: [head, '2025年', ...P, '2024年', '甲村小学|130|6|10|1900', '乙村小学|350|8|25|5100', '丙村小学|570|14|41|9000'] }, asks: ['primary'] },
]; // prettier-ignore

function snapshotOf({ sheets }: Layout) {
  return workbook(
    Object.entries(sheets).map(([name, given]): SheetSnapshot => {
      const text: SheetText = 'rows' in given ? given : { rows: given };
      const one = sheet(name, text.rows.map(cellsOf), {
        merges: text.merges ?? [],
        visibility: text.visibility ?? 'visible',
      });
      return text.hiddenRows ? { ...one, hiddenRows: text.hiddenRows } : one;
    }),
  );
}

function cellsOf(row: string): readonly CellValue[] {
  return row.split('|').map((cell) => {
    if (cell === '') return null;
    if (cell === "''") return '';
    return /^-?\d+(?:\.\d+)?$/.test(cell) && cell.length < 10 ? Number(cell) : cell;
  });
}

it('there are at least 80', () => {
  expect(new Set(layouts.map(({ what }) => what)).size).toBeGreaterThanOrEqual(80);
});

it.each(layouts.map((layout) => [layout.what, layout] as const))('%s', (_, layout) => {
  const { pupils, assessed, binding, errors, met } = outcomeOf(snapshotOf(layout));
  const { stages } = assessed.assessment;
  const of = (stage: 'primary' | 'junior') => [stages[stage]?.rows.length ?? 0, pupils[stage]];
  const asks = layout.asks ?? [];
  for (const stage of ['primary', 'junior'] as const) {
    const right = layout[stage] ?? [0, 0];
    if (!asks.includes(stage) || layout[stage])
      expect([stage, ...of(stage)]).toEqual([stage, ...right]);
  }
  const open = (['primary', 'junior'] as const).filter(
    (stage) => binding.openStages.includes(stage) || assessed.county.stages[stage].incomplete,
  );
  expect(open).toEqual(asks);
  expect(errors.length > 0).toBe(asks.length > 0);
  expect(met).toEqual([]);
});
