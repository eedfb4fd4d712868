import { type Connection, type Ended, isEnded } from './connection.ts';
import type { Deadline } from './deadline.ts';
import { ImapChannel, type ImapExchangeResult } from './imap-channel.ts';
import type { ImapResponse, ImapUntagged, ImapValue } from './imap-reply.ts';
import { type Credential, type Mechanism, plainPassword, startSasl } from './sasl.ts';
import { learnCredential, runSasl, type SaslResult, saslContext } from './sasl-run.ts';
import type { TlsHandshake, TlsOptions } from './tls.ts';

export type { ImapResponse, ImapUntagged, ImapValue } from './imap-reply.ts';
export type ImapAnswer = ImapResponse | Ended;
export type ImapAuthResult =
  | SaslResult<ImapResponse>
  | { readonly mechanism: string; readonly unable: string };

export interface ImapMailbox {
  readonly name: string;
  readonly delimiter: string | null;
  readonly flags: readonly string[];
}

/** Longest AUTHENTICATE line with an initial response: RFC 7162 lets servers refuse more than 8192 octets. */
const INITIAL_LIMIT = 8000;
const MAX_FOLDERS = 500;

/** An IMAP conversation, command by command; every response is an observation. It only ever reads. */
export class ImapSession {
  readonly connection: Connection;
  readonly #channel: ImapChannel;
  readonly #target: { host?: string; port?: number };
  #greeted = false;
  #saidGoodbye = false;

  constructor(connection: Connection, target: { host?: string; port?: number } = {}) {
    this.connection = connection;
    this.#channel = new ImapChannel(connection);
    this.#target = target;
  }

  /** The last list of capabilities the server has told, in whatever way. */
  get capabilities(): readonly string[] | undefined {
    return this.#channel.capabilities;
  }

  async greeting(deadline: Deadline): Promise<ImapAnswer> {
    const answer = await this.#channel.greeting(deadline);
    this.#greeted = !isEnded(answer) && answer.status !== 'BAD' && answer.status !== 'BYE';
    return answer;
  }

  capability(deadline: Deadline): Promise<ImapAnswer> {
    return this.#channel.command('capability', 'CAPABILITY', deadline);
  }

  /** STARTTLS and, if the server agrees, the handshake. Nothing is ever sent behind the command. */
  async starttls(
    options: TlsOptions,
    deadline: Deadline,
  ): Promise<{ readonly reply: ImapAnswer; readonly tls?: TlsHandshake }> {
    const reply = await this.#channel.command('starttls', 'STARTTLS', deadline);
    if (isEnded(reply) || reply.status !== 'OK') return { reply };
    this.#channel.forgetCapabilities();
    return { reply, tls: await this.connection.startTls(options, deadline) };
  }

  /** Says who asks: some servers open no mailbox without it. */
  id(fields: Readonly<Record<string, string>>, deadline: Deadline): Promise<ImapAnswer> {
    const list = Object.entries(fields).map(([k, v]) => `${quote(k)} ${quote(v)}`);
    return this.#channel.command('id', `ID (${list.join(' ')})`, deadline);
  }

  /** LOGIN; names and passwords that cannot be quoted travel as literals. */
  async login(credential: Credential, deadline: Deadline): Promise<ImapAuthResult> {
    const password = plainPassword(credential);
    if (password === undefined) return { mechanism: 'login', unable: 'no-password' };
    learnCredential(this.connection, credential);
    const parts = [{ text: 'LOGIN' }, { argument: credential.user }, { argument: password, secret: true }];
    const reply = await this.#channel.commandWithArguments('login', parts, deadline);
    return { mechanism: 'login', reply, detail: {} };
  }

  async authenticate(
    mechanism: Mechanism,
    credential: Credential,
    deadline: Deadline,
  ): Promise<ImapAuthResult> {
    const exchange = startSasl(mechanism, credential, saslContext(this.connection, this.#target));
    if ('unable' in exchange) return { mechanism, unable: exchange.unable };
    learnCredential(this.connection, credential);
    const read = this.#channel.opened('authenticate', deadline);
    return runSasl<ImapResponse>(
      this.connection,
      exchange,
      {
        command: `${read.tag} AUTHENTICATE ${mechanism}`,
        initialLimit: this.capabilities?.includes('SASL-IR') ? INITIAL_LIMIT : undefined,
        read: async (): Promise<ImapExchangeResult> => read.next(),
      },
      () => undefined,
    );
  }

  namespace(deadline: Deadline): Promise<ImapAnswer> {
    return this.#channel.command('namespace', 'NAMESPACE', deadline);
  }

  /**
   * Folders with their flags: those with a special use if the server can tell just these, else the first
   * ones.
   */
  async list(deadline: Deadline): Promise<{ reply: ImapAnswer; mailboxes: ImapMailbox[] }> {
    const reply = await this.#channel.command('list', this.#listCommand(), deadline);
    return { reply, mailboxes: isEnded(reply) ? [] : mailboxesOf(reply.untagged) };
  }

  /** Every folder, with its special use where the server can tell that. */
  async listAll(deadline: Deadline): Promise<{ reply: ImapAnswer; mailboxes: ImapMailbox[] }> {
    const uses = this.#has('SPECIAL-USE') && this.#has('LIST-EXTENDED') ? ' RETURN (SPECIAL-USE)' : '';
    const reply = await this.#channel.command('list', `LIST "" "*"${uses}`, deadline);
    return { reply, mailboxes: isEnded(reply) ? [] : mailboxesOf(reply.untagged) };
  }

  #has(name: string): boolean {
    return this.capabilities?.some((known) => known.toUpperCase() === name) ?? false;
  }

  #listCommand(): string {
    const special = this.#has('SPECIAL-USE') && this.#has('LIST-EXTENDED');
    const old = this.#has('XLIST') && !this.#has('SPECIAL-USE');
    return `${special ? 'LIST (SPECIAL-USE)' : old ? 'XLIST' : 'LIST'} "" "*"`;
  }

