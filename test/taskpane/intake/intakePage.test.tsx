/** @jest-environment jsdom */
/** The page 从统计报表取数: what is given to it, what it shows of what was found, and what it asks. */
import { act, cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react';
import type { FoundIntake, IntakeState } from '../../../src/app/intakeState';
import type { IntakeChange } from '../../../src/sheets/intake/changes';
import type { Intake, IntakeSchool } from '../../../src/statistics/intake';
import { completeBrowser } from '../browser';
import { openPane, withItsParts } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const source = { file: '小学.xlsx', sheet: '小学', form: null, cell: 'H7' };

const schoolNamed = (name: string, code: string, type = '小学'): IntakeSchool => ({
  identity: { code, name, type, county: '某县', countsAsSchool: true, closed: false },
  figures: new Map(),
});

const plainIntake: Intake = {
  county: '某县',
  year: { first: 2025, last: 2026 },
  schools: [
    schoolNamed('一小', '1'),
    schoolNamed('二小', '2'),
    schoolNamed('一中', '3', '初级中学'),
  ],
  files: [{ file: '小学.xlsx', kind: 'wide', schools: 3, reason: null }],
  left: [],
  missing: [],
  untold: [],
  conflicts: [],
  doubts: [],
};

const noWish = { county: null, year: null, premises: null, parents: {} };

function foundWith(
  intake: Partial<Intake> = {},
  more: Partial<FoundIntake> = {},
  changes: readonly IntakeChange[] = [],
): IntakeState {
  const all = { ...plainIntake, ...intake };
  return {
    reading: null,
    written: null,
    found: {
      kind: 'found',
      imported: {
        kind: 'imported',
        intake: all,
        passedOver: 2,
        plan: { palette: 'builtin', operations: [], preview: [] },
        sheet: all.schools.length === 0 ? '' : '学校数据_2025',
        changes,
      },
      campuses: [],
      renews: false,
      isWritten: false,
      wish: noWish,
      ...more,
    },
  };
}

const open = (intake: IntakeState | null, language?: 'en-US') =>
  openPane({ intake }, language, 'intake');

describe('before files were given', () => {
  it('says that nothing leaves the machine, and takes files by a button', async () => {
    const session = await open(null);
    await screen.findByText('文件只在本机读取，不上传，也不改动。');
    screen.getByRole('button', { name: '选择文件…' });
    const input = document.querySelector('[data-chooser="files"]');
    if (!input) throw new Error('no input');
    const file = new File(['x'], '小学.xlsx');
    await act(async () => fireEvent.change(input, { target: { files: [file] } }));
    expect(session.verbs).toContain('collect');
    expect(session.given.map(({ name, folder }) => [name, folder])).toEqual([['小学.xlsx', null]]);
  });

  it('tells files of a chosen folder by their way below it', async () => {
    const session = await open(null);
    await screen.findByText('把文件或文件夹拖到这里');
    const file = new File(['x'], 'a.xlsx');
    Object.defineProperty(file, 'webkitRelativePath', { value: '报表/子/a.xlsx' });
    const input = document.querySelector('[data-chooser="files"]');
    if (!input) throw new Error('no input');
    await act(async () => fireEvent.change(input, { target: { files: [file] } }));
    expect(session.given.map(({ name, folder }) => [name, folder])).toEqual([
      ['子/a.xlsx', '报表'],
    ]);
  });

  it('walks folders that are dropped, a batch of entries at a time', async () => {
    const session = await open(null);
    await screen.findByText('把文件或文件夹拖到这里');
    const zone = document.querySelector('[data-drop-zone]');
    if (!zone) throw new Error('no zone');
    const event = createEvent.drop(zone);
    const entries = [
      folderEntry('报表', [[fileEntry('b.xlsx')], [folderEntry('子', [[fileEntry('a.xls')]])]]),
    ];
    Object.defineProperty(event, 'dataTransfer', {
      value: {
        types: ['Files'],
        files: [],
        items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
      },
    });
    await withItsParts(() => fireEvent(zone, event));
    expect(event.defaultPrevented).toBe(true);
    expect(session.given.map(({ name, folder }) => [name, folder])).toEqual([
      ['b.xlsx', '报表'],
      ['子/a.xls', '报表'],
    ]);
  });

  it('is reached from the welcome and from the header', async () => {
    await openPane({ survey: emptySurvey }, 'zh-CN', 'binding');
    const welcome = await screen.findByText('开始使用');
    const main = screen.getByRole('main');
    expect(welcome).toBeTruthy();
    await withItsParts(() => within(main).getByRole('button', { name: '从统计报表取数' }).click());
    await screen.findByText('把文件或文件夹拖到这里');
    const header = screen.getByRole('banner');
    expect(
      within(header).getByRole('button', { name: '从统计报表取数' }).getAttribute('aria-pressed'),
    ).toBe('true');
  });
});

const emptySurvey = {
  tables: [],
  views: [],
  findings: [],
  remarks: [],
  ledger: [],
  openStages: [],
  refusals: [],
  unread: [],
};

function fileEntry(name: string) {
  return {
    name,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File([], name)),
  };
}

