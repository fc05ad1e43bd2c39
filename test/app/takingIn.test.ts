/** 从统计报表取数 in a session, over a workbook file and over Excel: read, answered, written, taken back. */
import type { GivenFile, FoundIntake } from '../../src/app/intakeState';
import type { Session } from '../../src/app/session';
import { speaker } from '../../src/messages/speak';
import { sheetNamed } from '../../src/sheets/snapshot';
import { openExport } from '../../src/ui/openExport';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { newFile, openFile } from '../../src/workbook/file';
import type { WorkbookPort } from '../../src/workbook/port';
import { installExcelDouble } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { createSession } from '../support/sessions';
import { valueOf } from '../sheets/intake/world';
import {
  formsFile,
  givenOf,
  madeCounty,
  wideFile,
  wideFiles,
} from '../support/statistics/exportFiles';
import { workbookBytes } from '../support/workbooks';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const over = (port: WorkbookPort) => createSession(port, words, undefined, openExport);

const county = madeCounty(
  ({ schools }) =>
    schools.some(({ parent }) => parent !== null) &&
    schools.some(({ type }) => type === '九年一贯制学校') &&
    schools.some(({ type, parent }) => type === '小学' && parent === null),
);
const files = wideFiles(county).map((file) => givenOf(file));
const campus = county.schools.find(({ parent, closed }) => parent !== null && !closed);
const plain = county.schools.find(({ type, parent }) => type === '小学' && parent === null);
const notes = { name: '说明', values: [['填表说明', 7]] };

const found = (session: Session) => {
  const shown = session.state().intake?.found;
  if (shown?.kind !== 'found') throw new Error('nothing was found');
  return shown;
};
const namesOf = ({ imported }: FoundIntake) =>
  imported.intake.schools.map(({ identity }) => identity.name);

const hosts: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ['a workbook file', () => openFile(workbookBytes({ sheets: [notes] }))],
  [
    'Excel',
    async () => {
      installExcelDouble(globalThis, bookOf({ sheets: [notes] }));
      return createExcelWorkbook();
    },
  ],
];

describe.each(hosts)('over %s', (_, open) => {
  it('reads files, asks before it writes, writes the table, and takes it back at once', async () => {
    const port = await open();
    const session = over(port);
    const before = await port.read({ sheets: 'all' });
    await session.takeIn.collect(files);
    const { imported, renews, isWritten } = found(session);
    expect([imported.sheet, renews, isWritten]).toEqual(['学校数据_2025', false, false]);
    expect(await port.read({ sheets: 'all' })).toEqual(before);
    await session.takeIn.write();
    expect(session.state().consent?.map(({ sheet }) => sheet)).toContain('学校数据_2025');
    expect((await port.read({ sheets: 'all' })).sheets).toHaveLength(1);
    await session.agree();
    expect(session.state().outcome).toMatchObject({
      kind: 'intakeWritten',
      sheet: '学校数据_2025',
      list: '取数清单',
      schools: imported.intake.schools.length,
    });
    expect(session.state().intake?.written?.sheet).toBe('学校数据_2025');
    const after = await port.read({ sheets: 'all' });
    expect(valueOf(after, '学校数据_2025', plain?.name ?? '', '小学在校生数')).toBe(
      plain?.byStage.primary?.students,
    );
    expect(session.state().survey?.tables.map(({ sheet }) => sheet)).toContain('学校数据_2025');
    await session.undo();
    expect(session.state().outcome?.kind).toBe('undone');
    expect((await port.read({ sheets: 'all' })).sheets.map(({ name }) => name)).toEqual(['说明']);
    expect(session.state().intake?.written).toBeNull();
    expect(found(session).isWritten).toBe(false);
  });

  it('a second 取数 over the same exports has nothing to write, one over others says what it changes', async () => {
    const port = await open();
    const session = over(port);
    await session.takeIn.collect(files);
    await session.takeIn.write();
    await session.agree();
    session.takeIn.discard();
    expect(session.state().intake).toBeNull();
    await session.takeIn.collect(files);
    expect([found(session).isWritten, session.state().intake?.written]).toEqual([true, null]);
    session.takeIn.discard();
    const changed = {
      ...county,
      schools: county.schools.map((school) =>
        school === plain ? { ...school, whole: { ...school.whole, books: 77_777 } } : school,
      ),
    };
    await session.takeIn.collect(wideFiles(changed).map((file) => givenOf(file)));
    const { imported, renews, isWritten } = found(session);
    expect([renews, isWritten]).toEqual([true, false]);
    expect(imported.changes).toMatchObject([
      { kind: 'renewed', school: plain?.name, key: 'books', now: 77_777 },
    ]);
    await session.takeIn.write();
    expect(session.state().outcome).toMatchObject({ kind: 'intakeWritten', renewed: 1, added: 0 });
  });
});

