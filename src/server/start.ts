import { createServer as createPlain, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppParts, createApp } from './app.ts';
import type { Limits } from './limits.ts';

export interface Listening extends AppParts {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

export interface Running {
  readonly address: string;
  readonly port: number;
  /** Takes no more connections, lets what runs come to its end, and closes. */
  stop(graceMs?: number): Promise<void>;
}

const graceMs = 30_000;
/** How often Node looks whether a request is late. */
const checking = { connectionsCheckingInterval: 1000 } as const;

/** Listens. @throws where the port is taken. */
export async function start({ host, port, tls, ...parts }: Listening): Promise<Running> {
  const app = createApp(parts);
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    ...(tls === undefined
      ? { createServer: createPlain, serverOptions: checking }
      : { createServer: createSecure, serverOptions: { ...checking, ...tls, minVersion: 'TLSv1.2' } }),
  }) as Server;
  bound(server, parts.service.parts.limits);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // Listening on a port, so it is no path.
  const at = server.address() as AddressInfo;
  return {
    address: at.address,
    port: at.port,
    async stop(grace = graceMs) {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await parts.service.close(grace);
      // Streams have got their last event; whoever reads it now has a moment.
      const late = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(late);
    },
  };
}

/** Whoever sends slowly, or opens connections only to have them, gets no further than this. */
function bound(server: Server, { headersMs, requestMs, connections }: Limits): void {
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.keepAliveTimeout = 5000;
  server.maxConnections = connections;
  server.maxHeadersCount = 100;
}
