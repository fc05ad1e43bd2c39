/**
 * Bytes of a text that is written piece by piece, UTF-8: a sheet may have more letters than one string
 * should hold at a time.
 */
export class TextBytes {
  private held: Uint8Array;
  private length = 0;
  private readonly waiting: string[] = [];
  private waitingLetters = 0;
  /** What is to be kept of a source, not written yet: texts that adjoin become one. */
  private kept: { readonly source: string; readonly from: number; to: number } | null = null;

  /** @param expected about how many bytes it will be */
  constructor(expected: number) {
    this.held = new Uint8Array(Math.max(expected, 1024));
  }

  write(text: string): void {
    this.settle();
    this.wait(text);
  }

  /** A part of what came, from an offset to another. */
  keep(source: string, from: number, to: number): void {
    if (this.kept?.source === source && this.kept.to === from) {
      this.kept.to = to;
      return;
    }
    this.settle();
    this.kept = { source, from, to };
  }

  /** All that was written. */
  bytes(): Uint8Array {
    this.settle();
    this.encodeWaiting();
    return this.held.subarray(0, this.length);
  }

  private settle(): void {
    const { kept } = this;
    if (!kept) return;
    this.kept = null;
    const { source, to } = kept;
    for (let from = kept.from; from < to;) {
      let end = Math.min(from + pieceLetters, to);
      // No letter is cut in two.
      if (end < to && isFirstHalf(source.charCodeAt(end - 1))) end += 1;
      this.wait(source.slice(from, end));
      from = end;
    }
  }

  private wait(text: string): void {
    this.waiting.push(text);
    this.waitingLetters += text.length;
    if (this.waitingLetters >= pieceLetters) this.encodeWaiting();
  }

  private encodeWaiting(): void {
    const text = this.waiting.join('');
    this.waiting.length = 0;
    this.waitingLetters = 0;
    // A UTF-16 unit takes three bytes at most.
    const needed = this.length + text.length * 3;
    if (needed > this.held.length) {
      const grown = new Uint8Array(Math.max(needed, this.held.length * 1.5));
      grown.set(this.held.subarray(0, this.length));
      this.held = grown;
    }
    this.length += utf8.encodeInto(text, this.held.subarray(this.length)).written;
  }
}

const pieceLetters = 1 << 16;
const utf8 = new TextEncoder();

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
