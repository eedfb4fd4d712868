import type { DiscoveredServer } from '../kernel/discovered.ts';
import type { Protocol } from '../kernel/subject.ts';
import { isOwnHost } from './address.ts';
import { exchangersOf } from './mx.ts';
import type { Asking } from './tools.ts';

const ways: Readonly<
  Record<'incoming' | 'outgoing', readonly [Protocol, number, DiscoveredServer['security']][]>
> = {
  incoming: [
    ['imap', 993, 'tls'],
    ['imap', 143, 'starttls'],
  ],
  outgoing: [
    ['smtp', 465, 'tls'],
    ['smtp', 587, 'starttls'],
  ],
};

const usualNames = { incoming: ['imap', 'mail'], outgoing: ['smtp', 'mail'] } as const;

/** Names that are looked up beside everything else, for the case that they are needed. */
export const guessedNames = (domain: string): string[] =>
  ['imap', 'smtp', 'mail'].map((label) => `${label}.${domain}`);

/**
 * Usual names and ports, for a role that no source speaks of. A mail exchanger comes last, and only one of
 * the domain's own: what takes mail from strangers is mostly not what takes it from users.
 */
export async function guesses(
  role: 'incoming' | 'outgoing',
  denied: readonly Protocol[],
  { address, names, wildcard }: Pick<Asking, 'address' | 'names' | 'wildcard'>,
): Promise<DiscoveredServer[]> {
  const exchangers = exchangersOf(await names.query(address.domain, 'MX')).filter((h) =>
    isOwnHost(address, h),
  );
  const usual = usualNames[role].map((label) => `${label}.${address.domain}`);
  const hosts = [...new Set([...usual, ...exchangers.slice(0, 1)])];
  const wild = await wildcard();
  const known = await Promise.all(
    hosts.map(async (host) => {
      const { addresses } = await names.addresses(host);
      return addresses.length > 0 && !addresses.every((a) => wild.has(a)) ? [host] : [];
    }),
  );
  return known.flat().flatMap((host) =>
    ways[role]
      .filter(([protocol]) => !denied.includes(protocol))
      .map(
        ([protocol, port, security]): DiscoveredServer => ({
          role,
          protocol,
          host,
          port,
          security,
          userForm: 'unknown',
          login: [],
          odd: [],
        }),
      ),
  );
}
