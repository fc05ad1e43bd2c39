/** A rule pack as the rows of 均衡_省定标准. readPackRows.ts reads them back: the same pack. */
import type { Pack } from '../../standards/pack';
import type {
  Condition,
  ConditionPart,
  ConditionRule,
  EntryQuantity,
} from '../../standards/schoolConditions';
import { isOwnField, ownHeader } from '../../standards/ownFields';
import { standardIds } from '../../standards/standard';
import { standardOf } from '../../standards/standards';
import type { Content } from '../plan';
import {
  artsVocabulary,
  computersVocabulary,
  creditVocabulary,
  directionVocabulary,
  fieldColumns,
  fieldVocabulary,
  indicatorVocabulary,
  itemColumns,
  limitColumns,
  listSign,
  localeVocabulary,
  ownKindVocabulary,
  ownLevelVocabulary,
  packSections,
  quantityVocabulary,
  ruleVocabulary,
  scoreColumns,
  stageVocabulary,
  standardVocabulary,
  toBeFilled,
  yesNoVocabulary,
  type FieldColumn,
  type ItemColumn,
  type LimitColumn,
  type PackSection,
  type ScoreColumn,
} from './packWords';

export interface PackRow {
  readonly kind: 'section' | 'header' | 'entries' | 'gap';
  readonly cells: readonly Content[];
}

/** In the order of the sections, each under its title, with an empty row before the next. */
export function packRows(pack: Pack): readonly PackRow[] {
  const { conditions, scoreItems } = pack;
  return [
    ...section('about', null, aboutRows(pack)),
    ...section('items', itemColumns, (conditions?.items ?? []).flatMap(itemRows)),
    ...section('rule', null, conditions ? ruleRows(conditions.rule) : []),
    ...section('scores', scoreColumns, scoreRows(scoreItems)),
    ...section('limits', limitColumns, limitRows(pack)),
    ...section('fields', fieldColumns, ownFieldRows(pack)),
    ...section(
      'glossary',
      null,
      [...indicatorVocabulary.all, ...fieldVocabulary.all].map((word) => [word]),
    ),
  ];
}

function section(
  id: PackSection,
  header: readonly string[] | null,
  entries: readonly (readonly Content[])[],
): readonly PackRow[] {
  return [
    { kind: 'section', cells: [packSections[id]] },
    ...(header ? [{ kind: 'header', cells: header } as const] : []),
    ...entries.map((cells) => ({ kind: 'entries', cells }) as const),
    { kind: 'gap', cells: [] },
  ];
}

type Cells<Column extends string> = Readonly<Partial<Record<Column, Content | undefined>>>;

function ordered<Column extends string>(
  columns: readonly Column[],
  cells: Cells<Column>,
): readonly Content[] {
  return columns.map((column) => cells[column] ?? null);
}

function aboutRows(pack: Pack): readonly (readonly Content[])[] {
  const rows: readonly (readonly [string, Content | undefined])[] = [
    ['名称', pack.name],
    ['省份', pack.province],
    ['文件来源', pack.source],
    ['已核对', pack.checked === undefined ? undefined : yesNo(pack.checked)],
    ...(pack.remarks ?? []).map((remark) => ['说明', remark] as const),
  ];
  return rows
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => [label, value ?? null]);
}

function yesNo(yes: boolean): string {
  return yesNoVocabulary.word(yes ? 'true' : 'false');
}

function itemRows(item: Condition): readonly (readonly Content[])[] {
  return partRows(item, 1, {
    编号: item.id,
    学段: stageVocabulary.word(item.stage),
    小数位: item.decimals,
    分值: item.points,
    分档得分: item.steps?.map(({ from, share }) => `${from}→${share}`).join(listSign),
  });
}

/** The item or part with its first threshold, its further thresholds, then its parts. */
function partRows(
  part: ConditionPart,
  level: number,
  more: Cells<ItemColumn>,
): readonly (readonly Content[])[] {
  const { quantity, thresholds } = part;
  const [first, ...others] = thresholds.map(thresholdCells);
  const head = ordered(itemColumns, {
    层级: level,
    名称: part.name,
    英文名称: part.english,
    方向: directionVocabulary.word(part.direction),
    单位: part.unit,
    ...more,
    ...(quantity.kind === 'parts'
      ? {
          算法: quantityVocabulary.word('parts'),
          须达标数: quantity.need,
          县选第几项: quantity.chosen === null ? toBeFilled : quantity.chosen,
        }
      : quantityCells(quantity)),
    ...first,
  });
  return [
    head,
    ...others.map((cells) => ordered(itemColumns, cells)),
    ...(quantity.kind === 'parts'
      ? quantity.parts.flatMap((each) => partRows(each, level + 1, {}))
      : []),
  ];
}

function quantityCells(quantity: EntryQuantity): Cells<ItemColumn> {
  const { kind } = quantity;
  const word = quantityVocabulary.word(
    kind === 'perPupil' && quantity.pupils === 'boarders' ? 'boarders' : kind,
  );
  const sum =
    'fields' in quantity
      ? { 数据项: fieldList(quantity.fields), 减去: fieldList(quantity.minus) }
      : {};
  switch (kind) {
    case 'perPupil':
      return { 算法: word, ...sum, 每: quantity.per };
    case 'perClass':
      return { 算法: word, ...sum };
    case 'total':
      return { 算法: word, ...sum, 每: quantity.inUnitsOf };
    case 'ratio':
      return { 算法: word, ...sum, 除以: fieldList(quantity.to), 每: quantity.per };
    case 'ofCounty':
      return { 算法: word, ...sum, 除以: fieldList(quantity.of), 每: quantity.per };
    case 'roomPerPupil':
      return { 算法: word, 数据项: fieldList([quantity.area]), 除以: fieldList([quantity.rooms]) };
    case 'indicator':
      return { 算法: word, 数据项: indicatorVocabulary.word(quantity.indicator) };
    case 'yesNo':
      return { 算法: word, 数据项: fieldWord(quantity.field) };
    case 'largestClass':
    case 'open':
      return { 算法: word };
  }
}

