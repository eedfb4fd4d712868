// Starts everything a `.talk` file describes, on loopback, and tells how to reach it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from './authority.ts';
import { controlServers, controlsFor } from './controls.ts';
import { startDns } from './dns-server.ts';
import { type WorldLog, worldLog } from './log.ts';
import { type Port, refusingPort, silentPort } from './ports.ts';
import { TalkProblem } from './problem.ts';
import { startServer } from './serve.ts';
import type { Event } from './session.ts';
import type { DnsEntry, Expectation, Server, Talk } from './talk.ts';
import { Zone } from './zone.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface World {
  talk: Talk;
  expectation: Expectation;
  /** The command line: the world's `args`, and what leads it to this world. */
  args: string[];
  /** Password and token, as the command line wants them, and a budget of this world's own. */
  env: Record<string, string>;
  /** `--connect-to`: each server by name and by address; the last one is all the rest, which refuses. */
  connectTo: string[];
  dns: string;
  /** A resolver that stands for the public ones. */
  publicDns: string;
  caFile: string;
  caPem: string;
  log: WorldLog;
  /** What this platform cannot show; a test of such a world says so and skips. */
  cannot: string[];
  close(): Promise<void>;
}

export async function startWorld(talk: Talk): Promise<World> {
  const controls = controlServers(talk);
  const servers = [...talk.servers, ...controls];
  const entries = [...talk.dns, ...missingNames(talk, servers)];
  const zone = new Zone(entries);
  refuseDoubles(talk, zone);
  const events: Event[] = [];
  const controlEvents: Event[] = [];
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(closers.splice(0).map((one) => one()));
  };
  try {
    const now = () => Date.now() + talk.days * DAY;
    const authority = makeAuthority(now());
    const dns = await startDns(zone, talk.resolver);
    const publicDns = await startDns(zone, talk.controls ? undefined : 'TIMEOUT');
    closers.push(dns.close, publicDns.close);
    const refusing = await refusingPort();
    closers.push(() => refusing.close());
    const connectTo: string[] = [];
    const cannot: string[] = [];
    let silent: Awaited<ReturnType<typeof silentPort>> | undefined;
    for (const server of servers) {
      for (const port of server.ports) {
        const open = await openPort(server, port, refusing);
        closers.push(() => open.close());
        connectTo.push(...places(server, zone).map((host) => `${host}:${port}:127.0.0.1:${open.port}`));
      }
    }
    const elsewhere = talk.controls ? refusing : await silence();
    connectTo.push(`::127.0.0.1:${elsewhere.port}`);
    const folder = await mkdtemp(join(tmpdir(), 'maildoctor-world-'));
    closers.push(() => rm(folder, { recursive: true, force: true }));
    const caFile = join(folder, 'ca.pem');
    await writeFile(caFile, authority.caPem);
    const controlsFile = join(folder, 'controls.json');
    await writeFile(controlsFile, controlsFor(publicDns.address));

    /** One for all: it never answers anyone. */
    async function silence(): Promise<Port> {
      if (silent === undefined) {
        silent = await silentPort();
        closers.push(silent.close);
        if (!silent.silent) cannot.push('blackhole');
      }
      return silent;
    }

    async function openPort(server: Server, port: number, refuse: Port): Promise<Port> {
      if (server.what === 'refuse') return { port: refuse.port, close: async () => {} };
      if (server.what === 'blackhole') {
        return { port: (await silence()).port, close: async () => {} };
      }
      const heard = controls.includes(server) ? controlEvents : events;
      const known = isIP(server.host) ? zone.namesOf(server.host) : [];
      const names = known.length > 0 ? known : [server.host];
      return startServer({ server, port, names, talk, authority, now, tell: (event) => heard.push(event) });
    }

    const { expectAll, accept, forbid, asks, healthy, expect, certainty } = talk;
    return {
      talk,
      expectation: {
        ...{ expectAll, accept, forbid, asks, healthy },
        ...(expect === undefined ? {} : { expect }),
        ...(certainty === undefined ? {} : { certainty }),
      },
      args: [
        ...talk.args,
        ...['--dns', dns.address, '--ca', caFile, '--controls', controlsFile],
        ...connectTo.flatMap((one) => ['--connect-to', one]),
        ...(talk.timeout === undefined ? [] : ['--timeout', String(talk.timeout)]),
        ...(talk.client === undefined ? [] : ['--client', talk.client]),
        ...(talk.provider === undefined ? [] : ['--provider', talk.provider]),
      ],
      env: {
        MAILDOCTOR_STATE: folder,
        ...(talk.password === undefined ? {} : { MAILDOCTOR_PASSWORD: talk.password }),
        ...(talk.token === undefined ? {} : { MAILDOCTOR_TOKEN: talk.token }),
      },
      connectTo,
      dns: dns.address,
      publicDns: publicDns.address,
      caFile,
      caPem: authority.caPem,
      log: worldLog(events, controlEvents, dns.asked),
      cannot,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server's name without a `dns` line gets an address of its own from a documentation range. */
function missingNames(talk: Talk, servers: Server[]): DnsEntry[] {
  const known = new Set(talk.dns.map((entry) => entry.name));
  const named = servers.filter((server) => !isIP(server.host) && !known.has(server.host));
  return [...new Map(named.map((server) => [server.host, server.line]))].map(([name, line], index) => {
    const value = name === 'localhost' ? '127.0.0.1' : `198.51.100.${index + 1}`;
    return { name, type: 'A', value, line };
  });
}

/** A server may be asked for by its name, or by each address that the name has. */
function places(server: Server, zone: Zone): string[] {
  const hosts = isIP(server.host) ? [server.host] : [server.host, ...zone.addresses(server.host)];
  return hosts.map((host) => (host.includes(':') ? `[${host}]` : host));
}

/** `--connect-to` takes the first that fits, so a second server at the same place would never be met. */
function refuseDoubles(talk: Talk, zone: Zone): void {
  const taken = new Map<string, number>();
  for (const server of talk.servers) {
    for (const place of server.ports.flatMap((port) =>
      places(server, zone).map((host) => `${host}:${port}`),
    )) {
      const before = taken.get(place);
      if (before !== undefined && before !== server.line) {
        const wrong = `${place} is the place of two servers`;
        throw new TalkProblem(
          server.line,
          wrong,
          `line ${before} has it already: give each its own`,
          talk.file,
        );
      }
      taken.set(place, server.line);
    }
  }
}
