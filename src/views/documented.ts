import type { Fact } from '../kernel/facts.ts';
import type { Evidence } from '../kernel/fault.ts';
import type { Protocol } from '../kernel/subject.ts';

export type Documented = Fact<'provider.server'>;

/** The servers that the provider documents, for a role or a protocol. */
export function documentedServers(
  e: Evidence<'provider.server'>,
  wanted: { readonly role?: 'incoming' | 'outgoing'; readonly protocol?: Protocol | undefined },
): readonly Documented[] {
  return e
    .all('provider.server')
    .filter(
      (s) =>
        (wanted.role === undefined || s.value.role === wanted.role) &&
        (wanted.protocol === undefined || s.value.protocol === wanted.protocol),
    );
}

export const sameHost = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) === plain(b);
const plain = (host: string): string => (host.endsWith('.') ? host.slice(0, -1) : host).trim().toLowerCase();

/** The documented servers of this very host. */
export const documentedAt = (
  e: Evidence<'provider.server'>,
  host: string,
  protocol?: Protocol,
): readonly Documented[] =>
  e
    .all('provider.server')
    .filter((s) => sameHost(s.value.host, host) && (protocol === undefined || s.value.protocol === protocol));
