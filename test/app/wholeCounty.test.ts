/**
 * All that a county is judged on, from the workbook to the verdict: 60 schools by type, every
 * further column, every county input.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../support/sessions';
import type { SessionState } from '../../src/app/session';
import type { CountyInputId } from '../../src/county/countyInputs';
import { defaultSettings, type Settings } from '../../src/county/settings';
import { speaker } from '../../src/messages/speak';
import { packSchema, type Pack } from '../../src/standards/pack';
import { fillCountySheet, wholeCounty, type Spoilt } from '../support/wholeCounty';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

/** 贵州's items, with the points at which a school passes. */
const guizhou: Pack = (() => {
  const path = join(__dirname, '..', '..', 'assets', 'packs', 'guizhou.json');
  const json = JSON.parse(readFileSync(path, 'utf8')) as { conditions: { rule: object } };
  const rule = { ...json.conditions.rule, pass: 60 };
  return packSchema.parse({ ...json, conditions: { ...json.conditions, rule } });
})();

interface Changes {
  readonly standard?: Settings['standard'];
  readonly spoilt?: Spoilt;
  readonly inputs?: Partial<Record<CountyInputId, number | string | null>>;
  readonly settings?: Partial<Settings>;
}

async function judged({
  standard = 'quality-2017',
  spoilt = [],
  inputs = {},
  settings = {},
}: Changes = {}) {
  const workbook = await wholeCounty(spoilt);
  const session = createSession(workbook, words);
  session.choose({
    ...defaultSettings,
    standard,
    pack: standard === 'basic-2012' ? guizhou : null,
    ...settings,
  });
  await session.writeCountySheet();
  await session.agree();
  await fillCountySheet(workbook, inputs);
  await session.recalculate({ agreed: true });
  return { workbook, session, state: session.state() };
}

function openItems({ county }: SessionState) {
  const items = county?.blocks.flatMap((block) => block.items) ?? [];
  return items
    .filter(({ verdict }) => verdict !== 'met')
    .map(({ id, verdict }) => `${id} ${verdict}`);
}

describe('a county that meets all there is to meet', () => {
  it.each(['quality-2017', 'basic-2012'] as const)(
    '%s: every item is met, and the county',
    async (standard) => {
      const { state } = await judged({ standard });
      expect(state.outcome).toMatchObject({ kind: 'recalculated', errors: 0 });
      expect(openItems(state)).toEqual([]);
      expect(state.county?.verdict).toBe('met');
    },
  );

  it('has its verdict on a sheet of its own', async () => {
    const { workbook } = await judged();
    const { sheets } = await workbook.read({ sheets: 'all' });
    expect(sheets.map(({ name }) => name)).toContain('均衡_优质_综合结论');
  });
});

describe('one thing changed', () => {
  it.each<[string, Changes, string]>([
    [
      'special funds just under 8,000 per pupil',
      { inputs: { specialFunds: 79.99 } },
      'government.7 notMet',
    ],
    [
      'teachers paid less than civil servants',
      { inputs: { teacherPay: 96999 } },
      'government.8 notMet',
    ],
    ['rotation under 10 %', { inputs: { rotated: 49 } }, 'government.11 notMet'],
    ['places allotted under 50 %', { inputs: { quotaAllotted: 499 } }, 'government.14 notMet'],
    ['a veto', { inputs: { vetoFraud: '是' } }, 'veto.6 notMet'],
    ['a missing answer', { inputs: { planning: null } }, 'government.1 undetermined'],
    ['a subject at Ⅱ级', { inputs: { mathsGrade: 'Ⅱ' } }, 'quality.9 notMet'],
    ['a difference rate of 0.15', { inputs: { peDifference: 0.15 } }, 'quality.9 notMet'],
    [
      'one class above 45',
      {
        spoilt: [
          [0, '小学46至50人班级数', 1],
          [0, '小学36至40人班级数', 11],
          [0, '小学最大班额', 46],
        ],
      },
      'government.5 notMet',
    ],
    [
      'a school of 2,001 pupils without more',
      {
        spoilt: [
          [0, '小学在校生数', 2001],
          [0, '小学就近划片入学学生数', 2001],
        ],
      },
      'government.4 notMet',
    ],
    [
      'a teacher without certificate',
      { spoilt: [[3, '小学持证教师数', 1]] },
      'government.12 notMet',
    ],
  ])('%s turns just what it concerns', async (_, changes, item) => {
    const { state } = await judged(changes);
    expect(openItems(state)).toContain(item);
    expect(state.county?.verdict).toBe(
      item.endsWith('notMet') || openItems(state).some((each) => each.endsWith('notMet'))
        ? 'notMet'
        : 'undetermined',
    );
  });
});

it('an item that rests on impossible figures says that an error stands uncorrected', async () => {
  const { state } = await judged({ inputs: { disabledEnrolled: 130 } });
  const items = state.county?.blocks.flatMap((block) => block.items) ?? [];
  const marked = items.filter(({ notes }) =>
    notes.some(({ code }) => code === 'item.note.uncorrected'),
  );
  expect(marked.map(({ id }) => id)).toEqual(['quality.2']);
  expect(state.outcome).toMatchObject({ errors: 1 });
});

describe('the official tables', () => {
  it.each([
    [
      'quality-2017',
      ['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ'].map((table) => `均衡_优质_${table}`),
    ],
    [
      'basic-2012',
      ['封面', '表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ', '表Ⅶ', '一票否决'].map(
        (table) => `均衡_基本_${table}`,
      ),
    ],
  ] as const)(
    'of %s are sheets; a second writing changes nothing, undo takes them back',
    async (standard, names) => {
      const { workbook, session } = await judged({ standard });
      const before = await workbook.read({ sheets: 'all' });
      await session.writeTables();
      const once = await workbook.read({ sheets: 'all' });
      expect(once.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
      await session.writeTables();
      expect(await workbook.read({ sheets: 'all' })).toEqual(once);
      const fresh = await judged({ standard });
      await fresh.session.writeTables();
      await fresh.session.undo();
      expect((await fresh.workbook.read({ sheets: 'all' })).sheets.map(({ name }) => name)).toEqual(
        before.sheets.map(({ name }) => name),
      );
    },
  );

  it("leave the county's sheet as it was filled in", async () => {
    const { workbook, session } = await judged();
    const sheet = (all: Awaited<ReturnType<typeof workbook.read>>) =>
      all.sheets.find(({ name }) => name === '均衡_县级数据');
    const before = sheet(await workbook.read({ sheets: 'all' }));
    await session.writeTables();
    await session.writeCountySheet();
    expect(sheet(await workbook.read({ sheets: 'all' }))).toEqual(before);
  });
});
