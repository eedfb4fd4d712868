import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import { connectAny, type Place } from './race.ts';
import { type TlsHandshake, tlsHandshake } from './tls.ts';

export interface WebRequest {
  readonly url: URL;
  /** Where the host of the URL is. */
  readonly places: readonly Place[];
  readonly deadline: Deadline;
  readonly connectMs?: number;
  /** Roots beyond Node's and the system's, PEM. */
  readonly ca?: string;
  readonly now?: Date;
  readonly headers?: Readonly<Record<string, string>>;
  /** Posted; without it the request is a GET. */
  readonly post?: string;
  readonly maxBody?: number;
}

/** What came of one request. Redirects are told, never followed. */
export interface WebAnswer {
  readonly outcome:
    | 'answered'
    | 'timeout'
    | 'cancelled'
    | 'refused'
    | 'reset'
    | 'unreachable'
    /** TLS came about, and the certificate does not hold every check: nothing was sent. */
    | 'untrusted'
    | 'tls-failed'
    | 'not-http';
  readonly status?: number;
  readonly location?: string;
  readonly contentType?: string;
  readonly authenticate?: string;
  readonly body?: Buffer;
  readonly truncated?: true;
  readonly handshake?: TlsHandshake;
  readonly code?: string;
  readonly address?: string;
}

const MAX_BODY = 65_536;
const CONNECT_MS = 4000;

/**
 * Asks one web server one thing; over TLS only where every check holds in one of the stores, as mail logins
 * do.
 */
export async function askWeb(request: WebRequest): Promise<WebAnswer> {
  const { url, deadline } = request;
  const connected = await connectAny(request.places, deadline, request.connectMs ?? CONNECT_MS);
  if (connected.outcome !== 'open') {
    const code = connected.code === undefined ? {} : { code: connected.code };
    return { outcome: OUTCOMES[connected.outcome] ?? 'unreachable', ...code };
  }
  const { socket, address } = connected;
  if (url.protocol === 'http:') return { ...(await converse(socket, request)), address };
  const shaken = await tlsHandshake(
    socket,
    {
      servername: url.hostname.replace(/^\[|\]$/g, ''),
      ...(request.ca === undefined ? {} : { ca: request.ca }),
      ...(request.now === undefined ? {} : { now: request.now }),
    },
    deadline,
  );
  const { handshake } = shaken;
  const told = { address, handshake };
  if (shaken.socket === undefined) {
    const { reason } = handshake;
    return { ...told, outcome: reason === 'timeout' || reason === 'cancelled' ? reason : 'tls-failed' };
  }
  if (!holdsEveryCheck(handshake)) {
    shaken.socket.destroy();
    return { ...told, outcome: 'untrusted' };
  }
  return { ...(await converse(shaken.socket, request)), ...told };
}

const OUTCOMES: Readonly<Record<string, WebAnswer['outcome']>> = {
  refused: 'refused',
  reset: 'reset',
  timeout: 'timeout',
  cancelled: 'cancelled',
};

/** Name, dates and trust in one of the stores. */
export const holdsEveryCheck = ({ checks }: TlsHandshake): boolean =>
  checks?.name.matches === true && checks.dates[0] === 'current' && checks.trust.some((t) => t.trusted);

async function converse(socket: Socket, wish: WebRequest): Promise<WebAnswer> {
  // Loaded only here: Node's HTTP costs 30 ms and 8 MB, and most examinations need none.
  const { request } = await import('node:http');
  const { url, deadline, post } = wish;
  return new Promise((resolve) => {
    let isSettled = false;
    const done = (answer: WebAnswer): void => {
      if (isSettled) return;
      isSettled = true;
      stop();
      socket.destroy();
      resolve(answer);
    };
    const stop = deadline.onLapse((lapse) => done({ outcome: lapse }));
    const sent = request({
      createConnection: () => socket,
      method: post === undefined ? 'GET' : 'POST',
      path: `${url.pathname}${url.search}`,
      maxHeaderSize: 16_384,
      headers: {
        host: url.host,
        'user-agent': 'maildoctor',
        accept: '*/*',
        'accept-encoding': 'identity',
        connection: 'close',
        ...(post === undefined ? {} : { 'content-length': String(Buffer.byteLength(post)) }),
        ...wish.headers,
      },
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (code === 'ECONNRESET' || code === 'EPIPE') done({ outcome: 'reset', code });
      else done({ outcome: 'not-http', code });
    });
    sent.on('response', (response) => collect(response, wish.maxBody ?? MAX_BODY, done));
    sent.end(post);
  });
}

function collect(response: IncomingMessage, limit: number, done: (answer: WebAnswer) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const { location, 'content-type': contentType, 'www-authenticate': authenticate } = response.headers;
  const finish = async (isCut: boolean): Promise<void> => {
    const raw = Buffer.concat(chunks).subarray(0, limit);
    const encoding = response.headers['content-encoding'];
    const body = encoding === undefined ? { bytes: raw, isCut } : await unpack(raw, encoding, limit);
    done({
      outcome: 'answered',
      status: response.statusCode ?? 0,
      ...(location === undefined ? {} : { location: location.slice(0, 2000) }),
      ...(contentType === undefined ? {} : { contentType }),
      ...(authenticate === undefined ? {} : { authenticate: authenticate.slice(0, 300) }),
      body: body.bytes,
      ...(isCut || body.isCut ? { truncated: true } : {}),
    });
  };
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) void finish(true);
  });
  response.on('end', () => void finish(false));
  response.on('error', () => done({ outcome: 'reset' }));
}

/** Some servers pack although nobody asked for it. */
async function unpack(
  bytes: Buffer,
  encoding: string,
  limit: number,
): Promise<{ bytes: Buffer; isCut: boolean }> {
  const { brotliDecompressSync, unzipSync } = await import('node:zlib');
  const open = encoding === 'br' ? brotliDecompressSync : unzipSync;
  if (encoding === 'identity') return { bytes, isCut: false };
  try {
    return { bytes: open(bytes, { maxOutputLength: limit }), isCut: false };
  } catch (error) {
    const isCut = error instanceof RangeError;
    return { bytes: isCut ? Buffer.alloc(0) : bytes, isCut };
  }
}

/** A host of a URL that is an address, not a name. */
export const isLiteralHost = (host: string): boolean => isIP(host.replace(/^\[|\]$/g, '')) !== 0;
