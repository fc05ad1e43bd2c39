/**
 * The pane as a screen reader has it: the accessibility tree of every page, kept under out/tests to be
 * read. What can be pressed, filled or chosen has a name, in the language of the pane; headings go down
 * by one level at a time; 结果 says of each figure which stage, which indicator and how it stands.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardOf } from '../../src/standards/standards';
import { stageNames } from '../../src/standards/standards';
import { stages } from '../../src/standards/standard';
import { sidePages, stepPages, workPages } from '../../src/taskpane/navigation';
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const folder = join(__dirname, '..', '..', 'out', 'tests');

/** What somebody acts on, and what groups it. */
const named =
  /^(?:button|link|checkbox|radio|switch|tab|combobox|searchbox|textbox|spinbutton|img|region|main|tablist|progressbar|slider|menuitem)$/;
/** Names of things that have no Chinese. */
const foreign =
  /Excel|Word|JSON|Office|WPS|English|Ctrl|Enter|Esc|Tab|Alt|CV|ID|[A-Z]{1,3}\d*(?:[:：]|\b)|\.xlsx?|\.csv|\.json/g;

interface Line {
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly level: number | null;
  readonly text: string;
}

/** `- role "name" [level=2]: …`, indented by two. */
function linesOf(tree: string): readonly Line[] {
  return tree.split('\n').flatMap((text): readonly Line[] => {
    const [, indent = '', role = '', quoted = ''] =
      /^( *)- (?:')?([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(text) ?? [];
    if (role === '' || role === 'text') return [];
    const name = quoted === '' ? '' : (JSON.parse(quoted) as string);
    const level = /\[level=(\d)\]/.exec(text)?.[1];
    return [{ depth: indent.length / 2, role, name, level: level ? Number(level) : null, text }];
  });
}

async function read(name: string): Promise<readonly Line[]> {
  const tree = await pane.page.locator('body').ariaSnapshot();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.aria.yaml`), tree);
  return linesOf(tree);
}

it('everything that can be pressed, filled or chosen has a Chinese name, page by page', async () => {
  const { open, go, runOnce, page } = pane;
  await open();
  await runOnce();
  for (const id of [...workPages, ...sidePages, ...stepPages]) {
    await go(id);
    await page.waitForLoadState('networkidle');
    const lines = await read(id);
    expect(lines.length).toBeGreaterThan(8);
    const nameless = lines.filter(({ role, name }) => named.test(role) && name.trim() === '');
    const english = lines.filter(({ name }) => /[A-Za-z]{3,}/.test(name.replace(foreign, '')));
    const levels = lines.flatMap(({ level }) => level ?? []);
    const leaps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    expect([id, nameless.map(({ text }) => text)]).toEqual([id, []]);
    expect([id, english.map(({ text }) => text)]).toEqual([id, []]);
    expect([id, leaps]).toEqual([id, []]);
    expect(lines.filter(({ level }) => level === 1)).toHaveLength(1);
  }
});

it('结果 says stage, indicator, CV and limit of each bar, and of each failing school what it lacks', async () => {
  const { open, go, runOnce, page } = pane;
  await open();
  await runOnce();
  await go('results');
  await page.locator('[data-school]').first().waitFor();
  const lines = await read('results');
  const names = lines.filter(({ role }) => role === 'button').map(({ name }) => name);
  for (const stage of stages) {
    const spoken = stageNames[stage]['zh-CN'];
    for (const { name } of standardOf('quality-2017').indicators) {
      const start = `${spoken} ${name['zh-CN']} 差异系数 `;
      const said = names.filter((each) => each.startsWith(start));
      expect(said).toHaveLength(1);
      expect(said[0]?.slice(start.length)).toMatch(
        /^(?:✓ \d\.\d{3}，不超过|✕ \d\.\d{3}，超过) 0\.\d\d$/,
      );
    }
  }
  const failing = lines.findIndex(({ role, name }) => role === 'list' && name === '未达标学校');
  expect(failing).toBeGreaterThan(0);
  const school = lines
    .slice(failing)
    .find(({ role, name }) => role === 'list' && name.endsWith('：未达标指标'));
  expect(school).toBeDefined();
});
