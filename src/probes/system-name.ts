import ipaddr from 'ipaddr.js';
import type { Probe } from '../kernel/probe.ts';
import { subject } from '../kernel/subject.ts';
import { type DnsRecord, queryDns } from '../wire/dns.ts';
import { systemLookup } from '../wire/system-resolver.ts';
import type { Tools } from './tools.ts';

/** Where this computer itself believes a name leads: hosts file, VPN and all. */
const probe: Probe<Tools, string> = {
  id: 'system-name',
  makes: ['dns.system', 'dns.address'],
  canTell: ({ kind, subject: about, vary }) =>
    kind !== 'dns.system' || about.type !== 'name' || vary !== undefined
      ? undefined
      : {
          key: `system-name ${about.id}`,
          question: about.id,
          cost: { seconds: 0.1, connections: 0, logins: 0, rude: 0 },
          title: `looking up ${about.id}`,
        },
  async run({ question: name, key }, tools, tell) {
    const found =
      tools.resolver === undefined
        ? await askSystem(name, tools)
        : await askResolver(name, tools, tools.resolver);
    if (found === undefined) return;
    const about = subject('name', name);
    const addresses = found.addresses.filter(
      (a) => tools.family === undefined || (tools.family === '6') === a.includes(':'),
    );
    tell({ kind: 'dns.system', subject: about, session: key, value: { ...found, addresses } });
    for (const address of addresses)
      tell({
        kind: 'dns.address',
        subject: about,
        session: key,
        value: { address, family: address.includes(':') ? '6' : '4', range: rangeOf(address) },
      });
  },
};
export default probe;

interface Found {
  readonly outcome: 'found' | 'not-found' | 'temporary' | 'failed';
  readonly addresses: readonly string[];
  readonly code?: string;
  readonly ms: number;
}

async function askSystem(name: string, tools: Tools): Promise<Found | undefined> {
  const seen = await systemLookup(name, tools.deadline);
  if (seen.outcome === 'cancelled') return undefined;
  const { outcome } = seen;
  return {
    outcome:
      outcome === 'found' || outcome === 'not-found' ? outcome : outcome === 'other' ? 'failed' : 'temporary',
    addresses: [...new Set(seen.addresses.map((a) => a.address))],
    ms: Math.round(seen.ms),
    ...(seen.code === undefined ? {} : { code: seen.code }),
  };
}

/** With `--dns` that resolver takes the system's place. */
async function askResolver(
  name: string,
  tools: Tools,
  resolver: { address: string; port: number },
): Promise<Found | undefined> {
  const options = { server: resolver.address, port: resolver.port, deadline: tools.deadline };
  const answers = await Promise.all([queryDns(name, 'A', options), queryDns(name, 'AAAA', options)]);
  if (answers.some((a) => a.outcome === 'cancelled')) return undefined;
  const addresses = answers.flatMap((a) => addressesOf(a.records));
  const ms = Math.round(Math.max(...answers.map((a) => a.ms)));
  if (addresses.length > 0) return { outcome: 'found', addresses, ms };
  const isAbsent = answers.every(
    (a) => a.outcome === 'nxdomain' || a.outcome === 'nodata' || a.outcome === 'bad-name',
  );
  return {
    outcome: isAbsent ? 'not-found' : 'temporary',
    addresses,
    ms,
    code: isAbsent ? 'ENOTFOUND' : 'EAI_AGAIN',
  };
}

/** The class of an address by its IANA registry entry. */
function rangeOf(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.parse(address).range() : 'invalid';
}

export const addressesOf = (records: readonly DnsRecord[]): readonly string[] =>
  records.filter((r) => r.type === 'A' || r.type === 'AAAA').map((r) => r.text);
