/**
 * Figures of a school from its forms: sheets of the same form laid together, the first form that tells a
 * number believed, and for every number that the school should have and has not, why.
 */
import type { FieldId } from '../../county/fields';
import { pupilStages, type PupilStage } from '../../standards/standard';
import {
  figureKey,
  type Figure,
  type FigureKey,
  type FigureSource,
  type FormDoubt,
  type Lack,
} from '../schoolReport';
import type { Form, FormItem, FormShape } from './form';
import { formMessage, itemTerm, placeOf } from './formMessages';
import type { ReadForm, ReadItem } from './readForm';
import { formsOfShape } from './recognise';

/** A form as all its sheets tell it. */
export interface ToldForm {
  readonly id: string;
  readonly sheets: readonly ReadForm[];
  readonly items: readonly ReadItem[];
}

export interface ChosenFigures {
  readonly figures: ReadonlyMap<FigureKey, Figure>;
  readonly usedAlone: ReadonlyMap<FigureKey, Figure>;
  readonly lacks: readonly Lack[];
  readonly doubts: readonly FormDoubt[];
}

/** What a school is, as far as its forms have to know. */
export interface SchoolShape {
  readonly stages: readonly PupilStage[];
  /** The stage of a school that surely has but one; null for any other. */
  readonly soleStage: PupilStage | null;
}

/** Sheets of one form laid together; what they tell differently is told by none of them. */
export function togetherByForm(reads: readonly ReadForm[]): {
  readonly forms: readonly ToldForm[];
  readonly doubts: readonly FormDoubt[];
} {
  const doubts: FormDoubt[] = [];
  const forms = [...new Set(reads.map(({ form }) => form.id))].map((id) => {
    const sheets = reads.filter(({ form }) => form.id === id);
    const [first] = sheets;
    if (sheets.length === 1 && first) return { id, sheets, items: first.items };
    const all = sheets.flatMap(({ items }) => items);
    const names = [...new Set(all.map(({ item }) => nameOf(item)))];
    const items = names.flatMap((name) =>
      oneItem(
        id,
        all.filter(({ item }) => nameOf(item) === name),
        doubts,
      ),
    );
    return { id, sheets, items };
  });
  return { forms, doubts };
}

function nameOf({ id, stage }: FormItem): string {
  return `${id}@${stage}`;
}

function oneItem(
  form: string,
  told: readonly ReadItem[],
  doubts: FormDoubt[],
): readonly ReadItem[] {
  const values = told.filter(({ lack }) => lack === null);
  const [one] = values;
  const other = values.find(({ value }) => value !== one?.value);
  if (!one || !other) return [one ?? told[0]].flatMap((item) => item ?? []);
  if (!one.source || !other.source) return [];
  const { item } = one;
  const key = item.field === null ? null : keyOf(item, null);
  doubts.push({
    message: formMessage({
      code: 'schoolForms.twice',
      params: {
        form,
        field: itemTerm(item),
        one: asWord(one.value),
        oneCell: placeOf(one.source),
        other: asWord(other.value),
        otherCell: placeOf(other.source),
      },
    }),
    keys: key === null ? [] : [key],
    sources: [one.source, other.source],
  });
  const found = values.map(({ value }) => asWord(value)).join(' / ');
  return [{ ...one, value: null, lack: 'noPlace', found, added: null }];
}

function asWord(value: ReadItem['value']): string | number {
  return typeof value === 'boolean' ? (value ? '是' : '否') : (value ?? '');
}

/** Of a figure of 教职工 only where the school has one stage. */
function keyOf(item: FormItem, soleStage: PupilStage | null): FigureKey | null {
  if (item.field === null) return null;
  if (item.stage !== 'sole') return figureKey(item.field, item.stage);
  return soleStage === null ? null : figureKey(item.field, soleStage);
}

/** A number as some form tells it, or why it does not. */
interface Candidate {
  readonly form: string;
  readonly key: FigureKey;
  readonly read: ReadItem;
  readonly optional: boolean;
}

export function chooseFigures(
  shape: FormShape,
  told: readonly ToldForm[],
  school: SchoolShape,
): ChosenFigures {
  const listed = formsOfShape[shape];
  const inOrder = listed.flatMap((form) => told.filter(({ id }) => id === form.id));
  const candidates = inOrder.flatMap((form) => candidatesOf(form, school));
  const figures = new Map<FigureKey, Figure>();
  const doubts: FormDoubt[] = [];
  for (const key of new Set(candidates.map((one) => one.key))) {
    const values = candidates.filter((one) => one.key === key && one.read.lack === null);
    const [first] = values;
    if (!first?.read.source || first.read.value === null) continue;
    const { value, source } = first.read;
    figures.set(key, { value: typeof value === 'boolean' ? asWord(value) : value, source });
    doubts.push(...differences(key, values), ...additions(key, first.read));
  }
  return {
    figures,
    usedAlone: usedAlone(inOrder),
    lacks: lacksOf(listed, inOrder, candidates, figures, school),
    doubts,
  };
}

function candidatesOf(form: ToldForm, school: SchoolShape): readonly Candidate[] {
  const all = [...form.items, ...compositesOf(form, school)];
  return all.flatMap((read) => {
    const key = isOf(read.item, school) ? keyOf(read.item, school.soleStage) : null;
    return key === null
      ? []
      : [{ form: form.id, key, read, optional: read.item.optional ?? false }];
  });
}

/** Of stages that the school does not have, forms say nothing. */
function isOf({ stage }: FormItem, { stages }: SchoolShape): boolean {
  return stage === null || stage === 'sole' || stages.includes(stage);
}

