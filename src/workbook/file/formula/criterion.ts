/** Conditions as COUNTIF and its kin take them: `>5`, `<>`, `小学*`. */
import { isCellError } from '../../../county/cell';
import { areEqual, compareScalars, errorOf, numberOfText, type Scalar } from './values';

/** @throws FormulaError, NotComputable */
export function meetsCondition(criterion: Scalar): (value: Scalar) => boolean {
  if (isCellError(criterion)) throw errorOf(criterion.error);
  if (typeof criterion !== 'string') return equals(criterion ?? 0);
  const [, operator = '', text = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const wanted = wantedIn(text);
  switch (operator) {
    case '':
      return text === '' ? isBlank : equals(wanted);
    case '=':
      return text === '' ? (value) => value === null : equals(wanted);
    case '<>': {
      const same = text === '' ? (value: Scalar) => value === null : equals(wanted);
      return (value) => !same(value);
    }
    default:
      return inOrderOf(operator, wanted);
  }
}

function wantedIn(text: string): number | string | boolean {
  const number = numberOfText(text);
  if (number !== null) return number;
  const word = text.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : text;
}

function isBlank(value: Scalar): boolean {
  return value === null || value === '';
}

function equals(wanted: number | string | boolean): (value: Scalar) => boolean {
  if (typeof wanted === 'string') {
    const pattern = patternOf(wanted);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return (value) => {
    // A number stored as text is counted with the number.
    const found =
      typeof value === 'string' && typeof wanted === 'number' ? numberOfText(value) : value;
    return typeof found === typeof wanted && areEqual(found, wanted);
  };
}

function inOrderOf(
  operator: string,
  wanted: number | string | boolean,
): (value: Scalar) => boolean {
  return (value) => {
    if (typeof value !== typeof wanted) return false;
    const order = compareScalars(value, wanted);
    switch (operator) {
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '<=':
        return order <= 0;
      default:
        return order >= 0;
    }
  };
}

/** `*` any text, `?` any character, `~` takes the next one literally. */
export function patternOf(text: string): RegExp {
  const parts = text.match(/~[*?~]|[\s\S]/g) ?? [];
  const source = parts.map((part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    const literal = part.length === 2 ? part.slice(1) : part;
    return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, 'i');
}
