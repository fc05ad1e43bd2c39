/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetFunctions, type SheetFunctionId } from '../../src/assessment/sheetFunctions';
import { functionIds } from '../../src/commands/associateFunctions';
import { ribbonVerbs } from '../../src/commands/ribbonCommands';
import { pane as english } from '../../src/messages/en-US/pane';
import { pane as chinese } from '../../src/messages/zh-CN/pane';

interface FunctionList {
  readonly functions: readonly {
    readonly id: SheetFunctionId;
    readonly name: string;
    readonly description: string;
    readonly result: unknown;
    readonly parameters: readonly {
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const project = join(__dirname, '..', '..');
const baseUrl = 'https://localhost:3000/';
const manifest = new DOMParser().parseFromString(
  readFileSync(join(project, 'manifest.xml'), 'utf8'),
  'application/xml',
);

const all = (name: string) => [...manifest.getElementsByTagNameNS('*', name)];
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const childNames = (element: Element) => [...element.children].map(({ localName }) => localName);

/** Elements of which the schemas of task pane manifests fix the order of the children. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'CustomTab'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['FunctionName', 'TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

describe('the manifest', () => {
  it('is well-formed, of a task pane add-in for workbooks', () => {
    expect(all('parsererror')).toEqual([]);
    expect(attribute(manifest.documentElement, 'xsi:type')).toBe('TaskPaneApp');
    expect(
      all('Host').map((host) => host.getAttribute('Name') ?? attribute(host, 'xsi:type')),
    ).toEqual(['Workbook', 'Workbook']);
  });

  it('keeps the order of elements that the schema demands', () => {
    for (const [name, children] of Object.entries(order)) {
      const elements = all(name);
      expect({ name, present: elements.length > 0 }).toEqual({ name, present: true });
      for (const element of elements) {
        const places = childNames(element).map((child) => children.indexOf(child));
        expect({ name, places }).toEqual({ name, places: [...places].sort((a, b) => a - b) });
        expect(places).not.toContain(-1);
      }
    }
    expect(
      childNames(all('DesktopFormFactor')[0]?.parentElement ?? manifest.documentElement),
    ).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  });

  it('has an id that is a GUID and a version of four numbers', () => {
    expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all('Version')[0]?.textContent).toMatch(/^\d+(\.\d+){3}$/);
  });

  it('asks for no more than ExcelApi 1.1, so that old hosts show the button too', () => {
    const sets = all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.1']]);
  });

  it('runs ribbon and pane in one shared runtime', () => {
    const [runtime] = all('Runtime');
    const url = runtime && attribute(runtime, 'resid');
    expect(runtime && attribute(runtime, 'lifetime')).toBe('long');
    expect(all('FunctionFile').map((file) => attribute(file, 'resid'))).toEqual([url]);
    const pages = [...all('Page'), ...all('Action')].flatMap((part) =>
      [...part.children].filter(({ localName }) => localName === 'SourceLocation'),
    );
    expect(pages.map((location) => attribute(location, 'resid'))).toEqual([url, url]);
  });

  it('tells of custom functions in both languages, each as the add-in has it', () => {
    const [urls, namespace] = [all('Url'), all('Namespace')[0]];
    expect(said(namespace)).toEqual(['JUNHENG', 'JUNHENG']);
    const metadata = urls.find(({ id }) => id === 'Functions.Metadata');
    const [override] = [...(metadata?.children ?? [])];
    const told = [metadata?.getAttribute('DefaultValue'), override?.getAttribute('Value')].map(
      (url) => {
        const file = `assets/functions/${(url ?? '').split('/').at(-1) ?? ''}`;
        expect(url).toBe(`${baseUrl}functions/${file.split('/').at(-1) ?? ''}`);
        return JSON.parse(readFileSync(join(project, file), 'utf8')) as FunctionList;
      },
    );
    for (const { functions } of told) {
      expect(functions.map(({ id, name }) => [id, name])).toEqual(
        functionIds.map((id) => [id, id]),
      );
      for (const { id, description, parameters } of functions) {
        // What Excel takes for one: three characters at least, letters first.
        expect(id).toMatch(/^[A-Z][A-Z.]{2,}$/);
        const most = sheetFunctions[id].length;
        const needed = parameters.filter(({ optional }) => !optional);
        expect([needed.length, parameters.length]).toEqual([
          id === 'MEAN' ? 2 : id === 'GAP' || id === 'MET' ? 3 : most,
          most,
        ]);
        for (const each of [description, ...parameters.map((one) => one.description)]) {
          expect(each.length).toBeGreaterThan(3);
        }
      }
    }
    const [shapes, others] = told.map(({ functions }) =>
      functions.map(({ result, parameters }) => [
        result,
        parameters.map(({ type, dimensionality, optional }) => [type, dimensionality, optional]),
      ]),
    );
    expect(shapes).toEqual(others);
  });

  it('has a button for every verb of the ribbon, and one for the pane, on a tab 均衡测算', () => {
    expect(all('CustomTab').map(labelOf)).toEqual([['均衡测算', 'Junheng']]);
    expect(all('Control').map(labelOf)).toEqual([
      ['列对应', 'Columns'],
      ['核查', 'Checks'],
      ['一键测算', 'Recalculate'],
      ['申报表', 'Forms'],
      ['撤销本次写入', 'Undo this write'],
      ['打开面板', 'Open pane'],
    ]);
    expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual([...ribbonVerbs]);
    expect(all('Action').map((action) => attribute(action, 'xsi:type'))).toEqual([
      ...ribbonVerbs.map(() => 'ExecuteFunction'),
      'ShowTaskpane',
    ]);
  });

  it('calls pages and verbs on the ribbon as the pane calls them', () => {
    const labels = all('Control').slice(0, ribbonVerbs.length).map(labelOf);
    const codes = [
      'pane.page.binding',
      'pane.page.findings',
      'pane.recalculate',
      'pane.page.forms',
      'pane.undo',
    ] as const;
    expect(labels).toEqual(codes.map((code) => [chinese[code], english[code]]));
  });

  it('gives every button an icon and a tip of its own', () => {
    const controls = all('Control');
    const icons = controls.map((control) =>
      [...control.querySelectorAll('[size]')].map((image) => sourceOf(attribute(image, 'resid'))),
    );
    expect(icons.map((sizes) => sizes.length)).toEqual(controls.map(() => 3));
    expect(new Set(icons.flat()).size).toBe(3 * controls.length);
    const tips = all('Supertip').map((tip) => [...tip.children].map((part) => said(part)));
    expect(new Set(tips.flat().map((said) => said[0])).size).toBe(2 * controls.length);
    for (const label of controls.map(labelOf)) expect(label[0]?.length).toBeLessThanOrEqual(8);
  });

  it('has ids that Office takes, each once', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => all(name).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^Junheng\.[A-Za-z]{1,100}$/);
  });

  it('resolves every resource, each of its kind, and defines none in vain', () => {
    const ids = (kind: string) => all(kind).map(({ id }) => id);
    const used = [...manifest.querySelectorAll('[resid]')].map((element) =>
      attribute(element, 'resid'),
    );
    const defined = [
      ...ids('Url'),
      ...ids('String'),
      ...all('Image').flatMap(({ id }) => id || []),
    ];
    expect([...new Set(used)].sort()).toEqual([...new Set(defined)].sort());
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('is complete in zh-CN and en-US, within the lengths that Office takes', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
    const longest: Readonly<Record<string, number>> = { DisplayName: 125, ShortStrings: 125 };
    for (const spoken of [...all('DisplayName'), all('Description')[0], ...all('String')]) {
      if (!spoken) throw new Error('the manifest has no Description');
      const overrides = [...spoken.children];
      expect(overrides.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
      const limit =
        longest[spoken.localName] ?? longest[spoken.parentElement?.localName ?? ''] ?? 250;
      for (const text of [
        attribute(spoken, 'DefaultValue'),
        ...overrides.map((o) => attribute(o, 'Value')),
      ]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('names nothing outside of its own site', () => {
    const urls = [...manifest.querySelectorAll('[DefaultValue]')]
      .map((element) => attribute(element, 'DefaultValue'))
      .filter((value) => /^[a-z]+:\/\//.test(value));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(url.startsWith(baseUrl)).toBe(true);
  });

  it('has every image at the size that it is used for', () => {
    const used = [...all('Image').filter((image) => image.hasAttribute('resid'))].map((image) => ({
      id: attribute(image, 'resid'),
      size: Number(attribute(image, 'size')),
    }));
    expect([...new Set(used.map(({ size }) => size))].sort((a, b) => a - b)).toEqual([16, 32, 80]);
    for (const { id, size } of used) {
      expect(pngSize(sourceOf(id))).toEqual([size, size]);
    }
    expect(pngSize(all('IconUrl')[0]?.getAttribute('DefaultValue'))).toEqual([32, 32]);
    expect(pngSize(all('HighResolutionIconUrl')[0]?.getAttribute('DefaultValue'))).toEqual([
      64, 64,
    ]);
  });
});

/** What a resource of text says, in Chinese and in English. */
function said(element: Element | undefined): readonly (string | null | undefined)[] {
  const resid = element?.getAttribute('resid');
  const text = all('String').find(({ id }) => id === resid);
  return [text?.getAttribute('DefaultValue'), text?.children[0]?.getAttribute('Value')];
}

function labelOf(element: Element): readonly (string | null | undefined)[] {
  return said([...element.children].find(({ localName }) => localName === 'Label'));
}

/** Address of an image or a page. */
function sourceOf(resid: string): string {
  const resource = [...all('Image'), ...all('Url')].find(({ id }) => id === resid);
  return resource ? attribute(resource, 'DefaultValue') : '';
}

/** Width and height of an icon of ours, read from the file that the build copies to its address. */
function pngSize(url: string | null | undefined): readonly [number, number] {
  const path = (url ?? '').replace(baseUrl, '');
  const bytes = readFileSync(join(project, 'assets', path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
