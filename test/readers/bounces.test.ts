import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import { mutationsOf } from '../../scripts/mutate.ts';
import { rowsOf } from '../../src/explain-mail.ts';
import type { AnyTold } from '../../src/kernel/facts.ts';
import { readBounce } from '../../src/readers/bounces/read.ts';
import { tellBounce } from '../../src/readers/bounces/told.ts';
import { verdictOf } from '../../src/verdict.ts';

interface Expected {
  readonly kind: string;
  readonly recipients: readonly {
    readonly address: string;
    readonly status: string | null;
    readonly code: number;
    readonly fault: string | null;
    readonly action: string;
    readonly stage?: string;
  }[];
}

const folder = new URL('../../cases/bounces/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Record<string, Expected>;
const samples = readdirSync(folder).filter((f) => f.endsWith('.eml'));
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));
const encoder = new TextEncoder();

for (const file of samples)
  test(`${file} is read as it says`, async () => {
    const expected = truth[file.replace('.eml', '')];
    assert.ok(expected, `no truth for ${file}`);
    const bounce = await readBounce(bytesOf(file));
    assert.equal(bounce.kind, expected.kind);
    const rows = rowsOf(bounce);
    assert.deepEqual(
      bounce.recipients.map((r) => ({
        address: r.address,
        status: r.status ?? null,
        code: r.code,
        action: r.action,
      })),
      expected.recipients.map(({ address, status, code, action }) => ({ address, status, code, action })),
    );
    for (const [i, want] of expected.recipients.entries()) {
      if (want.stage !== undefined) assert.equal(bounce.recipients[i]?.stage, want.stage);
      const kind: readonly AnyTold[] = [...tellBounce(bounce)].filter((t) => t.kind === 'text.kind');
      const fault: string | undefined = expected.kind === 'bounce' ? rows[i]?.fault : verdictOf(kind).fault;
      assert.equal(fault ?? null, want.fault, want.address);
    }
  });

for (const file of samples)
  test(`${file}, cut after every 100 bytes or with broken MIME, names nobody else`, async () => {
    const expected = truth[file.replace('.eml', '')];
    const names = new Set(expected?.recipients.map((r) => r.address.toLowerCase()));
    for (const { name, bytes } of mutationsOf(bytesOf(file))) {
      const { recipients, kind } = await readBounce(bytes);
      for (const { address } of recipients)
        if (kind === 'bounce') assert.ok(names.has(address.toLowerCase()), `${name}: ${address}`);
    }
  });

for (const file of samples)
  test(`${file} reads the same with LF, CRLF and CR`, async () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const lf = await readBounce(encoder.encode(text));
    for (const end of ['\r\n', '\r']) {
      const other = await readBounce(encoder.encode(text.replaceAll('\n', end)));
      assert.deepEqual(
        other.recipients.map((r) => [r.address, r.status, r.code, r.action]),
        lf.recipients.map((r) => [r.address, r.status, r.code, r.action]),
        JSON.stringify(end),
      );
    }
  });

test('a hostile mail is read in bounded time', async () => {
  const head = 'From: MAILER-DAEMON@a.example\nTo: b@c.example\nSubject: Undelivered Mail\n\n';
  const bodies = [
    '<'.repeat(100_000),
    'a@'.repeat(60_000),
    `${'x'.repeat(100_000)}@example.org`,
    '550 '.repeat(40_000),
    '550 5.1.1 said: '.repeat(20_000),
    `${'a'.repeat(70)}@b.example: 550-\n`.repeat(3000),
    'Final-Recipient: rfc822; a@b.example\n'.repeat(20_000),
    `>>> RCPT TO:<${'a'.repeat(50_000)}`,
    '\u001b$B'.repeat(30_000),
    `<style>${'<style '.repeat(20_000)}`,
  ];
  for (const body of bodies)
    for (const type of ['', 'Content-Type: text/html\n']) {
      // Time of the processor: the clock on the wall also counts whatever else the machine does.
      const before = process.cpuUsage();
      await readBounce(encoder.encode(`${type}${head}${body}`));
      const { user, system } = process.cpuUsage(before);
      const ms = (user + system) / 1000;
      assert.ok(ms < 1500, `${body.slice(0, 20)} took ${Math.round(ms)} ms`);
    }
});

test('whatever is changed in a mail, it is read without an exception', async () => {
  const whole = samples.map(bytesOf);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(samples.length - 1),
      fc.array(fc.tuple(fc.nat(4000), fc.uint8Array({ maxLength: 30 })), { maxLength: 6 }),
      async (which, changes) => {
        const bytes = Uint8Array.from(whole[which] ?? []);
        for (const [at, more] of changes)
          bytes.set(more.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
        await readBounce(bytes);
      },
    ),
    { numRuns: 300 },
  );
});
