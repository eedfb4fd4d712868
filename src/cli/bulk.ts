import type { Report } from '../kernel/report.ts';
import { settingsFor } from '../session/address.ts';
import { budgetFor, type CheckWishes, check } from '../session/check.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';
import type { Listed } from './account-list.ts';

export interface Examined {
  readonly account: Listed;
  /** Missing where there was nothing to examine; `problem` says why. */
  readonly report?: Report;
  readonly problem?: string;
}

export interface Bounds {
  /** Examinations at a time. */
  readonly atOnce: number;
  /** Of these at one server: many servers count the connections of one address. */
  readonly perServer: number;
}

/** Examines many accounts, the next as soon as the bounds allow; each is handed over as it ends. */
export async function examineMany(
  accounts: readonly Listed[],
  options: CheckWishes,
  bounds: Bounds,
  ended: (examined: Examined) => void | Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const costs = options.costs ?? budgetFor(options);
  const waiting = [...accounts];
  const busy = new Map<string, number>();
  const running = new Set<Promise<void>>();
  const add = (hosts: readonly string[], by: 1 | -1): void => {
    for (const host of hosts) busy.set(host, (busy.get(host) ?? 0) + by);
  };
  const nextAllowed = (): Listed | undefined => {
    if (running.size >= bounds.atOnce) return undefined;
    const at = waiting.findIndex((a) => hostsOf(a).every((h) => (busy.get(h) ?? 0) < bounds.perServer));
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };
  while (!signal.aborted && (waiting.length > 0 || running.size > 0)) {
    const account = nextAllowed();
    if (account === undefined) {
      await Promise.race(running);
      continue;
    }
    const hosts = hostsOf(account);
    add(hosts, 1);
    const one = examineOne(account, { ...options, costs }, signal)
      .then(ended)
      .finally(() => {
        add(hosts, -1);
        running.delete(one);
      });
    running.add(one);
  }
  await Promise.all(running);
}

/** What counts as one server: the names of the settings, or the mail domain while they are unknown. */
const hostsOf = ({ servers, address }: Listed): readonly string[] =>
  servers.length > 0
    ? [...new Set(servers.map((s) => s.host.toLowerCase()))]
    : [address?.slice(address.lastIndexOf('@') + 1).toLowerCase() ?? ''];

async function examineOne(account: Listed, wishes: CheckWishes, signal: AbortSignal): Promise<Examined> {
  const own: CheckOptions & CheckWishes = { ...wishes, ...account.options, secrets: account.secrets };
  try {
    if (account.servers.length > 0) {
      return { account, report: await check(account.servers, own, undefined, signal) };
    }
    const { servers, told } = await settingsFor(account.name, own);
    return { account, report: await check(servers, { ...own, known: told }, undefined, signal) };
  } catch (error) {
    if (error instanceof UsageError) return { account, problem: error.message };
    throw error;
  }
}
