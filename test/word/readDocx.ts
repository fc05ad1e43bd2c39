/** A .docx as a reader meets it: every part well-formed, and the body's headings, texts, tables and charts in order. */
import { SaxesParser } from 'saxes';
import { parseXml, type XmlElement } from '../../src/workbook/file/xml';
import { zipEntries } from '../../src/workbook/file/zip/unzip';

export type ReadBlock =
  | { readonly kind: 'paragraph'; readonly style: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly chart: ReadChart };

export interface ReadChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface ReadDocx {
  readonly blocks: readonly ReadBlock[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly document: string;
  readonly footer: string;
}

/** @throws Error when a part is not well-formed, or a relationship leads nowhere */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(zipEntries(bytes).map(({ name, data }) => [name, data()] as const));
  const text = (name: string) => {
    const part = parts.get(name);
    if (!part) throw new Error(`there is no part ${name}`);
    return new TextDecoder().decode(part);
  };
  for (const name of parts.keys()) if (/\.(?:xml|rels)$/.test(name)) provedXml(text(name), name);
  const targets = new Map(
    descendants(parseXml(text('word/_rels/document.xml.rels')), 'Relationship').map((relation) => [
      relation.attributes.get('Id') ?? '',
      relation.attributes.get('Target') ?? '',
    ]),
  );
  for (const target of targets.values()) text(`word/${target}`);
  const document = text('word/document.xml');
  const [body] = descendants(parseXml(document), 'body');
  const blocks = (body?.children ?? []).flatMap((element): ReadBlock[] => {
    if (element.local === 'tbl') return [{ kind: 'table', rows: rowsOf(element) }];
    if (element.local !== 'p') return [];
    const [chart] = descendants(element, 'chart');
    const target = targets.get(chart?.attributes.get('r:id') ?? '');
    if (chart && target !== undefined) {
      return [{ kind: 'chart', chart: chartOf(parseXml(text(`word/${target}`))) }];
    }
    const [style] = descendants(element, 'pStyle');
    return [
      { kind: 'paragraph', style: style?.attributes.get('w:val') ?? '', text: textOf(element) },
    ];
  });
  const footer = textOf(parseXml(text('word/footer1.xml')));
  return { blocks, parts, document, footer };
}

function provedXml(source: string, name: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(source).close();
}

function rowsOf(table: XmlElement): readonly (readonly string[])[] {
  return table.children
    .filter(({ local }) => local === 'tr')
    .map((row) =>
      row.children
        .filter(({ local }) => local === 'tc')
        .map((cell) =>
          cell.children
            .filter(({ local }) => local === 'p')
            .map(textOf)
            .join('\n'),
        ),
    );
}

function textOf(element: XmlElement): string {
  if (element.local === 't') return element.text;
  if (element.local === 'br') return '\n';
  return element.children.map(textOf).join('');
}

function chartOf(root: XmlElement): ReadChart {
  const series = descendants(root, 'ser').map((each) => ({
    name:
      descendants(
        each.children.find(({ local }) => local === 'tx'),
        'v',
      )[0]?.text ?? '',
    values: pointsOf(each.children.find(({ local }) => local === 'val')).map((point) =>
      point === null ? null : Number(point),
    ),
    categories: pointsOf(each.children.find(({ local }) => local === 'cat')).map(String),
  }));
  const [title] = descendants(root, 'title');
  return {
    title: descendants(title, 't')
      .map(({ text }) => text)
      .join(''),
    categories: series[0]?.categories ?? [],
    series: series.map(({ name, values }) => ({ name, values })),
  };
}

/** By place; null for a gap. */
function pointsOf(element: XmlElement | undefined): readonly (string | null)[] {
  const count = Number(descendants(element, 'ptCount')[0]?.attributes.get('val') ?? 0);
  const points = new Array<string | null>(count).fill(null);
  for (const point of descendants(element, 'pt')) {
    points[Number(point.attributes.get('idx'))] = descendants(point, 'v')[0]?.text ?? '';
  }
  return points;
}

function descendants(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...descendants(child, local),
  ]);
}
