/** The checksum of zip files (CRC-32, polynomial 0xEDB88320), four bytes a step. */
export function crc32(data: Uint8Array): number {
  const [first, second, third, fourth] = crcTables;
  const byte = (at: number) => data[at] ?? 0;
  let sum = -1;
  let at = 0;
  for (const whole = data.length - (data.length % 4); at < whole; at += 4) {
    sum ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    sum =
      (fourth[sum & 255] ?? 0) ^
      (third[(sum >>> 8) & 255] ?? 0) ^
      (second[(sum >>> 16) & 255] ?? 0) ^
      (first[sum >>> 24] ?? 0);
  }
  for (; at < data.length; at += 1) sum = (sum >>> 8) ^ (first[(sum ^ byte(at)) & 255] ?? 0);
  return ~sum >>> 0;
}

const crcTables = makeCrcTables();

/** What a byte adds to the sum when one, two, three or four bytes are left of a step. */
function makeCrcTables() {
  const made = [0, 1, 2, 3].map(() => new Int32Array(256));
  for (let value = 0; value < 256; value += 1) {
    let sum = value;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    for (const [at, table] of made.entries()) {
      table[value] = sum;
      if (at < 3) sum = (sum >>> 8) ^ lowSum(sum & 255);
    }
  }
  return made as [Int32Array, Int32Array, Int32Array, Int32Array];
}

function lowSum(value: number): number {
  let sum = value;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
}
