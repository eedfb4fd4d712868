// What an examination cost the servers, read from their own logs: DESIGN.md, "Doing no harm".
import type { Logs } from './fail2ban.ts';
import { client } from './world/addresses.ts';

export interface Spent {
  readonly logins: number;
  readonly refused: { readonly imap: number; readonly pop3: number; readonly smtp: number };
  /** Sessions in which a command was given and no LOGOUT or QUIT. */
  readonly leftSilently: number;
  /** Refused logins, broken handshakes and silent closes, seen from the client's address where they are most. */
  readonly banEvents: number;
  /** Lines that Debian's fail2ban counts; it bans at five. */
  readonly banLines: number;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function spent({ postfix, dovecot }: Logs): Spent {
  const attempts = (protocol: string): number =>
    [
      ...dovecot.matchAll(new RegExp(`${protocol}-login: Info: .*?\\(auth failed, (\\d+) attempts`, 'g')),
    ].reduce((sum, found) => sum + Number(found[1]), 0);
  const smtpLogins = new Set(
    [...postfix.matchAll(/(\S+\[\d+\]): .*sasl_username=/g)].map((found) => found[1]),
  ).size;
  return {
    logins: count(dovecot, /-login: Info: Login: /g) + smtpLogins,
    refused: {
      imap: attempts('imap'),
      pop3: attempts('pop3'),
      smtp: count(postfix, /SASL \S+ authentication failed/g),
    },
    leftSilently:
      count(dovecot, /(?:imap|pop3)\(.*Info: (?:Disconnected: )?Connection closed/g) +
      count(postfix, /lost connection after (?:EHLO|AUTH|MAIL|RCPT|RSET|NOOP)/g),
    banEvents: Math.max(...[client.v4, client.v6].map((address) => eventsFrom(address, postfix, dovecot))),
    banLines: 0,
  };
}

/** Complaints about what was spent; empty when the budget was kept. */
export function overspent(cost: Spent): string[] {
  const complaints: string[] = [];
  for (const [protocol, times] of Object.entries(cost.refused)) {
    if (times > 1) complaints.push(`${times} refused logins over ${protocol}`);
  }
  if (cost.leftSilently > 0) complaints.push(`${cost.leftSilently} sessions left without LOGOUT or QUIT`);
  if (cost.banEvents > 2) complaints.push(`${cost.banEvents} events that a ban tool counts`);
  if (cost.banLines >= 5) complaints.push(`fail2ban would ban after these ${cost.banLines} lines`);
  return complaints;
}

function eventsFrom(address: string, postfix: string, dovecot: string): number {
  const about = (text: string): string =>
    text
      .split('\n')
      .filter((line) => line.includes(address))
      .join('\n');
  return (
    count(about(postfix), /SASL \S+ authentication failed|lost connection after/g) +
    count(about(dovecot), /-login: Info: .*\(auth failed/g) +
    count(about(dovecot), /-login: Info: Disconnected: Connection closed(?!.*\(auth)/g)
  );
}