function fieldWord(id: string): string {
  return isOwnField(id) ? ownHeader(id) : fieldVocabulary.word(id);
}

function fieldList(ids: readonly string[] | undefined): string | undefined {
  return ids?.map(fieldWord).join(listSign);
}

function thresholdCells({
  when,
  primary,
  junior,
  worst,
}: ConditionPart['thresholds'][number]): Cells<ItemColumn> {
  const limit = (value: number | null | undefined) => (value === null ? toBeFilled : value);
  return {
    城乡: when?.locale?.map((id) => localeVocabulary.word(id)).join(listSign),
    班级数从: when?.classesFrom,
    班级数到: when?.classesTo,
    学生数从: when?.studentsFrom,
    学生数到: when?.studentsTo,
    随迁比例超过: when?.migrantsAbove,
    建校年从: when?.builtFrom,
    建校年到: when?.builtTo,
    小学标准: limit(primary),
    初中标准: limit(junior),
    小学最低限: worst?.primary,
    初中最低限: worst?.junior,
  };
}

function ruleRows(rule: ConditionRule): readonly (readonly Content[])[] {
  const rows: readonly (readonly [string, Content | undefined])[] = [
    ['判定办法', ruleVocabulary.word(rule.kind)],
    ...(rule.kind === 'scored'
      ? ([
          ['合格分', rule.pass ?? toBeFilled],
          ['未达标项', creditVocabulary.word(rule.partialCredit)],
        ] as const)
      : ([
          ['项数', rule.kind === 'atLeast' ? rule.count : rule.atMost],
          ['未达标项底线', rule.floor],
        ] as const)),
    ['项目最多', rule.maxItems],
  ];
  return rows
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => [label, value ?? null]);
}

function scoreRows(scoreItems: Pack['scoreItems']): readonly (readonly Content[])[] {
  if (!scoreItems) return [];
  const line = (cells: Cells<ScoreColumn>) => ordered(scoreColumns, cells);
  return [
    ...scoreItems.heads.flatMap((head) =>
      head.items.map((item, at) =>
        line({
          ...(at === 0 ? { A级编号: head.id, A级指标: head.name, A级英文: head.english } : {}),
          B级编号: item.id,
          B级指标: item.name,
          B级英文: item.english,
          分值: item.points ?? toBeFilled,
          佐证材料: item.evidence,
        }),
      ),
    ),
    line({ A级编号: '合格分', 分值: scoreItems.pass }),
  ];
}

function ownFieldRows({ fields = [] }: Pack): readonly (readonly Content[])[] {
  return fields.map(({ header, synonyms, english, kind, level, unit }) => {
    const cells: Cells<FieldColumn> = {
      表头: header,
      其他表头: synonyms?.join(listSign),
      英文名称: english,
      种类: ownKindVocabulary.word(kind),
      范围: ownLevelVocabulary.word(level),
      单位: unit,
    };
    return ordered(fieldColumns, cells);
  });
}

function limitRows(pack: Pack): readonly (readonly Content[])[] {
  const line = (cells: Cells<LimitColumn>) => ordered(limitColumns, cells);
  const stagesOf = (of: { primary?: number | undefined; junior?: number | undefined }) => ({
    小学: of.primary,
    初中: of.junior,
  });
  const general = (限值: string, 值: Content | undefined) =>
    值 === undefined ? [] : [line({ 限值, 值 })];
  const { computers, artsColumn, specialFundsPerPupil, vetoes } = pack;
  return [
    ...standardIds.flatMap((id) => {
      const changes = pack.standards[id];
      if (!changes) return [];
      const 标准 = standardVocabulary.word(id);
      const { compositeLimit, indicators = {}, schoolRule, scope } = changes;
      const one = (限值: string, 值: Content | undefined) =>
        值 === undefined ? [] : [line({ 标准, 限值, 值 })];
      return [
        ...(compositeLimit
          ? [line({ 标准, 限值: '综合差异系数', ...stagesOf(compositeLimit) })]
          : []),
        ...standardOf(id).indicators.flatMap(({ id: indicator, name }) => {
          const { threshold, limit } = indicators[indicator] ?? {};
          const 指标 = name['zh-CN'];
          return [
            ...(threshold ? [line({ 标准, 限值: '标准值', 指标, ...stagesOf(threshold) })] : []),
            ...(limit ? [line({ 标准, 限值: '差异系数', 指标, ...stagesOf(limit) })] : []),
          ];
        }),
        ...one('至少达标项数', schoolRule?.atLeast),
        ...one('未达标项底线', schoolRule?.floor),
        ...one(
          '教学点至少人数',
          scope?.teachingPointFrom === null ? '不计入' : scope?.teachingPointFrom,
        ),
        ...one(
          '不计入的举办者',
          scope?.ownershipOut && (scope.ownershipOut.join(listSign) || '无'),
        ),
      ];
    }),
    ...general('计算机', computers && computersVocabulary.word(computers)),
    ...general('艺术教师列', artsColumn && artsVocabulary.word(artsColumn)),
    ...general('特殊教育生均公用经费', specialFundsPerPupil),
    ...general(
      '校外培训治理不力一票否决',
      vetoes?.tutoring === undefined ? undefined : yesNo(vetoes.tutoring),
    ),
  ];
}
