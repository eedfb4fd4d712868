// `dns NAME TYPE VALUE`, `dns NAME OUTCOME`, `dns NAME TYPE OUTCOME`,
// and what may follow: `secure`, `bogus`, `ede 9 "text"`.

import { isIPv4, isIPv6 } from 'node:net';
import { TalkProblem } from './problem.ts';
import { type DnsEntry, type DnsValue, dnsOutcomes } from './talk.ts';
import { number, oneOf, words } from './words.ts';

export const dnsTypes = ['A', 'AAAA', 'MX', 'CNAME', 'TXT', 'SRV', 'NS', 'PTR', 'TLSA'] as const;
type DnsType = (typeof dnsTypes)[number];

const EXAMPLES: Record<DnsType, string> = {
  A: 'dns mail.example.org A 192.0.2.10',
  AAAA: 'dns mail.example.org AAAA 2001:db8::10',
  MX: 'dns example.org MX 10 mx.example.org',
  CNAME: 'dns imap.example.org CNAME mail.example.org',
  TXT: 'dns example.org TXT "v=spf1 -all"',
  SRV: 'dns _imaps._tcp.example.org SRV 0 1 993 mail.example.org',
  NS: 'dns example.org NS ns1.example.org',
  PTR: 'dns 10.2.0.192.in-addr.arpa PTR mail.example.org',
  TLSA: 'dns _25._tcp.mx.example.org TLSA 3 1 1 00ff',
};

export function parseDns(text: string, line: number): DnsEntry {
  const [given = '', ...rest] = words(text, line);
  const name = given.toLowerCase().replace(/(.)\.$/, '$1');
  const entry: DnsEntry = { name, line };
  const outcomeFirst = dnsOutcomes.find((one) => one === rest[0]);
  if (outcomeFirst === undefined) {
    const type = oneOf(rest.shift() ?? '', [...dnsTypes, ...dnsOutcomes], line, 'type or outcome of DNS');
    const known = dnsTypes.find((one) => one === type) ?? 'A';
    entry.type = known;
    const outcome = dnsOutcomes.find((one) => one === rest[0]);
    if (outcome === undefined) entry.value = value(known, rest, line);
    else entry.outcome = outcome;
    if (outcome !== undefined) rest.shift();
  } else {
    entry.outcome = outcomeFirst;
    rest.shift();
  }
  modifiers(entry, rest, line);
  return entry;
}

/** Takes the words of the value away from `rest`. */
function value(type: DnsType, rest: string[], line: number): DnsValue {
  const next = () => {
    const word = rest.shift();
    if (word === undefined)
      throw new TalkProblem(line, `${type} lacks a value`, `for example: ${EXAMPLES[type]}`);
    return word;
  };
  const count = () => number(next(), line, type, EXAMPLES[type]);
  switch (type) {
    case 'A':
    case 'AAAA': {
      const address = next();
      if (!(type === 'A' ? isIPv4(address) : isIPv6(address))) {
        throw new TalkProblem(
          line,
          `"${address}" is no address for ${type}`,
          `for example: ${EXAMPLES[type]}`,
        );
      }
      return address;
    }
    case 'MX':
      return { preference: count(), exchange: next() };
    case 'SRV':
      return { priority: count(), weight: count(), port: count(), target: next() };
    case 'TLSA': {
      const numbers = { usage: count(), selector: count(), matchingType: count() };
      return { ...numbers, certificate: Buffer.from(next(), 'hex') };
    }
    default:
      return next();
  }
}

function modifiers(entry: DnsEntry, rest: string[], line: number): void {
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === 'secure') entry.secure = true;
    else if (word === 'bogus') entry.bogus = true;
    else if (word === 'ede') {
      const code = number(rest.shift(), line, 'ede', 'ede 9 "DNSKEY missing"');
      entry.ede = { code, text: rest.shift() ?? '' };
    } else {
      throw new TalkProblem(
        line,
        `"${word}" has no meaning here`,
        'a dns line may end with: secure, bogus, ede 9 "text"',
      );
    }
  }
}
