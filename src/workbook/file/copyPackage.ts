/**
 * Makes the package of the copy: every part that no write touched is taken over byte for byte; the
 * changed sheets, the list of sheets and names, and the formats are written anew around what they
 * held. Whether nothing else changed is for the guard (fidelity.ts) to say, not for this file.
 */
import { columnLetters, nameReference } from '../../sheets/area';
import { isNameOf } from './carryOut';
import {
  contentTypesPart,
  partBytes,
  partNamed,
  relationsPart,
  withContentTypes,
  withRelations,
  type NewRelation,
  type Parts,
} from './package';
import { readSheetPart, type SheetPart } from './sheetPart';
import { emptySheetXml, isChanged, sheetBytes } from './sheetXml';
import type { StyleBook } from './styleBook';
import type { DefinedName, WorkbookPart } from './workbookPart';
import {
  cellThatCame,
  keyColumn,
  keyRow,
  lacksResults,
  type SheetState,
  type WorkbookState,
} from './workbookState';
import { childNamed, encodeXml, openTag, parseXml, prefixOf, withPrefix } from './xml';

export interface Copy {
  readonly parts: Parts;
  /** Parts of the original that Excel makes again by itself. */
  readonly dropped: ReadonlySet<string>;
  readonly names: readonly DefinedName[];
}

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export function copyOf(workbook: WorkbookPart, state: WorkbookState, styles: StyleBook): Copy {
  const changes = new Map<string, Uint8Array>();
  const added = new Map<string, string>();
  const relations: NewRelation[] = [];
  const relate = (type: string, part: string): string => {
    const id = freshId(workbook, relations);
    relations.push({ id, type, target: `/${part}` });
    return id;
  };

  const newSheets: { readonly sheet: SheetState; readonly id: string }[] = [];
  for (const sheet of state.sheets) {
    if (sheet.origin) {
      const { part, listed } = sheet.origin;
      if (part && isChanged(sheet)) {
        changes.set(listed.part, sheetBytes(sheet, part, styles));
      }
    } else {
      const part = freshPart(workbook, added);
      added.set(part, worksheetType);
      changes.set(part, sheetBytes(sheet, emptyPart(workbook), styles));
      newSheets.push({ sheet, id: relate('worksheet', part) });
    }
  }
  const stylesXml = styles.toXml();
  if (stylesXml !== workbook.styles.source) {
    const part = workbook.styles.part ?? folderOf(workbook.name) + 'styles.xml';
    changes.set(part, partBytes(stylesXml));
    if (workbook.styles.part === null) {
      added.set(part, stylesType);
      relate('styles', part);
    }
  }
  const names = printNames(state);
  const incomplete = lacksResults(state);
  if (newSheets.length > 0 || names !== workbook.names || incomplete) {
    const xml = workbookXml(workbook, names, newSheets);
    changes.set(workbook.name, partBytes(incomplete ? withCalculationOnLoad(xml) : xml));
  }
  const chain = staleChain(workbook, state);
  const dropped = new Set(chain ? [chain.part] : []);
  const rewrite = (part: string, written: (data: Uint8Array) => Uint8Array) => {
    const name = partNamed(workbook.parts, part);
    const data = name === undefined ? undefined : workbook.parts.get(name);
    if (name !== undefined && data) changes.set(name, written(data));
  };
  if (relations.length > 0 || chain) {
    rewrite(relationsPart(workbook.name), (data) =>
      withRelations(data, relations, new Set(chain ? [chain.id] : [])),
    );
  }
  if (added.size > 0 || chain) {
    rewrite(contentTypesPart, (data) => withContentTypes(data, added, dropped));
  }
  const parts = new Map([...workbook.parts].filter(([name]) => !dropped.has(name)));
  for (const [name, data] of changes) parts.set(name, data);
  return { parts, dropped, names };
}

/** The names with those that print set-ups of ours need; the same list when there are none. */
function printNames(state: WorkbookState): readonly DefinedName[] {
  let names = state.names;
  state.sheets.forEach(({ name: sheet, print }, scope) => {
    if (!print) return;
    const { area, repeatRows, repeatColumns } = print;
    names = withName(names, '_xlnm.Print_Area', scope, nameReference({ ...area, sheet }));
    const titles = [
      repeatColumns &&
        `$${columnLetters(repeatColumns.first)}:$${columnLetters(repeatColumns.last)}`,
      repeatRows && `$${repeatRows.first + 1}:$${repeatRows.last + 1}`,
    ].flatMap((place) => (place ? [`'${sheet.replaceAll("'", "''")}'!${place}`] : []));
    if (titles.length > 0) {
      names = withName(names, '_xlnm.Print_Titles', scope, titles.join(','));
    } else {
      names = names.filter((name) => !isNameOf(name, '_xlnm.Print_Titles', scope));
    }
  });
  return names;
}

