import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTls } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { parseAddress } from '../../src/discovery/address.ts';
import { discover } from '../../src/discovery/discover.ts';
import type { DiscoveryWishes } from '../../src/discovery/tools.ts';
import type { Discovered } from '../../src/kernel/discovered.ts';
import { parseConnectTo, redirect } from '../../src/session/connect-to.ts';
import { makeAuthority } from '../../src/talk/authority.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import type { TlsKind } from '../../src/talk/talk.ts';
import { startWorld } from '../../src/talk/world.ts';
import { Deadline } from '../../src/wire/deadline.ts';
import { Transcript } from '../../src/wire/transcript.ts';
import { documentOf } from './documents.ts';

/** What a web server answers at one URL. */
export interface Page {
  readonly status?: number;
  readonly type?: string;
  readonly location?: string;
  /** A text, or the name of a document: `@autoconfig …` (see documents.ts). */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly repeat?: number;
  readonly encoding?: 'gzip' | 'utf16';
  /** Never answers. */
  readonly silent?: boolean;
  /** Answers only with, or only without, the address. */
  readonly query?: 'required' | 'refused';
}

export interface Case {
  readonly name: string;
  readonly why?: string;
  readonly address: string;
  /** Lines of a `.talk` world: `dns …`, `server …` and what belongs to them. */
  readonly world?: readonly string[];
  /** By URL without its query. */
  readonly web?: Readonly<Record<string, Page>>;
  /** Certificates that are not good, by host; `*` is every other host. */
  readonly tls?: Readonly<Record<string, TlsKind>>;
  readonly ispdb?: boolean;
  readonly pox?: boolean;
  /** Seconds for each source, where the case has one that never answers. */
  readonly patience?: number;
  readonly expect: Expected;
}

export interface Expected {
  /** What is recommended: `imaps://user@host:port`; a `?` at the end: it needs a yes. */
  readonly settings?: readonly string[];
  readonly guesses?: readonly string[];
  /** `found` or the reason, by mechanism. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly denied?: readonly string[];
  readonly access?: readonly string[];
  readonly provider?: string;
  readonly disagree?: Readonly<Record<string, string>>;
  readonly live?: Readonly<Record<string, string>>;
  readonly odd?: Readonly<Record<string, readonly string[]>>;
  readonly unknown?: readonly string[];
  readonly wildcard?: boolean;
  readonly contradicted?: readonly string[];
}

export interface Outcome {
  readonly discovered: Discovered;
  /** Every request to a web server: `https://host/path?query`. */
  readonly requests: readonly string[];
  /** Logins that mail servers saw, connections left without a goodbye, and what resolvers were asked. */
  readonly logins: number;
  readonly impolite: readonly string[];
  readonly asked: readonly string[];
  readonly connections: readonly string[];
}

/** The way to the world: for measuring over a slow line. */
export interface Line {
  readonly resolver: (place: Place) => Promise<Place>;
  readonly tcp: (place: Place) => Place;
}
export interface Place {
  readonly address: string;
  readonly port: number;
}
const direct: Line = { resolver: async (place) => place, tcp: (place) => place };

export const readCases = (file: string): readonly Case[] =>
  JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];

const ispdbHost = 'ispdb.test.example';
export const ispdbBase = `https://${ispdbHost}/v1.1/`;

/** Starts the world of one case, all on loopback; the ISPDB is a host of that world. */
export async function startCase(one: Case, password = 'pw') {
  const hosts = [...new Set(Object.keys(one.web ?? {}).map((url) => new URL(url).hostname))];
  const lines = one.world ?? [];
  const isNamed = (host: string): boolean =>
    lines.some((l) => l.startsWith(`dns ${host} `) || l.startsWith('dns * '));
  const missing = hosts.filter((host) => !isNamed(host) && host !== ispdbHost);
  const dns = [...missing, ispdbHost].map((host, i) => `dns ${host} A 203.0.113.${i + 1}`);
  const head = ['title: a', `args: discover ${one.address}`, `password: ${password}`, 'healthy: yes', ''];
  const world = await startWorld(parseTalk([...head, ...lines, ...dns].join('\n'), one.name));
  const web = await startWeb(one);
  const ports = { 80: web.http, 443: web.https } as const;
  return {
    world,
    web,
    /**
     * Where a web server is, which has an address of its own, under whatever name; undefined for all else.
     */
    webPort: (host: string, address: string, port: number): number | undefined =>
      address.startsWith('203.0.113.') && !isDead(lines, host, port) ? ports[port as 80 | 443] : undefined,
    /** The same for the command line. */
    connectTo: hosts
      .concat(ispdbHost)
      .flatMap((host) =>
        ([80, 443] as const)
          .filter((port) => !isDead(lines, host, port))
          .map((port) => `${host}:${port}:127.0.0.1:${ports[port]}`),
      ),
    close: async () => {
      await web.close();
      await world.close();
    },
  };
}

