import type {
  Candidate,
  Disagreement,
  DiscoveredServer,
  Mechanism,
  SourceAnswer,
} from '../kernel/discovered.ts';
import type { Provider } from '../kernel/provider.ts';
import { findProviders } from '../providers/find.ts';
import type { Names } from './names.ts';
import { byMx, keyOf, type Named } from './rank.ts';

/**
 * The servers of a source that are worth a live check: its first for each role, and for POP3 only without
 * IMAP.
 */
export function worthChecking({ servers }: SourceAnswer): DiscoveredServer[] {
  const encrypted = servers.filter((s) => s.security !== 'none');
  const pick = (protocol: DiscoveredServer['protocol']): DiscoveredServer | undefined =>
    encrypted.find((s) => s.protocol === protocol) ?? servers.find((s) => s.protocol === protocol);
  return [pick('imap') ?? pick('pop3'), pick('smtp')].filter((s) => s !== undefined);
}

/**
 * Whether a server belongs to somebody else than who gets the mail. An alias that leads there belongs
 * there.
 */
export async function isContradicted(
  { server, by }: Named,
  provider: Provider | undefined,
  names: Names,
): Promise<boolean> {
  if (provider === undefined || provider.servers.length === 0 || by.some((m) => byMx.has(m) || m === 'table'))
    return false;
  const { aliases } = await names.addresses(server.host);
  return ![server.host, ...aliases].some((host) =>
    findProviders({ host }).some((match) => match.provider.id === provider.id),
  );
}

/** Where sources name hosts that have nothing in common, for the same role. */
export function disagreements(
  answers: readonly SourceAnswer[],
  settings: readonly Candidate[],
): Disagreement[] {
  return (['incoming', 'outgoing'] as const).flatMap((role) => {
    const sides = new Map<string, Mechanism[]>();
    for (const { mechanism, servers } of answers) {
      const own = servers.filter((s) => s.role === role && (role === 'outgoing' || s.protocol === 'imap'));
      const [first] = own;
      if (first === undefined) continue;
      const hosts = new Set(own.map((s) => s.host));
      const agreeing = [...sides.keys()].find((key) => hosts.has(hostOf(key)));
      const key = agreeing ?? keyOf(first);
      sides.set(key, [...(sides.get(key) ?? []), mechanism]);
    }
    if (sides.size < 2) return [];
    const live = [...sides.keys()].map((key) => settings.find((c) => keyOf(c) === key)?.live);
    const verified = live.filter((l) => l === 'verified').length;
    const settledBy = verified === 1 ? 'live' : verified === 0 ? 'open' : 'rank';
    return [{ role, settledBy, sides: [...sides].map(([server, by]) => ({ server, by })) }];
  });
}

const hostOf = (key: string): string => (key.split(' ')[1] ?? '').replace(/:\d+$/, '');
