// Starts everything a `.talk` file describes, on loopback, and tells how to reach it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from './authority.ts';
import { startDns } from './dns-server.ts';
import { type Port, refusingPort, silentPort } from './ports.ts';
import { TalkProblem } from './problem.ts';
import { startServer } from './serve.ts';
import type { Event, LoginTried } from './session.ts';
import type { DnsEntry, Expectation, Server, Talk } from './talk.ts';
import { Zone } from './zone.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface World {
  talk: Talk;
  expectation: Expectation;
  /** The command line: the world's `args`, and what leads it to this world. */
  args: string[];
  /** The password, as the command line wants it. */
  env: Record<string, string>;
  /** `--connect-to`: each server by name and by address; the last one makes everything else refuse. */
  connectTo: string[];
  dns: string;
  caFile: string;
  caPem: string;
  log: WorldLog;
  /** What this platform cannot show; a test of such a world says so and skips. */
  cannot: string[];
  close(): Promise<void>;
}

export interface WorldLog {
  events: readonly Event[];
  /** DNS questions, as `name TYPE`. */
  asked: readonly string[];
  logins(): LoginTried[];
  connections(): number;
  /** Connections that the client ended without QUIT or LOGOUT. */
  impolite(): Event[];
}

export async function startWorld(talk: Talk): Promise<World> {
  const entries = [...talk.dns, ...missingNames(talk)];
  const zone = new Zone(entries);
  refuseDoubles(talk, zone);
  const events: Event[] = [];
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(closers.splice(0).map((one) => one()));
  };
  try {
    const now = () => Date.now() + talk.days * DAY;
    const authority = makeAuthority(now());
    const dns = await startDns(zone);
    closers.push(() => dns.close());
    const refusing = await refusingPort();
    closers.push(() => refusing.close());
    const connectTo: string[] = [];
    const cannot: string[] = [];
    for (const server of talk.servers) {
      for (const port of server.ports) {
        const open = await openPort(server, port, refusing);
        closers.push(() => open.close());
        connectTo.push(...places(server, zone).map((host) => `${host}:${port}:127.0.0.1:${open.port}`));
      }
    }
    connectTo.push(`::127.0.0.1:${refusing.port}`);
    const folder = await mkdtemp(join(tmpdir(), 'maildoctor-world-'));
    closers.push(() => rm(folder, { recursive: true, force: true }));
    const caFile = join(folder, 'ca.pem');
    await writeFile(caFile, authority.caPem);

    async function openPort(server: Server, port: number, refuse: Port): Promise<Port> {
      if (server.what === 'refuse') return { port: refuse.port, close: async () => {} };
      if (server.what === 'blackhole') {
        const dead = await silentPort();
        if (!dead.silent) cannot.push('blackhole');
        return dead;
      }
      const known = isIP(server.host) ? zone.namesOf(server.host) : [];
      const names = known.length > 0 ? known : [server.host];
      return startServer({ server, port, names, talk, authority, now, tell: (event) => events.push(event) });
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
        ...['--dns', dns.address, '--ca', caFile],
        ...connectTo.flatMap((one) => ['--connect-to', one]),
        ...(talk.timeout === undefined ? [] : ['--timeout', String(talk.timeout)]),
        ...(talk.client === undefined ? [] : ['--client', talk.client]),
      ],
      env: talk.password === undefined ? {} : { MAILDOCTOR_PASSWORD: talk.password },
      connectTo,
      dns: dns.address,
      caFile,
      caPem: authority.caPem,
      log: { events, asked: dns.asked, ...readings(events) },
      cannot,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server's name without a `dns` line gets an address of its own from a documentation range. */
function missingNames(talk: Talk): DnsEntry[] {
  const known = new Set(talk.dns.map((entry) => entry.name));
  const named = talk.servers.filter((server) => !isIP(server.host) && !known.has(server.host));
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

function readings(events: Event[]): Pick<WorldLog, 'logins' | 'connections' | 'impolite'> {
  const polite = /^(?:\S+ )?(?:QUIT|LOGOUT)$/i;
  return {
    logins: () => events.flatMap((event) => (event.login === undefined ? [] : [event.login])),
    connections: () => events.filter((event) => event.what === 'connected').length,
    impolite: () =>
      events.filter((event) => {
        if (event.what !== 'closed' || event.text !== 'by the client') return false;
        const same = (one: Event) => one.connection === event.connection && one.server === event.server;
        return !events.some((one) => same(one) && one.what === 'said' && polite.test(one.text));
      }),
  };
}
