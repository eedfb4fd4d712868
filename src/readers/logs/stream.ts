import type { AnyTold } from '../../kernel/facts.ts';
import type { Conversation, LogStream } from '../reader.ts';
import { dovecot } from './dovecot.ts';
import { type Event, type Outcome, quiet, refused, type Where } from './event.ts';
import { exchange } from './exchange.ts';
import { exim } from './exim.ts';
import { JournalExport, journalEntry } from './journal.ts';
import { type LogLine, splitLine } from './line.ts';
import { anyLogin, courier, cyrus, opensmtpd, qmail, rspamd } from './others.ts';
import { isQuietPostfix, postfix } from './postfix.ts';
import { sendmail } from './sendmail.ts';

/** Words of a line that names a failure, whoever wrote it. */
export const failureWords =
  /\b(?:fail(?:ed|ure|s)?|error|errors|reject(?:ed|ing)?|refused|denied|bounced?|deferred|undeliver\w{0,6}|cannot|could ?n[o']t|unable|timed out|time-?out|unreachable|blocked|blacklist(?:ed)?|invalid|unknown (?:user|recipient)|no such|expired|fatal|panic|attack|mismatch|disabled|not (?:permitted|allowed|found)|over ?quota|full)\b|\b[45]\d\d[ -][45]\.\d\.\d/i;
const notFailures =
  /\b(?:0 (?:errors|failed)|errors?=0|failed=0|no errors?|fail2ban|Spamd?:?\s*(?:clean|identified)|loop detected: 0)\b/i;

const mostOpen = 5000;
const mostUnknown = 200;
const mostLine = 4000;

/** The rules for a line, by the program that wrote it. */
function ruleFor(line: LogLine): Outcome {
  const where: Where = { host: line.host ?? '' };
  const { program, message } = line;
  if (program.startsWith('postfix')) return postfix(program, message, where);
  if (
    program.startsWith('dovecot') ||
    /^(?:imap|pop3|managesieve|submission|lmtp)-login$|^auth(?:-worker)?$/.test(program)
  )
    return dovecot(program, message, where);
  if (program.startsWith('exim')) return exim(message, where);
  if (/^(?:sendmail|sm-|sm\b)/.test(program)) return sendmail(message, where);
  if (program === 'smtpd') return opensmtpd(message, where);
  if (
    program.startsWith('cyrus') ||
    /^(?:timsieved|sieve|lmtpunix|imapd?|pop3d?|imaps|pop3s)$/.test(program)
  ) {
    const own = /^(?:LOGIN|LOGOUT|DISCONNECTED|Connection,|TIMEOUT)/.test(message)
      ? courier(program, message, where)
      : cyrus(program, message, where);
    return own ?? anyLogin(program, message, where);
  }
  if (/^(?:courier|esmtpd|imapd|pop3d|imapd-ssl|pop3d-ssl|authdaemond)/.test(program))
    return courier(program, message, where) ?? anyLogin(program, message, where);
  if (/^(?:qmail|rblsmtpd|tcpserver)/.test(program))
    return qmail(program === 'rblsmtpd' ? `rblsmtpd: ${message}` : message, where);
  if (program.startsWith('rspamd')) return rspamd(message, where);
  if (program === '') {
    const bare =
      dovecotWithoutName(message, where) ??
      (/^\d{9,11}\.\d{1,9} |^(?:delivery|status|starting) /.test(message)
        ? qmail(message, where)
        : undefined);
    return bare ?? anyLogin(program, message, where) ?? embedded(message, where);
  }
  return anyLogin(program, message, where) ?? embedded(message, where);
}

const dovecotWithoutName = (message: string, where: Where): Outcome => {
  const name =
    /^(auth|imap-login|pop3-login|imap|pop3|lmtp)[\w-]{0,20}(?:\([^)]{0,300}\))?(?:<[^>]{0,60}>){0,2}: /.exec(
      message,
    )?.[0];
  return name === undefined ? undefined : dovecot(`dovecot/${name.replace(/[(<:].*$/, '')}`, message, where);
};

/** A reply that some other program passes on. */
const embedded = (message: string, where: Where): Outcome => {
  const at = /(?:^|[:\s"'(])([45]\d\d[ -][#]?[45]\.\d{1,3}\.\d{1,3}[ :].{1,1000})/.exec(message)?.[1];
  return at === undefined ? undefined : refused(where, at);
};

interface Open {
  readonly told: AnyTold[];
  readonly at: string | undefined;
  account: string | undefined;
  peer: string | undefined;
}

/**
 * Reads a log line by line; only open conversations are in memory, and of these no more than a few thousand.
 */
export class ServerLog implements LogStream {
  readonly #open = new Map<string, Open>();
  readonly #journal = new JournalExport();
  readonly #unknown: { line: number; text: string }[] = [];
  /** Lines that name a failure and that no rule knows, all of them. */
  unknownCount = 0;
  lines = 0;

  get unknown(): readonly { readonly line: number; readonly text: string }[] {
    return this.#unknown;
  }

  *take(raw: string, number: number): Generator<Conversation> {
    this.lines++;
    if (this.#journal.isPart(raw)) {
      const entry = this.#journal.take(raw);
      if (entry !== undefined) yield* this.#judge(entry, number);
      return;
    }
    if (raw === '' || isQuietPostfix(raw)) return;
    const entry = journalEntry(raw);
    if (entry !== undefined) {
      yield* this.#judge(entry, number);
      return;
    }
    const line = raw.length > mostLine ? raw.slice(0, mostLine) : raw;
    const protocol = line.charCodeAt(0) === 50 && line.charCodeAt(10) === 84 ? exchange(line) : undefined;
    if (protocol === undefined) yield* this.#judge(splitLine(line), number, line);
    else yield* this.#count(protocol.outcome, protocol.at, number, line, line);
  }

  #judge(entry: LogLine, number: number, raw?: string): Generator<Conversation> {
    const message = entry.message.slice(0, mostLine);
    const line = message === entry.message ? entry : { ...entry, message };
    return this.#count(ruleFor(line), entry.at, number, message, raw ?? `${entry.program}: ${message}`);
  }

  /** A line that no rule knows counts where its message names a failure. */
  *#count(
    outcome: Outcome,
    at: string | undefined,
    number: number,
    message: string,
    raw: string,
  ): Generator<Conversation> {
    if (outcome === quiet) return;
    if (outcome !== undefined) yield* this.#put(outcome, at, number);
    else if (failureWords.test(message) && !notFailures.test(raw)) this.#remember(raw, number);
  }

  *#put(event: Event, at: string | undefined, number: number): Generator<Conversation> {
    const told = event.told.map(
      (t) =>
        ({ ...t, lines: [number, number] as const, ...(at === undefined ? {} : { eventAt: at }) }) as AnyTold,
    );
    const before = event.key === undefined ? undefined : this.#open.get(event.key);
    if (event.key !== undefined && event.open === true) {
      if (before === undefined)
        this.#open.set(event.key, { told, at, account: event.account, peer: event.peer });
      if (this.#open.size > mostOpen) yield* this.#evict();
      return;
    }
    if (before !== undefined && event.key !== undefined) {
      this.#open.delete(event.key);
      yield conversation(event.key, {
        told: [...withProtocol(before.told, told), ...told],
        at,
        account: event.account ?? before.account,
        peer: event.peer ?? before.peer,
      });
      return;
    }
    yield conversation(event.key ?? `line ${number}`, { told, at, account: event.account, peer: event.peer });
  }

  *#evict(): Generator<Conversation> {
    const [oldest] = this.#open;
    if (oldest === undefined) return;
    this.#open.delete(oldest[0]);
    yield conversation(oldest[0], oldest[1]);
  }

  #remember(text: string, line: number): void {
    this.unknownCount++;
    if (this.#unknown.length < mostUnknown) this.#unknown.push({ line, text });
  }

  *end(): Generator<Conversation> {
    const last = this.#journal.end();
    if (last !== undefined) yield* this.#judge(last, this.lines);
    for (const [key, open] of this.#open) yield conversation(key, open);
    this.#open.clear();
  }
}

/**
 * The line of the authentication process does not say over which protocol it was asked: the later one does.
 */
function withProtocol(before: readonly AnyTold[], later: readonly AnyTold[]): readonly AnyTold[] {
  const last = later.find((t) => t.kind === 'login.result');
  const words = before.find((t) => t.kind === 'imap.reply');
  if (last?.kind !== 'login.result' || words?.kind !== 'imap.reply') return before;
  const session = last.session === undefined ? {} : { session: last.session };
  if (last.value.protocol === 'imap') return [{ ...words, ...session, subject: last.subject }];
  if (last.value.protocol === 'pop3')
    return [
      {
        ...words,
        ...session,
        subject: last.subject,
        kind: 'pop3.reply',
        value: { stage: 'login', status: '-ERR', text: words.value.text },
      },
    ];
  return [
    {
      ...words,
      ...session,
      subject: last.subject,
      kind: 'smtp.reply',
      value: { stage: 'auth', code: 0, text: words.value.text },
    },
  ];
}

const conversation = (key: string, { told, at, account, peer }: Open): Conversation => ({
  key,
  told,
  ...(at === undefined ? {} : { at }),
  ...(account === undefined || account === '' ? {} : { account }),
  ...(peer === undefined || peer === '' ? {} : { peer }),
});