const fresh = () => over(newFile());

it('into no workbook at all the table is written, and 一键测算 computes over it', async () => {
  const session = fresh();
  await session.takeIn.collect(files);
  await session.takeIn.write();
  await session.agree();
  await session.recalculate({ agreed: true });
  expect(session.state().outcome?.kind).toBe('recalculated');
  expect(session.state().assessment?.stages.primary).not.toBeNull();
});

it('files are opened one at a time, each after the one before was read', async () => {
  const told: string[] = [];
  const session = createSession(newFile(), words, undefined, async (bytes, name) => {
    told.push(`open ${name}`);
    const opened = await openExport(bytes, name);
    told.push(`opened ${name}`);
    return opened;
  });
  const [one, two] = wideFiles(county);
  if (!one || !two) throw new Error('two files');
  const given = [one, two].map((file) =>
    givenOf(file, { read: () => told.push(`read ${file.name}`) }),
  );
  await session.takeIn.collect(given);
  expect(told).toEqual(
    [one, two].flatMap(({ name }) => [`read ${name}`, `open ${name}`, `opened ${name}`]),
  );
});

it('cancelled, none of the files counts, and what was read before stays', async () => {
  const session = fresh();
  const [first, ...rest] = files;
  if (!first) throw new Error('no file');
  const stopping = (file: GivenFile): GivenFile => ({
    ...file,
    read: () => {
      session.cancel();
      return file.read();
    },
  });
  await session.takeIn.collect([first, ...rest].map(stopping));
  expect(session.state().intake).toBeNull();
  expect(session.state().outcome).toMatchObject({ kind: 'failed', failure: { kind: 'cancelled' } });
  await session.takeIn.collect([first]);
  const before = session.state().intake;
  await session.takeIn.collect(rest.map(stopping));
  expect(session.state().intake).toEqual(before);
  await session.takeIn.collect(rest);
  expect(found(session).imported.intake.files).toHaveLength(files.length);
});

it('shows which file is read', async () => {
  const session = fresh();
  const shown = new Set<string>();
  session.subscribe(() => {
    const { intake, activity } = session.state();
    const { at, of, name } = intake?.reading ?? { at: -1, of: 0, name: '' };
    if (name !== '' && activity?.kind === 'collecting')
      shown.add(`${at + 1}/${of} ${name} ${activity.cancellable}`);
  });
  await session.takeIn.collect(files);
  expect([...shown]).toEqual(files.map(({ name }, at) => `${at + 1}/3 ${name} true`));
  expect(session.state().activity).toBeNull();
});

it('locks and other files of a folder are passed over and counted, hidden ones not even that', async () => {
  const session = fresh();
  const [wide] = wideFiles(county);
  if (!wide) throw new Error('no file');
  const nothing = new Uint8Array();
  const given = [
    givenOf(wide, { folder: '报表' }),
    ...['~$小学.xlsx', '通知.docx', '.DS_Store', '子/图.png', '.git/config.xlsx'].map((name) =>
      givenOf({ name, bytes: nothing }, { folder: '报表' }),
    ),
    givenOf({ name: '~$初中.xlsx', bytes: nothing }),
    // chosen by itself, it is tried whatever it is called
    givenOf({ name: '说明.docx', bytes: nothing }),
  ];
  await session.takeIn.collect(given);
  const { imported } = found(session);
  expect(imported.passedOver).toBe(4);
  expect(imported.intake.files.map(({ file, reason }) => [file, reason?.code])).toEqual([
    [wide.name, undefined],
    ['说明.docx', 'importing.unreadable.empty'],
  ]);
});

