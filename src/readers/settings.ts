import type { AnyTold } from '../kernel/facts.ts';
import { type Protocol, type ServiceSubject, service, subject } from '../kernel/subject.ts';

export interface ServerSettings {
  readonly subject: ServiceSubject;
  readonly role: 'incoming' | 'outgoing';
  readonly protocol: Protocol;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  /** The settings file that it was read from, and where in it each value stands. */
  readonly from?: {
    readonly file: string;
    readonly lines: Readonly<Partial<Record<'host' | 'port' | 'security' | 'user', number>>>;
    readonly login?: 'yes' | 'no';
    readonly mechanism?: string;
  };
  /** Whose word the settings are; the user's own where it is left out. */
  readonly origin?: 'user' | 'discovered' | 'guessed';
  /** Guessed, or written by whoever was on the way: no password goes there without a yes. */
  readonly needsConsent?: boolean;
}

/** A mistake in what the user typed, with what would be right. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const schemes: Readonly<
  Record<string, { protocol: Protocol; security: ServerSettings['security']; port: number }>
> = {
  imaps: { protocol: 'imap', security: 'tls', port: 993 },
  imap: { protocol: 'imap', security: 'starttls', port: 143 },
  'imap+insecure': { protocol: 'imap', security: 'none', port: 143 },
  smtps: { protocol: 'smtp', security: 'tls', port: 465 },
  smtp: { protocol: 'smtp', security: 'starttls', port: 587 },
  'smtp+insecure': { protocol: 'smtp', security: 'none', port: 587 },
  pop3s: { protocol: 'pop3', security: 'tls', port: 995 },
  pop3: { protocol: 'pop3', security: 'starttls', port: 110 },
  'pop3+insecure': { protocol: 'pop3', security: 'none', port: 110 },
};

/**
 * Reads `imaps://you@mail.example.org:993`. The scheme says what the program is set to; nothing is corrected.
 * The user part ends at the last `@`, percent-encoded or not.
 * @throws SettingsError where the scheme or port cannot be read.
 */
export function readServerUrl(url: string): ServerSettings {
  const at = url.indexOf('://');
  const scheme = at === -1 ? undefined : schemes[url.slice(0, at).toLowerCase()];
  if (scheme === undefined)
    throw new SettingsError(
      `"${url}" does not begin with a known scheme; write for example imaps://you@mail.example.org or ` +
        `smtp://you@mail.example.org:587 (known: ${Object.keys(schemes).join(', ')})`,
    );
  const rest = url.slice(at + 3).replace(/\/+$/, '');
  const userEnd = rest.lastIndexOf('@');
  const user = userEnd === -1 ? undefined : decode(rest.slice(0, userEnd));
  if (user?.includes(':') === true && !user.includes('@'))
    throw new SettingsError(
      `a password must not stand in "${scheme.protocol}://…": leave it out, it is asked for without echo`,
    );
  const { host, port } = splitPort(rest.slice(userEnd + 1), scheme.port, url);
  return {
    subject: service({ name: host.trim().toLowerCase(), port, protocol: scheme.protocol }),
    role: scheme.protocol === 'smtp' ? 'outgoing' : 'incoming',
    protocol: scheme.protocol,
    security: scheme.security,
    host,
    port,
    ...(user === undefined || user === '' ? {} : { user }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitPort(text: string, usual: number, url: string): { host: string; port: number } {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(text);
  if (bracketed?.[1] !== undefined) return { host: bracketed[1], port: portOf(bracketed[2], usual, url) };
  const colons = text.split(':').length - 1;
  if (colons !== 1) return { host: text, port: usual };
  const [host = '', port] = text.split(':');
  return { host, port: portOf(port, usual, url) };
}

function portOf(text: string | undefined, usual: number, url: string): number {
  if (text === undefined) return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535)
    throw new SettingsError(`"${text}" in ${url} is no port; a port is a number from 1 to 65535`);
  return port;
}

/** What is wrong with a server field before any lookup, or undefined. */
export function problemWithHost(host: string): string | undefined {
  if (host === '') return 'empty';
  if (host !== host.trim() || /\s/.test(host)) return 'blank';
  if (host.includes('://')) return 'url';
  if (host.includes('@')) return 'address';
  if (/["'<>“”‘’]/.test(host)) return 'quotes';
  if (host.includes('/')) return 'path';
  if (/[,;]/.test(host)) return 'list';
  if (isAddressLiteral(host)) return undefined;
  if (host.includes(':')) return 'port';
  if (host.includes('..') || host.startsWith('.') || host.length > 253) return 'dots';
  if (host.split('.').some((label) => label.length > 63)) return 'dots';
  if (/[\u0000-\u002c\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u007f]/.test(host)) return 'character';
  return undefined;
}

export const isAddressLiteral = (host: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || (host.includes(':') && /^[0-9a-f:.]+$/i.test(host));

/** The facts that settings amount to. */
export function* tellServer(
  s: ServerSettings,
  extra: { login?: 'yes' | 'no'; mechanism?: string },
): Generator<AnyTold> {
  const { subject: about, role, protocol, security, host, port } = s;
  yield {
    kind: 'config.server',
    subject: about,
    source: 'config',
    value: {
      role,
      protocol,
      security,
      host,
      port,
      origin: s.origin ?? 'user',
      ...(s.user === undefined ? {} : { user: s.user }),
      ...extra,
    },
  };
  const problem = problemWithHost(host);
  if (problem !== undefined)
    yield {
      kind: 'config.invalid',
      subject: about,
      source: 'config',
      value: { field: 'host', value: host, problem },
    };
}

export function* tellAccount(
  address: string,
  incomingUser?: string,
  outgoingUser?: string,
): Generator<AnyTold> {
  yield {
    kind: 'config.account',
    subject: subject('account', address),
    source: 'config',
    value: {
      address,
      ...(incomingUser === undefined ? {} : { incomingUser }),
      ...(outgoingUser === undefined ? {} : { outgoingUser }),
    },
  };
}

/** The shape of a password, which can show a mistake of copying; never its length or its characters. */
export function* tellCredential(secret: string, kind: 'password' | 'token'): Generator<AnyTold> {
  const inner = secret.trim();
  yield {
    kind: 'config.credential',
    subject: subject('client', 'credential'),
    source: 'config',
    value: {
      kind,
      empty: secret === '',
      nonAscii: /[^\u0000-\u007f]/.test(secret),
      outerBlank: secret !== inner,
      innerBlank: /\s/.test(inner),
      controlCharacter: /[\u0000-\u001f\u007f]/.test(secret),
      typographicQuote: /[\u2018-\u201f\u00a0\u200b-\u200f\ufeff]/.test(secret),
      looksLikeAppPassword: /^(?:[a-z]{4}[ -]?){4}$/.test(inner) || /^(?:[a-z]{4}-){3}[a-z]{4}$/.test(inner),
      long: inner.length > 64,
    },
  };
}
