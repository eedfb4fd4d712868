import { parseAddress } from '../discovery/address.ts';
import { tellDiscovered } from '../discovery/tell.ts';
import type { Candidate, Discovered } from '../kernel/discovered.ts';
import type { AnyTold } from '../kernel/facts.ts';
import type { Provider } from '../kernel/provider.ts';
import { findProviders } from '../providers/find.ts';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { urlOf } from './command.ts';
import type { Search } from './discover.ts';
import type { CheckOptions } from './options.ts';
import { UsageError } from './usage.ts';

export interface Settings {
  readonly servers: readonly ServerSettings[];
  /** What discovery observed, for the ledger of the examination. */
  readonly told: readonly AnyTold[];
  readonly discovered?: Discovered;
}

/** Nobody says which servers an address has: the user has to. */
export class NoSettings extends UsageError {
  readonly discovered: Discovered;
  readonly why: string;

  constructor(discovered: Discovered, why: string, whatToDo: string) {
    super(why + whatToDo);
    this.discovered = discovered;
    this.why = why;
  }
}

/** The settings that the provider of an address documents, or else those that its domain publishes. */
export async function settingsFor(
  address: string,
  options: CheckOptions,
  search: Search = {},
): Promise<Settings> {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || !/^[^\s@/:]+\.[^\s@/:]+$/.test(domain))
    throw new UsageError(`"${address}" is no mail address; write you@example.org`);
  const known = findProviders({ domain })[0]?.provider;
  const documented = known === undefined ? [] : serversOf(known, address, at);
  if (documented.length > 0) return { servers: documented, told: [] };
  const { discoverSettings } = await import('./discover.ts');
  const discovered = await discoverSettings(address, options, search);
  const servers = serversFound(discovered);
  if (servers.length > 0) return { servers, told: [...tellDiscovered(discovered)], discovered };
  throw new NoSettings(
    discovered,
    whyNothing(discovered, domain),
    `; say what your mail program has, for example\n  maildoctor check ` +
      `imaps://${encodeURIComponent(address)}@mail.${domain} smtp://${encodeURIComponent(address)}@mail.${domain}:587`,
  );
}

function whyNothing({ provider, answers }: Discovered, domain: string): string {
  const mx = answers.find((a) => a.mechanism === 'mx');
  if (answers.some((a) => a.mechanism.startsWith('table') && a.reason === 'no-servers'))
    return `${provider} lets no mail program in at a server of its own`;
  if (mx?.reason === 'null-mx') return `${domain} says of itself that it takes no mail`;
  if (mx?.outcome === 'error') return `the resolver gives no answer for ${domain}`;
  const known = `no provider is known for ${domain}, and it publishes no settings`;
  return mx?.outcome === 'found'
    ? `${known} (its mail goes to ${mx.detail})`
    : `${known} and no server that takes its mail`;
}

/**
 * Of each role the best: what is recommended, else what is named and does not work, else what was guessed.
 */
function serversFound({ settings, guesses, address }: Discovered): readonly ServerSettings[] {
  return (['incoming', 'outgoing'] as const).flatMap((role) => {
    const own = settings.filter((s) => s.role === role);
    const best = own.find((s) => s.recommended) ?? own[0] ?? guesses.find((g) => g.role === role);
    return best === undefined ? [] : [settingsOf(best, parseAddress(address)?.ascii ?? address)];
  });
}

function settingsOf(c: Candidate, address: string): ServerSettings {
  const { role, protocol, security, host, port } = c;
  const user = c.user ?? address;
  return {
    ...readServerUrl(urlOf({ protocol, security, host, port, role, user, subject: { type: 'service' } })),
    origin: c.guessed ? 'guessed' : 'discovered',
    ...(c.needsConsent ? { needsConsent: true } : {}),
  };
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
