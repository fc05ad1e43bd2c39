import fc from 'fast-check';
import { TextBytes } from '../../../src/workbook/file/textBytes';

const letters = fc.string({ unit: 'grapheme', maxLength: 60 });

it('has the bytes of all that was written and kept, in its order', () => {
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.oneof(letters, fc.tuple(fc.nat(60), fc.nat(60))), { maxLength: 20 }),
      (source, steps) => {
        const out = new TextBytes(0);
        let text = '';
        for (const step of steps) {
          if (typeof step === 'string') {
            out.write(step);
            text += step;
          } else {
            const [from, to] = step.map((at) => Math.min(at, source.length)) as [number, number];
            out.keep(source, Math.min(from, to), Math.max(from, to));
            text += source.slice(Math.min(from, to), Math.max(from, to));
          }
        }
        expect(new TextDecoder().decode(out.bytes())).toBe(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
      },
    ),
  );
});

it('cuts no letter in two where it writes a long text in pieces', () => {
  for (const before of ['', 'a']) {
    const source = before + '𠮷'.repeat(200_000);
    const out = new TextBytes(0);
    out.keep(source, 0, source.length);
    expect(new TextDecoder().decode(out.bytes()) === source).toBe(true);
  }
});
