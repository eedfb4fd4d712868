import type { Provider } from '../kernel/provider.ts';
import { findProviders } from '../providers/find.ts';
import type { DnsAnswer } from '../wire/dns.ts';
import { no, type Said } from './answer.ts';
import type { Asking } from './tools.ts';

/** Hosts that take mail for the domain, the preferred first. */
export const exchangersOf = (answer: DnsAnswer): string[] =>
  answer.records
    .flatMap((r) => (r.type === 'MX' ? [r.data] : []))
    .sort((a, b) => a.preference - b.preference)
    .map((r) => r.exchange)
    .filter((name) => name !== '' && name !== '.');

/** Who gets the mail of the domain: a clue to the provider, never settings. */
export async function mx({ address, names }: Asking): Promise<Said> {
  const answer = await names.query(address.domain, 'MX');
  const hosts = exchangersOf(answer);
  const secure = answer.ad;
  if (hosts.length === 0 && answer.outcome === 'found') return no('null-mx', { secure });
  if (hosts.length === 0) return no(isAbsence(answer) ? 'no-name' : 'dns-failed', { secure });
  const provider = mxProvider(answer)?.title;
  return {
    outcome: 'found',
    secure,
    detail: hosts.slice(0, 5).join(', '),
    ...(provider === undefined ? {} : { provider }),
  };
}

export const isAbsence = ({ outcome }: DnsAnswer): boolean =>
  outcome === 'nxdomain' || outcome === 'nodata' || outcome === 'bad-name';

/** The provider that the preferred exchanger belongs to. */
export function mxProvider(answer: DnsAnswer): Provider | undefined {
  const [best] = exchangersOf(answer);
  return best === undefined ? undefined : findProviders({ mx: [best] })[0]?.provider;
}
