import type { Provider } from '../kernel/provider.ts';
import { findProviders } from '../providers/find.ts';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { Deadline } from '../wire/deadline.ts';
import { queryDns } from '../wire/dns.ts';
import { configuredResolvers } from '../wire/system-resolver.ts';
import { urlOf } from './command.ts';
import type { CheckOptions } from './options.ts';
import { parseResolver } from './tools.ts';
import { UsageError } from './usage.ts';

const lookupMs = 5000;

/**
 * The settings that the provider of an address documents: known by its domain, or by who takes the domain's
 * mail.
 */
export async function settingsFor(
  address: string,
  options: CheckOptions,
): Promise<readonly ServerSettings[]> {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || !/^[^\s@/:]+\.[^\s@/:]+$/.test(domain))
    throw new UsageError(`"${address}" is no mail address; write you@example.org`);
  const known = findProviders({ domain })[0]?.provider;
  const mx = known === undefined ? await exchangers(domain, options) : [];
  const provider = known ?? findProviders({ mx })[0]?.provider;
  const servers = provider === undefined ? [] : serversOf(provider, address, at);
  if (servers.length > 0) return servers;
  const why =
    provider === undefined
      ? mx.length === 0
        ? `no provider is known for ${domain}, and it names no server that takes its mail`
        : `no provider is known for ${domain} (its mail goes to ${mx.slice(0, 2).join(', ')})`
      : `${provider.title} lets no mail program in at a server of its own`;
  throw new UsageError(
    `${why}; say what your mail program has, for example\n  maildoctor check ` +
      `imaps://${encodeURIComponent(address)}@mail.${domain} smtp://${encodeURIComponent(address)}@mail.${domain}:587`,
  );
}

function serversOf({ servers }: Provider, address: string, at: number): readonly ServerSettings[] {
  const pick = (role: 'incoming' | 'outgoing') => servers.find((s) => s.role === role);
  return [pick('incoming'), pick('outgoing')].flatMap((s) => {
    if (s === undefined) return [];
    const user = s.username === 'local-part' ? address.slice(0, at) : address;
    const { protocol, security, host, port, role } = s;
    return [
      readServerUrl(urlOf({ protocol, security, host, port, role, user, subject: { type: 'service' } })),
    ];
  });
}

/** One lookup: who takes the mail of the domain. */
async function exchangers(domain: string, { dns }: CheckOptions): Promise<readonly string[]> {
  const given = dns === undefined ? undefined : parseResolver(dns);
  const [own] = configuredResolvers();
  const resolver = given === undefined ? own : { server: given.address, port: given.port };
  if (resolver === undefined) return [];
  const answer = await queryDns(domain, 'MX', { ...resolver, deadline: new Deadline(lookupMs) });
  return answer.records.filter((r) => r.type === 'MX').map((r) => r.text.split(/\s+/).at(-1) ?? '');
}
