import { fields } from '../../../src/county/fields';
import type { PaneWords } from '../../../src/ui/useWords';
import { fieldOptions, matchingOptions } from '../../../src/taskpane/binding/fieldOptions';
import {
  columnGroup,
  boundMeaning,
  meaningOfTerm,
  meaningWords,
  offeredMeanings,
} from '../../../src/taskpane/binding/columnMeanings';
import { missingOf } from '../../../src/taskpane/binding/wantedFields';
import {
  bindingFindings,
  booksAmbiguous,
  column,
  columnView,
  finding,
  meaning,
  mixed,
  mixedTeachersMissing,
  primary,
  teachersMissing,
} from './bindingCounty';
import { paneWords } from '../../../src/messages/paneSpeech';
import type { Language } from '../../../src/standards/message';

async function wordsIn(language: Language): Promise<Pick<PaneWords, 'text' | 'language'>> {
  const { say } = await paneWords(language);
  return { language, text: (code, ...[params]) => say(params ? { code, params } : { code }) };
}

describe('the meaning of a column', () => {
  it('is known again by the term that findings have for it', () => {
    expect(meaningOfTerm('图书册数')).toEqual(meaning('books'));
    expect(meaningOfTerm('小学在校生数')).toEqual(meaning('students', 'primary'));
    expect(meaningOfTerm('高中专任教师数')).toEqual(meaning('teachers', 'senior'));
    expect(meaningOfTerm('食堂')).toBeNull();
    for (const { id, header } of fields) expect(meaningOfTerm(header)).toEqual(meaning(id));
  });

  it('says stage and unit with the field, in both languages', async () => {
    const [chinese, english] = [await wordsIn('zh-CN'), await wordsIn('en-US')];
    expect(meaningWords(meaning('students', 'junior'), chinese)).toBe('初中在校生数');
    expect(meaningWords(meaning('students', 'junior'), english)).toBe('Junior secondary: Pupils');
    const inYuan = boundMeaning(column('小学', 'J', meaning('equipmentValue')));
    expect(meaningWords(inYuan, chinese)).toBe('教学仪器设备资产值（元）');
  });

  it('wants a second look where it is in doubt, or where numbers have none', () => {
    const group = (...view: Parameters<typeof columnView>) => columnGroup(columnView(...view));
    expect(group('A', '高级', { confidence: 'likely' })).toBe('check');
    expect(group('A', '图书', { confidence: 'ambiguous' })).toBe('check');
    expect(group('A', '食堂面积', { samples: [' 1,200 '] })).toBe('unused');
    expect(group('A', '序 号', { samples: [1, 2] })).toBe('rest');
    expect(group('A', '备注', { samples: ['无'] })).toBe('rest');
    expect(group('A', '备注', {})).toBe('rest');
    expect(group('A', '学校', { confidence: 'exact' })).toBe('rest');
  });

  it('is offered for one click where it is in doubt', () => {
    const bound = column('小学', 'H', meaning('associateSenior'));
    const candidates = [meaning('senior'), meaning('books')];
    const view = columnView('H', '高级', { bound, confidence: 'likely', candidates });
    expect(offeredMeanings(view)).toEqual([meaning('associateSenior')]);
    expect(offeredMeanings({ ...view, bound: null })).toEqual([meaning('senior')]);
    expect(offeredMeanings({ ...view, confidence: 'ambiguous' })).toEqual([meaning('senior')]);
    const stages = [meaning('students', 'primary'), meaning('students', 'junior')];
    const claimed = { ...view, confidence: 'ambiguous' as const };
    expect(offeredMeanings({ ...claimed, candidates: [...stages, meaning('boarders')] })).toEqual(
      stages,
    );
    expect(offeredMeanings({ ...view, confidence: 'exact' })).toEqual([]);
  });

  it('is offered for a column of numbers that nothing took, but not what another column is', () => {
    const candidates = [meaning('backbone'), meaning('teachers'), meaning('books')];
    const view = columnView('H', '骨干', { candidates, samples: [3] });
    expect(offeredMeanings(view)).toEqual(candidates.slice(0, 2));
    expect(offeredMeanings(view, new Set(['backbone ']))).toEqual(candidates.slice(1));
    expect(offeredMeanings({ ...view, samples: ['无'] })).toEqual([]);
  });
});

describe('the list of fields', () => {
  it('begins with what the header might mean, then no field, then every other field', async () => {
    const groups = fieldOptions([meaning('books')], false, await wordsIn('zh-CN'));
    expect(groups.map(({ id }) => id)).toEqual([
      'candidates',
      'none',
      'school',
      'people',
      'resources',
    ]);
    const listed = groups.flatMap(({ options }) => options.filter(({ meaning: of }) => of));
    expect(listed.map(({ meaning: of }) => of?.field).sort()).toEqual(
      fields.map(({ id }) => id).sort(),
    );
    const keys = groups.flatMap(({ options }) => options.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the fields of a stage once per stage where the table has', async () => {
    const groups = fieldOptions([], true, await wordsIn('zh-CN'));
    const labels = groups.flatMap(({ options }) => options.map(({ label }) => label));
    expect(labels).toEqual(
      expect.arrayContaining(['小学在校生数', '初中在校生数', '高中在校生数', '图书册数']),
    );
    expect(labels).not.toContain('在校生数');
  });

  it('is searched by header, other headers, stage and English term', async () => {
    const groups = fieldOptions([], true, await wordsIn('zh-CN'));
    const labels = (query: string) =>
      matchingOptions(groups, query).flatMap(({ options }) => options.map(({ label }) => label));
    expect(labels('藏书')).toEqual(['图书册数']);
    expect(labels('初中学生人数')).toContain('初中在校生数');
    expect(labels('初中学生人数')).not.toContain('小学在校生数');
    expect(labels('小学 骨干')).toEqual(['小学县级及以上骨干教师数']);
    expect(labels('Books')).toEqual(['图书册数']);
    expect(labels('不对应')).toEqual(['不对应任何字段']);
    expect(labels('食堂')).toEqual([]);
  });
});

describe('the fields that a table lacks', () => {
  it('are those of its findings, each once', () => {
    expect(missingOf(primary, [...bindingFindings, teachersMissing])).toEqual([
      { meaning: meaning('teachers'), finding: teachersMissing },
      { meaning: meaning('books'), finding: booksAmbiguous },
    ]);
    expect(missingOf(mixed, bindingFindings)).toEqual([]);
  });

  it('are not those that another table of the sheet lacks', () => {
    const complete = { ...primary, columns: [column('小学2', 'C', meaning('teachers'))] };
    expect(missingOf(complete, [teachersMissing])).toEqual([]);
    const below = { ...primary, header: { first: 20, last: 20 }, firstRow: 21 };
    expect(missingOf(below, [booksAmbiguous])).toEqual([]);
  });

  it('carry a stage just where the table has columns per stage', () => {
    const field = { 'zh-CN': '小学专任教师数', 'en-US': 'Primary: Full-time teachers' };
    const params = { field, indicators: field };
    expect(missingOf(mixed, [mixedTeachersMissing]).map(({ meaning: of }) => of)).toEqual([
      meaning('teachers', 'primary'),
    ]);
    expect(missingOf(primary, [finding('fieldNotBound', params)])).toEqual([]);
  });
});
