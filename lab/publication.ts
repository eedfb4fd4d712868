// What a domain publishes about its mail, so that it can be examined from an address alone.
import { documentOf } from '../test/discovery/documents.ts';
import type { Certificate } from './pki.ts';
import { findScenarios, loadScenario } from './scenario.ts';

export interface Publication {
  /** In ASCII. It has an account `alice@…`, unless `login` says otherwise. */
  readonly domain: string;
  /** Lines of its zone; SOA and NS are added. Who lives where: world/addresses.ts. */
  readonly dns: string;
  readonly signed?: true;
  /** Zones of others that belong to the story: the provider that its MX names. */
  readonly zones?: Readonly<Record<string, string>>;
  /** What the web servers answer, by URL without query; all else is 404. */
  readonly web?: Readonly<Record<string, string | Page>>;
  /** Certificates of web hosts that are not good. */
  readonly certificates?: Readonly<Record<string, Certificate>>;
  /** What the server wants as login name; default `alice@` and the domain. */
  readonly login?: string;
  /** The mail address of the account, where it is not `alice@` and the domain. */
  readonly address?: string;
}

export interface Page {
  readonly status?: number;
  readonly type?: string;
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Answers 400 without the address in the query. */
  readonly wantsAddress?: true;
}

/** Where the lab's database of settings is, which every scenario with a publication asks. */
export const ispdb = 'https://ispdb.test/v1.1/';

/** The servers of example.test under names of the domain's own. */
export const ownHosts = `
  @    MX   10 mx
  mx   A    203.0.113.30
  mx   AAAA 2001:db8:113::30
  imap A    203.0.113.25
  imap AAAA 2001:db8:113::25
  pop  A    203.0.113.25
  pop  AAAA 2001:db8:113::25
  smtp A    203.0.113.35
  smtp AAAA 2001:db8:113::35
`;

/** A name that leads to a web server; 82: one without HTTPS, 83: the stranger's. */
export const webHost = (name: string, last: 81 | 82 | 83 = 81): string =>
  `${name} A 203.0.113.${last}\n${name} AAAA 2001:db8:113::${last}\n`;

/** The document of autoconfig that names these servers: `imaps://%EMAILADDRESS%@imap.example.test:993 …`. */
export const autoconfig = (servers: string): string => documentOf(`@autoconfig ${servers}`);

/** Everything that the scenarios publish. The world serves all of it at once. */
export async function findPublications(): Promise<Publication[]> {
  const scenarios = await Promise.all(findScenarios(['discovery/']).map(loadScenario));
  const found = scenarios.flatMap(({ publish }) => publish ?? []);
  const domains = found.map(({ domain }) => domain);
  const twice = domains.find((domain, index) => domains.indexOf(domain) !== index);
  if (twice !== undefined) throw new Error(`two scenarios publish ${twice}`);
  return found;
}

/** The zones by name, each a whole zone file. */
export function zonesOf(publications: readonly Publication[]): Map<string, string> {
  const zones = new Map([['ispdb.test', '@ A 203.0.113.81\n@ AAAA 2001:db8:113::81']]);
  for (const { domain, dns, zones: others = {} } of publications)
    for (const [name, lines] of [[domain, dns] as const, ...Object.entries(others)])
      zones.set(name, [zones.get(name), lines].filter((text) => text !== undefined).join('\n'));
  const head = (name: string): string =>
    `$ORIGIN ${name}.\n$TTL 60\n@ SOA ns1.lab. host.lab. 1 3600 600 86400 5\n@ NS ns1.lab.\n`;
  return new Map([...zones].map(([name, lines]) => [name, `${head(name)}${lines.replace(/^\s+/gm, '')}\n`]));
}

/** What the certificate of all these domains has to cover. */
export const namesOf = (publications: readonly Publication[]): string[] =>
  [...zonesOf(publications).keys()].flatMap((name) => [name, `*.${name}`]);
