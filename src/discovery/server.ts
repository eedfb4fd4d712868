import type { DiscoveredServer, Oddity } from '../kernel/discovered.ts';
import type { Protocol } from '../kernel/subject.ts';
import { fillPlaceholders, isHostName, type MailAddress } from './address.ts';

/** A server as a document writes it, before it is looked at. */
export interface Written {
  readonly protocol: Protocol;
  readonly host: string | undefined;
  readonly port: string | number | undefined;
  readonly security: DiscoveredServer['security'];
  readonly user?: string | undefined;
  readonly login?: readonly string[];
  readonly odd?: readonly Oddity[];
}

/** What TLS a port stands for, where that is beyond doubt (RFC 8314 and the registry of ports). */
const portTls: Readonly<Record<number, 'tls' | 'clear'>> = {
  465: 'tls',
  993: 'tls',
  995: 'tls',
  143: 'clear',
  110: 'clear',
};

/** Ports that belong to another protocol for certain. */
const foreignPorts: Readonly<Record<Protocol, readonly number[]>> = {
  imap: [25, 80, 110, 443, 465, 995],
  pop3: [25, 80, 143, 443, 465],
  smtp: [80, 110, 143, 443, 993, 995],
};

/** A server that can be tried; undefined where no host, no port or no meaning can be made out. */
export function usable(written: Written, address: MailAddress): DiscoveredServer | undefined {
  const host = fillPlaceholders(written.host ?? '', address)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  const port =
    typeof written.port === 'number' ? written.port : Number(/^\d{1,5}$/.exec(written.port ?? '')?.[0] ?? 0);
  if (!isHostName(host) || port < 1 || port > 65_535) return undefined;
  if (foreignPorts[written.protocol].includes(port)) return undefined;
  const odd: Oddity[] = [...(written.odd ?? [])];
  const stands = portTls[port];
  if (stands !== undefined && (stands === 'tls') !== (written.security === 'tls'))
    odd.push('port-of-other-encryption');
  if (written.security === 'none') odd.push('plaintext');
  const user = userOf(written.user, address);
  if (user.isOdd) odd.push('user-not-address');
  return {
    role: written.protocol === 'smtp' ? 'outgoing' : 'incoming',
    protocol: written.protocol,
    host,
    port,
    security: written.security,
    userForm: user.form,
    ...(user.text === undefined ? {} : { user: user.text }),
    login: written.login ?? [],
    odd,
  };
}

interface User {
  readonly text?: string;
  readonly form: DiscoveredServer['userForm'];
  readonly isOdd?: boolean;
}

/** The user name with its placeholders filled, and how it lies to the address. */
function userOf(written: string | undefined, address: MailAddress): User {
  if (written === undefined || written === '') return { form: 'unknown' };
  const text = fillPlaceholders(written, address);
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  if (same(text, address.ascii) || same(text, address.whole)) return { text: address.ascii, form: 'address' };
  if (text === address.local) return { text, form: 'local-part' };
  // Some servers echo the address as it stood in the query.
  if (same(decoded(text), address.ascii)) return { text: address.ascii, form: 'address', isOdd: true };
  if (/%[A-Z]+%?/.test(text) || /[\u0000-\u001f\u007f]/.test(text)) return { form: 'unknown', isOdd: true };
  return { text, form: 'other' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
