/** What must hold of a run over a workbook that a person has edited since the run before it. */
import { areaAddress, parseReference } from '../../../src/sheets/area';
import { appearance } from '../../workbook/excelFixture';
import type { ExcelDouble } from '../excelDouble';
import { keyPlace, type BookState } from '../excelDouble/state';
import {
  figuresOf,
  freshFigures,
  isFilled,
  leftBehind,
  pagesOf,
  withoutOurs,
  type Edited,
  type Opened,
} from './runs';

/** Every statement that a second run breaks; none: it is sound. */
export async function faultsOf(given: Edited): Promise<readonly string[]> {
  const fresh = await freshFigures(withoutOurs(given));
  const opened = await given.open();
  const before = looks(await opened.book());
  const { session } = opened;
  await session.recalculate({ agreed: true });
  const { outcome, assessment } = session.state();
  if (outcome?.kind === 'refused') {
    const unchanged = same(before, looks(await opened.book()), 'refused, yet');
    return fresh === null ? unchanged : [...unchanged, `refused: ${JSON.stringify(outcome)}`];
  }
  if (outcome?.kind !== 'recalculated') return [`outcome ${said(outcome)}`];
  const after = await opened.book();
  const second = looks(after);
  return [
    ...overwritten(given, after),
    ...leftBehind(given, after).map((place) => `left behind: ${place}`),
    ...brokenNames(after),
    ...(fresh === null ? ['computed what a fresh run refuses'] : []),
    ...same(fresh, assessment && figuresOf(assessment), 'figures'),
    ...(await again(opened, second, 'third run')),
    ...(await takenBack(given, before, second)),
  ];
}

export function said(outcome: unknown): string {
  const thrown = (outcome as { thrown?: Error } | null)?.thrown;
  return `${JSON.stringify(outcome)} ${thrown?.stack?.split('\n').slice(0, 4).join(' ') ?? ''}`;
}

/** A person's or the county's cell that does not stand as it stood. */
function overwritten({ book, kept }: Edited, after: BookState): readonly string[] {
  const pages = pagesOf(book);
  return book.sheets.flatMap((sheet) => {
    if (pages.has(sheet.name)) return [];
    const now = after.sheets.find(({ name }) => name === sheet.name);
    return [...sheet.cells].flatMap(([key, cell]) => {
      if (!kept(sheet, key)) return [];
      const there = now?.cells.get(key);
      if (there?.value === cell.value && there.formula === cell.formula) return [];
      const { row, column } = keyPlace(key);
      const found = there && isFilled(there) ? String(there.value).slice(0, 30) : 'nothing';
      return [`lost ${sheet.name}!${row},${column} ${String(cell.value)} for ${found}`];
    });
  });
}

export function brokenNames({ names }: BookState): readonly string[] {
  return names
    .filter(({ name, formula }) => /^均衡_(?:输出|页)_/.test(name) && !parseReference(formula))
    .map(({ name, formula }) => `broken: ${name} ${formula}`);
}

async function again(
  opened: Opened,
  second: unknown,
  what: string,
  seen: (all: Looks) => unknown = (all) => all,
): Promise<readonly string[]> {
  await opened.session.recalculate({ agreed: true });
  const { outcome } = opened.session.state();
  if (outcome?.kind !== 'recalculated') return [`${what}: ${said(outcome)}`];
  return same(second, seen(looks(await opened.book())), what);
}

/** Undo gives the edited workbook back, and a run after it is the second run once more. */
async function takenBack(given: Edited, before: Looks, second: Looks): Promise<readonly string[]> {
  const opened = await given.open();
  const { session } = opened;
  await session.recalculate({ agreed: true });
  await session.undo();
  const { outcome } = session.state();
  const kept = outcome?.kind === 'undone' ? outcome.kept : [said(outcome)];
  return [
    ...kept.map((place) => `undo kept ${place}`),
    ...same(contents(before), contents(looks(await opened.book())), 'undo'),
    ...(await again(opened, contents(second), 'run after undo', contents)),
  ];
}

export type Looks = ReturnType<typeof appearance>;

/** What stands in the cells, and where; Excel does not tell an add-in all looks of its own cells. */
export function contents({ names, sheets }: Looks): unknown {
  return {
    names,
    sheets: sheets.map(({ name, visibility, merges, cells }) => ({
      name,
      visibility,
      merges: merges.map(areaAddress).sort(),
      cells: cells.flatMap(([key, value, formula]) =>
        value === '' && formula === null ? [] : [[key, value, formula]],
      ),
    })),
  };
}

/** All that a person sees, but for which write was the last. */
export function looks(book: BookState): Looks {
  const { names, sheets } = structuredClone(appearance({ book } as ExcelDouble));
  return { names: names.filter(({ name }) => !name.startsWith('均衡_写入_')), sheets };
}

/** The first place at which two things differ. */
export function same(a: unknown, b: unknown, what: string): readonly string[] {
  const place = difference(a, b);
  return place === null ? [] : [`${what}: ${place}`];
}

function difference(a: unknown, b: unknown): string | null {
  if (Object.is(a, b)) return null;
  if (!isObject(a) || !isObject(b)) return `${brief(a)} is now ${brief(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key]);
    if (found !== null) return `${key}.${found}`;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 300);
}
