/** A report as a file of Word: read back, it says what the paper says, in its order, as Word's own things. */
import fc from 'fast-check';
import type { ReportPaper } from '../../src/reports/paper';
import { writeDocx } from '../../src/word/writeDocx';
import { madeCounty, randomFrom, understood } from '../improvement/madeCounty';
import { inputOf, paperOf, textsOf } from '../reports/papers';
import { readDocx, type ReadBlock } from './readDocx';

const headingStyles = ['Heading1', 'Heading2', 'Heading3'];

function paperOfCounty(seed: number): ReportPaper {
  const making = { schools: 8, layout: 'byType', unevenness: 1.3, level: 1 } as const;
  return paperOf(inputOf(understood(madeCounty(randomFrom(seed), making)).understanding));
}

function textOfBlock(block: ReadBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'table':
      return block.rows.flat();
    case 'chart':
      return [block.chart.title];
  }
}

it('says every text of the paper, in its order, with title, 核对码 and nothing beside them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const paper = paperOfCounty(seed);
      const { blocks, footer } = readDocx(await writeDocx(paper));
      const told = blocks.flatMap(textOfBlock).filter((text) => text !== '');
      const wanted = [paper.title, ...paper.under, ...paper.parts.flatMap(textsOf)];
      expect(told).toEqual(wanted.filter((text) => text !== ''));
      expect(footer).toContain(paper.footer.left);
      expect(footer).toContain(paper.code);
    }),
    { numRuns: 5 },
  );
});

it('makes headings of Word, so that a table of contents can be made of them', async () => {
  const paper = paperOfCounty(4);
  const { blocks } = readDocx(await writeDocx(paper));
  const told = blocks.flatMap((block) =>
    block.kind === 'paragraph' && headingStyles.includes(block.style)
      ? [[headingStyles.indexOf(block.style) + 1, block.text]]
      : [],
  );
  expect(told).toEqual(
    paper.parts.flatMap((part) => (part.kind === 'heading' ? [[part.level, part.text]] : [])),
  );
});

it('makes charts of Word with the figures of the paper, and a workbook to edit them in', async () => {
  const paper = paperOfCounty(4);
  const { blocks, parts } = readDocx(await writeDocx(paper));
  const told = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const wanted = paper.parts.flatMap((part) => (part.kind === 'chart' ? [part] : []));
  expect(told).toHaveLength(2);
  told.forEach(({ title, categories, series }, at) => {
    const chart = wanted[at];
    expect(title).toBe(chart?.title);
    expect(categories).toEqual(chart?.categories);
    expect(series).toEqual(
      [chart?.columns, ...(chart?.lines ?? [])].map((line) => ({
        name: line?.name,
        values: line?.values,
      })),
    );
  });
  expect([...parts.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
});

it('is A4, repeats the header of a table and breaks no row', async () => {
  const { document } = readDocx(await writeDocx(paperOfCounty(4)));
  const [page = ''] = /<w:pgSz [^>]*>/.exec(document) ?? [];
  expect(page).toContain('w:w="11906"');
  expect(page).toContain('w:h="16838"');
  const tables = document.match(/<w:tbl>/g)?.length;
  expect(tables).toBeGreaterThan(10);
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(tables ?? 0);
  expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(document.match(/<w:tr>/g)?.length);
});

it('merges the cells of an official table as there', async () => {
  const { blocks, document } = readDocx(await writeDocx(paperOfCounty(4)));
  const forms = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const shares = forms.find(([head]) => head?.[0] === '学段' && head.at(-1) === '综合评估');
  expect(shares?.[0]?.slice(0, 2)).toEqual(['学段', '项目']);
  expect(document.includes('<w:vMerge w:val="restart"/>')).toBe(true);
});

it('leaves out what XML cannot hold, and draws no chart of nothing', async () => {
  const paper = paperOfCounty(4);
  const { blocks } = readDocx(
    await writeDocx({
      ...paper,
      title: '甲\u0001<县>&"乙"\ud800',
      parts: [
        { kind: 'paragraph', role: 'body', text: '一\u000b二\n三' },
        {
          kind: 'chart',
          title: '无',
          categories: ['L1'],
          columns: { name: '值', values: [null] },
          lines: [],
          decimals: 2,
        },
      ],
    }),
  );
  expect(blocks.flatMap(textOfBlock)).toEqual(['甲<县>&"乙"', ...paper.under, '一二\n三']);
});
