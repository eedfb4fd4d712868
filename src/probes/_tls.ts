import type { Value } from '../kernel/facts.ts';
import type { CertificateSeen } from '../wire/certificate.ts';
import type { TlsHandshake } from '../wire/tls.ts';
import type { Dialogue } from './_dialogue.ts';

type Problem = Value<'tls.problem'>['problem'];
type Hello = Value<'tls.handshake'>['hello'];

/**
 * Tells what a handshake showed: the handshake, the certificate, each check, and each thing that is not as
 * agreed.
 */
export function tellHandshake(
  d: Dialogue,
  seen: TlsHandshake,
  how: 'implicit' | 'starttls',
  hello: Hello,
): void {
  if (seen.reason === 'cancelled') return;
  const leaf = seen.chain[0];
  if (hello === 'default') d.passOn(seen.outcome === 'ok');
  const failure = seen.outcome === 'failed' ? problemOf(seen) : undefined;
  d.tell('tls.handshake', {
    outcome: seen.outcome,
    how,
    hello,
    ms: Math.round(seen.ms),
    serverCertificateSeen: leaf !== undefined,
    ...(seen.version === undefined ? {} : { version: seen.version }),
    ...(seen.cipher === undefined ? {} : { cipher: seen.cipher }),
    ...(seen.code === undefined ? {} : { code: seen.code }),
    ...(seen.alert === undefined ? {} : { alert: seen.alert }),
    ...(failure === 'not-tls' && seen.firstBytes !== undefined ? { firstBytes: seen.firstBytes.text } : {}),
    ...(seen.clientCertificateRequested === undefined
      ? {}
      : { clientCertificateAsked: seen.clientCertificateRequested }),
  });
  if (seen.injected !== undefined)
    d.tell('tls.injected', { bytes: seen.injected.length, text: seen.injected });
  if (leaf !== undefined) {
    tellCertificate(d, leaf, seen.chain);
    if (seen.leaf !== undefined && seen.chain.length === 1) d.tools.certificates.set(leaf.sha256, seen.leaf);
  }
  if (failure !== undefined) d.tell('tls.problem', problem(failure, seen.code, seen.message));
  else if (hello === 'default') tellChecks(d, seen, leaf);
}

function tellCertificate(d: Dialogue, leaf: CertificateSeen, chain: readonly CertificateSeen[]): void {
  const top = chain.at(-1);
  d.tell('tls.certificate', {
    subject: leaf.subject,
    issuer: leaf.issuer,
    names: [...new Set([...leaf.names, ...leaf.addresses])],
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    selfSigned: leaf.selfSigned,
    sha256: leaf.sha256,
    keyType: leaf.keyType,
    chain: chain.map((c) => c.subject),
    issuerUrls: leaf.aiaIssuerUrls,
    ...(leaf.keyBits === undefined ? {} : { keyBits: leaf.keyBits }),
    ...(top === undefined ? {} : { topIssuer: top.issuer }),
  });
}

function tellChecks(d: Dialogue, seen: TlsHandshake, leaf: CertificateSeen | undefined): void {
  const { checks } = seen;
  if (checks === undefined || leaf === undefined) return;
  for (const t of checks.trust)
    d.tell('tls.trust', {
      store: t.store,
      trusted: t.trusted,
      ...(t.code === undefined ? {} : { code: t.code }),
    });
  d.tell('tls.name', { asked: checks.name.asked, matches: checks.name.matches, names: leaf.names });
  if (!checks.name.matches)
    d.tell('tls.problem', problem('name', 'ERR_TLS_CERT_ALTNAME_INVALID', leaf.names.join(', ')));
  const [leafDate] = checks.dates;
  // A certificate further up counts only where the path really needs it: old cross-signed ones are often sent
  // along.
  const isPathOutdated = checks.trust.every((t) => t.outdatedPath === true);
  if (leafDate === 'ended' || (isPathOutdated && checks.dates.includes('ended')))
    d.tell('tls.problem', problem('expired', 'CERT_HAS_EXPIRED', dated(seen, 'ended')));
  if (leafDate === 'not-begun')
    d.tell('tls.problem', problem('not-yet-valid', 'CERT_NOT_YET_VALID', dated(seen, 'not-begun')));
  if (leaf.keyType === 'rsa' && (leaf.keyBits ?? leastRsaBits) < leastRsaBits)
    d.tell('tls.problem', problem('weak-key', 'EE_KEY_TOO_SMALL', `RSA ${leaf.keyBits}`));
  if (checks.trust.every((t) => !t.trusted)) d.tell('tls.problem', untrusted(seen, leaf));
}

/** OpenSSL's security level 2, the default of Debian and others, refuses less. */
const leastRsaBits = 2048;

function dated(seen: TlsHandshake, state: 'ended' | 'not-begun'): string | undefined {
  const at = seen.checks?.dates.indexOf(state) ?? -1;
  const certificate = seen.chain[at];
  return certificate === undefined
    ? undefined
    : state === 'ended'
      ? certificate.notAfter
      : certificate.notBefore;
}

/** No store vouches for the chain: how it breaks off. */
function untrusted(seen: TlsHandshake, leaf: CertificateSeen): Value<'tls.problem'> {
  const verdict = seen.checks?.trust.find((t) => t.store === 'extra') ?? seen.checks?.trust[0];
  if (leaf.selfSigned && seen.chain.length === 1) return problem('self-signed', verdict?.code, leaf.subject);
  const top = seen.chain.at(-1);
  if (top !== undefined && (top.selfSigned || seen.chain.length > 1))
    return problem('unknown-ca', verdict?.code, top.issuer);
  return problem('incomplete-chain', verdict?.code, verdict?.missingIssuer ?? leaf.issuer);
}

const problem = (kind: Problem, code?: string, detail?: string): Value<'tls.problem'> => ({
  problem: kind,
  ...(code === undefined ? {} : { code }),
  ...(detail === undefined ? {} : { detail }),
});

const alerts: Readonly<Record<string, Problem>> = {
  handshake_failure: 'handshake-failure',
  insufficient_security: 'no-cipher',
  protocol_version: 'protocol-version',
  internal_error: 'internal-error',
  unrecognized_name: 'no-name-sent',
  no_application_protocol: 'application-protocol',
  certificate_required: 'client-certificate',
  certificate_revoked: 'revoked',
};

export function problemOf(seen: TlsHandshake): Problem {
  switch (seen.reason) {
    case 'alert':
      return alerts[seen.alert ?? ''] ?? 'other';
    case 'weak-dh':
    case 'weak-key':
      return 'weak-key';
    case 'cancelled':
    case undefined:
      return 'other';
    default:
      return seen.reason;
  }
}
