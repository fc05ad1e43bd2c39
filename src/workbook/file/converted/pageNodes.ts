/** What of a page's tree its reader asks for. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageStyles, ShownAs } from './pageStyles';
import type { TextFlow } from './textFlow';

export type PageNode = Tree.ChildNode;
export type PageElement = Tree.Element;

/** What a page says of itself as a whole. */
export interface PageFacts {
  readonly title: string | null;
  /** Names of the sheets that Excel saved as the page. */
  readonly sheetNames: readonly string[];
  readonly styleSheets: readonly string[];
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

export function shownAs(element: PageElement, styles: PageStyles): ShownAs {
  const { tagName } = element;
  const own = attributeOf(element, 'style') ?? '';
  const shown = styles.of(tagName, attributeOf(element, 'class') ?? '', own);
  return attributeOf(element, 'hidden') === undefined ? shown : { ...shown, hidden: true };
}

export function factsOf(document: Tree.Document): PageFacts {
  const titles: string[] = [];
  const sheetNames: string[] = [];
  const styleSheets: string[] = [];
  const left: PageNode[] = [...document.childNodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#comment' && 'data' in node) {
      const names = node.data.matchAll(/<x:Name>([^<]*)<\/x:Name>/gi);
      sheetNames.push(...[...names].map(([, name = '']) => name.trim()));
    }
    if (!isElement(node)) continue;
    if (node.tagName === 'title') titles.push(ownText(node));
    else if (node.tagName === 'style') styleSheets.push(ownText(node));
    else if (node.tagName === 'x:name') sheetNames.push(ownText(node));
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child) left.push(child);
    }
  }
  return { title: titles[0] ?? null, sheetNames, styleSheets };
}

function ownText({ childNodes }: PageElement): string {
  const texts = childNodes.flatMap((node) =>
    'value' in node ? [node.value] : 'data' in node ? [node.data] : [],
  );
  return texts.join('').trim();
}

export interface TextWalk {
  readonly styles: PageStyles;
  readonly flow: TextFlow;
  readonly onTable: (table: PageElement, hidden: boolean, flow: TextFlow) => void;
}

/** The text of what an element holds; tables are handed over. What is hidden gives none. */
export function walkText(
  childNodes: readonly PageNode[],
  walk: TextWalk,
  hidden: boolean,
  keepsSpace = false,
): void {
  const { flow, styles, onTable } = walk;
  for (const node of childNodes) {
    if (!isElement(node)) {
      if ('value' in node && !hidden) flow.write(node.value, keepsSpace);
      continue;
    }
    const { tagName } = node;
    if (silent.has(tagName)) continue;
    const isHidden = hidden || shownAs(node, styles).hidden;
    if (tagName === 'br') {
      if (!isHidden) flow.breakLine();
    } else if (tagName === 'table') {
      flow.endLine();
      onTable(node, isHidden, flow);
    } else {
      const isBlock = blocks.has(tagName);
      if (isBlock) flow.endLine();
      walkText(node.childNodes, walk, isHidden, keepsSpace || tagName === 'pre');
      if (isBlock) flow.endLine();
    }
  }
}

/** Elements that show no text, or only one of several. */
const silent: ReadonlySet<string> = new Set(
  (
    'head title script style template noscript select textarea button iframe object svg math xml ' +
    'col colgroup'
  ).split(' '),
);

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul table thead tbody tfoot tr td th'
  ).split(' '),
);