/** Discovers in the world of one case. */
export async function runCase(one: Case, wishes: DiscoveryWishes = {}, line = direct): Promise<Outcome> {
  const { world, web, webPort, close } = await startCase(one);
  const redirections = world.connectTo.map(parseConnectTo);
  const connections: string[] = [];
  try {
    const address = parseAddress(one.address);
    if (address === undefined) throw new Error(`${one.address} is no address`);
    const [resolver = '', port = ''] = world.dns.split(/:(?=\d+$)/);
    // Machines that run all tests at once are slow: only silence is to run into a limit.
    const sourceMs = (one.patience ?? 25) * 1000;
    const discovered = await discover(
      address,
      {
        deadline: new Deadline(30_000),
        transcript: new Transcript(),
        now: () => new Date(),
        resolver: await line.resolver({ address: resolver, port: Number(port) }),
        extraCa: world.caPem + web.caPem,
        connectTo: (host, to, asked) => {
          connections.push(`${host}:${asked}`);
          const own = webPort(host, to, asked);
          return line.tcp(
            own === undefined ? redirect(redirections, host, to, asked) : { address: '127.0.0.1', port: own },
          );
        },
      },
      {
        ispdb: one.ispdb === false ? false : ispdbBase,
        pox: one.pox ?? false,
        sourceMs,
        wholeMs: sourceMs + 3000,
        ...wishes,
      },
    );
    return {
      discovered,
      requests: web.requests,
      logins: world.log.logins().length,
      impolite: world.log.impolite().map((e) => e.server),
      asked: world.log.asked,
      connections,
    };
  } finally {
    await close();
  }
}

const isDead = (lines: readonly string[], host: string, port: number): boolean =>
  lines.some((line) => {
    const [word, place = ''] = line.split(' ');
    const [name, ports = ''] = place.split(':');
    return word === 'server' && name === host && ports.split(',').includes(String(port));
  });

async function startWeb(one: Case) {
  const authority = makeAuthority(Date.now());
  const requests: string[] = [];
  const contexts = new Map<string, SecureContext>();
  const contextFor = (host: string): SecureContext => {
    const kind = one.tls?.[host] ?? (host === ispdbHost ? undefined : one.tls?.['*']) ?? 'good';
    const known = contexts.get(host) ?? createSecureContext(authority.contextFor({ kind }, [host]));
    contexts.set(host, known);
    return known;
  };
  const handle = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${request.headers.host}${request.url}`;
    requests.push(`${request.method === 'POST' ? 'POST ' : ''}${url}`);
    answer(one, new URL(url), response);
  };
  const sockets = new Set<Socket>();
  const http = createServer(handle('http'));
  const https = createTls(
    {
      ...authority.contextFor({ kind: 'good' }, ['default.test.example']),
      SNICallback: (name, done) => done(null, contextFor(name)),
    },
    handle('https'),
  );
  const listen = async (server: Server): Promise<number> => {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const ports = { http: await listen(http), https: await listen(https) };
  return {
    ...ports,
    requests,
    caPem: authority.caPem,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([http, https].map((s) => new Promise((resolve) => s.close(resolve))));
    },
  };
}

function answer(one: Case, url: URL, response: ServerResponse): void {
  const page = one.web?.[`${url.origin}${url.pathname}`];
  if (page?.silent === true) return;
  const has = url.search !== '';
  if (page === undefined || (page.query === 'required' && !has) || (page.query === 'refused' && has)) {
    response.writeHead(page === undefined ? 404 : 400, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Not here</title>');
    return;
  }
  const text = documentOf(page.body ?? '').repeat(page.repeat ?? 1);
  const bytes =
    page.encoding === 'gzip'
      ? gzipSync(text)
      : page.encoding === 'utf16'
        ? Buffer.from(`\ufeff${text}`, 'utf16le')
        : text;
  response.writeHead(page.status ?? 200, {
    'content-type': page.type ?? 'text/xml',
    ...(page.location === undefined ? {} : { location: page.location }),
    ...(page.encoding === 'gzip' ? { 'content-encoding': 'gzip' } : {}),
    ...page.headers,
  });
  response.end(bytes);
}