/** 是 where all of its items are 是, 否 where one is 否. */
const composites: readonly {
  readonly form: string;
  readonly field: FieldId;
  readonly parts: (stages: readonly PupilStage[]) => readonly string[];
}[] = [
  {
    form: '基础基112',
    field: 'artsEquipment',
    parts: () => ['peEquipment', 'musicEquipment', 'artEquipment'],
  },
  {
    form: '基础基112',
    field: 'scienceEquipment',
    parts: (stages) => [
      ...(stages.includes('primary') ? ['mathsEquipment'] : []),
      ...(stages.includes('junior') ? ['scienceEquipment'] : []),
    ],
  },
];

function compositesOf(form: ToldForm, { stages }: SchoolShape): readonly ReadItem[] {
  return composites.flatMap(({ form: id, field, parts }): readonly ReadItem[] => {
    if (id !== form.id) return [];
    const reads = parts(stages).flatMap(
      (part) => form.items.find(({ item }) => item.id === part) ?? [],
    );
    const [first] = reads;
    if (!first) return [];
    const item: FormItem = { ...first.item, id: field, field };
    const refused = reads.find(({ value }) => value === false);
    if (refused) return [{ ...refused, item }];
    const failed = reads.find(({ lack }) => lack !== null);
    if (failed) return [{ ...failed, item }];
    const cell = reads.map(({ source }) => source?.cell).join('+');
    return [{ ...first, item, source: first.source && { ...first.source, cell } }];
  });
}

function usedAlone(forms: readonly ToldForm[]): ReadonlyMap<FigureKey, Figure> {
  const found = new Map<FigureKey, Figure>();
  for (const { item, value, source } of forms.flatMap(({ items }) => items)) {
    const field = fieldUsedAlone(item.id);
    if (field && typeof value === 'number' && value !== 0 && source)
      found.set(field, { value, source });
  }
  return found;
}

function fieldUsedAlone(id: string): FieldId | undefined {
  return (
    ['teachingArea', 'indoorSportsArea', 'buildingArea', 'dormitoryArea', 'toiletArea'] as const
  ).find((field) => id === `${field}UsedAlone`);
}

function differences(
  key: FigureKey,
  [first, ...others]: readonly Candidate[],
): readonly FormDoubt[] {
  const one = first?.read;
  if (!one?.source) return [];
  const { source: oneSource, value: oneValue, item } = one;
  return others.flatMap(({ read: { value, source } }) =>
    value === oneValue || !source
      ? []
      : [
          {
            message: formMessage({
              code: 'schoolForms.differ',
              params: {
                field: itemTerm(item),
                one: asWord(oneValue),
                oneCell: placeOf(oneSource),
                other: asWord(value),
                otherCell: placeOf(source),
              },
            }),
            keys: [key],
            sources: [oneSource, source],
          },
        ],
  );
}

function additions(key: FigureKey, { item, added, value, source }: ReadItem): readonly FormDoubt[] {
  const [one, other] = added ?? [];
  if (one === undefined || other === undefined || !source) return [];
  return [
    {
      message: formMessage({
        code: 'schoolForms.added',
        params: { field: itemTerm(item), one, other, sum: asWord(value), cell: placeOf(source) },
      }),
      keys: [key],
      sources: [source],
    },
  ];
}

function lacksOf(
  listed: readonly Form[],
  told: readonly ToldForm[],
  candidates: readonly Candidate[],
  figures: ReadonlyMap<FigureKey, Figure>,
  school: SchoolShape,
): readonly Lack[] {
  const lacks: Lack[] = [];
  const named = new Set<FigureKey>();
  for (const { form, key, read, optional } of candidates) {
    const { lack: reason, source: at, found } = read;
    if (reason === null || figures.has(key) || (optional && reason === 'noPlace' && !found))
      continue;
    named.add(key);
    const whole = reason === 'emptyForm' || at === null;
    const source = whole ? null : at;
    const same = lacks.findIndex(
      (one) => one.form === form && one.reason === reason && sameCell(one.source, source),
    );
    const before = lacks[same];
    if (before) lacks[same] = { ...before, keys: [...before.keys, key] };
    else lacks.push({ reason, form, keys: [key], source, found });
  }
  for (const form of listed) {
    const wanted = wantedKeys(form, school).filter((key) => !figures.has(key));
    const isThere = told.some(({ id }) => id === form.id);
    const keys = isThere ? wanted.filter((key) => !named.has(key)) : wanted;
    if (keys.length === 0 || form.alternate) continue;
    const other = listed.find(
      (one) => one.alternate && wantedKeys(one, school).some((key) => keys.includes(key)),
    );
    const missing = isThere ? (other?.id ?? form.id) : form.id;
    lacks.push({ reason: 'noForm', form: missing, keys, source: null, found: null });
  }
  return lacks;
}

function sameCell(a: FigureSource | null, b: FigureSource | null): boolean {
  return a?.cell === b?.cell && a?.sheet === b?.sheet;
}

/** What a school of these stages has from a form; not what many years lack. */
function wantedKeys(form: Form, school: SchoolShape): readonly FigureKey[] {
  const own = form.items.flatMap((item) =>
    item.optional || !isOf(item, school) ? [] : (keyOf(item, school.soleStage) ?? []),
  );
  const together = composites.flatMap(({ form: id, field, parts }) =>
    id === form.id && parts(school.stages).length > 0 ? [field] : [],
  );
  return [...own, ...together];
}

/** Stages of which forms tell something, where the type does not say which the school has. */
export function stagesTold(forms: readonly ToldForm[], pupilsOnly: boolean): readonly PupilStage[] {
  const told = new Set(
    forms.flatMap(({ items }) =>
      items.flatMap(({ item, value }) =>
        typeof value === 'number' && value > 0 && (!pupilsOnly || item.id === 'students')
          ? [item.stage]
          : [],
      ),
    ),
  );
  return pupilStages.filter((stage) => told.has(stage));
}
