import type { Provider } from '../kernel/provider.ts';
import { providers } from './all.gen.ts';

export interface ProviderMatch {
  readonly provider: Provider;
  readonly by: 'domain' | 'mx' | 'host' | 'user';
}

export interface Clues {
  readonly domain?: string;
  /** Host names of the domain's MX records. */
  readonly mx?: readonly string[] | string;
  readonly host?: string;
  /** A user name; the domain of an address in it counts. */
  readonly user?: string;
}

/** The name and each name above it that has a dot, longest first. */
function* suffixes(name: string): Generator<string> {
  let rest = name.trim().toLowerCase().replace(/\.$/, '');
  while (rest.includes('.')) {
    yield rest;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
}

/** A bridge program on this computer may be anybody's. */
const isLocal = (host: string): boolean => host.startsWith('127.');

type Table = ReadonlyMap<string, readonly Provider[]>;

function tableOf(names: (p: Provider) => readonly string[]): Table {
  const table = new Map<string, Provider[]>();
  for (const one of providers)
    for (const name of new Set(names(one))) table.set(name, [...(table.get(name) ?? []), one]);
  return table;
}

let tables: { readonly domains: Table; readonly mx: Table; readonly hosts: Table } | undefined;
const known = () => {
  tables ??= {
    domains: tableOf((p) => p.domains),
    mx: tableOf((p) => p.mx ?? []),
    hosts: tableOf((p) => [...p.hosts, ...p.servers.map((server) => server.host).filter((h) => !isLocal(h))]),
  };
  return tables;
};

function longest(table: Table, name: string): readonly Provider[] {
  for (const suffix of suffixes(name)) {
    const found = table.get(suffix);
    if (found !== undefined) return found;
  }
  return [];
}

/** Address domains are whole names; `*.example.org` in a table stands for every name below. */
function ofDomain(table: Table, domain: string): readonly Provider[] {
  const name = domain.trim().toLowerCase().replace(/\.$/, '');
  return table.get(name) ?? table.get(name.replace(/^[^.]+/, '*')) ?? [];
}

/**
 * The providers that an address domain, its MX hosts, a server name or a user name belong to, each once,
 * the surest kind of match first. A domain matches whole; MX hosts and servers match by suffix.
 */
export function findProviders(clues: Clues): readonly ProviderMatch[] {
  const { domains, mx, hosts } = known();
  const found = new Map<string, ProviderMatch>();
  const add = (list: readonly Provider[], by: ProviderMatch['by']) => {
    for (const one of list) if (!found.has(one.id)) found.set(one.id, { provider: one, by });
  };
  const at = clues.user?.lastIndexOf('@') ?? -1;
  if (clues.domain !== undefined) add(ofDomain(domains, clues.domain), 'domain');
  const exchangers = typeof clues.mx === 'string' ? [clues.mx] : (clues.mx ?? []);
  for (const exchanger of exchangers) add(longest(mx, exchanger), 'mx');
  if (clues.host !== undefined) add(longest(hosts, clues.host), 'host');
  if (clues.user !== undefined && at >= 0) add(ofDomain(domains, clues.user.slice(at + 1)), 'user');
  return [...found.values()];
}

export const providerById = (id: string): Provider | undefined => providers.find((one) => one.id === id);
