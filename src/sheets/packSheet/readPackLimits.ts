/** 限值与范围 of 均衡_省定标准 as the JSON of a pack. */
import { standardIds } from '../../standards/standard';
import { standardOf } from '../../standards/standards';
import {
  asWords,
  byHeader,
  listIn,
  numeric,
  said,
  truth,
  type Cell,
  type Json,
  type PackLine,
  type SheetLine,
} from './packCells';
import { artsVocabulary, computersVocabulary, limitColumns, standardVocabulary } from './packWords';

export function readLimits(lines: readonly SheetLine[], places: Map<string, number>): Json {
  const standards: Record<string, Json> = {};
  const general: Json = {};
  for (const { row, at } of byHeader(lines, limitColumns)) {
    const limit = asWords(at('限值')) ?? '';
    const value = at('值');
    const word = asWords(at('标准'));
    if (word === undefined) {
      const [key, read] = generalLimit(limit, value);
      general[key] = read;
      places.set(key, row);
      continue;
    }
    const id = standardVocabulary.id(word);
    const changes = (standards[id] ??= {});
    const key = setLimit(changes, id, limit, at);
    places.set(`standards.${id}.${key}`, row);
  }
  return { ...general, ...(Object.keys(standards).length > 0 ? { standards } : {}) };
}

function generalLimit(limit: string, value: Cell): readonly [key: string, read: unknown] {
  switch (limit) {
    case '计算机':
      return ['computers', computersVocabulary.id(String(value))];
    case '艺术教师列':
      return ['artsColumn', artsVocabulary.id(String(value))];
    case '特殊教育生均公用经费':
      return ['specialFundsPerPupil', numeric(value)];
    case '校外培训治理不力一票否决':
      return ['vetoes', { tutoring: truth(value) }];
    default:
      return [limit, numeric(value)];
  }
}

/** @returns the key under the standard that was set */
function setLimit(changes: Json, id: string, limit: string, at: PackLine['at']): string {
  const value = at('值');
  const perStage = said({ primary: numeric(at('小学')), junior: numeric(at('初中')) });
  const within = (key: string) => {
    const inner = changes[key];
    const made: Json = typeof inner === 'object' && inner !== null ? { ...inner } : {};
    changes[key] = made;
    return made;
  };
  switch (limit) {
    case '综合差异系数':
      changes.compositeLimit = perStage;
      return 'compositeLimit';
    case '标准值':
    case '差异系数': {
      const word = asWords(at('指标')) ?? '';
      const standard = standardIds.find((each) => each === id);
      const indicator = standard
        ? standardOf(standard).indicators.find(({ name }) => name['zh-CN'] === word)?.id
        : undefined;
      const key = indicator ?? word;
      const indicators = within('indicators');
      const known = indicators[key];
      indicators[key] = {
        ...(typeof known === 'object' ? known : {}),
        [limit === '标准值' ? 'threshold' : 'limit']: perStage,
      };
      return `indicators.${key}`;
    }
    case '至少达标项数':
      within('schoolRule').atLeast = numeric(value);
      return 'schoolRule.atLeast';
    case '未达标项底线':
      within('schoolRule').floor = numeric(value);
      return 'schoolRule.floor';
    case '教学点至少人数':
      within('scope').teachingPointFrom = value === '不计入' ? null : numeric(value);
      return 'scope.teachingPointFrom';
    case '不计入的举办者':
      within('scope').ownershipOut =
        value === '无' ? [] : (listIn(value) ?? []).map((code) => numeric(code));
      return 'scope.ownershipOut';
    default:
      changes[limit] = numeric(value);
      return limit;
  }
}
