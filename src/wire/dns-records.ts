import type { Answer, TxtData } from 'dns-packet';
import ipaddr from 'ipaddr.js';

export type DnsType = 'A' | 'AAAA' | 'MX' | 'SRV' | 'TXT' | 'PTR' | 'NS' | 'SOA' | 'CNAME' | 'TLSA' | 'DS';

interface Named<T extends DnsType, D> {
  readonly name: string;
  readonly type: T;
  readonly ttl: number;
  readonly data: D;
  /** As a zone file writes it. */
  readonly text: string;
}

export type DnsRecord =
  | Named<'A' | 'AAAA' | 'PTR' | 'NS' | 'CNAME' | 'TXT', string>
  | Named<'MX', { preference: number; exchange: string }>
  | Named<'SRV', { priority: number; weight: number; port: number; target: string }>
  | Named<'SOA', { primary: string; mailbox: string; serial: number; minimum: number }>
  | Named<'TLSA', { usage: number; selector: number; matchingType: number; certificate: string }>
  | Named<'DS', { keyTag: number; algorithm: number; digestType: number; digest: string }>;

/** A record in our own words; undefined for types nobody here asks for. */
export function toRecord(answer: Answer): DnsRecord | undefined {
  if (answer.type === 'OPT') return undefined;
  const base = { name: plainName(answer.name), ttl: answer.ttl ?? 0 };
  switch (answer.type) {
    case 'A':
    case 'AAAA':
      return { ...base, type: answer.type, data: answer.data, text: answer.data };
    case 'PTR':
    case 'NS':
    case 'CNAME': {
      const data = plainName(answer.data);
      return { ...base, type: answer.type, data, text: data };
    }
    case 'TXT': {
      const data = joined(answer.data);
      return { ...base, type: 'TXT', data, text: JSON.stringify(data) };
    }
    case 'MX': {
      const { preference = 0, exchange } = answer.data;
      const data = { preference, exchange: plainName(exchange) };
      return { ...base, type: 'MX', data, text: `${preference} ${data.exchange || '.'}` };
    }
    case 'SRV': {
      const { priority = 0, weight = 0, port, target } = answer.data;
      const data = { priority, weight, port, target: plainName(target) };
      return { ...base, type: 'SRV', data, text: `${priority} ${weight} ${port} ${data.target || '.'}` };
    }
    case 'SOA': {
      const { mname, rname, serial = 0, minimum = 0 } = answer.data;
      const data = { primary: plainName(mname), mailbox: plainName(rname), serial, minimum };
      return { ...base, type: 'SOA', data, text: `${data.primary} ${data.mailbox} ${serial}` };
    }
    case 'TLSA': {
      const { usage, selector, matchingType, certificate } = answer.data;
      const data = { usage, selector, matchingType, certificate: certificate.toString('hex') };
      return {
        ...base,
        type: 'TLSA',
        data,
        text: `${usage} ${selector} ${matchingType} ${data.certificate}`,
      };
    }
    case 'DS': {
      const { keyTag, algorithm, digestType, digest } = answer.data;
      const data = { keyTag, algorithm, digestType, digest: digest.toString('hex') };
      return { ...base, type: 'DS', data, text: `${keyTag} ${algorithm} ${digestType} ${data.digest}` };
    }
    default:
      return undefined;
  }
}

/** Lower case, without the dot at the end. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** The name under which the owner of an address is asked for. */
export function reverseName(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return `${[...parsed.toByteArray()].reverse().join('.')}.in-addr.arpa`;
  const nibbles = parsed.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'));
  return `${[...nibbles.join('')].reverse().join('.')}.ip6.arpa`;
}

function joined(data: TxtData): string {
  const parts = Array.isArray(data) ? data : [data];
  return parts.map((part) => (typeof part === 'string' ? part : part.toString('utf8'))).join('');
}
