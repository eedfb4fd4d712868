import type { ClientRequest, IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Deadline } from './deadline.ts';
import { GUARDED, mayConnect } from './guard.ts';

export interface HttpAnswer {
  readonly outcome: 'answered' | 'failed' | 'timeout' | 'cancelled' | 'bad-url';
  readonly status?: number;
  /** The `Date` header: the server's clock. */
  readonly date?: string;
  readonly location?: string;
  readonly contentType?: string;
  readonly body?: string;
  readonly truncated?: true;
  /** The error code of the connection or of TLS. */
  readonly code?: string;
  readonly message?: string;
  /** The address that answered. */
  readonly address?: string;
  readonly ms: number;
}

export interface HttpOptions {
  /** Connect to this literal address whatever the URL's host resolves to. */
  readonly address?: string;
  readonly maxBody?: number;
  readonly ca?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `latin1` keeps each byte, for what is no text; default `utf8`. */
  readonly encoding?: 'utf8' | 'latin1';
}

const MAX_BODY = 65_536;

/** One GET. Redirects are told and not followed; certificates are checked as every program does. */
export async function httpGet(
  url: string,
  deadline: Deadline,
  options: HttpOptions = {},
): Promise<HttpAnswer> {
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:'))
    return { outcome: 'bad-url', ms: 0 };
  if (!mayConnect(options.address ?? parsed.hostname, Number(parsed.port) || portOf(parsed)))
    return { outcome: 'failed', code: GUARDED, ms: 0 };
  // Loaded only here: Node's HTTP costs 30 ms and 8 MB, and most examinations need none.
  const { request } = await (parsed.protocol === 'https:' ? import('node:https') : import('node:http'));
  const started = performance.now();
  return new Promise((resolve) => {
    let settled = false;
    const done = (answer: Omit<HttpAnswer, 'ms'>) => {
      if (settled) return;
      settled = true;
      stop();
      resolve({ ...answer, ms: performance.now() - started });
      sent?.destroy();
    };
    const stop = deadline.onLapse((lapse) => done({ outcome: lapse }));
    let sent: ClientRequest | undefined;
    try {
      sent = open(request, parsed, options);
    } catch (error) {
      done({ outcome: 'failed', message: error instanceof Error ? error.message : String(error) });
      return;
    }
    sent.on('error', (error: NodeJS.ErrnoException) =>
      done({
        outcome: 'failed',
        ...(error.code ? { code: error.code } : {}),
        message: error.message.slice(0, 300),
      }),
    );
    sent.on('response', (response) => collect(response, options, done));
    sent.end();
  });
}

const portOf = ({ protocol }: URL): number => (protocol === 'https:' ? 443 : 80);

type Request = typeof import('node:http').request | typeof import('node:https').request;

function open(request: Request, url: URL, options: HttpOptions): ClientRequest {
  const { address } = options;
  const settings = {
    agent: false,
    maxHeaderSize: 16_384,
    headers: { 'user-agent': 'maildoctor', accept: '*/*', ...options.headers },
    ...(options.ca === undefined ? {} : { ca: options.ca }),
    ...(address === undefined ? {} : { lookup: literal(address), autoSelectFamily: false }),
  };
  return request(url, settings);
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

function literal(
  address: string,
): (name: string, options: { all?: boolean | undefined }, found: Found) => void {
  const family = isIPv6(address) ? 6 : 4;
  return (_name, { all }, found) => {
    if (all) found(null, [{ address, family }]);
    else found(null, address, family);
  };
}

function collect(
  response: IncomingMessage,
  { maxBody: limit = MAX_BODY, encoding = 'utf8' }: HttpOptions,
  done: (answer: Omit<HttpAnswer, 'ms'>) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const { date, location, 'content-type': contentType } = response.headers;
  const address = response.socket.remoteAddress;
  const finish = (truncated: boolean) =>
    done({
      outcome: 'answered',
      status: response.statusCode ?? 0,
      ...(date === undefined ? {} : { date }),
      ...(location === undefined ? {} : { location: location.slice(0, 2000) }),
      ...(contentType === undefined ? {} : { contentType }),
      body: Buffer.concat(chunks).subarray(0, limit).toString(encoding),
      ...(truncated ? { truncated } : {}),
      ...(address === undefined ? {} : { address }),
    });
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) finish(true);
  });
  response.on('end', () => finish(false));
  response.on('error', (error: NodeJS.ErrnoException) =>
    done({ outcome: 'failed', ...(error.code ? { code: error.code } : {}), message: error.message }),
  );
}
