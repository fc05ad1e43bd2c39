/** Names of sheets that have none of their own: ones that Excel takes, each only once. */

const longestName = 31;

/** @param wanted for each sheet the names that it could have, the best first */
export function sheetNamesFor(wanted: readonly (readonly (string | null)[])[]): string[] {
  const taken = new Set<string>();
  return wanted.map((candidates, position) => {
    const legal = candidates.flatMap((name) => legalName(name ?? '') ?? []);
    const base = legal[0] ?? `Sheet${position + 1}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const mark = ` (${number})`;
      name = base.slice(0, longestName - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Whether Excel takes a sheet's name as it stands. */
export function isLegalName(name: string): boolean {
  return name !== '' && legalName(name) === name;
}

/** The name of a file without folder and extension, for a sheet that is all of it. */
export function nameOfFile(path: string | undefined): string | null {
  return path === undefined ? null : path.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{1,5}$/, '');
}

function legalName(name: string): string | null {
  const legal = name
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[[\]:*?/\\]/g, '_')
    .replace(/^['\s]+/, '')
    .slice(0, longestName)
    // half of a character outside the basic plane
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
  return legal === '' || /^history$/i.test(legal) ? null : legal;
}
