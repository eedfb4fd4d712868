import type { Fact } from '../kernel/facts.ts';
import type { EvidenceOf } from '../kernel/fault.ts';
import type { Subject } from '../kernel/subject.ts';
import { hostOf, portOf, serverName } from './servers.ts';

/** The certificate that a problem is about. */
export function certificateOf(
  e: EvidenceOf<'tls.certificate'>,
  problem: Fact<'tls.problem'>,
): Fact<'tls.certificate'> | undefined {
  const near = e.all('tls.certificate', problem.subject).filter((c) => c.aside !== true);
  return (
    near.find((c) => c.session !== undefined && c.session === problem.session) ??
    (problem.session === undefined ? near[0] : undefined)
  );
}

/** About a host that has nothing to do with the user's own servers. */
export function isUnrelated(e: EvidenceOf<'config.server' | 'tls.problem'>, s: Subject): boolean {
  const name = serverName(s);
  return ![...e.all('config.server'), ...e.all('tls.problem')].some((f) => serverName(f.subject) === name);
}

/** The time by a clock that can be trusted more than the one of this computer. */
export const trueTime = (clock: Fact<'host.clock'>): number =>
  Date.parse(clock.observedAt) + clock.value.offsetSeconds * 1000;

/** Whether somebody has looked at the web server of a host, with or without success. */
export const hasLooked443 = (e: EvidenceOf<'tls.certificate' | 'tcp.connect'>, host: Subject): boolean =>
  [...e.all('tls.certificate', host), ...e.all('tcp.connect', host)].some((f) => portOf(f.subject) === 443);

/** A certificate for the same name that another service of the same host shows and that ends later. */
export function newerElsewhere(
  e: EvidenceOf<'tls.certificate'>,
  certificate: Fact<'tls.certificate'> | undefined,
): Fact<'tls.certificate'> | undefined {
  if (certificate === undefined) return undefined;
  const names = new Set(certificate.value.names.map((n) => n.toLowerCase()));
  return e
    .all('tls.certificate', hostOf(certificate.subject))
    .find(
      (c) =>
        c.value.sha256 !== certificate.value.sha256 &&
        Date.parse(c.value.notAfter) > Date.parse(certificate.value.notAfter) &&
        Date.parse(c.value.notAfter) > Date.parse(c.observedAt) &&
        c.value.names.some((n) => names.has(n.toLowerCase())),
    );
}

/** No certificate begins after the day of its issue: one that begins later proves that the end has passed. */
export const begunLater = (
  e: EvidenceOf<'tls.certificate'>,
  certificate: Fact<'tls.certificate'> | undefined,
): Fact<'tls.certificate'> | undefined =>
  certificate === undefined
    ? undefined
    : e
        .all('tls.certificate')
        .find(
          (c) =>
            c.vantage === 'here' &&
            !c.value.selfSigned &&
            Date.parse(c.value.notBefore) > Date.parse(certificate.value.notAfter) &&
            Date.parse(c.value.notBefore) <= Date.parse(c.observedAt),
        );

/** Certificates begin on the day of their issue: a start far ahead speaks for a clock that is behind. */
export const beginsFarAhead = (certificate: Fact<'tls.certificate'>): boolean =>
  Date.parse(certificate.value.notBefore) - Date.parse(certificate.observedAt) > 2 * 86_400_000;
