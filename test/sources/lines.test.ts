import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { bytesOf } from '../../src/sources/bytes.ts';
import { linesOf } from '../../src/sources/lines.ts';

async function linesIn(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of linesOf(chunks)) lines.push(...batch);
  return lines;
}

test('lines are the same wherever the bytes are cut', async () => {
  const letters = fc.constantFrom('a', 'ü', '\n', '\r\n', '€', ' ', '😀');
  await fc.assert(
    fc.asyncProperty(
      fc.array(letters, { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        const whole = Buffer.from(text.join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size));
        const expected = text.join('').split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(await linesIn(chunks), expected);
      },
    ),
  );
});

test('an endless line is cut and the next one is whole', async () => {
  const chunks = [...Array.from({ length: 100 }, () => Buffer.alloc(10_000, 97)), Buffer.from('\nnext\n')];
  const [first, next] = await linesIn(chunks);
  assert.equal(first?.length, 65_536);
  assert.equal(next, 'next');
});

test('a line may stand in memory that is used again for the next chunk', async () => {
  function* reused(): Generator<Buffer> {
    const memory = Buffer.alloc(4);
    for (const part of ['one ', 'two\n', 'thre', 'e\nfo', 'ur  ']) {
      memory.write(part);
      yield memory;
    }
  }
  assert.deepEqual(await linesIn(reused()), ['one two', 'three', 'four  ']);
});

test('gzip and Zstandard are unpacked; what cannot be is the mistake of the user, with advice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maildoctor-bytes-'));
  const text = 'one\ntwo\n'.repeat(50_000);
  const read = async (bytes: Buffer): Promise<string[]> => {
    const file = join(folder, 'log');
    writeFileSync(file, bytes);
    return linesIn(bytesOf(file));
  };
  try {
    for (const bytes of [Buffer.from(text), gzipSync(text), zstdCompressSync(text)])
      assert.equal((await read(bytes)).length, 100_000);
    await assert.rejects(read(Buffer.from('BZh91AY')), { name: 'UnreadableFile', message: /bunzip2/ });
    await assert.rejects(read(gzipSync(text).subarray(0, 90)), { name: 'UnreadableFile' });
    assert.deepEqual(await read(Buffer.alloc(0)), []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
