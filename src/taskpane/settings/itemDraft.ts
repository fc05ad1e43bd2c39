/**
 * A provincial item as the pane's form holds it, and the pack with it. The form knows items of one entry and
 * one standard per stage; parts, steps and standards with conditions are typed on 均衡_省定标准.
 */
import { fieldVocabulary, indicatorVocabulary } from '../../sheets/packSheet/packWords';
import { packJson, readPack, type Pack, type ReadPack } from '../../standards/pack';
import { isOwnField, ownHeader } from '../../standards/ownFields';
import type { Condition, ConditionRule } from '../../standards/schoolConditions';

export const draftKinds = [
  'indicator',
  'perPupil',
  'total',
  'ratio',
  'largestClass',
  'yesNo',
  'open',
] as const;
type DraftKind = (typeof draftKinds)[number];

export interface ItemDraft {
  readonly name: string;
  readonly stage: Condition['stage'];
  readonly kind: DraftKind;
  /** Of an indicator its id. */
  readonly field: string;
  readonly to: string;
  readonly direction: '>=' | '<=';
  /** As typed. */
  readonly primary: string;
  readonly junior: string;
  readonly unit: string;
  readonly points: string;
}

export const emptyDraft: ItemDraft = {
  name: '',
  stage: 'both',
  kind: 'perPupil',
  field: 'siteArea',
  to: 'teachers',
  direction: '>=',
  primary: '',
  junior: '',
  unit: '',
  points: '',
};

export interface FieldChoice {
  readonly id: string;
  readonly header: string;
}

/** What may be chosen for a kind: indicators, fields that say 是 or 否, or numbers; those of the pack too. */
export function fieldChoices(kind: DraftKind, pack: Pack | null): readonly FieldChoice[] {
  if (kind === 'indicator') {
    return indicatorVocabulary.all.map((header) => ({
      id: indicatorVocabulary.id(header),
      header,
    }));
  }
  const isYesNo = (id: string) =>
    ['scienceEquipment', 'artsEquipment', 'pavedGround'].includes(id) === (kind === 'yesNo');
  const known = fieldVocabulary.all.map((header) => ({ id: fieldVocabulary.id(header), header }));
  const own = (pack?.fields ?? []).filter(
    (field) => (field.kind === 'yesNo') === (kind === 'yesNo'),
  );
  return [
    ...known.filter(({ id }) => isYesNo(id)),
    ...own.map(({ header }) => ({ id: `own:${header}`, header })),
  ];
}

/** Null where the form does not hold all that the item says. */
export function draftOf(item: Condition): ItemDraft | null {
  const { quantity, thresholds, steps, name, stage, direction, unit, points } = item;
  const [first, ...others] = thresholds;
  if (steps || others.length > 0 || first?.when || first?.worst) return null;
  const typed = (limit: number | null | undefined) =>
    limit === undefined ? '' : limit === null ? '待定' : String(limit);
  const plain: ItemDraft = {
    ...emptyDraft,
    name,
    stage,
    direction: direction === '<=' ? '<=' : '>=',
    primary: typed(first?.primary),
    junior: typed(first?.junior),
    unit: unit ?? '',
    points: points === undefined ? '' : String(points),
  };
  const id = (field: string) => (isOwnField(field) ? `own:${ownHeader(field)}` : field);
  switch (quantity.kind) {
    case 'indicator':
      return { ...plain, kind: 'indicator', field: quantity.indicator };
    case 'yesNo':
      return { ...plain, kind: 'yesNo', field: id(quantity.field) };
    case 'largestClass':
    case 'open':
      return { ...plain, kind: quantity.kind };
    case 'perPupil':
    case 'total':
    case 'ratio': {
      const [field, ...more] = quantity.fields;
      const to = quantity.kind === 'ratio' ? quantity.to : [];
      const usual =
        quantity.kind === 'total'
          ? quantity.inUnitsOf === 1
          : quantity.per === 1 && (quantity.kind === 'ratio' || quantity.pupils === 'students');
      if (field === undefined || more.length + to.slice(1).length > 0) return null;
      if (quantity.minus || !usual) return null;
      const over = to[0] === undefined ? {} : { to: id(to[0]) };
      return { ...plain, ...over, kind: quantity.kind, field: id(field) };
    }
    default:
      return null;
  }
}

