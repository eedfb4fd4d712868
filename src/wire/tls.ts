import type { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import {
  connect,
  createSecureContext,
  type SecureContext,
  type SecureVersion,
  type TLSSocket,
} from 'node:tls';
import { domainToASCII } from 'node:url';
import { type CertificateSeen, describeCertificate, parseCertificate } from './certificate.ts';
import type { Deadline } from './deadline.ts';
import { Tap } from './tap.ts';
import { type ChainChecks, checkChain } from './tls-checks.ts';
import { classifyTlsFailure, looksLikeTls, type TlsFailure } from './tls-failure.ts';
import { type Flight, readFlight } from './tls-flight.ts';
import { getNodeStore, getSystemStore } from './trust.ts';

export type { ChainChecks } from './tls-checks.ts';
export { alertName, type TlsFailure } from './tls-failure.ts';

export interface TlsOptions {
  /** The name (or address) the certificate is compared with; a name is also sent as SNI. */
  readonly servername: string;
  /** False: no SNI is sent. A string: this SNI instead of `servername`. */
  readonly sni?: boolean | string;
  readonly minVersion?: SecureVersion;
  readonly maxVersion?: SecureVersion;
  /** OpenSSL cipher list. For versions before 1.2 it is `DEFAULT@SECLEVEL=0` unless given. */
  readonly ciphers?: string;
  /**
   * Key exchange groups; `classic` leaves out the post-quantum ones, which make the ClientHello two packets
   * long.
   */
  readonly groups?: 'classic' | (string & {});
  /** Speak also to servers without secure renegotiation. */
  readonly legacyRenegotiation?: boolean;
  readonly alpn?: readonly string[];
  /** Roots beyond Node's and the system's, PEM. */
  readonly ca?: string;
  /** The time dates are compared with; the clock of this computer if absent. */
  readonly now?: Date;
}

export interface TlsHandshake {
  readonly outcome: 'ok' | 'failed';
  readonly reason?: TlsFailure;
  readonly alert?: string;
  readonly code?: string;
  readonly message?: string;
  /** The first bytes the peer has sent in answer to the ClientHello. */
  readonly firstBytes?: { readonly hex: string; readonly text: string };
  readonly version?: string;
  readonly cipher?: string;
  readonly ephemeral?: { readonly type?: string; readonly name?: string; readonly size?: number };
  readonly ms: number;
  /** As sent by the server, in its order. */
  readonly chain: readonly CertificateSeen[];
  /** The first of the chain itself, for questions about its signature. */
  readonly leaf?: X509Certificate;
  /** `node`: read from Node's view instead, which sorts the chain and completes it from its own store. */
  readonly chainFrom?: 'wire' | 'node';
  readonly checks?: ChainChecks;
  readonly clientCertificateRequested?: boolean;
  /** DER names (hex) of the authorities whose client certificates the server accepts. */
  readonly acceptableAuthorities?: readonly string[];
  readonly alpn?: string;
  /** Plain text that had come in before TLS began, and was thrown away. */
  readonly injected?: string;
}

const MAX_FLIGHT = 131_072;
const TIME_TO_SPEAK = 1000;
const CLASSIC_GROUPS = 'X25519:P-256:P-384:P-521';
const SSL_OP_LEGACY_SERVER_CONNECT = 4;

const contexts = new Map<string, SecureContext>();

/** One handshake over an open TCP socket, made to see and not to refuse. Never throws. */
export function tlsHandshake(
  raw: Socket,
  options: TlsOptions,
  deadline: Deadline,
): Promise<{ handshake: TlsHandshake; socket?: TLSSocket }> {
  const started = performance.now();
  const heard: Buffer[] = [];
  let heardBytes = 0;
  let notTls = () => {};
  const tap = new Tap(raw, (chunk) => {
    if (heardBytes === 0 && !looksLikeTls(chunk)) notTls();
    if (heardBytes < MAX_FLIGHT) heard.push(chunk);
    heardBytes += chunk.length;
  });
  let secret: Buffer | undefined;

  return new Promise((resolve) => {
    const fail = (code: string | undefined, message: string, lapse?: 'timeout' | 'cancelled') => {
      settle();
      tap.unwatch();
      tap.destroy();
      raw.destroy();
      const all = Buffer.concat(heard);
      const failure =
        lapse && (all.length === 0 || looksLikeTls(all))
          ? { reason: lapse }
          : classifyTlsFailure(code ?? '', message, all.subarray(0, 64), tap.ended);
      const seen = describeChain(readFlight(all, secret), undefined);
      resolve({
        handshake: {
          outcome: 'failed',
          ...failure,
          ...(code === undefined ? {} : { code }),
          message: message.slice(0, 500),
          ...firstBytes(all),
          ms: performance.now() - started,
          ...seen.facts,
        },
      });
    };
    let socket: TLSSocket;
    let done = false;
    // OpenSSL would wait for the rest of a record: what is no record at all has a second to show its first
    // bytes.
    let stopNotTls = () => {};
    notTls = () => {
      stopNotTls = deadline.sub(TIME_TO_SPEAK).onLapse((lapse) => fail(undefined, 'not TLS', lapse));
    };
    const stop = deadline.onLapse((lapse) => fail(undefined, 'no end of the handshake in time', lapse));
    const settle = () => {
      done = true;
      stop();
      stopNotTls();
      socket?.removeAllListeners();
      // Later errors belong to whoever listens then; until somebody does, `socket.errored` remembers.
      socket?.on('error', () => {});
    };
    try {
      socket = connect({
        socket: tap,
        secureContext: contextFor(options),
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
        ...sni(options),
        ...(options.alpn ? { ALPNProtocols: [...options.alpn] } : {}),
        minDHSize: 1,
      });
    } catch (error) {
      fail(codeOf(error), error instanceof Error ? error.message : String(error));
      return;
    }
    socket.on('keylog', (line: Buffer) => {
      const [label, , value] = line.toString('latin1').trim().split(' ');
      if (label === 'SERVER_HANDSHAKE_TRAFFIC_SECRET') secret = Buffer.from(value ?? '', 'hex');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (!done) fail(error.code, error.message);
    });
    socket.once('close', () => {
      if (!done) fail('ECONNRESET', 'closed during the handshake');
    });
    socket.once('secureConnect', () => {
      settle();
      tap.unwatch();
      const seen = describeChain(readFlight(Buffer.concat(heard), secret), socket);
      resolve({ handshake: success(socket, seen, options, performance.now() - started), socket });
    });
  });
}

interface ChainView {
  readonly certificates: readonly X509Certificate[];
  readonly facts: Pick<
    TlsHandshake,
    'chain' | 'leaf' | 'chainFrom' | 'clientCertificateRequested' | 'acceptableAuthorities' | 'ephemeral'
  >;
}

function describeChain(flight: Flight, socket: TLSSocket | undefined): ChainView {
  const sent = flight.certificates?.map(parseCertificate).filter((x) => x !== undefined) ?? [];
  const certificates = sent.length > 0 ? sent : nodeChain(socket);
  return {
    certificates,
    facts: {
      chain: certificates.map(describeCertificate),
      ...(certificates[0] === undefined ? {} : { leaf: certificates[0] }),
      ...(certificates.length > 0 ? { chainFrom: sent.length > 0 ? 'wire' : 'node' } : {}),
      ...(flight.certificates ? { clientCertificateRequested: flight.clientCertificateRequested } : {}),
      ...(flight.acceptable.length > 0
        ? { acceptableAuthorities: flight.acceptable.map((name) => name.toString('hex')) }
        : {}),
      ...(flight.group === undefined ? {} : { ephemeral: { name: flight.group } }),
    },
  };
}

function nodeChain(socket: TLSSocket | undefined): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket?.getPeerX509Certificate();
  while (next && chain.length < 20) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

function success(socket: TLSSocket, seen: ChainView, options: TlsOptions, ms: number): TlsHandshake {
  const key = socket.getEphemeralKeyInfo();
  const error: unknown = socket.authorizationError;
  const nodeCode = typeof error === 'string' ? error : codeOf(error);
  return {
    outcome: 'ok',
    version: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().standardName,
    ms,
    ...ephemeralOf(key),
    ...seen.facts,
    checks: checkChain(seen.certificates, seen.facts.chain, nodeCode, options),
    ...(typeof socket.alpnProtocol === 'string' ? { alpn: socket.alpnProtocol } : {}),
  };
}

function ephemeralOf(key: object | null): Pick<TlsHandshake, 'ephemeral'> {
  if (!key) return {};
  const type = 'type' in key && typeof key.type === 'string' ? { type: key.type } : {};
  const name = 'name' in key && typeof key.name === 'string' ? { name: key.name } : {};
  const size = 'size' in key && typeof key.size === 'number' ? { size: key.size } : {};
  const known = { ...type, ...name, ...size };
  return Object.keys(known).length > 0 ? { ephemeral: known } : {};
}

function sni(options: TlsOptions): { servername?: string } {
  if (options.sni === false) return {};
  const name = typeof options.sni === 'string' ? options.sni : options.servername;
  const ascii = isIP(name) === 0 ? domainToASCII(name.replace(/\.$/, '')) : '';
  return ascii === '' ? {} : { servername: ascii };
}

/** Loads the roots, which takes 30 ms and would else be done while a server waits for an answer. */
export function warmUpTls(): void {
  contextFor({ servername: '' });
  getNodeStore();
  getSystemStore();
}

/** One context for each set of options: making one costs more than the handshake's own arithmetic. */
function contextFor(options: TlsOptions): SecureContext {
  const { minVersion, maxVersion, ciphers, groups, legacyRenegotiation } = options;
  const key = JSON.stringify([minVersion, maxVersion, ciphers, groups, legacyRenegotiation]);
  const known = contexts.get(key);
  if (known) return known;
  const old = minVersion === 'TLSv1' || minVersion === 'TLSv1.1';
  const list = ciphers ?? (old ? 'DEFAULT@SECLEVEL=0' : undefined);
  const made = createSecureContext({
    ...(minVersion === undefined ? {} : { minVersion }),
    ...(maxVersion === undefined ? {} : { maxVersion }),
    ...(list === undefined ? {} : { ciphers: list }),
    ...(groups === undefined ? {} : { ecdhCurve: groups === 'classic' ? CLASSIC_GROUPS : groups }),
    ...(legacyRenegotiation ? { secureOptions: SSL_OP_LEGACY_SERVER_CONNECT } : {}),
  });
  contexts.set(key, made);
  return made;
}

function firstBytes(heard: Buffer): { firstBytes?: { hex: string; text: string } } {
  if (heard.length === 0) return {};
  const first = heard.subarray(0, 64);
  return {
    firstBytes: { hex: first.toString('hex'), text: first.toString('latin1').replace(/[^ -~]/g, '.') },
  };
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
