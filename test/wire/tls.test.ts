import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import { isEnded } from '../../src/wire/connection.ts';
import { Deadline } from '../../src/wire/deadline.ts';
import type { TlsHandshake, TlsOptions } from '../../src/wire/tls.ts';
import { makeCertificates } from './_certificates.ts';
import { dial, serve, soon } from './_server.ts';

const made = makeCertificates();
const skip = made ? false : 'no openssl on this machine: nothing to make certificates with';
const pems = made ?? {
  root: EMPTY(),
  intermediate: EMPTY(),
  leaf: EMPTY(),
  selfSigned: EMPTY(),
  weak: EMPTY(),
};
function EMPTY() {
  return { key: '', cert: '' };
}

type ServerOptions = SecureContextOptions & { requestCert?: boolean; rejectUnauthorized?: boolean };

function tlsServer(t: TestContext, options: ServerOptions, greeting = '* OK hello\r\n'): Promise<number> {
  const secureContext = createSecureContext(options);
  return serve(t, (raw: Socket) => {
    const { requestCert = false, rejectUnauthorized = false } = options;
    const socket = new TLSSocket(raw, { isServer: true, secureContext, requestCert, rejectUnauthorized });
    socket.on('error', () => {});
    socket.on('secure', () => {
      if (!rejectUnauthorized) socket.write(greeting);
      else raw.on('data', () => {});
    });
  });
}

async function shake(port: number, options: Partial<TlsOptions> = {}): Promise<TlsHandshake> {
  const connection = await dial(port);
  const handshake = await connection.startTls({ servername: 'mail.example.org', ...options }, soon());
  connection.close();
  return handshake;
}

const full = { key: pems.leaf.key, cert: pems.leaf.cert + pems.intermediate.cert };

