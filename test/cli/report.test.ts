/** report as its users type it: the file, the exit codes, and a clear sentence for whatever cannot be done. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headsOfAssessment } from '../../src/reports/reportKinds';
import { junheng, project, scratchFolder } from '../support/junheng';
import { readDocx } from '../word/readDocx';

const sample = join(project, 'assets', 'samples', 'county.xlsx');

function refused(code: number, ...args: readonly string[]): string {
  const answer = junheng('report', ...args);
  expect(answer.code).toBe(code);
  expect(answer.stdout).toBe('');
  expect(answer.stderr).not.toMatch(/\bat .*:\d+/);
  return answer.stderr;
}

function firstHeads(path: string): readonly string[] {
  return readDocx(new Uint8Array(readFileSync(path))).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'Heading1' ? [block.text] : [],
  );
}

it('writes 自评报告 and says where, with the 核对码', () => {
  const out = join(scratchFolder(), '自评.docx');
  const { code, stdout } = junheng('report', sample, '--kind', '自评报告', '--out', out);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^自评报告已写入：.*自评\.docx（核对码：[0-9A-Z]{4}-[0-9A-Z]{4}）\n$/);
  expect(firstHeads(out)).toEqual(headsOfAssessment);
});

it('writes 自查报告 of a school by its code, and takes English names of kinds', () => {
  const out = join(scratchFolder(), 'school.docx');
  const args = ['--kind', 'school-check', '--school', '2153000021', '--json', '--out', out];
  const { code, stdout } = junheng('report', sample, ...args);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    standard: 'quality-2017',
    kind: '自查报告',
    title: '三河乡中心学校义务教育优质均衡发展自查报告',
  });
  expect(firstHeads(out)).toContain('学校办学条件达标情况表');
});

it('writes 整改报告 from the ledger that plans wrote, with the plans that were chosen there', () => {
  const folder = scratchFolder();
  const [book, out] = [join(folder, 'plans.xlsx'), join(folder, 'report.docx')];
  expect(junheng('plans', sample, '--out', book).code).toBe(0);
  expect(junheng('report', book, '--kind', '整改报告', '--out', out).code).toBe(0);
  const { blocks } = readDocx(new Uint8Array(readFileSync(out)));
  const heads = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'Heading3' ? [block.text] : [],
  );
  expect(heads[0]).toMatch(/^1．/);
  expect(heads.filter((head) => /^\d+．县级 .*差异系数/.test(head)).length).toBeGreaterThan(0);
  expect(heads.filter((head) => /^\d+．云岭县第一小学 /.test(head)).length).toBeGreaterThan(0);
});

it('tells in 整改方案 the purchases that were chosen and written', () => {
  const folder = scratchFolder();
  const [book, out] = [join(folder, 'bought.xlsx'), join(folder, 'plan.docx')];
  expect(junheng('purchases', sample, '--out', book).code).toBe(0);
  expect(junheng('report', book, '--kind', '整改方案', '--out', out).code).toBe(0);
  const { blocks } = readDocx(new Uint8Array(readFileSync(out)));
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(texts.join('\n')).toMatch(/新建、改扩建校舍和场地\d+项，约需[\d.]+万元。/);
});

it('says what is wrong with its options, and writes nothing', () => {
  const out = join(scratchFolder(), 'a.docx');
  const kind = ['--kind', '自评报告'];
  expect(refused(64, sample, '--out', out)).toContain('--kind 自评报告|整改方案|整改报告|自查报告');
  expect(refused(64, sample, '--kind', '总结', '--out', out)).toContain('“总结”');
  expect(refused(64, sample, ...kind)).toContain('--out 自评报告.docx');
  expect(refused(64, sample, ...kind, '--out', 'a.xlsx')).toContain('须为 .docx 文件');
  expect(refused(64, sample, '--kind', '自查报告', '--out', out)).toContain('自查报告须写明学校');
  expect(refused(64, sample, ...kind, '--school', '甲', '--out', out)).toContain('请去掉 --school');
  expect(junheng('assess', sample, ...kind).stderr).toContain('没有选项 --kind');
  expect(existsSync(out)).toBe(false);
});

it('ends with 2 and a sentence where there can be no such report', () => {
  const out = join(scratchFolder(), 'a.docx');
  const school = (name: string) => ['--kind', '自查报告', '--school', name, '--out', out];
  expect(refused(2, sample, ...school('没有的学校'))).toContain('没有学校“没有的学校”');
  expect(refused(2, sample, ...school('云岭县特殊教育学校'))).toContain('未纳入测算');
  expect(refused(2, sample, '--kind', '整改报告', '--out', out)).toContain('没有“均衡_问题台账”');
  expect(refused(2, 'nowhere.xlsx', '--kind', '自评报告', '--out', out)).toContain('找不到文件');
  expect(existsSync(out)).toBe(false);
});

it('is in the help of both languages', () => {
  expect(junheng('--help').stdout).toContain('report   --kind 自评报告|整改方案|整改报告|自查报告');
  expect(junheng('--help', '--lang', 'en-US').stdout).toContain('Options of report');
});
