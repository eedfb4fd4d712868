import type { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCACertificates } from 'node:tls';
import { dateState, isSelfSigned, isSignedBy, parseCertificate } from './certificate.ts';

export type StoreName = 'node' | 'system' | 'extra';

/** Whether one store of roots vouches for a chain, names and dates aside. */
export interface TrustVerdict {
  readonly store: StoreName;
  readonly trusted: boolean;
  /** OpenSSL's name for what stands in the way. */
  readonly code?: string;
  /** The root the path ends in. */
  readonly anchor?: string;
  /** The path goes through a root or intermediate that is not within its dates. */
  readonly outdatedPath?: true;
  /** The name of the issuer that was neither sent nor is in the store. */
  readonly missingIssuer?: string;
}

export interface Store {
  readonly name: StoreName;
  readonly bySubject: ReadonlyMap<string, readonly X509Certificate[]>;
}

const MAX_DEPTH = 8;
const MAX_STEPS = 100;
const SYSTEM_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

let nodeStore: Store | undefined;
let systemStore: Store | undefined;
let extraStore: { pem: string; store: Store } | undefined;

/** Roots that came with Node.js: parsed once per process, about 6 ms. */
export function getNodeStore(): Store {
  nodeStore ??= makeStore('node', getCACertificates('bundled'));
  return nodeStore;
}

/**
 * Roots of the operating system. Where these are one file it is read directly: Node reads the same
 * certificates a second time one by one from a directory (measured on Debian: 48 ms instead of 6).
 */
export function getSystemStore(): Store {
  systemStore ??= makeStore('system', systemBundle() ?? getCACertificates('system'));
  return systemStore;
}

export function getExtraStore(pem: string): Store {
  if (extraStore?.pem !== pem) extraStore = { pem, store: makeStore('extra', splitPem(pem)) };
  return extraStore.store;
}

export function evaluateTrust(chain: readonly X509Certificate[], store: Store, now: Date): TrustVerdict {
  const leaf = chain[0];
  if (!leaf) return { store: store.name, trusted: false, code: 'NO_CERTIFICATE' };
  const search: Search = { chain, store, now, steps: 0 };
  const path = follow(search, leaf, [], true) ?? follow(search, leaf, [], false);
  if (path) {
    const anchor = path.at(-1) ?? leaf;
    const outdated = path.slice(1).some((x) => !isCurrent(x, now));
    return {
      store: store.name,
      trusted: true,
      anchor: anchor.subject.split('\n').join(', '),
      ...(outdated ? { outdatedPath: true } : {}),
    };
  }
  const { code, missingIssuer } = search.reason ?? { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' };
  return { store: store.name, trusted: false, code, ...(missingIssuer ? { missingIssuer } : {}) };
}

interface Search {
  readonly chain: readonly X509Certificate[];
  readonly store: Store;
  readonly now: Date;
  steps: number;
  /** Why the longest path came to nothing. */
  reason?: { depth: number; code: string; missingIssuer?: string };
}

/**
 * Depth first, the store before what was sent, as OpenSSL does; first only through certificates within their
 * dates.
 */
function follow(
  search: Search,
  x: X509Certificate,
  below: readonly X509Certificate[],
  currentOnly: boolean,
): X509Certificate[] | undefined {
  search.steps += 1;
  const path = [...below, x];
  if (path.length > MAX_DEPTH || search.steps > MAX_STEPS) return undefined;
  if (isSelfSigned(x)) {
    if (search.store.bySubject.get(x.subject)?.some((s) => s.raw.equals(x.raw))) return path;
    note(
      search,
      below.length,
      below.length === 0 ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN',
    );
    return undefined;
  }
  const stored = search.store.bySubject.get(x.issuer) ?? [];
  const sent = search.chain.filter((c) => c.subject === x.issuer && c.ca);
  let found = false;
  for (const issuer of [...stored, ...sent]) {
    if (path.includes(issuer) || !isSignedBy(x, issuer)) continue;
    if (currentOnly && !isCurrent(issuer, search.now)) continue;
    found = true;
    const whole = follow(search, issuer, path, currentOnly);
    if (whole) return whole;
  }
  if (!found) {
    const code = below.length === 0 ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
    note(search, below.length, code, x.issuer.split('\n').join(', '));
  }
  return undefined;
}

function note(search: Search, depth: number, code: string, missingIssuer?: string): void {
  if (search.reason && search.reason.depth >= depth) return;
  search.reason = { depth, code, ...(missingIssuer === undefined ? {} : { missingIssuer }) };
}

function isCurrent(x: X509Certificate, now: Date): boolean {
  return dateState({ notBefore: x.validFrom, notAfter: x.validTo }, now) === 'current';
}

function makeStore(name: StoreName, pems: readonly string[]): Store {
  const bySubject = new Map<string, X509Certificate[]>();
  for (const pem of pems) {
    const x = parseCertificate(pem);
    if (!x) continue;
    const same = bySubject.get(x.subject);
    if (same) same.push(x);
    else bySubject.set(x.subject, [x]);
  }
  return { name, bySubject };
}

function systemBundle(): string[] | undefined {
  if (process.platform === 'win32' || process.platform === 'darwin') return undefined;
  const own = process.env.SSL_CERT_FILE;
  for (const path of own ? [own, ...SYSTEM_BUNDLES] : SYSTEM_BUNDLES) {
    try {
      const pems = splitPem(readFileSync(path, 'utf8'));
      if (pems.length > 0) return pems;
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

function splitPem(text: string): string[] {
  return (
    text.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g) ?? []
  );
}