for (const version of ['TLSv1.3', 'TLSv1.2'] as const) {
  test(`${version}: the chain as sent, each check by itself`, { skip }, async (t) => {
    const port = await tlsServer(t, { ...full, maxVersion: version });
    const seen = await shake(port, { ca: pems.root.cert });
    assert.equal(seen.outcome, 'ok');
    assert.equal(seen.version, version);
    assert.equal(seen.chainFrom, 'wire');
    assert.equal(seen.chain.length, 2);
    const [leaf, issuer] = seen.chain;
    assert.deepEqual(leaf?.names, ['mail.example.org', '*.example.net']);
    assert.deepEqual(leaf?.addresses, ['192.0.2.7']);
    assert.deepEqual(leaf?.aiaIssuerUrls, ['http://ca.example.org/i.der']);
    assert.equal(leaf?.keyType, 'rsa');
    assert.equal(leaf?.keyBits, 2048);
    assert.equal(leaf?.selfSigned, false);
    assert.equal(issuer?.isCa, true);
    assert.match(leaf?.notAfter ?? '', /^\d{4}-\d\d-\d\dT.*Z$/);
    assert.equal(seen.checks?.name.matches, true);
    assert.deepEqual(seen.checks?.dates, ['current', 'current']);
    const trust = new Map(seen.checks?.trust.map((v) => [v.store, v]));
    assert.equal(trust.get('extra')?.trusted, true);
    assert.equal(trust.get('extra')?.anchor, 'O=Wire Test, CN=Test Root');
    assert.equal(trust.get('node')?.trusted, false);
    assert.equal(trust.get('node')?.code, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
    assert.equal(trust.get('system')?.missingIssuer, 'O=Wire Test, CN=Test Root');
    assert.equal(seen.clientCertificateRequested, false);
    assert.ok(seen.ephemeral?.name);
  });

  test(`${version}: a request for a client certificate is seen, with whose it may be`, {
    skip,
  }, async (t) => {
    const port = await tlsServer(t, { ...full, maxVersion: version, requestCert: true, ca: pems.root.cert });
    const seen = await shake(port);
    assert.equal(seen.clientCertificateRequested, true);
    assert.equal(seen.acceptableAuthorities?.length, 1);
  });
}

test('names, addresses, and dates against another clock', { skip }, async (t) => {
  const port = await tlsServer(t, full);
  const matches = async (servername: string) => (await shake(port, { servername })).checks?.name.matches;
  assert.equal(await matches('imap.example.net'), true);
  assert.equal(await matches('a.imap.example.net'), false);
  assert.equal(await matches('192.0.2.7'), true);
  assert.equal(await matches('192.0.2.8'), false);
  assert.equal(await matches('mail.example.org.'), true);
  const later = await shake(port, { now: new Date('2099-01-01'), ca: pems.root.cert });
  assert.deepEqual(later.checks?.dates, ['ended', 'ended']);
  assert.deepEqual(later.checks?.trust.find((v) => v.store === 'extra')?.outdatedPath, true);
  const earlier = await shake(port, { now: new Date('2001-01-01') });
  assert.equal(earlier.checks?.dates[0], 'not-begun');
});

test('what is lacking in a chain: intermediate, root, everything', { skip }, async (t) => {
  const { leaf, intermediate, root, selfSigned } = pems;
  const codes = async (cert: string, key: string) => {
    const seen = await shake(await tlsServer(t, { key, cert }), { ca: root.cert });
    return Object.fromEntries(seen.checks?.trust.map((v) => [v.store, v.code ?? v.trusted]) ?? []);
  };
  assert.deepEqual(await codes(leaf.cert, leaf.key), {
    node: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    system: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    extra: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  });
  const withRoot = await codes(leaf.cert + intermediate.cert + root.cert, leaf.key);
  assert.deepEqual(withRoot, {
    node: 'SELF_SIGNED_CERT_IN_CHAIN',
    system: 'SELF_SIGNED_CERT_IN_CHAIN',
    extra: true,
  });
  const self = await codes(selfSigned.cert, selfSigned.key);
  assert.equal(self.node, 'DEPTH_ZERO_SELF_SIGNED_CERT');
  // In another order, and with one that does not belong: seen as sent, and still understood.
  const seen = await shake(
    await tlsServer(t, { key: leaf.key, cert: leaf.cert + root.cert + selfSigned.cert + intermediate.cert }),
    { ca: root.cert },
  );
  assert.equal(seen.chain.length, 4);
  assert.equal(seen.chain[1]?.subject, 'O=Wire Test, CN=Test Root');
  assert.equal(seen.checks?.trust.find((v) => v.store === 'extra')?.trusted, true);
});

test('versions: refused by alert, and spoken with an old server', { skip }, async (t) => {
  const modern = await tlsServer(t, { ...full, minVersion: 'TLSv1.3' });
  const refused = await shake(modern, { maxVersion: 'TLSv1.2' });
  assert.equal(refused.outcome, 'failed');
  assert.equal(refused.reason, 'protocol-version');
  assert.equal(refused.alert, 'protocol_version');
  const old = await tlsServer(t, {
    ...full,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  assert.equal((await shake(old)).reason, 'protocol-version');
  const spoken = await shake(old, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
  assert.equal(spoken.version, 'TLSv1');
  assert.equal(spoken.chain.length, 2);
});

test('a cipher in common is not there', { skip }, async (t) => {
  const port = await tlsServer(t, { ...full, maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' });
  const seen = await shake(port, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES256-GCM-SHA384' });
  assert.equal(seen.reason, 'alert');
  assert.equal(seen.alert, 'handshake_failure');
});

test('groups: the classic ClientHello leaves post-quantum out', { skip }, async (t) => {
  const port = await tlsServer(t, full);
  assert.equal((await shake(port, { groups: 'classic' })).ephemeral?.name, 'X25519');
});

test('a weak key is told and not refused', { skip }, async (t) => {
  const port = await tlsServer(t, { ...pems.weak, ciphers: 'DEFAULT@SECLEVEL=0' });
  const seen = await shake(port);
  if (seen.outcome === 'ok') assert.equal(seen.chain[0]?.keyBits, 1024);
  else assert.equal(seen.reason, 'weak-key');
});

test('TLS 1.3: a required client certificate shows as the alert that ends the conversation', {
  skip,
}, async (t) => {
  const port = await tlsServer(t, {
    ...full,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
  });
  const connection = await dial(port);
  const handshake = await connection.startTls({ servername: 'mail.example.org' }, soon());
  assert.equal(handshake.outcome, 'ok');
  assert.equal(handshake.clientCertificateRequested, true);
  const line = await connection.readLine(soon());
  assert.ok(isEnded(line));
  assert.equal(line.end, 'tls-alert');
  assert.equal(line.alert, 'certificate_required');
});

test('what is not TLS is told by its first bytes', async (t) => {
  for (const said of [
    '220 smtp.example.org ESMTP\r\n',
    'HTTP/1.1 400 Bad Request\r\n\r\n',
    '* OK IMAP\r\n',
    '\0\0\0',
  ]) {
    const port = await serve(t, (socket) => socket.write(said));
    const seen = await shake(port);
    assert.equal(seen.outcome, 'failed', said);
    assert.equal(seen.reason, 'not-tls', said);
    assert.ok(seen.firstBytes?.hex.startsWith(Buffer.from(said).toString('hex').slice(0, 6)), said);
  }
});

test('silence, an end, a reset, garbage and half a record all come to an end', async (t) => {
  const closed = await serve(t, (socket) => socket.once('data', () => socket.end()));
  assert.equal((await shake(closed)).reason, 'closed');
  const reset = await serve(t, (socket) => socket.once('data', () => socket.resetAndDestroy()));
  assert.equal((await shake(reset)).reason, 'reset');
  const silent = await serve(t, () => {});
  const connection = await dial(silent);
  const seen = await connection.startTls({ servername: 'x.example' }, new Deadline(60));
  assert.equal(seen.reason, 'timeout');
  const alert = await serve(t, (socket) => socket.write(Buffer.from('15030100020250', 'hex')));
  const alerted = await shake(alert);
  assert.equal(alerted.reason, 'alert');
  assert.equal(alerted.alert, 'internal_error');
  const garbage = [
    '1603030004ffffffff',
    '160303000402ffffff',
    '16030300040200000000',
    '1603034000',
    '1403030001011703030002aabb',
  ];
  for (const hex of garbage) {
    const port = await serve(t, (socket) => {
      socket.write(Buffer.from(hex, 'hex'));
      socket.end();
    });
    assert.equal((await shake(port)).outcome, 'failed', hex);
  }
});

test('plain text behind a STARTTLS reply is told and thrown away', { skip }, async (t) => {
  const secureContext = createSecureContext(full);
  const port = await serve(t, (raw) => {
    raw.write('220 go ahead\r\n250 injected\r\n');
    raw.once('data', (first) => {
      raw.pause();
      raw.unshift(first);
      const socket = new TLSSocket(raw, { isServer: true, secureContext });
      socket.on('error', () => {});
      socket.on('secure', () => socket.write('250 real\r\n'));
    });
  });
  const connection = await dial(port);
  await connection.readLine(soon());
  const seen = await connection.startTls({ servername: 'mail.example.org' }, soon());
  assert.equal(seen.outcome, 'ok');
  assert.equal(seen.injected, '250 injected\\x0d\\x0a');
  const line = await connection.readLine(soon());
  assert.ok(!isEnded(line));
  assert.equal(line.text, '250 real');
  connection.close();
});