function withName(
  names: readonly DefinedName[],
  name: string,
  scope: number,
  refersTo: string,
): readonly DefinedName[] {
  const known = names.find((candidate) => isNameOf(candidate, name, scope));
  if (known?.refersTo === refersTo) return names;
  const changed = { name, scope, refersTo, element: null };
  return known
    ? names.map((candidate) => (candidate === known ? changed : candidate))
    : [...names, changed];
}

function workbookXml(
  { source, root, names: came }: WorkbookPart,
  names: readonly DefinedName[],
  newSheets: readonly { readonly sheet: SheetState; readonly id: string }[],
): string {
  const prefix = prefixOf(root);
  const sheets = childNamed(root, 'sheets');
  const list = childNamed(root, 'definedNames');
  let written = source;
  if (names !== came) {
    const content = names.map((name) =>
      name.element
        ? source.slice(name.element.start, name.element.end)
        : withPrefix(definedNameXml(name), prefix),
    );
    const section =
      names.length === 0
        ? ''
        : `<${prefix}definedNames>${content.join('')}</${prefix}definedNames>`;
    const start = list?.start ?? namesPlace(root);
    written = written.slice(0, start) + section + written.slice(list?.end ?? start);
  }
  if (newSheets.length > 0 && sheets) {
    const ids = sheets.children.map(({ attributes }) => Number(attributes.get('sheetId') ?? 0));
    let sheetId = Math.max(0, ...ids);
    const rows = newSheets.map(({ sheet, id }) => {
      sheetId += 1;
      const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
      return (
        `<sheet name="${encodeXml(sheet.name)}" sheetId="${sheetId}"${state} ` +
        `xmlns:r="${relationsNamespace(root.attributes)}" r:id="${id}"/>`
      );
    });
    const open = openTag(source, sheets, {}).replace(/\/>$/, '>');
    const content = source.slice(sheets.openEnd, sheets.closeStart);
    written =
      written.slice(0, sheets.start) +
      `${open}${content}${withPrefix(rows.join(''), prefix)}</${sheets.name}>` +
      written.slice(sheets.end);
  }
  return written;
}

/** workbook.xml that has whoever opens the file compute all formulas. */
function withCalculationOnLoad(xml: string): string {
  const root = parseXml(xml);
  const calculation = childNamed(root, 'calcPr');
  if (calculation) {
    const open = openTag(xml, calculation, { fullCalcOnLoad: '1' });
    return xml.slice(0, calculation.start) + open + xml.slice(calculation.openEnd);
  }
  const at =
    root.children.filter(({ local }) => local === 'definedNames' || beforeNames.has(local)).at(-1)
      ?.end ?? root.closeStart;
  return `${xml.slice(0, at)}<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
}

/** Sections of workbook.xml that stand before the names. */
const beforeNames: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]);

function namesPlace(root: WorkbookPart['root']): number {
  return root.children.filter(({ local }) => beforeNames.has(local)).at(-1)?.end ?? root.closeStart;
}

function definedNameXml({ name, scope, refersTo }: DefinedName): string {
  const local = scope === null ? '' : ` localSheetId="${scope}"`;
  return `<definedName name="${encodeXml(name)}"${local}>${encodeXml(refersTo)}</definedName>`;
}

/** The strict form of the standard has other namespaces. */
function relationsNamespace(attributes: ReadonlyMap<string, string>): string {
  const known = [...attributes.values()].find((value) => value.endsWith('/relationships'));
  return known ?? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

/** Excel's order of calculation names every formula: one that is gone would be an error in it. */
function staleChain({ relations }: WorkbookPart, { sheets }: WorkbookState) {
  const chain = relations.find(({ type }) => type === 'calcChain');
  if (!chain || chain.part === null) return null;
  const overwritten = sheets.some((sheet) => {
    const source = sheet.origin?.part?.source;
    if (source === undefined) return false;
    for (const [key, { value }] of sheet.edits) {
      if (value === undefined) continue;
      const cell = cellThatCame(sheet, keyRow(key), keyColumn(key));
      if (cell && /<(?:[^\s<>/:]+:)?f[\s>/]/.test(source.slice(cell.openEnd, cell.end)))
        return true;
    }
    return false;
  });
  return overwritten ? { id: chain.id, part: chain.part } : null;
}

function freshId({ relations }: WorkbookPart, added: readonly NewRelation[]): string {
  const taken = new Set([...relations, ...added].map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

function freshPart(workbook: WorkbookPart, added: ReadonlyMap<string, string>): string {
  const taken = new Set(
    [...workbook.parts.keys(), ...added.keys()].map((name) => name.toLowerCase()),
  );
  const folder = folderOf(workbook.name);
  let number = 1;
  while (taken.has(`${folder}worksheets/sheet${number}.xml`.toLowerCase())) number += 1;
  return `${folder}worksheets/sheet${number}.xml`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function emptyPart({ root }: WorkbookPart): SheetPart {
  const prefix = prefixOf(root).slice(0, -1);
  const namespace =
    root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ??
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = new Map([['sheet.xml', partBytes(emptySheetXml(namespace))]]);
  return readSheetPart(parts, 'sheet.xml', []);
}