  /**
   * Everything else worth knowing that the server offers to tell, and LOGOUT: in one packet, one answer for
   * each.
   */
  lookAround(mailbox: string, deadline: Deadline): Promise<ImapAnswer[]> {
    this.#saidGoodbye = true;
    return this.#channel.pipeline(
      [
        ...(this.#has('QUOTA') ? [{ stage: 'quota', text: `GETQUOTAROOT ${quote(mailbox)}` }] : []),
        ...(this.#has('NAMESPACE') ? [{ stage: 'namespace', text: 'NAMESPACE' }] : []),
        ...(this.#has('SPECIAL-USE') ? [{ stage: 'list', text: this.#listCommand() }] : []),
        { stage: 'logout', text: 'LOGOUT' },
      ],
      deadline,
    );
  }

  /** Opens a mailbox for reading only. */
  examine(mailbox: string, deadline: Deadline): Promise<ImapAnswer> {
    const parts = [{ text: 'EXAMINE' }, { argument: mailbox }];
    return this.#channel.commandWithArguments('examine', parts, deadline);
  }

  /**
   * Messages of the opened mailbox that fit, by their numbers; `criteria` are atoms and quoted strings in
   * ASCII.
   */
  async search(criteria: string, deadline: Deadline): Promise<{ reply: ImapAnswer; found: number[] }> {
    const reply = await this.#channel.command('search', `UID SEARCH ${criteria}`, deadline);
    const lines = isEnded(reply) ? [] : reply.untagged.filter((u) => u.name === 'SEARCH');
    return { reply, found: lines.flatMap((l) => l.values.map(Number)).filter((n) => n > 0) };
  }

  /** The beginning of a message of the opened mailbox, which stays unread. */
  async fetchText(uid: number, deadline: Deadline): Promise<string | undefined> {
    const reply = await this.#channel.command('fetch', `UID FETCH ${uid} BODY.PEEK[]<0.16000>`, deadline);
    const parts = isEnded(reply) ? undefined : reply.untagged.find((u) => u.name === 'FETCH')?.values[0];
    if (!Array.isArray(parts)) return undefined;
    const at = parts.findIndex((part) => typeof part === 'string' && part.toUpperCase().startsWith('BODY['));
    const text: unknown = at === -1 ? undefined : parts[at + 1];
    // What a server sends is made visible as it is read; here its line ends are wanted back.
    return typeof text === 'string' ? text.replaceAll('\\x0d', '').replaceAll('\\x0a', '\n') : undefined;
  }

  status(
    mailbox: string,
    deadline: Deadline,
    items = 'MESSAGES UNSEEN UIDNEXT UIDVALIDITY',
  ): Promise<ImapAnswer> {
    const parts = [{ text: 'STATUS' }, { argument: mailbox }, { text: `(${items})` }];
    return this.#channel.commandWithArguments('status', parts, deadline);
  }

  getQuotaRoot(mailbox: string, deadline: Deadline): Promise<ImapAnswer> {
    const parts = [{ text: 'GETQUOTAROOT' }, { argument: mailbox }];
    return this.#channel.commandWithArguments('getquotaroot', parts, deadline);
  }

  logout(deadline: Deadline): Promise<ImapAnswer> {
    this.#saidGoodbye = true;
    return this.#channel.command('logout', 'LOGOUT', deadline);
  }

  /** Takes leave: LOGOUT once greeted, a short wait, and the connection is closed. */
  async end(deadline: Deadline, patience = 2000): Promise<void> {
    if (this.#greeted && !this.#saidGoodbye && !this.connection.ended)
      await this.logout(deadline.sub(patience));
    this.connection.close();
  }
}

function quote(text: string): string {
  return `"${text.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, '\\$&')}"`;
}

/** The folders among untagged lines, not more than anybody has. */
export const mailboxesOf = (untagged: readonly ImapUntagged[]): ImapMailbox[] =>
  untagged
    .map(mailboxOf)
    .filter((m) => m !== undefined)
    .slice(0, MAX_FOLDERS);

function mailboxOf(line: ImapUntagged): ImapMailbox | undefined {
  if (line.name !== 'LIST' && line.name !== 'XLIST') return undefined;
  const [flags, delimiter, name] = line.values;
  if (typeof name !== 'string' || !Array.isArray(flags)) return undefined;
  const known: readonly ImapValue[] = flags;
  return {
    name,
    delimiter: typeof delimiter === 'string' ? delimiter : null,
    flags: known.filter((f) => typeof f === 'string'),
  };
}
