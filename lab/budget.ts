// What an examination cost the servers, read from their own logs: DESIGN.md, "Doing no harm".
import type { Logs } from './fail2ban.ts';
import type { PeerName } from './peers/peer.ts';
import { client } from './world/addresses.ts';

export interface Spent {
  readonly logins: number;
  readonly refused: { readonly imap: number; readonly pop3: number; readonly smtp: number };
  /** Sessions in which a command was given and no LOGOUT or QUIT. */
  readonly leftSilently: number;
  /**
   * Refused logins, broken handshakes and silent closes, seen from the client's address where they are most.
   */
  readonly banEvents: number;
  /** Lines that Debian's fail2ban counts; it bans at five, and strict administrators at three. */
  readonly banLines: number;
  /** The same in its most suspicious modes, where each visit without a login counts too. */
  readonly eagerLines: number;
}

/**
 * How each server logs what we count. Where it counts attempts itself, the first group holds their number.
 */
interface Habits {
  readonly login: RegExp;
  readonly refused: Readonly<Partial<Record<keyof Spent['refused'], RegExp>>>;
  readonly leftSilently?: RegExp;
  readonly banEvents: RegExp;
}

const habits: Readonly<Record<PeerName, Habits>> = {
  postfix: {
    login: /(\S+\[\d+\]): (?!warning: ).*sasl_username=/g,
    refused: { smtp: /SASL \S+ authentication failed/g },
    leftSilently: /lost connection after (?:EHLO|AUTH|MAIL|RCPT|RSET|NOOP)/g,
    banEvents: /SASL \S+ authentication failed|lost connection after/g,
  },
  dovecot: {
    login: /-login: Info: Login: /g,
    refused: {
      imap: /imap-login: Info: .*?\(auth failed, (\d+) attempts/g,
      pop3: /pop3-login: Info: .*?\(auth failed, (\d+) attempts/g,
    },
    leftSilently: /(?:imap|pop3)\(.*Info: (?:Disconnected: )?Connection closed/g,
    banEvents: /-login: Info: .*\(auth failed|-login: Info: Disconnected: Connection closed(?!.*\(auth)/g,
  },
  /** Says nothing of logins that worked. */
  exim: {
    login: /(?!)/g,
    refused: { smtp: /authenticator failed for .*: 535/g },
    leftSilently: /SMTP connection from .* (?:lost|closed after)|unexpected disconnection while reading/g,
    banEvents:
      /authenticator failed for .*: 535|SMTP connection from .* lost|unexpected disconnection|TLS error on connection/g,
  },
  opensmtpd: {
    login: /smtp authentication user=.* result=ok/g,
    refused: { smtp: /smtp authentication user=.* result=(?:permfail|tempfail)/g },
    banEvents: /result=permfail|disconnected reason="?(?:io-error|disconnect)/g,
  },
  courier: {
    login: / LOGIN, user=/g,
    refused: { imap: /imapd(?:-ssl)?: LOGIN FAILED/g, pop3: /pop3d(?:-ssl)?: LOGIN FAILED/g },
    leftSilently: / DISCONNECTED, user=/g,
    banEvents: / LOGIN FAILED| DISCONNECTED, /g,
  },
  cyrus: {
    login: / login: \[/g,
    refused: { imap: /cyrus\/imaps?\d*\[\d+\]: badlogin/g, pop3: /cyrus\/pop3s?\d*\[\d+\]: badlogin/g },
    banEvents: / badlogin: /g,
  },
};

const count = (text: string, pattern: RegExp | undefined): number =>
  pattern === undefined
    ? 0
    : [...text.matchAll(pattern)].reduce((sum, found) => sum + (Number(found[1] ?? 1) || 0), 0);

export function spent(logs: Logs): Spent {
  const told = (Object.entries(logs) as [PeerName, string][]).map(
    ([name, text]) => [name, name === 'postfix' ? begunHere(text) : text] as const,
  );
  const sum = (of: (text: string, how: Habits) => number): number =>
    told.reduce((all, [name, text]) => all + of(text, habits[name]), 0);
  const distinct = (text: string, pattern: RegExp): number =>
    new Set([...text.matchAll(pattern)].map((found) => found[1] ?? found.index)).size;
  return {
    logins: sum((text, { login }) => distinct(text, login)),
    refused: {
      imap: sum((text, { refused }) => count(text, refused.imap)),
      pop3: sum((text, { refused }) => count(text, refused.pop3)),
      smtp: sum((text, { refused }) => count(text, refused.smtp)),
    },
    leftSilently: sum((text, { leftSilently }) => count(text, leftSilently)),
    banEvents: Math.max(
      ...[client.v4, client.v6].map((address) =>
        sum((text, { banEvents }) => (about(address, text).match(banEvents) ?? []).length),
      ),
    ),
    banLines: 0,
    eagerLines: 0,
  };
}

/** Without the last words of sessions that began before this examination: they belong to the one before. */
function begunHere(postfix: string): string {
  const begun = new Set<string>();
  return postfix
    .split('\n')
    .filter((line) => {
      const process = /smtpd\[\d+\]/.exec(line)?.[0];
      if (process === undefined) return true;
      if (line.includes(`${process}: connect from`)) begun.add(process);
      return begun.has(process);
    })
    .join('\n');
}

/** What a strict administrator lets a ban tool count to. */
export const strikes = 3;
/** What Debian lets it count to, in whatever mode. */
const usualStrikes = 5;

/** Complaints about what was spent; empty when the budget was kept. */
export function overspent(cost: Spent, runs = 1): string[] {
  const complaints: string[] = [];
  for (const [protocol, times] of Object.entries(cost.refused)) {
    if (times > 1) complaints.push(`${times} refused logins over ${protocol}`);
  }
  if (cost.leftSilently > 0) complaints.push(`${cost.leftSilently} sessions left without LOGOUT or QUIT`);
  if (cost.banEvents > 2 * runs) complaints.push(`${cost.banEvents} events that a ban tool counts`);
  if (cost.banLines >= strikes) complaints.push(`fail2ban would ban after these ${cost.banLines} lines`);
  if (cost.eagerLines >= usualStrikes * runs)
    complaints.push(`a suspicious fail2ban would ban after these ${cost.eagerLines} lines`);
  return complaints;
}

function about(address: string, text: string): string {
  return text
    .split('\n')
    .filter((line) => line.includes(address))
    .join('\n');
}
