/** A picture of black and white squares as PNG, with blocks of deflate that are stored as they are. */
export function png(squares: readonly (readonly boolean[])[], scale = 8): Uint8Array {
  const size = squares.length * scale;
  const stride = Math.ceil(size / 8) + 1;
  const raw = new Uint8Array(stride * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark = squares[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const at = y * stride + 1 + (x >> 3);
      if (!isDark) raw[at] = (raw[at] ?? 0) | (0x80 >> (x & 7));
    }
  const header = [...big(size), ...big(size), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlib(raw)),
    ...chunk('IEND', []),
  ]);
}

const big = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...[...type].map((c) => c.charCodeAt(0)), ...data];
  return [...big(data.length), ...body, ...big(crc(body))];
}

function crc(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const mostStored = 65_535;

function zlib(raw: Uint8Array): number[] {
  const out: number[] = [0x78, 0x01];
  let a = 1;
  let b = 0;
  for (const byte of raw) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  for (let at = 0; at < raw.length; at += mostStored) {
    const part = raw.subarray(at, at + mostStored);
    const { length } = part;
    out.push(
      at + mostStored >= raw.length ? 1 : 0,
      length & 255,
      length >> 8,
      ~length & 255,
      (~length >> 8) & 255,
    );
    for (const byte of part) out.push(byte);
  }
  return [...out, ...big(((b << 16) | a) >>> 0)];
}
