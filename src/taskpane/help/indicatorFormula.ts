/** An indicator's formula and what is to be known of its columns, made from the standard's data. */
import { fieldOf, headerTerm } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { Bilingual, Language } from '../../standards/message';
import { relaxationNames } from '../../standards/relaxations';
import { stageNames } from '../../standards/standards';
import {
  stages,
  type Indicator,
  type QuantityId,
  type Stage,
  type Term,
} from '../../standards/standard';
import type { Explain } from './explaining';

/** Minus as people write it. */
const termSigns = { 1: '+', [-1]: '−' } as const;

/** ` × 100`, or nothing. */
export function perFactor(per: Indicator['per']): string {
  return per === 100 ? ' × 100' : '';
}

/** One line, or one per stage where the stages differ; each with its ways, the first that counts first. */
export function formulaLines(
  indicator: Indicator,
  computers: Settings['computers'],
  language: Language,
  explain: Explain,
): readonly (readonly string[])[] {
  const ways = (stage: Stage) =>
    waysInOrder(indicator.amount[stage], computers).map((way) =>
      explain('help.formula', {
        amount: termsFormula(way, language, explain),
        times: perFactor(indicator.per),
      }),
    );
  const lines = stages.map((stage) => ({ stage, formulas: ways(stage) }));
  const [first] = lines;
  if (first && lines.every(({ formulas }) => formulas.join() === first.formulas.join())) {
    return [orBetween(first.formulas, explain)];
  }
  return lines.map(({ stage, formulas }) => {
    const [best = '', ...others] = orBetween(formulas, explain);
    return [explain('help.stage', { stage: stageNames[stage], told: best }), ...others];
  });
}

/** Every header that the indicator may be made from, in both languages. */
export function headersOf({ amount, relaxed }: Indicator): readonly Bilingual[] {
  const quantities = stages.flatMap((stage) =>
    amount[stage].flat().map(({ quantity }) => quantity),
  );
  return [...new Set([...quantities, ...(relaxed?.adds ?? [])])].map(quantityTerm);
}

/** Why something is taken off, in which unit it is read, whether it is shared … */
export function formulaNotes(
  indicator: Indicator,
  computers: Settings['computers'],
  explain: Explain,
): readonly string[] {
  const ways = stages.flatMap((stage) => indicator.amount[stage]);
  const terms = ways.flat();
  const has = (quantity: QuantityId) => terms.some((term) => term.quantity === quantity);
  const minus = terms.find(({ sign }) => sign === -1);
  const { relaxed } = indicator;
  return [
    ...(ways.length > stages.length ? [explain('help.ways.note')] : []),
    ...(minus ? [explain('help.note.minus', { field: quantityTerm(minus.quantity) })] : []),
    ...unitNotes(terms, indicator, explain),
    ...(has('arts') && has('music')
      ? [
          explain('help.note.arts', {
            arts: quantityTerm('arts'),
            music: quantityTerm('music'),
            art: quantityTerm('art'),
          }),
        ]
      : []),
    ...(has('teachingComputers')
      ? [
          explain(`help.note.computers.${computers}`, {
            teaching: quantityTerm('teachingComputers'),
            all: quantityTerm('computers'),
          }),
        ]
      : []),
    ...(terms.some(({ quantity }) => fieldOf(quantity).level === 'school')
      ? [explain('help.note.shared')]
      : []),
    ...(relaxed
      ? [
          explain('help.note.relaxed', {
            name: relaxationNames[relaxed.by],
            fields: bilingualList(relaxed.adds.map(quantityTerm), explain),
          }),
        ]
      : []),
  ];
}

function unitNotes(
  terms: readonly Term[],
  { unit }: Indicator,
  explain: Explain,
): readonly string[] {
  const notes = terms.flatMap(({ quantity }) => {
    const { units = {}, defaultUnit } = fieldOf(quantity);
    const factor = defaultUnit === undefined ? 1 : (units[defaultUnit] ?? 1);
    return factor === 1 || defaultUnit === undefined
      ? []
      : [explain('help.note.unit', { unit: defaultUnit, factor, own: unit })];
  });
  return [...new Set(notes)];
}

/** As the settings have it: 教学用 first, or all computers first. */
function waysInOrder(
  ways: readonly (readonly Term[])[],
  computers: Settings['computers'],
): readonly (readonly Term[])[] {
  const teaching = (way: readonly Term[]) =>
    way.some(({ quantity }) => quantity === 'teachingComputers');
  return computers === 'teaching'
    ? ways
    : [...ways.filter((way) => !teaching(way)), ...ways.filter(teaching)];
}

function orBetween(
  [first = '', ...others]: readonly string[],
  explain: Explain,
): readonly string[] {
  return [first, ...others.map((formula) => explain('help.ways.or', { formula }))];
}

function termsFormula(way: readonly Term[], language: Language, explain: Explain): string {
  return sumInBrackets(
    way.map(({ quantity, sign }) => ({ sign, text: quantityTerm(quantity)[language] })),
    explain,
  );
}

/** `30 + 12 − 5`, in brackets where there is more than one term. */
export function sumInBrackets(
  terms: readonly { readonly sign: 1 | -1; readonly text: string }[],
  explain: Explain,
): string {
  const sum = terms
    .map(({ sign, text }, at) => (at === 0 && sign === 1 ? text : `${termSigns[sign]} ${text}`))
    .join(' ');
  return terms.length > 1 ? explain('help.sum', { sum }) : sum;
}

/** 、 between Chinese terms, a semicolon between English ones. */
function bilingualList(terms: readonly Bilingual[], explain: Explain): Bilingual {
  const joined = (language: Language) =>
    terms.map((term) => term[language]).join(explain('help.and'));
  return { 'zh-CN': joined('zh-CN'), 'en-US': joined('en-US') };
}

function quantityTerm(quantity: QuantityId): Bilingual {
  return headerTerm(fieldOf(quantity));
}
