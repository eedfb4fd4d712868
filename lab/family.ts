// The same scenarios over one address family only (--family 4, --family 6).
import type { Scenario } from './scenario.ts';
import { servers } from './world/addresses.ts';

export type Family = '4' | '6';

/** Not for scenarios that are themselves about addresses of one family. */
export function suits({ client, args, firewall = [], accept = [] }: Scenario): boolean {
  const aboutFamily = /\d+\.\d+\.\d+\.\d+|pool\.|half|intern\.|imap[46]\.|localhost|dead\./.test(args);
  const oneSided = firewall.some((rule) => /\bip6? daddr|nfproto/.test(rule));
  return client === undefined && !aboutFamily && !oneSided && !accept.includes('network/offline');
}

export function onlyWith(family: Family, scenario: Scenario): Scenario {
  const client =
    family === '4' ? { v6: false } : { v4: false, resolv: `nameserver ${servers.resolver.v6[0]}\n` };
  return { ...scenario, client };
}
