import { getServers } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { Deadline } from './deadline.ts';

export interface SystemLookup {
  readonly outcome: 'found' | 'not-found' | 'temporary' | 'timeout' | 'cancelled' | 'other';
  readonly code?: string;
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
  readonly ms: number;
}

/**
 * What this computer's own resolver says, hosts file, multicast DNS and VPN included: what mail programs see.
 */
export async function systemLookup(name: string, deadline: Deadline): Promise<SystemLookup> {
  const started = performance.now();
  const took = () => performance.now() - started;
  const asked: Promise<SystemLookup> = lookup(name, { all: true, order: 'verbatim' }).then(
    (found) => ({
      outcome: 'found',
      addresses: found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
      ms: took(),
    }),
    (error: NodeJS.ErrnoException) => {
      const code = error.code ?? 'UNKNOWN';
      return { outcome: OUTCOMES[code] ?? 'other', code, addresses: [], ms: took() };
    },
  );
  // getaddrinfo cannot be called off; whoever waits for it can.
  return new Promise((resolve) => {
    const stop = deadline.onLapse((lapse) => resolve({ outcome: lapse, addresses: [], ms: took() }));
    asked.then((result) => {
      stop();
      resolve(result);
    });
  });
}

const OUTCOMES: Readonly<Record<string, SystemLookup['outcome']>> = {
  ENOTFOUND: 'not-found',
  ENODATA: 'not-found',
  EAI_NONAME: 'not-found',
  EAI_AGAIN: 'temporary',
  EAI_FAIL: 'temporary',
};

/** The resolvers this computer is set up with. */
export function configuredResolvers(): { server: string; port: number }[] {
  return getServers().map((text) => {
    const bracketed =
      /^\[([^\]]+)\](?::(\d+))?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+)(?::(\d+))?$/.exec(text);
    return { server: bracketed?.[1] ?? text, port: Number(bracketed?.[2] ?? 53) };
  });
}
