import { createReadStream } from 'node:fs';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes of a file or of standard input (`-`), unpacked where they are gzip. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 16 });
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  if (first.done === true) return;
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) {
    yield* unpacked(first.value, chunks);
    return;
  }
  yield first.value;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

async function* unpacked(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feed = async (): Promise<void> => {
    for (let chunk: Buffer | undefined = first; chunk !== undefined; ) {
      if (!gunzip.write(chunk)) await new Promise<void>((resolve) => gunzip.once('drain', resolve));
      const next = await rest.next();
      chunk = next.done === true ? undefined : next.value;
    }
    gunzip.end();
  };
  feed().catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : new Error(String(error))));
  yield* gunzip as AsyncIterable<Buffer>;
}

const mostLine = 1 << 16;

/** Lines in batches, so that a long log costs no promise for each line. Endless lines are cut. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of bytes) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > mostLine) rest = rest.slice(0, mostLine);
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
