import type { Discovered } from '../kernel/discovered.ts';
import type { AnyTold } from '../kernel/facts.ts';
import { service, subject } from '../kernel/subject.ts';

/** What was discovered, as facts: each answer, and each server once for each source that names it. */
export function* tellDiscovered(discovered: Discovered): Generator<AnyTold> {
  const about = subject('domain', discovered.domain);
  for (const answer of discovered.answers) {
    const { mechanism, outcome, reason, url, secure, provider, denied, detail, access } = answer;
    yield {
      kind: 'discovery.answer',
      subject: about,
      session: 'discovery',
      value: {
        mechanism,
        outcome,
        secure,
        ...(reason === undefined ? {} : { reason }),
        ...(url === undefined ? {} : { url }),
        ...(provider === undefined ? {} : { provider }),
        ...(denied.length === 0 ? {} : { denied }),
        ...(detail === undefined ? {} : { detail }),
        ...(access.length === 0 ? {} : { access: access.map((a) => a.kind) }),
      },
    };
  }
  const all = [...discovered.settings, ...discovered.guesses];
  for (const role of ['incoming', 'outgoing'] as const)
    if (!all.some((c) => c.role === role))
      yield { kind: 'discovery.nothing', subject: about, session: 'discovery', value: { role } };
  for (const c of all)
    for (const mechanism of c.by)
      yield {
        kind: 'discovery.server',
        subject: service({ name: c.host, port: c.port, protocol: c.protocol }),
        session: 'discovery',
        value: {
          mechanism,
          role: c.role,
          protocol: c.protocol,
          host: c.host,
          port: c.port,
          security: c.security,
          user: c.userForm,
          recommended: c.recommended,
          ...(c.live === undefined ? {} : { live: c.live }),
          ...(c.odd.length === 0 ? {} : { odd: c.odd }),
          ...(c.contradictedByMx ? { contradicted: true } : {}),
        },
      };
}
