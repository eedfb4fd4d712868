import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, before, test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import type { World } from '../../src/talk/world.ts';
import { Client, portOf, strictTls, worldOf } from './client.ts';

const kinds = [
  ...['good', 'wildcard', 'tls-1.2', 'ends-soon'],
  ...['expired', 'not-yet-valid', 'wrong-name', 'self-signed', 'missing-intermediate', 'unknown-ca'],
  ...[
    'weak-key',
    'old',
    'no-common-cipher',
    'client-certificate',
    'alert',
    'garbage',
    'close',
    'reset',
    'none',
  ],
];
let world: World;
before(async () => {
  world = await worldOf(kinds.map((kind) => `server ${kind}.example.org:993 imap tls ${kind}`).join('\n'));
});
after(() => world.close());

// What a strict client must find out. Where OpenSSL's versions word it differently, each is given.
const outcomes: [kind: string, expected: RegExp][] = [
  ['good', /^ok TLSv1\.3$/],
  ['wildcard', /^ok TLSv1\.3$/],
  ['tls-1.2', /^ok TLSv1\.2$/],
  ['ends-soon', /^ok /],
  ['expired', /^CERT_HAS_EXPIRED$/],
  ['not-yet-valid', /^CERT_NOT_YET_VALID$/],
  ['wrong-name', /^ERR_TLS_CERT_ALTNAME_INVALID$/],
  ['self-signed', /^DEPTH_ZERO_SELF_SIGNED_CERT$/],
  ['missing-intermediate', /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/],
  ['unknown-ca', /^UNABLE_TO_GET_ISSUER_CERT_LOCALLY$/],
  ['weak-key', /^(?:UNSPECIFIED|EE_KEY_TOO_SMALL)$/],
  ['old', /^ERR_SSL_(?:TLSV1_ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/],
  ['no-common-cipher', /^ERR_SSL_(?:SSLV3|SSL\/TLS)_ALERT_HANDSHAKE_FAILURE$/],
  ['client-certificate', /^ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED$/],
  ['alert', /^ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR$/],
  ['garbage', /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/],
  ['close', /^ECONNRESET$/],
  ['reset', /^ECONNRESET$/],
  ['none', /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/],
];

for (const [kind, expected] of outcomes) {
  test(`tls ${kind} is what it says`, async () => {
    assert.match(await strictTls(world, `${kind}.example.org:993`), expected);
  });
}

test('tls weak-key has a key of 1024 bits and is right otherwise', async () => {
  const where = 'weak-key.example.org:993';
  const found = await strictTls(world, where, { ciphers: 'DEFAULT@SECLEVEL=0' });
  assert.match(found, /^ok /);
  const socket = connectTls({
    ...{
      host: '127.0.0.1',
      port: portOf(world, where),
      rejectUnauthorized: false,
      ciphers: 'DEFAULT@SECLEVEL=0',
    },
  });
  await new Promise((resolve) => socket.once('secureConnect', resolve));
  assert.equal(socket.getPeerCertificate().bits, 1024);
  socket.destroy();
});

test('tls old speaks TLS 1.0 and nothing newer', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  assert.equal(await strictTls(world, 'old.example.org:993', old), 'ok TLSv1');
});

test('STARTTLS leads to the same certificate', async () => {
  const other = await worldOf('server mail.example.org:587 smtp starttls expired');
  const client = await Client.open(other, 'mail.example.org:587');
  await client.until(/^220 /);
  assert.match(await client.ask('STARTTLS'), /^220 /);
  await assert.rejects(client.secure(other, 'mail.example.org:587'), { code: 'CERT_HAS_EXPIRED' });
  await other.close();
});

test('a server by address has a certificate for the names that lead to it', async () => {
  const pool = await worldOf(
    [
      ...[
        'dns mail.example.org A 192.0.2.10',
        'dns mail.example.org A 192.0.2.11',
        'dns imap.example.org CNAME mail.example.org',
      ],
      ...['server 192.0.2.10:993 imap', 'server 192.0.2.11:993 imap tls expired'],
    ].join('\n'),
  );
  const asked = { servername: 'imap.example.org' };
  assert.match(await strictTls(pool, '192.0.2.10:993', asked), /^ok/);
  assert.equal(await strictTls(pool, '192.0.2.11:993', asked), 'CERT_HAS_EXPIRED');
  await pool.close();
});

test('with the clock behind, a good certificate seems to lie in the future', async () => {
  const later = await worldOf('clock behind 3000 days\nserver mail.example.org:993 imap');
  assert.equal(await strictTls(later, 'mail.example.org:993'), 'CERT_NOT_YET_VALID');
  await later.close();
});

test('a certificate says where its issuer is, and the world has it there', async () => {
  const where = 'missing-intermediate.example.org:993';
  const socket = connectTls({ host: '127.0.0.1', port: portOf(world, where), rejectUnauthorized: false });
  await new Promise((resolve) => socket.once('secureConnect', resolve));
  const leaf = socket.getPeerX509Certificate();
  socket.destroy();
  const [, path = '', host = ''] =
    /CA Issuers - URI:http:\/\/(([^/]+)\/\S+)/.exec(leaf?.infoAccess ?? '') ?? [];
  const answer = await fetch(
    `http://127.0.0.1:${portOf(world, `${host}:80`)}/${path.slice(host.length + 1)}`,
  );
  const issuer = new X509Certificate(Buffer.from(await answer.arrayBuffer()));
  assert.ok(leaf?.checkIssued(issuer));
  assert.ok(issuer.checkIssued(new X509Certificate(world.caPem)));
});
