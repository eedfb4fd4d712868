import { type Protocol, type ServiceSubject, type Subject, service, subject } from '../kernel/subject.ts';
import type { Hints } from './reader.ts';

/** Where a text says that it happened. */
export interface Context {
  readonly host?: string;
  readonly port?: number;
  readonly address?: string;
  readonly protocol?: Protocol;
}

const portProtocols: Readonly<Record<number, Protocol>> = {
  25: 'smtp',
  465: 'smtp',
  587: 'smtp',
  2525: 'smtp',
  143: 'imap',
  993: 'imap',
  110: 'pop3',
  995: 'pop3',
};

const name = String.raw`(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.){1,8}[a-z][a-z0-9-]{1,62}`;
const quoted = `["'“”‘’„«(<]{0,2}`;
/** Words before a host, most telling first. Every quantifier is bounded. */
const hostPatterns: readonly RegExp[] = [
  /\b(?:host|server|to|port|at)\W{1,4}(localhost)\b(?:[:,\s]{1,3}(\d{2,5}))?/i,
  new RegExp(
    `\\b(?:smtps?|imaps?|pop3s?|pops?)(?:\\+[a-z]{1,10})?://(?:[^\\s@/]{1,200}@)?(${name})(?::(\\d{1,5}))?`,
    'i',
  ),
  new RegExp(`\\b(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|ENODATA|EBADNAME|lookup)\\s${quoted}(${name})`, 'i'),
  new RegExp(`\\b(?:host(?:name)?|server|servername)["']?\\s{0,2}[:=]\\s{0,2}${quoted}(${name})`, 'i'),
  new RegExp(
    `\\b(?:hosts?|to|server|connecting|from server|locate host|mail server|hostname|relay=)\\s{0,2}${quoted}(${name})(?:[:,\\s]{1,3}(?:port\\s)?(\\d{2,5}))?`,
    'i',
  ),
  new RegExp(`(?:^|[\\s"'“(])(${name}):(\\d{2,5})\\b`, 'i'),
  new RegExp(`(?:^|[\\s"'“(])((?:smtp|imap|pop3?|mail|mx\\d{0,2})\\d{0,2}[.-]${name})`, 'i'),
];
const numeric = /(?:^|[\s([{=:'"@])((?:\d{1,3}\.){3}\d{1,3})(?:[\]):,]{0,2}(?::|\s|port\s){0,2}(\d{2,5}))?\b/;
const notHosts = /^(?:example\.|.{0,40}\.(?:c|h|js|ts|py|rb|go|php|java|cc|cpp|md|html?|so|cpp|log|txt)$)/i;

/** Host, address, port and protocol as far as the text (or the hints) name them. */
export function contextOf(text: string, hints: Hints = {}): Context {
  let host = hints.host;
  let port = hints.port;
  for (const pattern of hostPatterns) {
    if (host !== undefined) break;
    const found = pattern.exec(text);
    if (found?.[1] === undefined || notHosts.test(found[1])) continue;
    host = found[1].toLowerCase().replace(/\.$/, '');
    port ??= portOf(found[2]);
  }
  const ip = numeric.exec(text);
  // The other end of a connection is where the name led to, not what the user entered.
  const isPeer = /peer(?:addr|address)?=$/.test(text.slice(0, (ip?.index ?? 0) + 1));
  const isAddress = ip?.[1]?.split('.').every((part) => Number(part) < 256) === true;
  const address = isAddress && !isPeer ? ip[1] : undefined;
  port ??=
    portOf(/\bport["']?[\s:=]{1,3}["']?(\d{2,5})\b/i.exec(text)?.[1]) ??
    (isAddress ? portOf(ip?.[2]) : undefined);
  const protocol =
    hints.protocol ?? (port === undefined ? undefined : portProtocols[port]) ?? spokenOf(text, host);
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(address === undefined ? {} : { address }),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

const portOf = (digits: string | undefined): number | undefined => {
  const port = Number(digits ?? 0);
  return port > 0 && port < 65536 ? port : undefined;
};

/** The protocol that the words are about, where they are about one only. */
export function spokenOf(text: string, host?: string): Protocol | undefined {
  const label = host?.split('.')[0] ?? '';
  const smtp =
    /\bsmtp|outgoing|sendmail|nodemailer|phpmailer|\bmail from\b|\brcpt to\b|postausgang/i.test(text) ||
    /^smtp|^mx/.test(label);
  const imap = /\bimap|mbsync|offlineimap/i.test(text) || /^imap/.test(label);
  const pop3 = /\bpop3?\b|\bpop3?[.:-]/i.test(text) || /^pop/.test(label);
  if (smtp && !imap && !pop3) return 'smtp';
  if (imap && !smtp && !pop3) return 'imap';
  return pop3 && !smtp && !imap ? 'pop3' : undefined;
}

export const placeOf = (c: Context): ServiceSubject =>
  service({
    ...(c.host === undefined ? {} : { name: c.host }),
    ...(c.port === undefined ? {} : { port: c.port }),
    ...(c.address === undefined || c.host !== undefined ? {} : { address: c.address }),
    ...(c.protocol === undefined ? {} : { protocol: c.protocol }),
  });

export const nameOf = (c: Context): Subject => subject('name', c.host ?? '');
