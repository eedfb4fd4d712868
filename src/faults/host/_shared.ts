import type { Fact } from '../../kernel/facts.ts';
import type { EvidenceOf } from '../../kernel/fault.ts';
import type { IssuerKind } from '../../views/issuers.ts';
import { issuerKind } from '../../views/issuers.ts';

type Problem = Fact<'tls.problem'>;
const doubts = ['self-signed', 'unknown-ca', 'incomplete-chain', 'unverified', 'name'];

/** Certificates that nobody here vouches for. */
export const doubted = (e: EvidenceOf<'tls.problem'>): readonly Problem[] =>
  e.all('tls.problem').filter((p) => p.aside !== true && doubts.includes(p.value.problem));

/** What is known of who signed a certificate, the top of its chain first. */
export function signer(certificate: Fact<'tls.certificate'>): { kind: IssuerKind; name: string } {
  const { issuer, topIssuer } = certificate.value;
  for (const name of [topIssuer ?? issuer, issuer]) {
    const kind = issuerKind(name);
    if (kind !== 'unknown') return { kind, name };
  }
  return { kind: 'unknown', name: topIssuer ?? issuer };
}
