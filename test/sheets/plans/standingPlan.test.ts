/** 一校一策: a plan that stands when it is written again. */
import { sixtySchools, workbookOf } from '../forms/county';
import { inserted, linesOf, sheetOfPage, spotOf, textOf, typed, written } from './county';

const schools = sixtySchools();
const plans = written(workbookOf(schools), {}, ['plans']);

describe('a plan that stands', () => {
  const sheet = '一校一策_第12学校';

  it('is the same after a second run', () => {
    expect(written(plans.after, {}, ['plans']).after).toEqual(plans.after);
  });

  it('is not formatted anew as long as its shape stays', () => {
    const { plan } = written(plans.after, {}, ['plans']);
    const kinds = new Set(plan.operations.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['write', 'print']));
  });

  it('keeps texts that begin with = as text', () => {
    const { row } = spotOf(plans.after, sheet, '指导思想');
    const told = typed(plans.after, sheet, { row, column: 1 }, '=HYPERLINK("x")');
    expect(linesOf(written(told, {}, ['plans']).after, sheet)[row]?.[1]).toBe('=HYPERLINK("x")');
  });

  it('is kept and brought up to date when its school no longer fails; the preview says so', () => {
    const { row } = spotOf(plans.after, sheet, '组长');
    const told = typed(plans.after, sheet, { row, column: 1 }, '张三');
    const mended = workbookOf(schools.map((made, at) => (at === 11 ? { primary: 640 } : made)));
    const after = {
      ...told,
      sheets: told.sheets.map((one) => (one.name === '学校' ? (mended.sheets[0] ?? one) : one)),
    };
    const { plan, after: then } = written(after, {}, ['plans']);
    expect(plan.preview).toContainEqual(
      expect.objectContaining({
        sheet,
        what: { code: 'plans.preview.passing', params: { school: '第12学校' } },
      }),
    );
    expect(textOf(then, sheet)).toContain('7项指标达标7项，综合评估达标');
    expect(linesOf(then, sheet)[row]?.[1]).toBe('张三');
  });

  it('is left as it is when its school is gone; the preview says so', () => {
    const before = {
      ...plans.after,
      sheets: plans.after.sheets.map((one) => {
        if (one.name !== '学校' || !one.grid) return one;
        const values = one.grid.values.filter((line) => line[1] !== '第12学校');
        return { ...one, grid: { ...one.grid, values } };
      }),
    };
    const { plan, after } = written(before, {}, ['plans']);
    expect(plan.preview).toContainEqual(
      expect.objectContaining({ sheet, what: { code: 'plans.preview.goneBare' } }),
    );
    expect(linesOf(after, sheet)).toEqual(linesOf(before, sheet));
  });

  it('keeps what was written in rows that somebody put between', () => {
    const { row } = spotOf(plans.after, sheet, '整改策略');
    const wider = inserted(plans.after, sheet, { row });
    const told = typed(wider, sheet, { row, column: 2 }, '另见附件');
    const once = written(told, {}, ['plans']).after;
    expect(textOf(once, sheet)).toContain('另见附件');
    const twice = written(once, {}, ['plans']).after;
    expect(twice).toEqual(once);
  });

  it('is set aside when its columns were changed: another sheet is written', () => {
    const changed = inserted(plans.after, sheet, { column: 3 });
    const { plan, after } = written(changed, {}, ['plans']);
    expect(linesOf(after, sheet)).toEqual(linesOf(changed, sheet));
    expect(sheetOfPage(after, 'plan_2153000011')).toBe(`${sheet}2`);
    expect(plan.preview).toContainEqual(
      expect.objectContaining({ what: { code: 'plans.preview.setAside', params: { sheet } } }),
    );
  });

  it('is written anew in English, and keeps what was written', () => {
    const { row } = spotOf(plans.after, sheet, '组长');
    const told = typed(plans.after, sheet, { row, column: 1 }, '张三');
    const { after } = written(told, { language: 'en-US' }, ['plans']);
    expect(linesOf(after, sheet)[row]?.slice(0, 2)).toEqual(['Head', '张三']);
    expect(textOf(after, sheet)).toContain('1. The school');
  });
});
