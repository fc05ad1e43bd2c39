import type { Outcome } from '../../../src/app/session';
import { paneWords } from '../../../src/messages/paneSpeech';
import {
  failureFacts,
  reportText,
  thrownFacts,
  type ReportSurroundings,
} from '../../../src/ui/errorReport/errorFacts';
import { assessed } from '../../taskpane/county';
import { untouched } from '../../taskpane/handMadeSession';

const state = { ...untouched, ...assessed };

const failed = (
  failure: Extract<Outcome, { kind: 'failed' }>['failure'],
  unrestored: readonly string[] = [],
) => failureFacts({ kind: 'failed', failure, unrestored }, state);

const surroundings: ReportSurroundings = {
  version: '1.2.3',
  host: {
    host: 'Excel',
    platform: 'PC',
    version: '16.0.17928.20114',
    excelApi: '1.17',
    sharedRuntime: '1.1',
  },
  agent: 'Edg/129',
};

async function textOf(facts: Parameters<typeof reportText>[0], around = surroundings) {
  const { say, language } = await paneWords('zh-CN');
  return reportText(facts, around, {
    language,
    text: (code, ...[params]) => say(params ? { code, params } : { code }),
  });
}

describe('an error report', () => {
  it('tells version, host, interfaces, language, standard, kind and detail', async () => {
    const facts = failed({ kind: 'host', detail: 'The argument is invalid or missing.' }, [
      '甲!A1',
    ]);
    expect((await textOf(facts)).split('\n')).toEqual([
      '均衡测算 1.2.3',
      '运行环境：Excel，PC，版本 16.0.17928.20114',
      '接口：ExcelApi 1.17，SharedRuntime 1.1',
      '网页组件：Edg/129',
      '界面语言：zh-CN',
      '评估标准：quality-2017',
      '错误类型：host',
      '说明：The argument is invalid or missing.',
      '未能恢复的单元格：1 处',
    ]);
  });

  it('does without Office, and without a detail', async () => {
    const text = await textOf(failed({ kind: 'editMode' }), { ...surroundings, host: null });
    expect(text).toContain('运行环境：浏览器（没有 Office 信息）');
    expect(text).toContain('错误类型：editMode');
    expect(text).not.toContain('说明');
  });

  it.each([
    ['石桥小学 is not there', '… is not there'],
    ['小学!B6 is in the way', '…!B6 is in the way'],
    ['汇总表2!$B$6:$D$9 与合并单元格冲突', '…!$B$6:$D$9 与合并单元格冲突'],
    ['no sheet "教师名册"', 'no sheet …'],
    ['找不到“教师名册”', '找不到…'],
    ['hidden or missing sheet: 教师名册', 'hidden or missing sheet: …'],
    ['参数无效或缺失。', '参数无效或缺失。'],
    ['InvalidArgument: The argument is invalid', 'InvalidArgument: The argument is invalid'],
  ])('takes out what is the county’s: %s', (detail, left) => {
    expect(failed({ kind: 'host', detail }).detail).toBe(left);
    expect(failed({ kind: 'placeRefused', detail }).detail).toBe(left);
  });

  it.each([
    ['no value in 某县某校', 'no value in …'],
    ['石桥小学 is not there', '… is not there'],
    [
      "Cannot read properties of undefined (reading 'add')",
      'Cannot read properties of undefined (reading …)',
    ],
  ])('takes whatever is Chinese out of a program’s own error: %s', (message, left) => {
    expect(thrownFacts(new Error(message), state).detail).toBe(left);
  });

  it('never names a protected or hidden sheet', async () => {
    for (const kind of ['protectedSheet', 'hiddenSheet'] as const) {
      expect(await textOf(failed({ kind, sheet: '教师名册' }))).not.toContain('教师名册');
    }
  });

  it('says what an old host lacks', () => {
    expect(failed({ kind: 'unsupportedHost', needs: 'ExcelApi 1.9' }).detail).toBe('ExcelApi 1.9');
  });

  it('tells where an error was thrown, without its message or the site’s address', () => {
    const error = new TypeError('石桥小学 has no value');
    error.stack = [
      'TypeError: 石桥小学 has no value',
      '    at rowOf (https://intranet.example.cn/junheng/taskpane.ab12.js:1:2345)',
      '    at https://intranet.example.cn/junheng/results.cd34.js:2:10',
    ].join('\n');
    expect(thrownFacts(error, state)).toMatchObject({
      kind: 'TypeError',
      stack: ['at rowOf (taskpane.ab12.js:1:2345)', 'at results.cd34.js:2:10'],
    });
    error.stack = 'rowOf@https://intranet.example.cn/junheng/taskpane.ab12.js:1:2345';
    expect(thrownFacts(error, state).stack).toEqual(['rowOf@taskpane.ab12.js:1:2345']);
  });

  it('copes with what is thrown without being an error', () => {
    expect(thrownFacts('石桥小学', state)).toMatchObject({
      kind: 'string',
      detail: null,
      stack: [],
    });
    expect(thrownFacts(undefined, untouched).kind).toBe('undefined');
  });
});
