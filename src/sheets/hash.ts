/** Short marks of things: equal things have equal marks, others all but surely not. */

/** JSON with the keys of every object in order, so that equal things have equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`;
}

/** cyrb53, a 53-bit hash in the public domain. */
export class Hash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at <= text.length; at += 1) {
      // a text's end counts too, so that no two lists of texts run together
      const code = at < text.length ? text.charCodeAt(at) : 0x1_0000;
      this.high = Math.imul(this.high ^ code, 2654435761);
      this.low = Math.imul(this.low ^ code, 1597334677);
    }
  }

  /** @param length up to eleven characters */
  short(length = 8): string {
    return base32(this.value(), length);
  }

  /** 32 bits of it. */
  whole(): number {
    return this.value() >>> 0;
  }

  private value(): number {
    let { high, low } = this;
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return 4294967296 * (2097151 & low) + (high >>> 0);
  }
}

/** The mark of one text. */
export function markOf(text: string, length?: number): string {
  const hash = new Hash();
  hash.add(text);
  return hash.short(length);
}

/** A number of 32 bits in up to six characters. */
export function shortMark(value: number, length: number): string {
  return base32(value, length);
}

/** Crockford's: no I, L, O, U, so that it can be read out. Least digits first, they vary most. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(value: number, length: number): string {
  let text = '';
  let rest = value;
  for (let at = 0; at < length; at += 1) {
    text += digits[rest % 32] ?? '0';
    rest = Math.floor(rest / 32);
  }
  return text;
}
