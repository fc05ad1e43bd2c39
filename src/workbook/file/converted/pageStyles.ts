/**
 * The little of a page's styles that says something of its cells: what is not shown, and what is
 * text whatever it looks like. From style attributes and from rules for `td`, `.class` and
 * `td.class`, as Excel and those who imitate it write them.
 */
export interface PageStyles {
  /** @param attribute the style attribute */
  readonly of: (tag: string, classes: string, attribute: string) => ShownAs;
}

export interface ShownAs {
  readonly hidden: boolean;
  /** Its number format is that of text. */
  readonly isText: boolean;
}

export function pageStyles(sheets: readonly string[]): PageStyles {
  const rules = new Map<string, string>();
  for (const sheet of sheets) {
    for (const rule of withoutComments(sheet).split('}')) {
      const [selectors = '', body = ''] = rule.split('{');
      for (const selector of selectors.split(',')) {
        const name = selector.trim().toLowerCase();
        if (/^[\w.-]+$/.test(name)) rules.set(name, `${rules.get(name) ?? ''};${body}`);
      }
    }
  }
  const known = new Map<string, ShownAs>();
  return {
    of: (tag, classes, attribute) => {
      const key = `${tag} ${classes} ${attribute}`;
      const found = known.get(key) ?? shownAs(tag, classes, attribute, rules);
      if (known.size < mostKnown) known.set(key, found);
      return found;
    },
  };
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.replaceAll('<!--', '').replaceAll('-->', '').split('/*');
  return first + others.map((piece) => piece.split('*/').slice(1).join('')).join('');
}

/** Pages have few styles, and many cells of each. */
const mostKnown = 10_000;

function shownAs(
  tag: string,
  classes: string,
  attribute: string,
  rules: ReadonlyMap<string, string>,
): ShownAs {
  const names = classes.toLowerCase().split(/\s+/);
  const all = [
    rules.get(tag),
    ...names.flatMap((name) => [rules.get(`.${name}`), rules.get(`${tag}.${name}`)]),
    attribute,
  ].join(';');
  const display = [...all.matchAll(/(?:^|[;\s])display\s*:\s*([\w-]+)/gi)].at(-1)?.[1];
  const formats =
    /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*(?:["']|\\0022)*\s*([^;]*)/gi;
  const format = [...all.matchAll(formats)].at(-1)?.[1];
  return {
    hidden: display?.toLowerCase() === 'none',
    isText: /^\\?@/.test(format ?? ''),
  };
}
