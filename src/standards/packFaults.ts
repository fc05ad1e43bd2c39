/**
 * What is wrong with a rule pack, by its place in the file: the schema's issues as codes, so that
 * the faces can say them. Never decides whether a pack is wrong; the schema does.
 */
import type { z } from 'zod';
import { valueAtPath } from './jsonPath';
import type { Message } from './message';

/** Faults that items of a pack have with each other; found by the schemas' own checks. */
const crossFaults = [
  'pack.duplicateId',
  'pack.direction',
  'pack.thresholdMissing',
  'pack.thresholdNotWanted',
  'pack.thresholdNeverUsed',
  'pack.thresholdOfOtherStage',
  'pack.whenEmpty',
  'pack.worstBetter',
  'pack.pointsMissing',
  'pack.pointsTotal',
  'pack.tooManyItems',
  'pack.countAboveItems',
  'pack.notOfStandard',
  'pack.missing',
  'pack.chosenNeedsOne',
  'pack.duplicateField',
  'pack.unknownField',
  'pack.fieldKind',
] as const;

/** Faults with parameters, by code: their names. */
export interface PackFaultParameters {
  'pack.wrongType': 'expected';
  'pack.notAnOption': 'options';
  'pack.tooSmall': 'minimum';
  'pack.tooBig': 'maximum';
  'pack.duplicateId': 'id';
  'pack.duplicateField': 'field';
  'pack.unknownField': 'field';
  'pack.fieldKind': 'field';
  'pack.worstBetter': 'worst' | 'limit';
  'pack.pointsTotal': 'points' | 'full';
  'pack.tooManyItems': 'count' | 'most';
  'pack.countAboveItems': 'count' | 'items';
}

export type PackFaultCode =
  | (typeof crossFaults)[number]
  | 'pack.notJson'
  | 'pack.unknownKey'
  | 'pack.wrongType'
  | 'pack.notAnOption'
  | 'pack.tooSmall'
  | 'pack.tooBig'
  | 'pack.wrongFormat';

export interface PackFault {
  /** `conditions.items[2].quantity.kind`; empty for the file as a whole. */
  readonly path: string;
  readonly message: Message<PackFaultCode>;
}

/**
 * An unknown key is a fault at that key; all else is one fault at its place.
 *
 * @param json the pack as it was given
 */
export function packFault(issue: z.core.$ZodIssue, json: unknown): readonly PackFault[] {
  const at = (message: Message<PackFaultCode>, more: readonly PropertyKey[] = []) => ({
    path: pathText([...issue.path, ...more]),
    message,
  });
  if (issue.code === 'custom') return [at(crossFault(issue.params ?? {}))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => at({ code: 'pack.unknownKey' }, [key]));
  }
  if (valueAtPath(json, issue.path) === undefined) return [at({ code: 'pack.missing' })];
  switch (issue.code) {
    case 'invalid_key':
      return [at({ code: 'pack.unknownKey' })];
    case 'invalid_type':
      return [at({ code: 'pack.wrongType', params: { expected: issue.expected } })];
    case 'invalid_value':
      return [at({ code: 'pack.notAnOption', params: { options: issue.values.join(' / ') } })];
    case 'invalid_union':
      return [unionFault(issue, at)];
    case 'too_small':
      return [at({ code: 'pack.tooSmall', params: { minimum: Number(issue.minimum) } })];
    case 'too_big':
      return [at({ code: 'pack.tooBig', params: { maximum: Number(issue.maximum) } })];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
      return [at({ code: 'pack.wrongFormat' })];
  }
}

/** None of the ways in which a value may be written fits. */
function unionFault(
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  at: (message: Message<PackFaultCode>) => PackFault,
): PackFault {
  const options = issue.errors.flatMap((errors) =>
    errors.flatMap((error) => (error.code === 'invalid_value' ? error.values : [])),
  );
  if ('options' in issue && Array.isArray(issue.options)) options.push(...issue.options);
  return options.length > 0
    ? at({ code: 'pack.notAnOption', params: { options: options.join(' / ') } })
    : at({ code: 'pack.wrongFormat' });
}

function crossFault({ code, ...params }: Record<string, unknown>): Message<PackFaultCode> {
  const known = crossFaults.find((each) => each === code);
  if (!known) throw new Error(`the pack schema found a fault without a code: ${String(code)}`);
  const told: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    told[name] = typeof value === 'number' ? value : String(value);
  }
  return { code: known, params: told };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