it('files of the same name are told apart, and one that cannot be read is listed', async () => {
  const session = fresh();
  const [wide] = wideFiles(county);
  if (!wide) throw new Error('no file');
  await session.takeIn.collect([
    givenOf(wide, { folder: '甲' }),
    givenOf(wide, { folder: '乙' }),
    { name: '坏.xlsx', folder: null, read: () => Promise.reject(new Error('moved')) },
  ]);
  await session.takeIn.collect([givenOf(wide, { folder: '甲' })]);
  const told = found(session).imported.intake.files.map(({ file }) => file);
  expect(new Set(told)).toEqual(
    new Set([`甲/${wide.name}`, `乙/${wide.name}`, '坏.xlsx', wide.name]),
  );
});

describe('answers', () => {
  it('whose a campus is takes effect without reading again, can be changed and taken back', async () => {
    const session = fresh();
    let reads = 0;
    await session.takeIn.collect(
      wideFiles(county).map((file) => givenOf(file, { read: () => (reads += 1) })),
    );
    if (!campus) throw new Error('no campus');
    const alone = found(session);
    expect(alone.campuses.map(({ key }) => key)).toContain(campus.code);
    expect(namesOf(alone)).toContain(campus.name);
    await session.takeIn.answer({ parents: { [campus.code]: campus.parent ?? '' } });
    expect(namesOf(found(session))).not.toContain(campus.name);
    expect(found(session).campuses).toEqual(alone.campuses);
    await session.takeIn.answer({ parents: { [campus.code]: '' } });
    expect(namesOf(found(session))).toEqual(namesOf(alone));
    expect(reads).toBe(3);
  });

  it('the county is asked where exports are of several, and kept in the workbook with the write', async () => {
    const port = newFile();
    const session = over(port);
    const other = {
      ...wideFile(
        {
          ...county,
          schools: county.schools.map((of) => ({ ...of, code: `9${of.code}`, county: '乙县' })),
        },
        'primary',
      ),
      name: '乙县小学.xlsx',
    };
    await session.takeIn.collect([...files, givenOf(other)]);
    expect(session.state().intake?.found).toMatchObject({
      kind: 'asks',
      question: { kind: 'county', counties: ['乙县', '某县'] },
    });
    await session.takeIn.write();
    expect(session.state().consent).toBeNull();
    await session.takeIn.answer({ county: '某县' });
    expect(found(session).imported.intake.county).toBe('某县');
    await session.takeIn.write();
    await session.agree();
    expect(session.state().settings.county).toBe('某县');
    await over(port).survey();
  });

  it('whether premises used alone count is open until it is answered', async () => {
    const session = fresh();
    await session.takeIn.collect(county.schools.map((each) => givenOf(formsFile(each))));
    const open = () =>
      found(session).imported.intake.missing.filter(({ reason }) => reason === 'premisesUnanswered')
        .length;
    expect(open()).toBeGreaterThan(0);
    await session.takeIn.answer({ premises: 'owned' });
    expect([open(), found(session).wish.premises]).toEqual([0, 'owned']);
  });
});

it('nothing is written where no school was found', async () => {
  const port = newFile();
  const session = over(port);
  await session.takeIn.collect([givenOf({ name: '空.xlsx', bytes: new Uint8Array() })]);
  expect(found(session).imported.intake.schools).toEqual([]);
  await session.takeIn.write();
  expect(session.state().consent).toBeNull();
  expect((await port.read({ sheets: 'all' })).sheets).toEqual([]);
  expect(sheetNamed(await port.read({ sheets: 'all' }), '取数清单')).toBeUndefined();
});
