/**
 * Compares a report with the exact expected one: numbers to a relative 1e-9, all else exactly,
 * every field that is expected and every row in its order.
 */
import { readFileSync } from 'node:fs';

export function readExpected(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function expectSameFigures(actual: unknown, expected: unknown): void {
  expect(differences(actual, expected, '')).toEqual([]);
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const allowed = 1e-9 * Math.max(Math.abs(expected), Math.abs(actual));
    return Math.abs(actual - expected) <= allowed ? [] : [`${path}: ${actual} is not ${expected}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: no list`];
    const length =
      actual.length === expected.length
        ? []
        : [`${path}: ${actual.length} entries, not ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((each, i) => differences(actual[i], each, `${path}[${i}]`)),
    ];
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: ${String(actual)}`];
    return Object.entries(expected)
      .filter(([key]) => key !== 'note' && key !== 'source')
      .flatMap(([key, value]) =>
        differences((actual as Record<string, unknown>)[key], value, `${path}.${key}`),
      );
  }
  return Object.is(actual, expected)
    ? []
    : [`${path}: ${String(actual)} is not ${String(expected)}`];
}
