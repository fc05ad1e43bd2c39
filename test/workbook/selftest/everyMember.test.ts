/**
 * The self-test tries every member of Office.js's Excel that the product rests on: both are read from
 * the source by the compiler, so that a new member without a probe fails here.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const probes = join('src', 'workbook', 'excel', 'selftest');

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['office-js', 'node'],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file))
  .filter((file) => /\.tsx?$/.test(file));
const probingFiles = sources.filter((file) => file.startsWith(probes));
const productFiles = sources.filter((file) => !file.startsWith(probes));
const program = ts.createProgram(sources, options);
const checker = program.getTypeChecker();

/** `Range.values`: members of Excel's classes that a file reaches, loads or sets. */
function membersIn(files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const symbol of symbolsAt(node)) {
      const member = memberOfExcel(symbol);
      if (member !== null) found.add(member);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(file);
    visit(source);
  }
  return found;
}

function symbolsAt(node: ts.Node): readonly ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return known(checker.getSymbolAtLocation(node.name));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return [];
    return known(checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }
  // What is loaded or set by an object: { values: true }.
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
    const type = checker.getContextualType(node.parent);
    const types = type?.isUnion() ? type.types : type ? [type] : [];
    const { text } = node.name;
    return types.flatMap((one) => known(one.getProperty(text)));
  }
  return [];
}

function known(symbol: ts.Symbol | undefined): ts.Symbol[] {
  return symbol ? [symbol] : [];
}

const carriers = /(Collection)?LoadOptions$|(Collection)?UpdateData$/;

function memberOfExcel(symbol: ts.Symbol): string | null {
  const declaration = symbol.declarations?.[0];
  if (!declaration?.getSourceFile().fileName.includes('@types/office-js')) return null;
  const { parent } = declaration;
  if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) return null;
  if (!isInExcel(parent)) return null;
  const named = parent.name?.text.replace(carriers, '') ?? '';
  // A border is asked for under one name and answered under another.
  const owner = named === 'CellPropertiesBorder' ? 'CellBorder' : named;
  return `${owner}.${symbol.name}`;
}

function isInExcel(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent)
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel') return true;
  return false;
}

const used = membersIn(productFiles);
const tried = membersIn(probingFiles);

it('finds the members that the product uses', () => {
  expect(used.size).toBeGreaterThan(80);
  for (const one of [
    'Range.values',
    'AutoFilter.apply',
    'Runtime.enableEvents',
    'Worksheet.autoFilter',
  ])
    expect(used).toContain(one);
});

it('every one of them is tried', () => {
  expect([...used].filter((one) => !tried.has(one)).sort()).toEqual([]);
});
