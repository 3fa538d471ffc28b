const tables = makeTables();

/** The CRC-32 that zip files carry, four bytes a step. `before` is that of what comes before the bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = tables;
  const whole = bytes.length - (bytes.length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    crc =
      (t3[crc & 255] as number) ^
      (t2[(crc >>> 8) & 255] as number) ^
      (t1[(crc >>> 16) & 255] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (t0[(crc ^ byteAt(bytes, at)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  const follow = (table: Int32Array) => table.map((c) => (first[c & 255] as number) ^ (c >>> 8));
  const second = follow(first);
  const third = follow(second);
  return [first, second, third, follow(third)];
}
