/** A county's 基本均衡 on all blocks, as the session would show it: one block met, two not, two unknown. */
import type { Verdict } from '../../src/assessment/assessment';
import type {
  BlockId,
  BlockResult,
  CountyAssessment,
  ItemResult,
} from '../../src/assessment/countyAssessment';

function block(
  id: BlockId,
  chinese: string,
  verdict: Verdict,
  items: readonly ItemResult[],
): BlockResult {
  return { id, name: { 'zh-CN': chinese, 'en-US': `Block ${id}` }, verdict, items };
}

const clause = '教督〔2012〕3号';

function item(id: string, chinese: string, more: Partial<ItemResult> = {}): ItemResult {
  return {
    id,
    name: { 'zh-CN': chinese, 'en-US': `Item ${id}` },
    value: null,
    requirement: { code: 'basic.requirement.veto' },
    verdict: 'undetermined',
    notes: [],
    failing: [],
    clause,
    ...more,
  };
}

const missed = { 'zh-CN': '班额', 'en-US': 'Class size' };

export const county: CountyAssessment = {
  standard: 'basic-2012',
  verdict: 'notMet',
  relaxations: [],
  conditions: null,
  blocks: [
    block('dispersion', '校际差异', 'met', [
      item('dispersion.primary', '小学综合差异系数', {
        verdict: 'met',
        value: { code: 'basic.value.composite', params: { cv: '0.412' } },
        requirement: { code: 'basic.requirement.composite', params: { limit: '0.65' } },
      }),
    ]),
    block('conditions', '办学条件', 'notMet', [
      item('conditions.primary', '小学办学条件', {
        verdict: 'notMet',
        value: { code: 'basic.value.schools', params: { of: 3, met: 2 } },
        requirement: { code: 'basic.requirement.atLeast', params: { items: 10, count: 7 } },
        failing: [
          {
            school: '石桥小学',
            stage: 'primary',
            place: { sheet: '小学', cell: 'B6' },
            detail: { code: 'basic.failing.count', params: { of: 10, met: 6, missed } },
          },
        ],
      }),
    ]),
    block('government', '政府工作', 'undetermined', [
      item('government', '政府推进工作评估', {
        requirement: { code: 'basic.requirement.government', params: { pass: 85, full: 100 } },
        notes: [{ code: 'basic.note.noSchools' }],
      }),
    ]),
    block('recognition', '公众满意度', 'notMet', [
      item('satisfaction', '公众满意度', {
        verdict: 'notMet',
        value: { code: 'basic.value.satisfaction', params: { asked: '84.9', visited: '90.0' } },
        requirement: { code: 'basic.requirement.satisfaction', params: { pass: 85 } },
      }),
    ]),
    block('vetoes', '一票否决', 'undetermined', [
      item('veto.1', '薄弱学校改造未完成', {
        verdict: 'met',
        value: { code: 'basic.value.vetoNo' },
      }),
      item('veto.2', '残疾儿童少年入学率不达标'),
      item('veto.3', '三个增长未实现'),
      item('veto.4', '重大安全责任事故'),
      item('veto.5', '严重违纪违规事件'),
      item('veto.6', '省定否决事项'),
    ]),
  ],
};

/** Everything entered, everything met. */
export const metCounty: CountyAssessment = {
  ...county,
  verdict: 'met',
  blocks: county.blocks.slice(0, 1),
};
