import { randomInt } from 'node:crypto';
import { no, type Said } from './answer.ts';
import type { Names } from './names.ts';
import type { Asking } from './tools.ts';

/** A name that nobody has made; other each time, so that no cache knows it. */
const nobodys = (): string =>
  Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join('');

/** Where names lead that nobody has made: addresses of `*.<domain>`. */
export async function wildcardAddresses(domain: string, names: Names): Promise<ReadonlySet<string>> {
  const asked = [`${nobodys()}.${domain}`, `autoconfig.${nobodys()}.${domain}`];
  const found = await Promise.all(asked.map((name) => names.addresses(name)));
  return new Set(found.flatMap((f) => f.addresses));
}

export async function wildcard(asking: Asking): Promise<Said> {
  const addresses = await asking.wildcard();
  return addresses.size === 0
    ? no('no-name')
    : { outcome: 'found', detail: [...addresses].slice(0, 4).join(', ') };
}
