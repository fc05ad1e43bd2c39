/** 依据 of every verdict: the articles of the 办法 in the order of their text, and documents with their titles. */
import { assess } from '../../src/assessment/assess';
import { assessBasic } from '../../src/assessment/basic/assessBasic';
import type { CountyAssessment } from '../../src/assessment/countyAssessment';
import { assessQuality } from '../../src/assessment/quality/assessQuality';
import { defaultSettings } from '../../src/county/settings';
import { explanations as helpInEnglish } from '../../src/messages/en-US/explanations';
import { sentences } from '../../src/messages';
import { explanations as helpInChinese } from '../../src/messages/zh-CN/explanations';
import { standardOf } from '../../src/standards/standards';
import { read, soundSchool, tableOf } from '../county/schools';
import { inputs } from './quality/given';

const quality = standardOf('quality-2017');
const basic = standardOf('basic-2012');
const numerals = '一二三四五六七八九十'.split('');
const place = (at: number) =>
  at <= 10 ? (numerals[at - 1] ?? '') : `十${numerals[at - 11] ?? ''}`;

/** The aspects of 教督〔2017〕6号 as its text has them: the article, and its parts in their order. */
const articles = {
  第六条: {
    block: 'resources',
    parts: [
      '高于规定学历',
      '骨干',
      '体育、艺术',
      '教学及辅助',
      '体育运动场馆',
      '仪器设备',
      '网络多媒体',
    ],
  },
  第七条: {
    block: 'government',
    parts: [
      '规划布局',
      '标准统一',
      '专用教室',
      '学校规模',
      '班额',
      '不足100人',
      '特殊教育学校',
      '平均工资',
      '360学时',
      '编制',
      '交流轮岗',
      '持证上岗',
      '就近划片',
      '优质高中',
      '留守儿童',
    ],
  },
  第八条: {
    block: 'quality',
    parts: [
      '三年巩固率',
      '残疾儿童少年入学率',
      '章程',
      '培训经费',
      '信息化手段',
      '德育',
      '课程',
      '课业负担',
      '质量监测',
    ],
  },
  第九条: { block: 'recognition', parts: ['社会认可度'] },
} as const;

const tables = [tableOf([soundSchool('第一小学'), soundSchool('第二小学')])];

function judged(): CountyAssessment {
  const county = read(tables);
  const assessment = assess(county, quality);
  return assessQuality({
    county,
    assessment,
    data: inputs({}),
    settings: { ...defaultSettings, tutoringVeto: true },
  });
}

const itemsIn = (assessment: CountyAssessment, block: string) =>
  assessment.blocks.find(({ id }) => id === block)?.items ?? [];

describe('优质均衡 cites the 办法', () => {
  it('for each of the seven indicators by 第六条, in the order of its parts', () => {
    expect(quality.indicators.map(({ clause }) => clause)).toEqual(
      articles.第六条.parts.map((_, at) => `教督〔2017〕6号 第六条 (${place(at + 1)})`),
    );
    quality.indicators.forEach(({ name }, at) =>
      expect(name['zh-CN']).toContain(articles.第六条.parts[at]),
    );
  });

  it('for the school rule and the limits of the CVs by 第六条', () => {
    for (const block of ['resources', 'dispersion']) {
      const clauses = itemsIn(judged(), block).map(({ clause }) => clause);
      expect(clauses).toEqual(['教督〔2017〕6号 第六条', '教督〔2017〕6号 第六条']);
    }
  });

  it.each(['第七条', '第八条'] as const)(
    'for each item of a form by %s, in its order',
    (article) => {
      const { block, parts } = articles[article];
      const items = itemsIn(judged(), block);
      expect(items.map(({ clause }) => clause)).toEqual(
        parts.map((_, at) => `教督〔2017〕6号 ${article} (${place(at + 1)})`),
      );
      items.forEach(({ name }, at) => expect(name['zh-CN']).toContain(parts[at]));
    },
  );

  it('for 社会认可度 by 第九条', () => {
    expect(itemsIn(judged(), 'recognition').map(({ clause }) => clause)).toEqual([
      '教督〔2017〕6号 第九条',
    ]);
  });

  it('for vetoes and the precondition without a number: those articles are only probable', () => {
    const clauses = [...itemsIn(judged(), 'vetoes'), ...itemsIn(judged(), 'precondition')].map(
      ({ clause }) => clause,
    );
    expect(clauses).toEqual([
      ...Array.from({ length: 6 }, () => '教督〔2017〕6号 (一票否决)'),
      '省定一票否决事项',
      '教督〔2017〕6号 (前置条件)',
    ]);
  });

  it('and the 规程 with its title', () => {
    expect(quality.source).toBe(
      '教督〔2017〕6号; 国教督办函〔2019〕30号《县域义务教育优质均衡发展国家督导评估认定工作规程》',
    );
  });
});

it('基本均衡 cites its documents, and no article of them', () => {
  const county = read(tables, 'basic-2012');
  const { blocks } = assessBasic({
    county,
    assessment: assess(county, basic),
    data: inputs({}),
    settings: { pack: null },
    scores: [],
  });
  const clauses = [
    ...basic.indicators.map(({ clause }) => clause),
    ...blocks.flatMap(({ items }) => items.map(({ clause }) => clause)),
  ];
  expect([...new Set(clauses)]).toEqual(['教督〔2012〕3号 附件', '教督〔2012〕3号']);
  expect(basic.source).toBe('教督〔2012〕3号; 国教督办〔2014〕5号');
});

it('prints no number of an article that is only probable, in whichever sentence', () => {
  const said = JSON.stringify([
    sentences,
    helpInChinese,
    helpInEnglish,
    judged(),
    quality.indicators,
  ]);
  expect(said.match(/第[四五十]条|[Aa]rticles? (?:4|5|10)\b/g)).toBeNull();
});
