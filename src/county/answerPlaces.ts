/**
 * How the county's answers about tables, columns and rows are written: `<sheet>!<what>`, in the
 * settings as on the command line. A ! or = inside a name is doubled.
 */

/** `小学!合计24所` → the sheet (or the table's key) and what is meant there; null without a !. */
export function splitPlace(told: string): { readonly table: string; readonly what: string } | null {
  const at = singleMark(told, '!');
  if (at <= 0) return null;
  return { table: singledMarks(told.slice(0, at)), what: singledMarks(told.slice(at + 1)) };
}

/** `小学!合计24所=total` → what is spoken of and what is said of it; null without an =. */
export function splitAnswer(
  told: string,
): { readonly about: string; readonly answer: string } | null {
  let at = -1;
  for (let from = 0; ;) {
    const next = singleMark(told.slice(from), '=');
    if (next < 0) break;
    at = from + next;
    from = at + 1;
  }
  if (at <= 0 || at === told.length - 1) return null;
  return { about: told.slice(0, at).replaceAll('==', '='), answer: told.slice(at + 1).trim() };
}

/** `<sheet>!<what>` of the parts. */
export function placeTold(table: string, what: string): string {
  return `${table.replaceAll('!', '!!')}!${what.replaceAll('!', '!!')}`;
}

/** Index of the first mark that is not doubled; −1 where there is none. */
function singleMark(text: string, mark: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== mark) continue;
    if (text[at + 1] !== mark) return at;
    at += 1;
  }
  return -1;
}

function singledMarks(text: string): string {
  return text.replaceAll('!!', '!').trim();
}
