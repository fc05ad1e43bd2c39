/** What tests of freshness do in the pane and in the cells, as a person does it. */
import type { PaneInBrowser } from './pane';

export type Contents = Readonly<Record<string, unknown>>;

export function asPerson(pane: PaneInBrowser) {
  const { inExcel, words, press } = pane;
  const contents = (): Promise<Contents> => inExcel((excel) => excel.contents());
  return {
    contents,
    edit: (sheet: string, address: string, value: string | number) =>
      inExcel((excel, [at, cell, typed]) => excel.edit(at, cell, typed), [
        sheet,
        address,
        value,
      ] as const),
    /** The cell a number of columns right of the first one that holds a text, as `F4`. */
    beside: async (sheet: string, text: string, columns: number): Promise<string> => {
      const held = JSON.stringify([text, null]);
      const found = Object.entries(await contents()).find(
        ([place, cell]) => place.startsWith(`${sheet}!`) && JSON.stringify(cell) === held,
      );
      const [, row = '', column = ''] = /R(\d+)C(\d+)$/.exec(found?.[0] ?? '') ?? [];
      return `${String.fromCharCode(64 + Number(column) + columns)}${row}`;
    },
    /** Waits until the header says this of what is old. */
    named: (told: string) =>
      pane.page.locator('header [role="status"]').getByText(told, { exact: true }).waitFor(),
    /** 更新, once, until nothing is old. */
    renew: async () => {
      await press(words('pane.renew'));
      await pane.page.locator('[data-freshness="fresh"]').waitFor();
    },
    /** Opens a part of 整改, asks it, and adopts the answer. */
    adopt: async (part: 'transfers' | 'purchases') => {
      const heading = pane.page
        .locator('main h2')
        .getByRole('button', { name: words(`pane.remedy.${part}`), exact: true });
      if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
      await press(words(`pane.remedy.${part}.ask`));
      await pane.page.locator('[data-answer="planned"]').waitFor();
      await press(words('pane.remedy.adopt'));
      await heading.click();
    },
  };
}

/** Sheets on which a cell has changed. */
export function touched(before: Contents, after: Contents): readonly string[] {
  const changed = differing(before, after);
  return [...new Set(changed.map((place) => place.slice(0, place.indexOf('!'))))].sort();
}

/** Places that do not hold the same. */
export function differing(before: Contents, after: Contents): readonly string[] {
  const places = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...places].filter(
    (place) => JSON.stringify(before[place]) !== JSON.stringify(after[place]),
  );
}
