import type { Fact } from '../../kernel/facts.ts';
import type { EvidenceOf } from '../../kernel/fault.ts';
import type { Subject } from '../../kernel/subject.ts';
import type { IssuerKind } from '../../views/issuers.ts';
import { issuerKind } from '../../views/issuers.ts';
import { serverName } from '../../views/servers.ts';

type Problem = Fact<'tls.problem'>;
const doubts = ['self-signed', 'unknown-ca', 'incomplete-chain', 'unverified', 'name'];

/** Certificates that nobody here vouches for. */
export const doubted = (e: EvidenceOf<'tls.problem'>): readonly Problem[] =>
  e.all('tls.problem').filter((p) => p.aside !== true && doubts.includes(p.value.problem));

export function certificateOf(
  e: EvidenceOf<'tls.certificate'>,
  problem: Problem,
): Fact<'tls.certificate'> | undefined {
  const near = e.all('tls.certificate', problem.subject).filter((c) => c.aside !== true);
  return (
    near.find((c) => c.session !== undefined && c.session === problem.session) ??
    (problem.session === undefined ? near[0] : undefined)
  );
}

/** What is known of who signed a certificate, the top of its chain first. */
export function signer(certificate: Fact<'tls.certificate'>): { kind: IssuerKind; name: string } {
  const { issuer, topIssuer } = certificate.value;
  for (const name of [topIssuer ?? issuer, issuer]) {
    const kind = issuerKind(name);
    if (kind !== 'unknown') return { kind, name };
  }
  return { kind: 'unknown', name: topIssuer ?? issuer };
}

/** About a host that has nothing to do with the user's own servers. */
export function isUnrelated(e: EvidenceOf<'config.server' | 'tls.problem'>, s: Subject): boolean {
  const name = serverName(s);
  return ![...e.all('config.server'), ...e.all('tls.problem')].some((f) => serverName(f.subject) === name);
}
