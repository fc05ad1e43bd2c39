/**
 * A workbook's parts as they came in: workbook.xml, the sheets it lists, the names it defines, its
 * formats and texts. Never changed.
 */
import {
  contentTypesPart,
  partText,
  readPart,
  relationsOf,
  type Parts,
  type Relation,
} from './package';
import { textOfRuns, unescapeText } from './cellContent';
import { isTrue, readSheetPart, type SheetPart } from './sheetPart';
import { emptyStyles } from './styleBook';
import { UnreadableFile } from './unreadable';
import {
  childNamed,
  childrenNamed,
  decodeXml,
  parseXml,
  XmlFault,
  type Attributes,
  type XmlElement,
} from './xml';

export interface WorkbookPart {
  readonly parts: Parts;
  /** Name of workbook.xml in the package. */
  readonly name: string;
  readonly source: string;
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly structureProtected: boolean;
  readonly styles: { readonly part: string | null; readonly source: string };
  readonly macros: boolean;
  readonly calculation: Calculation;
}

/** What the workbook says of the results that its formulas have. */
export interface Calculation {
  /** Whoever opens the file has to compute all formulas. */
  readonly onLoad: boolean;
  /** Saved by somebody who computes by hand, or before the computing was done. */
  readonly byHand: boolean;
  /** Formulas reckon with numbers as their cells show them. */
  readonly asShown: boolean;
}

export interface ListedSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly part: string;
  /** Null for a chart sheet and the like: it has no cells. */
  readonly sheet: SheetPart | null;
}

export interface DefinedName {
  readonly name: string;
  /** Position of the sheet it belongs to; null for the whole workbook. */
  readonly scope: number | null;
  readonly refersTo: string;
  /** As it stands in the file; null when it is new or was changed. */
  readonly element: XmlElement | null;
}

/** @throws UnreadableFile */
export function readWorkbookPart(parts: Parts): WorkbookPart {
  const name = mainPart(parts);
  const data = parts.get(name);
  if (!data) throw new UnreadableFile('damaged');
  const { source, root } = readPart(data);
  const relations = relationsOf(parts, name);
  const partOf = (type: string) =>
    relations.find((relation) => relation.type === type)?.part ?? null;
  const strings = sharedStrings(parts, partOf('sharedStrings'));
  const stylesPart = partOf('styles');
  const stylesData = stylesPart === null ? undefined : parts.get(stylesPart);
  const protection = childNamed(root, 'workbookProtection');
  return {
    parts,
    name,
    source,
    root,
    relations,
    sheets: listedSheets(parts, root, relations, strings),
    names: definedNames(root),
    structureProtected: isTrue(protection?.attributes.get('lockStructure')),
    styles: { part: stylesPart, source: stylesData ? partText(stylesData) : emptyStyles },
    macros: relations.some(({ type }) => type === 'vbaProject'),
    calculation: calculationOf(childNamed(root, 'calcPr')?.attributes ?? new Map()),
  };
}

function calculationOf(attributes: Attributes): Calculation {
  return {
    onLoad: isTrue(attributes.get('fullCalcOnLoad')),
    byHand:
      attributes.get('calcMode') === 'manual' || !isTrue(attributes.get('calcCompleted') ?? '1'),
    asShown: !isTrue(attributes.get('fullPrecision') ?? '1'),
  };
}

/** Reads text with the errors of a file that somebody gave us. */
export function asDamage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlFault) throw new UnreadableFile('damaged', { cause: error });
    throw error;
  }
}

function mainPart(parts: Parts): string {
  const types = parts.get(contentTypesPart);
  if (!types) throw new UnreadableFile('notAWorkbook');
  readPart(types);
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || main === null) throw new UnreadableFile('notAWorkbook');
  if (/workbook\.bin$/i.test(main)) throw new UnreadableFile('unsupported');
  const data = parts.get(main);
  if (!data || readPart(data).root.local !== 'workbook') throw new UnreadableFile('notAWorkbook');
  return main;
}

function listedSheets(
  parts: Parts,
  root: XmlElement,
  relations: readonly Relation[],
  strings: readonly string[],
): ListedSheet[] {
  const list = childNamed(root, 'sheets');
  return (list ? childrenNamed(list, 'sheet') : []).map(({ attributes }) => {
    const id = relationId(attributes);
    const relation = relations.find((candidate) => candidate.id === id);
    const part = relation?.part;
    const state = attributes.get('state');
    // an entry without a relation is no sheet: Excel opens the others
    if (id === undefined || id === '') {
      return {
        name: attributes.get('name') ?? '',
        visibility: 'veryHidden',
        part: '',
        sheet: null,
      };
    }
    if (!relation || part === undefined || part === null) throw new UnreadableFile('damaged');
    return {
      name: attributes.get('name') ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part,
      sheet:
        relation.type === 'worksheet' ? asDamage(() => readSheetPart(parts, part, strings)) : null,
    };
  });
}

/** The r:id of an element, whatever prefix the namespace of relations has. */
function relationId(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of attributes) if (/:id$/.test(name)) return value;
  return undefined;
}

function definedNames(root: XmlElement): DefinedName[] {
  const list = childNamed(root, 'definedNames');
  return (list?.children ?? []).map((element) => {
    const scope = element.attributes.get('localSheetId');
    return {
      name: element.attributes.get('name') ?? '',
      scope: scope === undefined ? null : Number(scope),
      refersTo: element.text,
      element,
    };
  });
}

function sharedStrings(parts: Parts, part: string | null): string[] {
  const data = part === null ? undefined : parts.get(part);
  if (!data) return [];
  const source = partText(data);
  // A county's texts are many and nearly all plain: a tree of them all would cost most of opening.
  if (/^(?:<\?xml[^>]*>\s*)?<sst[\s>]/.test(source) && !source.includes('<!')) {
    return asDamage(() =>
      [...source.matchAll(/<si(?:\s[^>]*?)?(?:\/>|>(.*?)<\/si\s*>)/gs)].map(textOf),
    );
  }
  return childrenNamed(readPart(data).root, 'si').map(textOfRuns);
}

function textOf([whole, content = '']: RegExpMatchArray): string {
  const plain = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/.exec(content)?.[1];
  return plain === undefined ? textOfRuns(parseXml(whole)) : unescapeText(decodeXml(plain));
}
