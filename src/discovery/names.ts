import { type DnsAnswer, type DnsType, queryDns } from '../wire/dns.ts';
import { interleave, type Place } from '../wire/race.ts';
import { configuredResolvers, systemLookup } from '../wire/system-resolver.ts';
import type { DiscoveryTools } from './tools.ts';

export interface Found {
  readonly outcome: 'found' | 'absent' | 'failed';
  readonly addresses: readonly string[];
  readonly aliases: readonly string[];
}

/** Sent again early: a lost packet must not cost a source. */
const SEND_AT = [0, 600, 1400];

/** Asks each question once, whoever wants to know; only the resolver of this computer, or the one given. */
export class Names {
  readonly #tools: DiscoveryTools;
  readonly #asked = new Map<string, Promise<DnsAnswer>>();
  readonly #found = new Map<string, Promise<Found>>();

  constructor(tools: DiscoveryTools) {
    this.#tools = tools;
  }

  query(name: string, type: DnsType): Promise<DnsAnswer> {
    const key = `${name} ${type}`;
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const { resolver, deadline } = this.#tools;
    const own =
      resolver === undefined ? configuredResolvers()[0] : { server: resolver.address, port: resolver.port };
    const asked = queryDns(name, type, {
      ...(own ?? { server: '127.0.0.1' }),
      deadline,
      dnssecOk: true,
      sendAt: SEND_AT,
    });
    this.#asked.set(key, asked);
    return asked;
  }

  addresses(name: string): Promise<Found> {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const found = this.#tools.resolver === undefined ? this.#askSystem(name) : this.#askResolver(name);
    this.#found.set(name, found);
    return found;
  }

  /** Where to connect for a host and port. */
  async places(host: string, port: number): Promise<{ outcome: Found['outcome']; places: Place[] }> {
    const { outcome, addresses } = await this.addresses(host);
    const places = interleave(addresses).map((address) => ({
      address,
      to: this.#tools.connectTo(host, address, port),
    }));
    return { outcome, places };
  }

  async #askResolver(name: string): Promise<Found> {
    const answers = await Promise.all([this.query(name, 'A'), this.query(name, 'AAAA')]);
    const { family } = this.#tools;
    const addresses = answers
      .flatMap((a) => a.records.flatMap((r) => (r.type === 'A' || r.type === 'AAAA' ? [r.data] : [])))
      .filter((a) => family === undefined || (family === '6') === a.includes(':'));
    const aliases = answers.flatMap((a) => a.aliases);
    if (addresses.length > 0) return { outcome: 'found', addresses, aliases };
    const isAbsent = answers.every((a) => ['nxdomain', 'nodata', 'found', 'bad-name'].includes(a.outcome));
    return { outcome: isAbsent ? 'absent' : 'failed', addresses, aliases };
  }

  async #askSystem(name: string): Promise<Found> {
    const seen = await systemLookup(name, this.#tools.deadline);
    const { family } = this.#tools;
    const addresses = seen.addresses
      .filter((a) => family === undefined || String(a.family) === family)
      .map((a) => a.address);
    if (addresses.length > 0) return { outcome: 'found', addresses: [...new Set(addresses)], aliases: [] };
    const isAbsent = seen.outcome === 'not-found' || seen.outcome === 'found';
    return { outcome: isAbsent ? 'absent' : 'failed', addresses: [], aliases: [] };
  }
}
