import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { explain } from '../../src/explain.ts';
import { redact } from '../../src/readers/redact.ts';

const many = (text: string, length = 1_000_000): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Texts that are mean to patterns: one thing over and over, openings without an end. */
const hostile: Readonly<Record<string, string>> = {
  'one letter': many('a'),
  blanks: many(' '),
  'line ends': many('\n'),
  'carriage returns': many('\r'),
  'names without end': many('a.'),
  quotes: many('"'),
  'escaped quotes': many('\\"'),
  'open brackets': many('[('),
  addresses: many('a@b'),
  'SASL openings': many('AUTH PLAIN '),
  'SASL exchanges': many('334 \nQUJDREVGR0g=\n'),
  logins: many('LOGIN "a" '),
  passwords: many('password="'),
  pass: many('pass '),
  tokens: many(`eyJ${'a'.repeat(200)}.`),
  'URLs with users': many('smtp://a:b'),
  codes: many('550 5.7.1 '),
  'a dialogue': many('220 x\nEHLO a\n250 ok\n'),
  errors: many('error: connection refused to mail.example.org:25\n'),
  'half JSON': many('{"src":"s","msg":"\\'),
  'words of errors': many('could not connect to this SMTP server ENOTFOUND certificate '),
  'bytes of Python': many("curl: (56) [x] b'* BYE' (535, b'\n"),
};

describe('reading is bounded', () => {
  for (const [name, text] of Object.entries(hostile))
    it(`1 MB of ${name}`, () => {
      explain(text.slice(0, 10_000));
      // Time of the processor: the clock on the wall also counts whatever else the machine does.
      const before = process.cpuUsage();
      explain(text);
      const { user, system } = process.cpuUsage(before);
      const ms = (user + system) / 1000;
      assert.ok(ms < 600, `${Math.round(ms)} ms`);
    });
});

const scraps = fc.constantFrom(
  '220 mail ESMTP\r\n',
  'EHLO x\r\n',
  '250-AUTH PLAIN\r\n',
  '535 5.7.8 no\r\n',
  '* OK [CAPABILITY',
  'a1 NO [',
  '-ERR',
  '+OK ',
  'Error: ',
  "(535, b'",
  '=== Trying ',
  '<-  ',
  ' -> ',
  'READ Oct 17 23:53:45.643 ',
  '{"src":"s","msg":"',
  '0x800CCC0E',
  'certificate has expired',
  '\u0000',
  '\u202e',
  '\u001b[31m',
  '\ud800',
  'AUTH LOGIN\r\n',
  '334 VXNlcm5hbWU6\r\n',
  '[',
  ']',
  '{host}',
  '%s',
  '\n',
  '\r',
  'Final-Recipient: rfc822; a@b\n',
  'status=bounced (',
  'CONNECTED(00000003)\n',
  'Verify return code: 10',
  'ENOTFOUND ',
);

describe('no text makes a reader throw', () => {
  it('arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void explain(text)),
      { numRuns: 300 },
    );
  });
  it('scraps of everything', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ maxLength: 12 })), { maxLength: 30 }), (parts) => {
        const report = explain(parts.join(''));
        assert.ok(!report.facts.some((f) => f.kind === 'own.bug'));
      }),
      { numRuns: 600 },
    );
  });
  it('arbitrary objects', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), (object) => void explain(object)),
      { numRuns: 200 },
    );
  });
});

describe('redaction', () => {
  const secret = 'Tr0ub4dor&3';
  const base64 = Buffer.from(secret).toString('base64');
  const plain = Buffer.from(`\0me@example.org\0${secret}`).toString('base64');
  const shown: readonly string[] = [
    `AUTH PLAIN ${plain}`,
    `AUTH LOGIN bWVAZXhhbXBsZS5vcmc=\r\n334 UGFzc3dvcmQ6\r\n${base64}\r\n535 5.7.8 no`,
    `> AUTH PLAIN\n< 334 \n> ${plain}\n< 535 no`,
    `send: 'AUTH LOGIN bWVAZXhhbXBsZS5vcmc=\\r\\n'\nreply: b'334 UGFzc3dvcmQ6\\r\\n'\nsend: '${base64}\\r\\n'\nreply: b'535 no\\r\\n'`,
    `a1 LOGIN me@example.org ${secret}`,
    `a1 LOGIN "me@example.org" "${secret}"`,
    `(Command: LOGIN "me@example.org" "${secret}"; response: #2# [NO])`,
    `USER me\r\n+OK\r\nPASS ${secret}\r\n-ERR`,
    `imaps://me:${secret}@mail.example.org/`,
    `auth: { user: 'me', pass: '${secret}' }`,
    `MAIL_PASSWORD=${secret}`,
    `"password": "${secret}"`,
    `password = ${secret}`,
    `Authorization: Basic ${base64}`,
    `1 AUTHENTICATE PLAIN ${plain}`,
    `[2026-01-01 10:00:00] DEBUG [abcd] C: AUTH PLAIN ${plain}`,
    `{"src":"c","msg":"${plain}","comment":"Encoded response for AUTH=PLAIN"}`,
    `passwordeval = echo ${secret}`,
  ];
  for (const text of shown)
    it(text.split('\n')[0]?.replace(secret, '…').slice(0, 60) ?? '', () => {
      const json = JSON.stringify(explain(text)) + redact(text);
      for (const form of [secret, base64, plain]) assert.ok(!json.includes(form), redact(text));
    });

  it('leaves what is no secret', () => {
    for (const text of [
      '250-AUTH PLAIN LOGIN XOAUTH2',
      '535 5.7.8 Username and Password not accepted. For more information, go to support',
      'NO [AUTHENTICATIONFAILED] LOGIN failed.',
      'Error: Invalid login: 534-5.7.9 Application-specific password required',
      'Your password: is wrong',
    ])
      assert.equal(redact(text), text);
  });
});

it('explain opens no socket', () => {
  const guard = `
    const fail = (what) => () => { throw new Error('opened ' + what); };
    const net = require('node:net'); net.Socket.prototype.connect = fail('a connection');
    const dgram = require('node:dgram'); dgram.createSocket = fail('a datagram socket');
    const dns = require('node:dns'); dns.lookup = fail('a lookup'); dns.promises.lookup = fail('a lookup');
    for (const r of [dns.Resolver, dns.promises.Resolver]) for (const k of Object.getOwnPropertyNames(r.prototype))
      if (/^resolve|^reverse/.test(k)) r.prototype[k] = fail('a query');`;
  const preload = `data:text/javascript,${encodeURIComponent(
    `import { createRequire } from 'node:module'; const require = createRequire('file:///');${guard}`,
  )}`;
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  for (const words of [
    ['getaddrinfo', 'ENOTFOUND', 'imap.gmail.com'],
    ['535', '5.7.8', 'Authentication failed'],
    ['471'],
  ]) {
    const run = spawnSync(process.execPath, ['--import', preload, main, 'explain', '--json', ...words], {
      encoding: 'utf8',
    });
    assert.doesNotMatch(run.stderr, /opened/);
    assert.ok([0, 1, 3].includes(run.status ?? -1), run.stderr);
    assert.equal((JSON.parse(run.stdout) as { kind: string }).kind, 'text');
  }
});
