import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Gate } from '../session/tools.ts';
import type { Guard } from '../wire/guard.ts';
import type { AllowList } from './allow-list.ts';

/** Mail, and the documents that name settings. */
const mailPorts = new Set([25, 110, 143, 465, 587, 993, 995, 2525]);
const webPorts = new Set([80, 443]);

export interface Reach {
  readonly guard: Guard;
  readonly gate: Gate;
  /** Why this host may not be examined from here, or undefined; a port is one of a mail server. */
  readonly refusal: (host: string, port: number | undefined) => string | undefined;
  /** Lets connections go to a place of our own, such as a scripted server of the demo. */
  readonly permit: (address: string, port: number) => void;
}

/**
 * What a page for others may connect to. Either only what is on a list, or anything that is public; asked for
 * each literal address that a socket is about to be opened to.
 */
export function reachOf(
  list: AllowList | 'public',
  resolvers: readonly { address: string; port: number }[],
): Reach {
  const own = new Set(resolvers.map((r) => key(r.address, r.port)));
  /** Where names of the list have led to. */
  const named = new Set<string>();
  const isAllowed = (address: string): boolean =>
    list === 'public'
      ? isPublic(address)
      : list.hasAddress(address) || (named.has(address) && !isNeverNamed(address));
  return {
    guard: (address, port) => {
      if (isIP(address) === 0) return false;
      if (own.has(key(address, port))) return true;
      const isUsual = mailPorts.has(port) || webPorts.has(port) || (port === 53 && list === 'public');
      return isUsual && isAllowed(address);
    },
    gate: (host, address) => {
      if (list === 'public' || isIP(host) !== 0 || !list.hasName(host)) return;
      if (named.size > mostNamed) named.clear();
      named.add(address);
    },
    refusal(host, port) {
      if (port !== undefined && !mailPorts.has(port))
        return `port ${port} is no port of mail servers; this page connects to ${[...mailPorts].join(', ')}`;
      const bare = host.replace(/^\[|\]$/g, '');
      if (list !== 'public')
        return list.hasName(bare) || (isIP(bare) !== 0 && list.hasAddress(bare))
          ? undefined
          : `${host} is not on this page’s list of servers; run maildoctor on your own computer for it`;
      const isFine = isIP(bare) === 0 ? isPublicName(bare) : isPublic(bare);
      return isFine ? undefined : `${host} is not on the public Internet; run maildoctor in its own network`;
    },
    permit: (address, port) => own.add(key(address, port)),
  };
}

const mostNamed = 10_000;
const key = (address: string, port: number): string => `${address} ${port}`;

/** Names that only a private network or this computer knows, and single words. */
const isPublicName = (name: string): boolean =>
  /^[^.]+(?:\.[^.]+)+$/.test(name.replace(/\.$/, '')) &&
  !/(?:^|\.)(?:local|localhost|localdomain|lan|home|internal|intranet|corp|private|home\.arpa|onion|test|invalid)\.?$/i.test(
    name,
  ) &&
  // What looks like numbers is an address in disguise: 127.1, 0x7f.0.0.1.
  !/(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/i.test(name);

/**
 * Whether an address is one of the public Internet: unicast, and so is the IPv4 address that an IPv6 form
 * carries. Everything with a special purpose is not (IANA, RFC 6890), among it cloud metadata
 * (169.254.169.254, fd00:ec2::254).
 */
export function isPublic(address: string): boolean {
  const bare = address.split('%')[0] ?? '';
  if (isIP(bare) === 0) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast' && !isSpecial4(bare);
  const inside = carried(parsed as ipaddr.IPv6);
  if (inside !== undefined) return isPublic(inside);
  // Global unicast is 2000::/3 and nothing else.
  return parsed.range() === 'unicast' && ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}

/** What ipaddr.js calls unicast and is not for everybody: 6to4 relays, AS112, benchmarks. */
const isSpecial4 = (address: string): boolean =>
  /^(?:192\.88\.99|192\.31\.196|192\.52\.193|192\.175\.48|192\.0\.0)\.|^198\.1[89]\.|^0\./.test(address);

/** The IPv4 address within: mapped, compatible, translated (RFC 6052, 6145), 6to4, Teredo, ISATAP. */
function carried(address: ipaddr.IPv6): string | undefined {
  const bytes = address.toByteArray();
  const at = (i: number): string => bytes.slice(i, i + 4).join('.');
  const starts = (...parts: readonly number[]): boolean => parts.every((p, i) => address.parts[i] === p);
  if (starts(0, 0, 0, 0, 0, 0xffff) || starts(0, 0, 0, 0, 0xffff, 0) || starts(0, 0, 0, 0, 0, 0))
    return at(12);
  if (starts(0x64, 0xff9b, 0, 0, 0, 0)) return at(12);
  if (starts(0x64, 0xff9b, 1)) return '127.0.0.1';
  if (starts(0x2002)) return at(2);
  // Teredo and ISATAP lead through somebody’s tunnel: never public.
  if (
    starts(0x2001, 0) ||
    (address.parts[5] === 0x5efe && (address.parts[4] === 0 || address.parts[4] === 0x200))
  )
    return '127.0.0.1';
  return undefined;
}

/** What a name of the list must not lead to unless the address itself is on it. */
function isNeverNamed(address: string): boolean {
  const bare = address.split('%')[0] ?? '';
  if (isIP(bare) === 0) return true;
  const parsed = ipaddr.parse(bare);
  const inside = parsed.kind() === 'ipv6' ? carried(parsed as ipaddr.IPv6) : undefined;
  if (inside !== undefined) return isNeverNamed(inside);
  return (
    !['unicast', 'private', 'uniqueLocal', 'carrierGradeNat'].includes(parsed.range()) ||
    bare === 'fd00:ec2::254'
  );
}
