import { createDecipheriv, createHmac } from 'node:crypto';

/** What the server's side of a handshake shows to someone who reads along. */
export interface Flight {
  /** Key exchange group of TLS 1.3. */
  group?: string;
  /** DER, exactly as and in the order sent. */
  certificates?: Buffer[];
  clientCertificateRequested: boolean;
  /** Names (DER) of the authorities whose client certificates are accepted. */
  acceptable: Buffer[];
}

const MAX_CERTIFICATES = 20;

/**
 * Reads the records a server has sent until its handshake was done. Up to TLS 1.2 these are plain; in TLS 1.3
 * they are opened with the handshake secret that OpenSSL hands out for key logging. Node itself shows neither
 * the chain as sent (it completes and sorts it) nor whether a client certificate was asked for.
 */
export function readFlight(heard: Buffer, handshakeSecret: Buffer | undefined): Flight {
  const flight: Flight = { clientCertificateRequested: false, acceptable: [] };
  try {
    read(heard, handshakeSecret, flight);
  } catch {
    // A bounded look at hostile bytes: what was understood until here stays.
  }
  return flight;
}

function read(heard: Buffer, secret: Buffer | undefined, flight: Flight): void {
  let messages = Buffer.alloc(0);
  let opener: ((record: Buffer, header: Buffer) => Buffer) | undefined;
  let tls13 = false;
  for (let at = 0; at + 5 <= heard.length; ) {
    const type = heard[at];
    const length = heard.readUInt16BE(at + 3);
    const header = heard.subarray(at, at + 5);
    const body = heard.subarray(at + 5, at + 5 + length);
    at += 5 + length;
    if (body.length < length) return;
    if (type === 22) messages = Buffer.concat([messages, body]);
    else if (type === 23 && opener) messages = Buffer.concat([messages, opener(body, header)]);
    else if (type === 20 && !tls13) return;
    else if (type !== 20) continue;
    for (;;) {
      if (messages.length < 4) break;
      const size = messages.readUIntBE(1, 3);
      if (messages.length < 4 + size) break;
      const kind = messages[0];
      const message = messages.subarray(4, 4 + size);
      messages = messages.subarray(4 + size);
      if (kind === 2) {
        const hello = serverHello(message);
        tls13 = hello.tls13;
        if (hello.group !== undefined) flight.group = hello.group;
        if (tls13 && secret && !hello.retry) opener = recordOpener(secret, hello.cipher);
      } else if (kind === 11) flight.certificates = certificates(message, tls13);
      else if (kind === 13) {
        flight.clientCertificateRequested = true;
        flight.acceptable = tls13 ? authorities13(message) : authorities12(message);
      } else if (kind === 20 || kind === 14) return;
    }
  }
}

const RETRY = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';

function serverHello(m: Buffer): { tls13: boolean; retry: boolean; cipher: number; group?: string } {
  const retry = m.subarray(2, 34).toString('hex') === RETRY;
  const session = m[34] ?? 0;
  const cipher = m.readUInt16BE(35 + session);
  let tls13 = false;
  let group: string | undefined;
  for (const [type, value] of extensions(m.subarray(38 + session))) {
    if (type === 43 && value.length === 2) tls13 = value.readUInt16BE(0) === 0x0304;
    if (type === 51 && value.length >= 2) group = groupName(value.readUInt16BE(0));
  }
  return { tls13, retry, cipher, ...(group === undefined ? {} : { group }) };
}

function groupName(id: number): string {
  return GROUPS[id] ?? `0x${id.toString(16).padStart(4, '0')}`;
}

const GROUPS: Readonly<Record<number, string>> = {
  23: 'P-256',
  24: 'P-384',
  25: 'P-521',
  29: 'X25519',
  30: 'X448',
  256: 'ffdhe2048',
  257: 'ffdhe3072',
  4587: 'SecP256r1MLKEM768',
  4588: 'X25519MLKEM768',
  4589: 'SecP384r1MLKEM1024',
};

