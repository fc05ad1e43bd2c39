/**
 * The county inputs as they are read from 均衡_县级数据 or the county's own cells: each by its kind,
 * with a finding for what cannot be read. Which of them an item needs is the assessment's matter;
 * how they fit each other is checkCountyData.ts's.
 */
import { z } from '../standards/zod';
import type { Bilingual } from '../standards/message';
import { isCellError, type CellValue, type CellPlace } from './cell';
import { checkCountyData } from './checkCountyData';
import {
  countyInputs,
  countyInputTerm,
  type CountyData,
  type CountyEntry,
  type CountyInputId,
} from './countyInputs';
import type { CountyInput, CountyInputKind } from './countyInput';
import { compact, normalText, readEntry, readWords } from './cellEntry';
import { makeFinding, type Finding } from './finding';
import { readYesNo } from './locale';

/** A county input as it stands in the workbook, before it is read. */
export interface CountyCell {
  readonly value: CellValue;
  readonly note: CellValue;
  readonly evidence: CellValue;
  /** The cell of the value. */
  readonly place: CellPlace;
}

export type CountyCells = Readonly<Partial<Record<CountyInputId, CountyCell>>>;

export const countyInputIds = Object.keys(countyInputs) as readonly CountyInputId[];

/**
 * Reads the county inputs; what is not there or cannot be read is blank. Never throws on what a
 * county entered.
 *
 * @returns findings in the order of the inputs, then those about several inputs
 */
export function readCountyData(cells: CountyCells): {
  readonly data: CountyData;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const entries: Partial<Record<CountyInputId, CountyEntry>> = {};
  for (const id of countyInputIds) {
    const cell = cells[id];
    entries[id] = cell ? readCell(id, cell, findings) : nothingEntered;
  }
  const data = entries as CountyData;
  checkCountyData(data, cells, findings);
  return { data, findings };
}

const nothingEntered: CountyEntry = { kind: 'blank', note: null, evidence: null };

/** Why what was typed for an input cannot be used; null where it can, and where nothing was typed. */
export function faultOfText(
  id: CountyInputId,
  text: string,
): 'readAsBlank' | 'negative' | 'invalid' | null {
  const { kind } = readValue(text, countyInputs[id]);
  return kind === 'readAsBlank' || kind === 'negative' || kind === 'invalid' ? kind : null;
}

/** What a cell shows, or why it shows nothing of its kind. */
type Shown =
  | WithoutWords<CountyEntry>
  | { readonly kind: 'readAsBlank'; readonly found: string }
  | { readonly kind: 'negative'; readonly found: number }
  | { readonly kind: 'invalid'; readonly found: string };

type WithoutWords<T> = T extends unknown ? Omit<T, 'note' | 'evidence'> : never;

function readCell(id: CountyInputId, cell: CountyCell, findings: Finding[]): CountyEntry {
  const input = countyInputs[id];
  const term = countyInputTerm(id);
  const words = { note: readWords(cell.note), evidence: readWords(cell.evidence) };
  const shown = readValue(cell.value, input);
  switch (shown.kind) {
    case 'readAsBlank': {
      const params = { input: term, found: shown.found };
      findings.push(makeFinding('countyReadAsBlank', cell.place, params));
      return { kind: 'blank', unread: true, ...words };
    }
    case 'negative': {
      const params = { input: term, found: shown.found };
      findings.push(makeFinding('countyInputNegative', cell.place, params));
      return { kind: 'blank', unread: true, ...words };
    }
    case 'invalid': {
      const params = { input: term, found: shown.found, expected: expectedOf(input) };
      findings.push(makeFinding('countyInputInvalid', cell.place, params));
      return { kind: 'blank', unread: true, ...words };
    }
    case 'number':
      if (isCounted(input) && !Number.isInteger(shown.value)) {
        findings.push(
          makeFinding('countyFraction', cell.place, { input: term, found: shown.value }),
        );
      }
      return { ...shown, ...words };
    default:
      return { ...shown, ...words };
  }
}

function readValue(value: CellValue, { kind, unit }: CountyInput): Shown {
  if (isCellError(value)) return { kind: 'invalid', found: value.error };
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return { kind: 'blank' };
  }
  const found = String(value).trim();
  switch (kind) {
    case 'number':
      return readNumber(value, unit);
    case 'percent':
      return readPercent(value);
    case 'yesNo':
      return readYes(value, found);
    case 'conclusion':
      return readConclusion(value, found);
    case 'grade':
      return readGrade(found);
    case 'text':
      return { kind: 'text', text: found };
  }
}

const tenThousands: ReadonlySet<string> = new Set(['万元', '万人']);
const shownPercent = /^([+-]?\d+(?:\.\d+)?) ?%$/;

/** A figure in its unit; a rate without a unit may be written 12% and is kept as 0.12. */
function readNumber(value: CellValue, unit: string | null): Shown {
  const percent = unit === null ? percentShown(value) : null;
  if (percent !== null) return signedEntry(scaled(percent, -2));
  const entry = readEntry(value, 'measure', unit !== null && tenThousands.has(unit) ? 10_000 : 1);
  switch (entry.kind) {
    case 'number':
    case 'negative':
      return entry;
    case 'blank':
      return entry.found === null ? entry : { kind: 'readAsBlank', found: entry.found };
    case 'notANumber':
    case 'twoNumbers':
    case 'errorValue':
      return { kind: 'invalid', found: entry.found };
    case 'notCalculated':
      return { kind: 'invalid', found: '' };
  }
}

