import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Where a browser on this computer brings the answer of a sign-in (RFC 8252, section 7.3). */
export interface LoopbackListener {
  readonly url: string;
  /** The parameters of the answer to this very request; undefined where none comes in time. */
  readonly answer: (state: string) => Promise<URLSearchParams | undefined>;
  readonly close: () => void;
}

const page = (words: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Maildoctor</title><p>${words}</p>`;

/** Listens on a free port of 127.0.0.1 only; other requests, and those of other sign-ins, change nothing. */
export async function listenOnLoopback(limitMs: number): Promise<LoopbackListener> {
  let expected: string | undefined;
  let settle: (answer: URLSearchParams | undefined) => void = () => {};
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const asked = URL.parse(request.url ?? '', 'http://127.0.0.1');
    const isOurs = expected !== undefined && asked?.searchParams.get('state') === expected;
    const isAnswer = isOurs && request.method === 'GET' && asked.pathname === '/';
    response.writeHead(isAnswer ? 200 : 404, {
      'content-type': 'text/html',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    });
    response.end(page(isAnswer ? 'Done. You can close this page.' : 'Nothing is here.'));
    if (isAnswer) settle(asked.searchParams);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    answer: (state) =>
      new Promise((resolve) => {
        expected = state;
        const timer = setTimeout(() => resolve(undefined), limitMs);
        settle = (answer) => {
          clearTimeout(timer);
          resolve(answer);
        };
      }),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroySoon();
    },
  };
}