function folderEntry(name: string, batches: readonly (readonly unknown[])[]): unknown {
  return {
    name,
    isDirectory: true,
    createReader: () => {
      const left = [...batches];
      return {
        readEntries: (done: (some: readonly unknown[]) => void) => done(left.shift() ?? []),
      };
    },
  };
}

it('while files are read it says which one, and tells screen readers once', async () => {
  const session = await open({
    reading: { at: 2, of: 16, name: '甲/一中.xlsx' },
    found: null,
    written: null,
  });
  await screen.findByText('正在读取 3/16：甲/一中.xlsx');
  const said = () => document.querySelector('[data-intake] [role="status"]')?.textContent;
  expect(said()).toBe('正在读取 16 个文件。');
  act(() =>
    session.show({
      intake: { reading: { at: 3, of: 16, name: '甲/二中.xlsx' }, found: null, written: null },
    }),
  );
  expect(said()).toBe('正在读取 16 个文件。');
  act(() => session.show({ intake: foundWith() }));
  expect(document.activeElement?.textContent).toBe('取到 3 所学校');
  expect(said()).toBe('取到 3 所学校，缺的数（0），两处说法不同的数（0）');
});

describe('what was found', () => {
  it('is summed up by type and files, and written by a button that says what it writes', async () => {
    const session = await open(foundWith());
    await screen.findByText('小学 2 所，初级中学 1 所');
    screen.getByText('某县 2025/2026 年');
    screen.getByText(/读取文件 1 个，其中 1 个有学校取用。 另有 2 个/);
    screen.getByText('没有缺的数，也没有说法不同的数。');
    act(() =>
      screen.getByRole('button', { name: '写入工作表“学校数据_2025”（3 所学校）' }).click(),
    );
    expect(session.verbs).toContain('writeIntake');
  });

  it('names gaps by form, and both sides of a conflict', async () => {
    const lack = {
      code: '1',
      form: '教基5170',
      reason: 'noForm',
      source: null,
      found: null,
    } as const;
    await open(
      foundWith({
        missing: ['一小', '二小'].map((school) => ({
          ...lack,
          school,
          keys: ['teachingArea', 'indoorSportsArea'],
        })),
        conflicts: [
          {
            school: '一小',
            code: '1',
            key: 'students@primary',
            told: [
              { value: 300, source },
              {
                value: 310,
                source: { ...source, file: '一小.xlsx', sheet: '教基3112', cell: 'I6' },
              },
            ],
            used: null,
          },
        ],
      }),
    );
    await screen.findByText('缺的数（4），两处说法不同的数（1）');
    act(() => screen.getByRole('button', { name: '缺的数（4）' }).click());
    screen.getByText(/^教基5170：2 所缺.*（所选文件中没有该校的这张表.*）：一小、二小$/);
    act(() => screen.getByRole('button', { name: '两处说法不同的数（1）' }).click());
    screen.getByText(
      '一小 小学在校生数：300（小学.xlsx › 小学!H7）；310（一小.xlsx › 教基3112!I6）',
    );
  });

  it('a long list is cut, and says how many there are more', async () => {
    const left = Array.from({ length: 45 }, (_, at) => ({
      file: '小学.xlsx',
      sheet: '小学',
      row: at + 7,
      school: `撤并${at}小`,
      reason: { code: 'takeIn.left.closed' },
    }));
    await open(foundWith({ left }));
    await withItsParts(() => screen.getByRole('button', { name: '没有取用的行（45）' }).click());
    const list = screen.getByRole('list', { name: '没有取用的行' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(20);
    screen.getByRole('button', { name: '显示更多(还有 25 条)' });
  });

  it('a second 取数 says what it changes and what it leaves as somebody typed it', async () => {
    const changes = [
      { kind: 'renewed', school: '一小', code: '1', key: 'books', old: 900, now: 950 },
      { kind: 'typedOver', school: '二小', code: '2', key: 'books', cell: 'F5', old: 1, now: 2 },
      { kind: 'schoolAdded', school: '一中', code: '3' },
      { kind: 'columnAdded', key: 'source' },
      { kind: 'tableMade', reason: 'broken', earlier: '学校' },
    ] as const;
    await open(foundWith({}, { renews: true }, changes));
    await screen.findByRole('button', {
      name: '更新“学校数据_2025”：改 1 个单元格，新增 1 所',
    });
    act(() => screen.getByRole('button', { name: '与上次取数相比（5）' }).click());
    screen.getByText('一小 图书册数：900 → 950');
    screen.getByText('二小 图书册数：现填 1，报表为 2，已由本县改填，未改动');
    screen.getByText('一中：报表新有的学校，已加在表末');
    screen.getByText('数据来源：新增一列');
    screen.getByText('另建学校数据表：原表的名称已失效，原表没有改动');
  });

  it('there is nothing to write where the workbook holds it, or where no school was found', async () => {
    const session = await open(foundWith({}, { isWritten: true }));
    await screen.findByText('工作簿中已是这些数，不必再写。');
    expect(document.querySelector('[data-write]')).toBeNull();
    const files = [
      {
        file: '坏.xlsx',
        kind: 'unreadable',
        schools: 0,
        reason: { code: 'importing.unreadable.damaged' },
      },
    ] as const;
    act(() => session.show({ intake: foundWith({ schools: [], files }) }));
    screen.getByText(/读取了 1 个文件，都没有取到学校/);
    expect(document.querySelector('[data-write]')).toBeNull();
  });

  it('speaks English, too', async () => {
    await open(foundWith(), 'en-US');
    await screen.findByText('Schools found: 3');
    screen.getByRole('button', { name: 'Write sheet “学校数据_2025” (schools: 3)' });
  });
});

describe('what is asked', () => {
  it('the county, before anything is found, and the year', async () => {
    const session = await open({
      reading: null,
      written: null,
      found: {
        kind: 'asks',
        question: { kind: 'county', counties: ['乙县', '某县'] },
        wish: noWish,
      },
    });
    await screen.findByRole('heading', { name: '请先回答' });
    act(() => screen.getByRole('radio', { name: '某县' }).click());
    expect(session.answered).toEqual([{ county: '某县' }]);
    act(() =>
      session.show({
        intake: {
          reading: null,
          written: null,
          found: {
            kind: 'asks',
            question: { kind: 'year', years: ['2024/2025', '2025/2026'] },
            wish: noWish,
          },
        },
      }),
    );
    act(() => screen.getByRole('radio', { name: '2024/2025' }).click());
    expect(session.answered.at(-1)).toEqual({ year: 2024 });
  });

  it('an answer can be changed: the other county stays to be chosen, many of them in a list', async () => {
    const left = ['乙县', '丙县', '丁县', '戊县', '己县', '庚县'].map((county) => ({
      file: '市.xlsx',
      sheet: '小学',
      row: 9,
      school: '外县小学',
      reason: { code: 'takeIn.left.county', params: { county, wished: '某县' } },
    }));
    const session = await open(foundWith({ left }, { wish: { ...noWish, county: '某县' } }));
    const list = await screen.findByRole('combobox', { name: '取哪个县（统计三级）' });
    expect((list as HTMLSelectElement).value).toBe('某县');
    act(() => {
      fireEvent.change(list, { target: { value: '丁县' } });
    });
    expect(session.answered).toEqual([{ county: '丁县' }]);
  });

  it('whether premises used alone count, as long as it is open, and afterwards, too', async () => {
    const session = await open(
      foundWith({
        missing: [
          {
            school: '一小',
            code: '1',
            form: '教基5170',
            keys: ['teachingArea'],
            reason: 'premisesUnanswered',
            source: null,
            found: '20',
          },
        ],
      }),
    );
    await screen.findByText('还有问题没有回答，也可以先写入，回答后再写一次。');
    act(() => screen.getByRole('radio', { name: '不计入，只算学校产权' }).click());
    expect(session.answered).toEqual([{ premises: 'owned' }]);
    const files = [{ file: '一小.xlsx', kind: 'newForms', schools: 1, reason: null }] as const;
    const wish = { ...noWish, premises: 'owned' } as const;
    act(() => session.show({ intake: foundWith({ files }, { wish }) }));
    const radio = screen.getByRole('radio', { name: '不计入，只算学校产权' });
    expect((radio as HTMLInputElement).checked).toBe(true);
  });

  it('whose a campus is, among the schools, and takes the answer back', async () => {
    const campus = { key: '9', name: '东校区' };
    const schools = [...plainIntake.schools, schoolNamed('东校区', '9')];
    const session = await open(foundWith({ schools }, { campuses: [campus] }));
    const box = await screen.findByRole('combobox', { name: '东校区 归属' });
    await act(async () => fireEvent.click(box));
    const list = within(screen.getByRole('listbox'));
    expect(list.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      '一小',
      '二小',
      '一中',
    ]);
    await act(async () => fireEvent.click(screen.getByRole('option', { name: '二小' })));
    expect(session.answered).toEqual([{ parents: { '9': '2' } }]);
    const wish = { ...noWish, parents: { '9': '2' } };
    act(() => session.show({ intake: foundWith({}, { campuses: [campus], wish }) }));
    act(() => screen.getByRole('button', { name: '东校区：不归属，单独列为一所' }).click());
    expect(session.answered.at(-1)).toEqual({ parents: { '9': '' } });
  });
});

it('what was written leads to its sheets, and the outcome says what is left blank', async () => {
  const written = {
    sheet: '学校数据_2025',
    list: '取数清单',
    schools: 3,
    renewed: 0,
    added: 0,
    missing: 4,
    conflicts: 0,
  };
  const session = await openPane(
    {
      intake: { ...foundWith({}, { isWritten: true }), written },
      outcome: { kind: 'intakeWritten', ...written },
    },
    'zh-CN',
    'intake',
  );
  await screen.findByText('缺 4 个数，这些单元格空着，请按“取数清单”核对。');
  for (const sheet of [written.sheet, written.list]) {
    act(() => screen.getByRole('button', { name: `转到工作表 ${sheet}` }).click());
  }
  expect(session.revealed).toEqual([
    { sheet: '学校数据_2025', cell: null },
    { sheet: '取数清单', cell: null },
  ]);
  screen.getByText(/下一步：点窗格下方的“一键测算”/);
});