const percentSchema = z.number().min(0).max(100);

/** 85, 85% and a cell of 0.85 that is shown as 85% are all 85: no rate asked for is as low as 1 %. */
function readPercent(value: CellValue): Shown {
  const written = percentShown(value);
  const plain = written === null ? readNumber(value, '') : signedEntry(written);
  if (plain.kind !== 'number') return plain;
  const percent = written === null && plain.value <= 1 ? scaled(plain.value, 2) : plain.value;
  return percentSchema.safeParse(percent).success
    ? { kind: 'number', value: percent }
    : { kind: 'invalid', found: String(value).trim() };
}

function percentShown(value: CellValue): number | null {
  const digits = typeof value === 'string' ? shownPercent.exec(normalText(value))?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** By a power of ten, moved in the decimals: 0.29 is 29 of 100, not 28.999… */
function scaled(value: number, power: number): number {
  const moved = Number(`${value}e${power}`);
  return Number.isNaN(moved) ? value * 10 ** power : moved;
}

function signedEntry(value: number): Shown {
  return value < 0 ? { kind: 'negative', found: value } : { kind: 'number', value };
}

const standsForBlank = /^(?:\/+|[-—–―─﹣]+)$/;

function readYes(value: CellValue, found: string): Shown {
  if (standsForBlank.test(compact(found))) return { kind: 'readAsBlank', found };
  const yes = readYesNo(value);
  return yes === null ? { kind: 'invalid', found } : { kind: 'yesNo', yes };
}

const notMetWords = /^(?:不达标|未达标|没有达标|不符合|不合格|未达到|不合理|未完成)/;
const metWords = /^(?:达标|已达标|符合要求|符合|合格|达到要求|合理)/;

/** Behind 达标 these leave nobody sure. */
const contraryWords = /不达标|未达标|不符合|不合格|未达到/;

/** 达标 or 不达标, also 是 / 否, 符合 / 不符合; a short text may follow: 达标，布局规划已公布. */
function readConclusion(value: CellValue, found: string): Shown {
  const words = normalText(found);
  if (standsForBlank.test(words)) return { kind: 'readAsBlank', found };
  const yes = readYesNo(value);
  if (yes !== null) return { kind: 'conclusion', met: yes, text: '' };
  const notMet = notMetWords.exec(words)?.[0];
  const verdict = notMet ?? metWords.exec(words)?.[0];
  const rest = verdict === undefined ? '' : words.slice(verdict.length);
  const contradicts = notMet === undefined && contraryWords.test(rest);
  if (verdict === undefined || contradicts || !/^(?:$|[\s,.:;、。(])/.test(rest))
    return { kind: 'invalid', found };
  const text = rest.replace(/^[\s,.:;、。]+/, '').replace(/^\((.*)\)$/, '$1');
  return { kind: 'conclusion', met: notMet === undefined, text };
}

const gradeSchema = z.number().int().min(1).max(5);
const gradeWords: Readonly<Record<string, number>> = {
  ...{ I: 1, II: 2, III: 3, IV: 4, V: 5 },
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 },
};

/** Ⅲ, III, 3, 三, each with or without 级. */
function readGrade(found: string): Shown {
  const word = compact(found)
    .toUpperCase()
    .replace(/^第/, '')
    .replace(/(?:级|等级|等)$/, '');
  if (standsForBlank.test(word)) return { kind: 'readAsBlank', found };
  const grade = gradeSchema.safeParse(gradeWords[word] ?? (word === '' ? NaN : Number(word)));
  return grade.success ? { kind: 'grade', grade: grade.data } : { kind: 'invalid', found };
}

const countedUnits: ReadonlySet<string> = new Set(['人', '名', '个', '所', '份']);

function isCounted({ unit }: CountyInput): boolean {
  return unit !== null && countedUnits.has(unit);
}

function expectedOf({ kind, unit }: CountyInput): Bilingual {
  if (kind !== 'number' || unit === null) return expected[kind];
  return { 'zh-CN': `数字(单位:${unit})`, 'en-US': `a number (in ${unit})` };
}

const expected: Readonly<Record<CountyInputKind, Bilingual>> = {
  number: { 'zh-CN': '数字', 'en-US': 'a number' },
  percent: { 'zh-CN': ' 0 至 100 的百分数', 'en-US': 'a percentage from 0 to 100' },
  yesNo: { 'zh-CN': '“是”或“否”', 'en-US': '是 or 否' },
  conclusion: { 'zh-CN': '“达标”或“不达标”', 'en-US': '达标 or 不达标' },
  grade: { 'zh-CN': '等级Ⅰ至Ⅴ', 'en-US': 'a grade from Ⅰ to Ⅴ' },
  text: { 'zh-CN': '文字', 'en-US': 'words' },
};
