import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, LineReader } from '../../src/wire/line-reader.ts';

const bytes = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(10, 13, 0, 65, 200) }, fc.nat(255)), {
  maxLength: 200,
});

function read(pieces: Buffer[], max: number): string[] {
  const reader = new LineReader(max);
  const lines: string[] = [];
  for (const piece of pieces) {
    reader.push(piece);
    for (let line = reader.line(); line; line = reader.line()) {
      lines.push(`${line.bytes.toString('hex')} ${line.truncated} ${line.ending}`);
    }
  }
  return lines;
}

function split(whole: Buffer, cuts: number[]): Buffer[] {
  const at = [...new Set(cuts.map((c) => c % (whole.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, i) => whole.subarray(from, at[i] ?? whole.length));
}

test('any split of the bytes gives the same lines, long ones cut the same way', () => {
  fc.assert(
    fc.property(
      bytes,
      fc.array(fc.nat(300), { maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (b, cuts, max) => {
        const whole = Buffer.from(b);
        const naive = whole
          .toString('latin1')
          .split('\n')
          .slice(0, -1)
          .map((line) => {
            const crlf = line.endsWith('\r');
            const body = crlf ? line.slice(0, -1) : line;
            const kept = Buffer.from(body.slice(0, max), 'latin1').toString('hex');
            return `${kept} ${body.length > max} ${crlf ? 'crlf' : 'lf'}`;
          });
        assert.deepEqual(read(split(whole, cuts), max), naive);
        const single = [...whole].map((byte) => Buffer.from([byte]));
        assert.deepEqual(read(single, max), naive);
      },
    ),
  );
});

test('literal bytes are given as they are between lines', () => {
  const reader = new LineReader();
  reader.push(Buffer.from('a {3}\r\nx\r'));
  assert.equal(reader.line()?.bytes.toString(), 'a {3}');
  assert.equal(reader.take(3), undefined);
  reader.push(Buffer.from('\nrest\r\n'));
  assert.equal(reader.take(3)?.toString(), 'x\r\n');
  assert.equal(reader.line()?.bytes.toString(), 'rest');
  assert.equal(reader.size, 0);
});

test('a line without end does not fill the memory', () => {
  const reader = new LineReader(1000);
  for (let i = 0; i < 1000; i += 1) {
    reader.push(Buffer.alloc(10_000, 65));
    assert.equal(reader.line(), undefined);
    assert.ok(reader.size <= 1001);
  }
  reader.push(Buffer.from('\r\nnext\r\n'));
  const line = reader.line();
  assert.equal(line?.bytes.length, 1000);
  assert.equal(line?.truncated, true);
  assert.equal(reader.line()?.bytes.toString(), 'next');
});

test('UTF-8 where it is UTF-8, Latin-1 elsewhere, NUL kept', () => {
  assert.equal(decode(Buffer.from('grüße')), 'grüße');
  assert.equal(decode(Buffer.from([0x67, 0xfc, 0])), 'gü\0');
});
