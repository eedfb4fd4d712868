import { closeSync, openSync, readSync } from 'node:fs';
import process from 'node:process';
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';

const chunkSize = 1 << 16;

/**
 * Bytes of a file or of standard input (`-`), unpacked where they are gzip or Zstandard.
 *
 * @throws UnreadableFile where they are packed in a way that Node cannot unpack, or damaged
 */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  yield* plain(path === '-' ? streamed(process.stdin) : chunksOf(path));
}

/** The same bytes, unpacked where they begin as gzip or Zstandard do. @throws UnreadableFile as above */
export async function* plain(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const first = await chunks.next();
  if (first.done === true) return;
  const unpack = unpackerFor(first.value);
  async function* whole(): AsyncGenerator<Buffer> {
    yield first.value as Buffer;
    yield* chunks;
  }
  if (unpack === undefined) yield* whole();
  else yield* unpacked(whole(), unpack);
}

async function* streamed(source: Readable): AsyncGenerator<Buffer> {
  yield* source as AsyncIterable<Buffer>;
}

/** Reads without a stream, which would make garbage of each chunk faster than it is collected. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(chunkSize);
      const size = readSync(file, chunk, 0, chunkSize, null);
      if (size === 0) return;
      yield size === chunkSize ? chunk : chunk.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

/** The user's file is at fault: the words say what to do, and the exit code is that of wrong usage. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const starts = (bytes: Buffer, ...magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b);

function unpackerFor(head: Buffer): (() => Transform) | undefined {
  if (starts(head, 0x1f, 0x8b)) return createGunzip;
  if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)) return createZstdDecompress;
  if (starts(head, 0x42, 0x5a, 0x68)) throw new UnreadableFile('this is bzip2: unpack it first with bunzip2');
  if (starts(head, 0xfd, 0x37, 0x7a, 0x58, 0x5a))
    throw new UnreadableFile('this is xz: unpack it first with unxz');
  return undefined;
}

async function* unpacked(packed: AsyncIterable<Buffer>, unpack: () => Transform): AsyncGenerator<Buffer> {
  const out = unpack();
  const source = Readable.from(packed);
  source.on('error', (error) => out.destroy(error));
  try {
    yield* source.pipe(out) as AsyncIterable<Buffer>;
  } catch (error) {
    if (!/^Z_|^ZSTD_/.test(String((error as { code?: unknown }).code))) throw error;
    throw new UnreadableFile(`the packed file is damaged (${(error as Error).message}): unpack it first`);
  }
}