/** The pack with the item in its place; at the end where `place` is null. The schema judges it. */
export function withItem(
  pack: Pack | null,
  place: number | null,
  draft: ItemDraft,
  name: string,
): ReadPack {
  const json = jsonOf(pack, name);
  const items = [...json.conditions.items];
  const before = place === null ? undefined : items[place];
  const ids = new Set(items.map((item) => item.id));
  let number = items.length + 1;
  while (ids.has(`item${number}`)) number += 1;
  const made = { ...keptFields(before), id: before?.id ?? `item${number}`, ...itemJson(draft) };
  if (place === null) items.push(made);
  else items[place] = made;
  return readPack({ ...json, conditions: { ...json.conditions, items } });
}

/** Without the last item a pack has no conditions. */
export function withoutItem(pack: Pack, place: number): ReadPack {
  const json = jsonOf(pack, pack.name);
  const items = json.conditions.items.filter((_, at) => at !== place);
  const { conditions, ...others } = json;
  return readPack(
    items.length === 0 ? others : { ...others, conditions: { ...conditions, items } },
  );
}

export function withRule(pack: Pack, rule: Partial<ConditionRule>): ReadPack {
  const json = jsonOf(pack, pack.name);
  return readPack({ ...json, conditions: { ...json.conditions, rule } });
}

type ItemJson = Readonly<Record<string, unknown>> & { readonly id?: string };

function jsonOf(
  pack: Pack | null,
  name: string,
): Readonly<Record<string, unknown>> & {
  readonly conditions: { readonly items: readonly ItemJson[]; readonly rule: unknown };
} {
  const whole = pack ? (JSON.parse(packJson(pack)) as Record<string, unknown>) : { name };
  const conditions = { items: [], rule: { kind: 'atLeast', count: 1 } };
  return { conditions, ...whole };
}

/** What the form does not show: the English name and the decimals. */
function keptFields(item: ItemJson | undefined): ItemJson {
  const { english, decimals } = item ?? {};
  return {
    ...(english === undefined ? {} : { english }),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

function itemJson(draft: ItemDraft): ItemJson {
  const { name, stage, kind, field, to, direction, unit, points } = draft;
  const quantity = {
    indicator: { kind, indicator: field },
    perPupil: { kind, fields: [field] },
    total: { kind, fields: [field] },
    ratio: { kind, fields: [field], to: [to] },
    largestClass: { kind },
    yesNo: { kind, field },
    open: { kind },
  }[kind];
  const limits = {
    ...(stage === 'junior' ? {} : typedLimit('primary', draft.primary)),
    ...(stage === 'primary' ? {} : typedLimit('junior', draft.junior)),
  };
  return {
    name: name.trim(),
    stage,
    quantity,
    direction: kind === 'yesNo' ? 'yes' : direction,
    thresholds: kind === 'yesNo' || kind === 'open' ? [] : [limits],
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    ...(points.trim() === '' ? {} : { points: typedNumber(points) }),
  };
}

/** 待定 is a standard that nobody knows yet; nothing typed is a fault. */
function typedLimit(key: 'primary' | 'junior', text: string): Readonly<Record<string, unknown>> {
  const told = text.trim();
  if (told === '') return {};
  return { [key]: isOpen(told) ? null : typedNumber(told) };
}

/** The number that is typed, or what is typed instead: the schema refuses it. */
export function typedNumber(text: string): number | string {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** Told in either language. */
function isOpen(told: string): boolean {
  return told === '待定' || told.toLowerCase() === 'open';
}
