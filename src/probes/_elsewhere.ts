import { queryDns } from '../wire/dns.ts';
import { systemLookup } from '../wire/system-resolver.ts';
import { addressesOf } from './system-name.ts';
import type { Tools } from './tools.ts';

/**
 * One address of each family for a host that is not the user's: by `--dns` where given, else as the system
 * says.
 */
export async function addressesElsewhere(
  host: string,
  tools: Tools,
  patienceMs: number,
): Promise<readonly string[]> {
  const deadline = tools.deadline.sub(patienceMs);
  const all = tools.resolver === undefined ? await bySystem() : await byResolver(tools.resolver);
  return (['4', '6'] as const)
    .filter((family) => tools.family === undefined || tools.family === family)
    .flatMap((family) => all.filter((a) => a.includes(':') === (family === '6')).slice(0, 1));

  async function bySystem(): Promise<readonly string[]> {
    const { addresses } = await systemLookup(host, deadline);
    return addresses.map((a) => a.address);
  }

  async function byResolver({
    address,
    port,
  }: {
    address: string;
    port: number;
  }): Promise<readonly string[]> {
    const asked = (['A', 'AAAA'] as const).map((type) =>
      queryDns(host, type, { server: address, port, deadline }),
    );
    return (await Promise.all(asked)).flatMap((answer) => addressesOf(answer.records));
  }
}
