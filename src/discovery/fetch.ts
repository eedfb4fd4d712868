import type { Reason } from '../kernel/discovered.ts';
import type { TlsHandshake } from '../wire/tls.ts';
import { askWeb, isLiteralHost, type WebAnswer } from '../wire/web.ts';
import { isHostName, isOwnHost } from './address.ts';
import type { Asking } from './tools.ts';

export interface Fetched {
  /** Set where there is no body to read. */
  readonly reason?: Reason;
  readonly detail?: string;
  readonly status?: number;
  readonly body?: Buffer;
  readonly contentType?: string;
  readonly authenticate?: string;
  readonly truncated?: true;
  /** Where the answer came from, without the address. */
  readonly url: string;
  readonly redirects: readonly string[];
  /** Every step went over TLS that held every check. */
  readonly secure: boolean;
}

const MOST_REDIRECTS = 3;

export interface FetchWishes {
  readonly post?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Fetches one document. Redirects are followed a few steps, never from https to http, never with the
 * address to others.
 */
export async function fetchDocument(
  start: string,
  asking: Asking,
  wishes: FetchWishes = {},
): Promise<Fetched> {
  const redirects: string[] = [];
  let url = new URL(start);
  let isSecure = url.protocol === 'https:';
  for (;;) {
    const told = { url: withoutAddress(url), redirects, secure: isSecure };
    const answer = await askOne(url, asking, wishes);
    if ('reason' in answer) return { ...told, ...answer };
    const { status = 0, location } = answer;
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (!isRedirect) return { ...told, ...bodyOf(answer, status) };
    if (redirects.length >= MOST_REDIRECTS) return { ...told, status, reason: 'redirect-loop' };
    const next = location === undefined ? null : URL.parse(location, url.href);
    const problem =
      next === null ? 'bad-redirect' : problemWithRedirect(url, next, asking, wishes.post !== undefined);
    if (next === null || problem !== undefined) return { ...told, status, reason: problem ?? 'bad-redirect' };
    redirects.push(told.url);
    isSecure &&= next.protocol === 'https:';
    url = next;
  }
}

function problemWithRedirect(from: URL, to: URL, { address }: Asking, isPost: boolean): Reason | undefined {
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return 'bad-redirect';
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'redirect-to-http';
  if (to.username !== '' || isLiteralHost(to.hostname) || !isHostName(to.hostname)) return 'bad-redirect';
  const isAway = to.protocol === 'http:' || !isOwnHost(address, to.hostname);
  if (isAway) to.searchParams.delete('emailaddress');
  return isAway && (isPost || speaksOf(to, address)) ? 'redirect-with-address' : undefined;
}

/** Whether a URL still has the address in it. */
function speaksOf(url: URL, { local, domain }: Asking['address']): boolean {
  const text = unescaped(url.pathname + url.search).toLowerCase();
  return text.includes(`${local}@${domain}`.toLowerCase());
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

async function askOne(
  url: URL,
  asking: Asking,
  wishes: FetchWishes,
): Promise<WebAnswer | { reason: Reason; detail?: string }> {
  const { tools, names, deadline } = asking;
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const { outcome, places } = await names.places(url.hostname, port);
  if (outcome !== 'found') return { reason: outcome === 'absent' ? 'no-name' : 'dns-failed' };
  const answer = await askWeb({
    url,
    places,
    deadline,
    now: tools.now(),
    ...(tools.extraCa === undefined ? {} : { ca: tools.extraCa }),
    ...wishes,
  });
  if (answer.outcome === 'answered') return answer;
  // Where every name leads, nobody has made this one.
  if (await isWild(asking, url.hostname)) return { reason: 'wildcard-dns' };
  if (answer.outcome === 'untrusted' && answer.handshake !== undefined)
    return { reason: certificateReason(answer.handshake) };
  return { reason: WAYS[answer.outcome] ?? 'unreachable' };
}

const WAYS: Readonly<Partial<Record<WebAnswer['outcome'], Reason>>> = {
  timeout: 'timeout',
  cancelled: 'timeout',
  refused: 'connection-refused',
  reset: 'reset',
  'tls-failed': 'tls-failed',
  'not-http': 'not-http',
};

export function certificateReason({ checks }: TlsHandshake): Reason & `certificate-${string}` {
  if (checks?.dates[0] !== 'current') return 'certificate-expired';
  return checks.name.matches ? 'certificate-untrusted' : 'certificate-name';
}

/** Whether a name leads only to where every name of the domain leads. */
export async function isWild({ names, wildcard }: Asking, host: string): Promise<boolean> {
  const [{ addresses }, wild] = await Promise.all([names.addresses(host), wildcard()]);
  return addresses.length > 0 && addresses.every((a) => wild.has(a));
}

function bodyOf(answer: WebAnswer, status: number): Omit<Fetched, 'url' | 'redirects' | 'secure'> {
  const { body, contentType, authenticate, truncated } = answer;
  const reason = reasonOfStatus(status);
  return {
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(body === undefined ? {} : { body }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(authenticate === undefined ? {} : { authenticate }),
    ...(truncated === undefined ? {} : { truncated }),
  };
}

function reasonOfStatus(status: number): Reason | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 407) return 'needs-login';
  if (status === 403) return 'forbidden';
  if (status === 400 || status === 422) return 'bad-request';
  if (status === 429 || status >= 500) return 'server-error';
  return 'not-found';
}

function withoutAddress(url: URL): string {
  const shown = new URL(url);
  shown.search = '';
  return shown.href.replace(/[^/]*(?:@|%40)[^/]*$/i, '…');
}
