// Listens for one server of a world and gives each connection to its model.

import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Authority } from './authority.ts';
import { Conversation, Ended } from './conversation.ts';
import { imap } from './imap-model.ts';
import { pop3 } from './pop3-model.ts';
import type { Port } from './ports.ts';
import { http, script } from './script.ts';
import { type Event, type Serving, Session } from './session.ts';
import { smtp } from './smtp-model.ts';
import type { Mode, Server, Talk } from './talk.ts';

export interface Opening {
  server: Server;
  port: number;
  names: string[];
  talk: Talk;
  authority: Authority;
  now: () => number;
  tell: (event: Event) => void;
}

const TLS_PORTS = new Set([443, 465, 993, 995]);

function usualMode(server: Server, port: number): Mode {
  if (TLS_PORTS.has(port)) return 'tls';
  return server.what === 'http' || server.what === 'script' ? 'plain' : 'starttls';
}

export async function startServer(opening: Opening): Promise<Port> {
  const { server, port, names, talk, authority, now, tell } = opening;
  const mode = server.mode ?? usualMode(server, port);
  const serving: Serving = {
    server,
    mode,
    accounts: talk.accounts,
    anyPassword: talk.password,
    visits: new Map(),
  };
  const sockets = new Set<Socket>();
  const running = new Set<Promise<void>>();
  let count = 0;
  let closing = false;

  async function serve(socket: Socket): Promise<void> {
    const connection = ++count;
    const say = (event: Pick<Event, 'what' | 'text' | 'login'>) =>
      tell({ server: `${server.host}:${port}`, connection, ...event });
    const talking = new Conversation(
      socket,
      (tls) => authority.contextFor(tls, names),
      (what, text) => say({ what, text }),
    );
    const session = new Session(talking, serving, say);
    say({ what: 'connected', text: '' });
    try {
      await session.stage('connect', []);
      if (mode === 'tls') await session.upgrade();
      await model(session);
    } catch (error) {
      if (error instanceof Ended) return;
      say({ what: 'unexpected', text: String(error) });
      socket.destroy();
    } finally {
      const who = talking.endedByUs ? 'by the server' : closing ? 'by the world' : 'by the client';
      say({ what: 'closed', text: who });
    }
  }

  function model(session: Session): Promise<void> {
    switch (server.what) {
      case 'smtp':
        return smtp(session);
      case 'imap':
        return imap(session);
      case 'pop3':
        return pop3(session);
      case 'http':
        return http(session, () => new Date(now()), authority.files);
      default:
        return script(session);
    }
  }

  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const work = serve(socket).finally(() => running.delete(work));
    running.add(work);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    async close() {
      closing = true;
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
      await Promise.all(running);
    },
  };
}