function* extensions(block: Buffer): Generator<[number, Buffer]> {
  const end = 2 + (block.length >= 2 ? block.readUInt16BE(0) : 0);
  for (let at = 2; at + 4 <= Math.min(end, block.length); ) {
    const length = block.readUInt16BE(at + 2);
    yield [block.readUInt16BE(at), block.subarray(at + 4, at + 4 + length)];
    at += 4 + length;
  }
}

function certificates(m: Buffer, tls13: boolean): Buffer[] {
  const found: Buffer[] = [];
  let at = tls13 ? 1 + (m[0] ?? 0) + 3 : 3;
  while (at + 3 <= m.length && found.length < MAX_CERTIFICATES) {
    const length = m.readUIntBE(at, 3);
    found.push(Buffer.from(m.subarray(at + 3, at + 3 + length)));
    at += 3 + length;
    if (tls13) at += 2 + m.readUInt16BE(at);
  }
  return found;
}

function authorities13(m: Buffer): Buffer[] {
  for (const [type, value] of extensions(m.subarray(1 + (m[0] ?? 0)))) {
    if (type === 47) return nameList(value);
  }
  return [];
}

function authorities12(m: Buffer): Buffer[] {
  const types = 1 + (m[0] ?? 0);
  // TLS 1.2 has a list of signature algorithms in between; before it there was none.
  const after = types + 2 + (types + 2 <= m.length ? m.readUInt16BE(types) : 0);
  return after + 2 <= m.length ? nameList(m.subarray(after)) : [];
}

function nameList(block: Buffer): Buffer[] {
  const names: Buffer[] = [];
  for (let at = 2; at + 2 <= block.length && names.length < 50; ) {
    const length = block.readUInt16BE(at);
    names.push(Buffer.from(block.subarray(at + 2, at + 2 + length)));
    at += 2 + length;
  }
  return names;
}

const SUITES: Readonly<Record<number, { name: string; key: number; hash: string }>> = {
  4865: { name: 'aes-128-gcm', key: 16, hash: 'sha256' },
  4866: { name: 'aes-256-gcm', key: 32, hash: 'sha384' },
  4867: { name: 'chacha20-poly1305', key: 32, hash: 'sha256' },
};

function recordOpener(
  secret: Buffer,
  cipher: number,
): ((record: Buffer, header: Buffer) => Buffer) | undefined {
  const suite = SUITES[cipher];
  if (!suite) return undefined;
  const { name, hash } = suite;
  const key = expand(secret, hash, 'key', suite.key);
  const iv = expand(secret, hash, 'iv', 12);
  let sequence = 0;
  return (record, header) => {
    const nonce = Buffer.from(iv);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence) >>> 0, 8);
    sequence += 1;
    // One literal name in each call: Node types the authenticated ciphers by it.
    const options = { authTagLength: 16 };
    const opened =
      name === 'chacha20-poly1305'
        ? createDecipheriv('chacha20-poly1305', key, nonce, options)
        : createDecipheriv(name === 'aes-128-gcm' ? 'aes-128-gcm' : 'aes-256-gcm', key, nonce, options);
    opened.setAAD(header, { plaintextLength: record.length - 16 });
    opened.setAuthTag(record.subarray(-16));
    const inner = Buffer.concat([opened.update(record.subarray(0, -16)), opened.final()]);
    let end = inner.length;
    while (end > 0 && inner[end - 1] === 0) end -= 1;
    return inner[end - 1] === 22 ? inner.subarray(0, end - 1) : Buffer.alloc(0);
  };
}

/** HKDF-Expand-Label of RFC 8446 for outputs of at most one hash length. */
function expand(secret: Buffer, hash: string, label: string, length: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`);
  const info = Buffer.concat([Buffer.from([0, length, name.length]), name, Buffer.from([0, 1])]);
  return createHmac(hash, secret).update(info).digest().subarray(0, length);
}
