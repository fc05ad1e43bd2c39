/** The guides say what is there: labels, columns, figures, files. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dispersion } from '../../src/assessment/dispersion';
import { fields } from '../../src/county/fields';
import { pane } from '../../src/messages/zh-CN/pane';
import { explanations } from '../../src/messages/zh-CN/explanations';
import { selfTest } from '../../src/messages/zh-CN/selfTest';
import { rollupPage } from '../../src/messages/zh-CN/rollupPage';
import { workbench } from '../../src/messages/zh-CN/workbench';

const project = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const userGuide = read('docs/使用指南.md');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/使用指南.md',
  'docs/部署指南.md',
  'docs/deployment.md',
  'docs/rules.md',
  'docs/workbook.md',
  'docs/architecture.md',
  'docs/glossary.md',
];

/** Pictures that are taken of the finished pane, apart from the documents. */
const pictures = ['pane-results', 'pane-binding', 'pane-findings', 'workbench'];

describe('the guide for users', () => {
  it('names only labels that the pane, the ribbon or the workbench has', () => {
    const labels = new Set<string>(
      [pane, workbench, rollupPage, explanations, selfTest].flatMap((list) =>
        Object.values(list).map((label) => label.replace(/：\{\{\w+\}\}$/, '')),
      ),
    );
    const manifest = read('manifest.xml');
    const named = [...userGuide.matchAll(/【([^】\s]+)】/g)].map(([, label]) => label ?? '');
    expect(named.length).toBeGreaterThan(40);
    const unknown = named.filter(
      (label) => !labels.has(label) && !manifest.includes(`DefaultValue="${label}"`),
    );
    expect(unknown).toEqual([]);
  });

  it('lists columns as the field catalogue calls them', () => {
    const headers = new Set(fields.map(({ header }) => header));
    const [, table = ''] = /\| 列名[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/.exec(userGuide) ?? [];
    const listed = table
      .split('\n')
      .flatMap((row) => (row.split('|')[2] ?? '').split('、'))
      .map((name) => name.replace(/（.*）/, '').trim())
      .filter(Boolean);
    expect(listed.length).toBeGreaterThan(25);
    expect(listed.filter((name) => !headers.has(name))).toEqual([]);
  });

  it('gives the coefficients of its example as they are computed, right and wrong', () => {
    const schools = rowsBelow('| 学校 ').map(([, students, amount, perPupil]) => {
      const row = { students: Number(students), amount: Number(amount) };
      expect((row.amount / row.students).toFixed(2)).toBe(perPupil);
      return row;
    });
    expect(schools).toHaveLength(4);
    const told = new Map(rowsBelow('| 算法 ').map(([way = '', cv]) => [way, cv]));
    const values = schools.map(({ students, amount }) => amount / students);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const about = (centre: number, weights: readonly number[], of = values) =>
      Math.sqrt(of.reduce((sum, v, i) => sum + (weights[i] ?? 0) * (v - centre) ** 2, 0)) / centre;
    const pupils = schools.reduce((sum, { students }) => sum + students, 0);
    const shares = schools.map(({ students }) => students / pupils);
    const rounded = values.map(Math.round);
    const county = dispersion(schools);
    expect([...told.values()]).toEqual(
      [
        county.cv ?? 0,
        about(
          mean,
          values.map(() => 1 / (values.length - 1)),
        ),
        about(mean, shares),
        about(county.mean ?? NaN, shares, rounded),
        dispersion(schools.filter(({ amount }) => amount > 0)).cv ?? 0,
      ].map((cv) => cv.toFixed(3)),
    );
  });
});

describe('every document', () => {
  it.each(documents)('%s leads only to files and headings that exist', (path) => {
    const text = read(path);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [file = '', heading] = decodeURIComponent(link).split('#');
      if (pictures.some((name) => file.endsWith(`pictures/${name}.png`))) continue;
      const target = file === '' ? path : join(dirname(path), file);
      expect({ link, exists: existsSync(join(project, target)) }).toEqual({ link, exists: true });
      if (heading !== undefined) expect(anchorsOf(read(target))).toContain(heading);
    }
  });

  it.each(documents)('%s names only commands that there are', (path) => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = [...read(path).matchAll(/npm run (?:--silent )?([\w-]+)/g)];
    for (const [, command = ''] of commands) expect(Object.keys(scripts)).toContain(command);
  });
});

/** Cells of the table of the user guide whose header row begins so. */
function rowsBelow(header: string): string[][] {
  const lines = userGuide.split('\n');
  const start = lines.findIndex((line) => line.startsWith(header) && /生均|差异系数/.test(line));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** As GitHub makes them of headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
