import type { AnyTold } from '../kernel/facts.ts';
import type { Provider, Sourced } from '../kernel/provider.ts';
import type { Subject } from '../kernel/subject.ts';

/** A fact that was known to change holds no longer: nobody has looked since. */
const isOver = ({ until }: Sourced, today: string): boolean => until !== undefined && until < today;

/** What our table knows of a provider, as facts that faults can weigh; never enough to confirm anything. */
export function* tellProvider(
  p: Provider,
  by: 'domain' | 'mx' | 'host' | 'user' | 'text',
  about: Subject,
  today: string = new Date().toISOString().slice(0, 10),
): Generator<AnyTold> {
  const source = 'provider' as const;
  yield { kind: 'provider.match', subject: about, source, value: { provider: p.id, title: p.title, by } };
  for (const s of p.servers) {
    const { role, protocol, host, port, security, username } = s;
    yield {
      kind: 'provider.server',
      subject: about,
      source,
      value: { provider: p.id, role, protocol, host, port, security, username },
    };
  }
  for (const l of p.login) {
    const optional = {
      ...(l.protocol === undefined ? {} : { protocol: l.protocol }),
      ...(l.switch === undefined ? {} : { switch: l.switch }),
      ...(l.note === undefined ? {} : { note: l.note }),
    };
    yield {
      kind: 'provider.login',
      subject: about,
      source,
      value: {
        provider: p.id,
        password: isOver(l, today) ? 'unknown' : l.password,
        oauth: l.oauth,
        ...optional,
      },
    };
  }
  if (p.access !== undefined)
    yield {
      kind: 'provider.access',
      subject: about,
      source,
      value: {
        provider: p.id,
        access: p.access.is,
        ...(p.access.note === undefined ? {} : { note: p.access.note }),
      },
    };
}
