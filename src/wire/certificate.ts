import { hash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** A certificate as a server has sent it. */
export interface CertificateSeen {
  readonly subject: string;
  readonly issuer: string;
  readonly commonName?: string;
  /** DNS names of the subject alternative name. */
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serial: string;
  readonly sha256: string;
  /** SHA-256 of the public key (SPKI), as DANE and pinning use it. */
  readonly spkiSha256: string;
  readonly keyType: string;
  readonly keyBits?: number;
  readonly curve?: string;
  readonly signatureAlgorithm?: string;
  readonly selfSigned: boolean;
  readonly isCa: boolean;
  /** Where the issuer's certificate can be fetched. */
  readonly aiaIssuerUrls: readonly string[];
  readonly ocspUrls: readonly string[];
}

export type DateState = 'current' | 'ended' | 'not-begun';

const MAX_NAMES = 200;

const mostKept = 256;
const kept = new Map<string, X509Certificate>();

/**
 * The same object for the same bytes, as long as they are remembered: whoever examines many accounts meets
 * the same few certificates again and again, and reading one costs as much as a signature.
 */
export function parseCertificate(source: Buffer | string): X509Certificate | undefined {
  const key = hash('sha256', source, 'base64');
  const known = kept.get(key);
  if (known !== undefined) return known;
  try {
    const x = new X509Certificate(source);
    const [oldest] = kept.size < mostKept ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, x);
    return x;
  } catch {
    return undefined;
  }
}

const described = new WeakMap<X509Certificate, CertificateSeen>();

export function describeCertificate(x: X509Certificate): CertificateSeen {
  const known = described.get(x) ?? describe(x);
  described.set(x, known);
  return known;
}

function describe(x: X509Certificate): CertificateSeen {
  const alternative = (x.subjectAltName ?? '').split(', ');
  const commonName = /(?:^|\n)CN=([^\n]*)/.exec(x.subject)?.[1];
  const key = keyOf(x);
  const algorithm: unknown = 'signatureAlgorithm' in x ? x.signatureAlgorithm : undefined;
  return {
    subject: oneLine(x.subject),
    issuer: oneLine(x.issuer),
    ...(commonName === undefined ? {} : { commonName }),
    names: having(alternative, 'DNS:'),
    addresses: having(alternative, 'IP Address:'),
    notBefore: isoDate(x.validFrom),
    notAfter: isoDate(x.validTo),
    serial: x.serialNumber,
    sha256: x.fingerprint256,
    ...key,
    ...(typeof algorithm === 'string' ? { signatureAlgorithm: algorithm } : {}),
    selfSigned: isSelfSigned(x),
    isCa: x.ca,
    aiaIssuerUrls: urls(x, 'CA Issuers - URI:'),
    ocspUrls: urls(x, 'OCSP - URI:'),
  };
}

/** Whether the certificate is for this name or address. */
export function matchesName(x: X509Certificate, name: string): boolean {
  if (isIP(name) !== 0) return x.checkIP(name) !== undefined;
  const ascii = domainToASCII(name.replace(/\.$/, ''));
  if (ascii === '') return false;
  try {
    return x.checkHost(ascii, { subject: 'default', partialWildcards: false }) !== undefined;
  } catch {
    return false;
  }
}

export function dateState(seen: { notBefore: string; notAfter: string }, now: Date): DateState {
  if (now.getTime() > Date.parse(seen.notAfter)) return 'ended';
  return now.getTime() < Date.parse(seen.notBefore) ? 'not-begun' : 'current';
}

export function isSelfSigned(x: X509Certificate): boolean {
  return x.subject === x.issuer && isSignedBy(x, x);
}

const signatures = new WeakMap<X509Certificate, WeakMap<X509Certificate, boolean>>();

/** Signed with the other's key, names and key identifiers fitting. */
export function isSignedBy(child: X509Certificate, issuer: X509Certificate): boolean {
  const checked = signatures.get(child) ?? new WeakMap<X509Certificate, boolean>();
  signatures.set(child, checked);
  const known = checked.get(issuer) ?? verifies(child, issuer);
  checked.set(issuer, known);
  return known;
}

function verifies(child: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return child.checkIssued(issuer) && child.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function keyOf(x: X509Certificate): {
  keyType: string;
  keyBits?: number;
  curve?: string;
  spkiSha256: string;
} {
  try {
    const key = x.publicKey;
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
    const bits = modulusLength ?? CURVE_BITS[namedCurve ?? key.asymmetricKeyType ?? ''];
    return {
      keyType: key.asymmetricKeyType ?? 'unknown',
      ...(bits === undefined ? {} : { keyBits: bits }),
      ...(namedCurve === undefined ? {} : { curve: namedCurve }),
      spkiSha256: hash('sha256', key.export({ type: 'spki', format: 'der' }), 'hex'),
    };
  } catch {
    return { keyType: 'unknown', spkiSha256: '' };
  }
}

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
  secp256k1: 256,
  ed25519: 256,
  ed448: 448,
};

function having(entries: readonly string[], prefix: string): string[] {
  const found = entries.filter((e) => e.startsWith(prefix)).map((e) => unquote(e.slice(prefix.length)));
  return found.slice(0, MAX_NAMES);
}

/** Node puts names with unusual characters into JSON quotes. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function urls(x: X509Certificate, prefix: string): string[] {
  const lines = (x.infoAccess ?? '').split('\n');
  return lines.filter((l) => l.startsWith(prefix)).map((l) => unquote(l.slice(prefix.length)));
}

function oneLine(name: string): string {
  return name.split('\n').join(', ');
}

function isoDate(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
