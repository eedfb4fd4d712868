import { isIP } from 'node:net';
import { dataFolder, readText } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';
import { guardConnections } from '../wire/guard.ts';
import { type Demos, loadDemos, noDemos } from './demo.ts';
import { type Door, newToken } from './guard.ts';
import { History } from './history.ts';
import { hostedLimits, type Limits, localLimits } from './limits.ts';
import type { Place } from './place.ts';
import { hostedPlace, localPlace } from './places.ts';
import { RateLimit } from './rate.ts';
import { Service } from './service.ts';
import { type Running, start } from './start.ts';
import { openStore } from './store.ts';
import { Vault } from './vault.ts';

export interface Served extends Running {
  /** What a person opens; with the token, where there is one. */
  readonly url: string;
}

const loopback = '127.0.0.1';
const isLoopback = (host: string): boolean => /^127\.|^::1$/.test(host);

/** Sets the server up as the options say and listens. @throws UsageError where they cannot be meant */
export async function serve(options: CheckOptions, page: string | undefined): Promise<Served> {
  verify(options);
  const { place, demos, limits } = await (options.host === undefined ? forOne(options) : forMany(options));
  const tls = tlsOf(options);
  const door: Door = {
    token: place.hosted ? undefined : newToken(),
    names: place.hosted ? (options.name ?? []) : ['localhost'],
    isTls: tls !== undefined,
  };
  const host = options.host ?? loopback;
  const running = await start({
    service: new Service({ place, limits, demos, ...(await dataOf(options, place)) }),
    door,
    rate: new RateLimit(limits),
    isBehindProxy: options.behindProxy === true,
    page,
    complain: (words) => process.stderr.write(`maildoctor: a bug of Maildoctor itself:\n${words}\n`),
    host,
    port: options.port ?? (place.hosted ? 8025 : 0),
    tls,
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `cannot listen on ${host} port ${options.port ?? ''}: ${error.code ?? error.message}`,
    );
  });
  const name = options.name?.[0] ?? (host.includes(':') ? `[${host}]` : host);
  const hash = door.token === undefined ? '' : `#token=${door.token}`;
  return {
    ...running,
    url: `${tls === undefined ? 'http' : 'https'}://${name}:${running.port}/${hash}`,
    async stop(graceMs) {
      await running.stop(graceMs);
      if (place.hosted) guardConnections(undefined);
    },
  };
}

/** A page for others keeps nothing of them. */
async function dataOf(
  options: CheckOptions,
  { hosted }: Place,
): Promise<{ history?: History; vault?: Vault }> {
  if (hosted || options.history === false) return {};
  const db = await openStore(options.data ?? dataFolder());
  return { history: new History(db), vault: new Vault(db) };
}

interface Set {
  readonly place: Place;
  readonly demos: Demos;
  readonly limits: Limits;
}

async function forOne(options: CheckOptions): Promise<Set> {
  const place = localPlace(options);
  const demos = options.demo === true ? await loadDemos(place) : noDemos;
  return { place, demos, limits: limitsOf(localLimits, options) };
}

async function forMany(options: CheckOptions): Promise<Set> {
  const { place, reach } = hostedPlace(options);
  guardConnections(reach.guard);
  const permitted = (port: number): void => reach.permit(loopback, port);
  const demos = options.demo === true ? await loadDemos(place, permitted) : noDemos;
  return { place, demos, limits: limitsOf(hostedLimits, options) };
}

const limitsOf = (limits: Limits, { parallel }: CheckOptions): Limits =>
  parallel === undefined ? limits : { ...limits, parallel };

function verify(options: CheckOptions): void {
  const { host, allow, tlsCert, tlsKey, behindProxy, allowLogin, name } = options;
  if (host === undefined) {
    const given = (
      ['allow', 'public', 'name', 'allowLogin', 'tlsCert', 'tlsKey', 'behindProxy'] as const
    ).find((key) => options[key] !== undefined);
    if (given !== undefined)
      throw new UsageError(`--${dashed(given)} is for a page for others: give --host ADDRESS too`);
    return;
  }
  if (options.data !== undefined)
    throw new UsageError('--data is for one’s own page: a page for others keeps nothing');
  if (isIP(host) === 0) throw new UsageError(`--host "${host}" is no address; write for example 0.0.0.0`);
  if ((allow === undefined) === (options.public === undefined))
    throw new UsageError(
      'a page for others needs one of --allow FILE|HOSTS (examine only these) and --public (only public servers)',
    );
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new UsageError('--tls-cert and --tls-key belong together');
  if (allowLogin === true && tlsCert === undefined && behindProxy !== true)
    throw new UsageError(
      '--allow-login lets passwords come in: only with --tls-cert and --tls-key, or --behind-proxy',
    );
  if (behindProxy === true && !isLoopback(host) && name === undefined)
    throw new UsageError('--behind-proxy needs --name HOST, the name under which the proxy is reached');
}

const dashed = (key: string): string => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

function tlsOf({ tlsCert, tlsKey }: CheckOptions): { cert: string; key: string } | undefined {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  return { cert: readText(tlsCert, '--tls-cert'), key: readText(tlsKey, '--tls-key') };
}
