import { type Connection, type Ended, isEnded } from './connection.ts';
import type { Deadline } from './deadline.ts';
import {
  apopTimestamp,
  type Pop3Capabilities,
  type Pop3Reply,
  parseCapa,
  parsePop3Status,
} from './pop3-reply.ts';
import { apopDigest, type Credential, type Mechanism, plainPassword, startSasl } from './sasl.ts';
import { learnCredential, runSasl, type SaslResult, saslContext } from './sasl-run.ts';
import type { TlsHandshake, TlsOptions } from './tls.ts';

export type { Pop3Capabilities, Pop3Reply } from './pop3-reply.ts';
export type Pop3Answer = Pop3Reply | Ended;
export type Pop3AuthResult = SaslResult<Pop3Reply> | { readonly mechanism: string; readonly unable: string };

/** Lines kept, and lines listened to: the largest maildrops list tens of thousands. */
const MAX_LINES = 2000;
const PATIENCE_LINES = 50_000;
const MAX_CHARACTERS = 262_144;
/** RFC 2449: a command has at most 255 octets. */
const INITIAL_LIMIT = 253;

/** A POP3 conversation, command by command. It never deletes. */
export class Pop3Session {
  readonly connection: Connection;
  readonly #target: { host?: string; port?: number };
  #timestamp: string | undefined;
  #greeted = false;
  #saidGoodbye = false;

  constructor(connection: Connection, target: { host?: string; port?: number } = {}) {
    this.connection = connection;
    this.#target = target;
  }

  /** By which the greeting offered APOP, if it did. */
  get timestamp(): string | undefined {
    return this.#timestamp;
  }

  async greeting(deadline: Deadline): Promise<Pop3Answer> {
    const answer = await this.#read('greeting', deadline);
    if (isEnded(answer)) return answer;
    this.#greeted = answer.status === '+OK';
    this.#timestamp = apopTimestamp(answer.text);
    return answer;
  }

  async capa(
    deadline: Deadline,
  ): Promise<{ readonly reply: Pop3Answer; readonly capabilities?: Pop3Capabilities }> {
    const reply = await this.#command('capa', 'CAPA', deadline, true);
    if (isEnded(reply) || reply.status !== '+OK') return { reply };
    return { reply, capabilities: parseCapa(reply.lines) };
  }

  /** STLS and, if the server agrees, the handshake. Nothing is ever sent behind the command. */
  async stls(
    options: TlsOptions,
    deadline: Deadline,
  ): Promise<{ readonly reply: Pop3Answer; readonly tls?: TlsHandshake }> {
    const reply = await this.#command('stls', 'STLS', deadline);
    if (isEnded(reply) || reply.status !== '+OK') return { reply };
    return { reply, tls: await this.connection.startTls(options, deadline) };
  }

  /** USER and PASS; the reply is the last one there was. */
  async login(credential: Credential, deadline: Deadline): Promise<Pop3AuthResult> {
    const password = plainPassword(credential);
    if (password === undefined) return { mechanism: 'user', unable: 'no-password' };
    if (/[\r\n\0]/.test(credential.user + password)) return { mechanism: 'user', unable: 'not-one-line' };
    learnCredential(this.connection, credential);
    const user = await this.#command('user', `USER ${credential.user}`, deadline);
    if (isEnded(user) || user.status !== '+OK') return { mechanism: 'user', reply: user, detail: {} };
    this.connection.send(`PASS ${password}`, 'PASS ****');
    return { mechanism: 'user', reply: await this.#read('pass', deadline), detail: {} };
  }

  async apop(credential: Credential, deadline: Deadline): Promise<Pop3AuthResult> {
    if (!credential.password) return { mechanism: 'apop', unable: 'no-password' };
    if (this.#timestamp === undefined) return { mechanism: 'apop', unable: 'no-timestamp' };
    learnCredential(this.connection, credential);
    const digest = apopDigest(this.#timestamp, credential.password);
    this.connection.log.redactor.hide(digest);
    this.connection.send(`APOP ${credential.user} ${digest}`, `APOP ${credential.user} ****`);
    return { mechanism: 'apop', reply: await this.#read('apop', deadline), detail: {} };
  }

  async auth(mechanism: Mechanism, credential: Credential, deadline: Deadline): Promise<Pop3AuthResult> {
    const exchange = startSasl(mechanism, credential, saslContext(this.connection, this.#target));
    if ('unable' in exchange) return { mechanism, unable: exchange.unable };
    learnCredential(this.connection, credential);
    return runSasl<Pop3Reply>(
      this.connection,
      exchange,
      {
        command: `AUTH ${mechanism}`,
        initialLimit: INITIAL_LIMIT,
        read: async () => {
          const line = await this.connection.readLine(deadline);
          if (isEnded(line)) return { ...line, stage: 'auth' };
          if (line.text.startsWith('+ ') || line.text === '+')
            return { challenge: line.text.slice(1).trim() };
          return { final: this.#reply('auth', line.text, [], line.ms) };
        },
      },
      () => undefined,
    );
  }

  stat(deadline: Deadline): Promise<Pop3Answer> {
    return this.#command('stat', 'STAT', deadline);
  }

  /** One line for each message, a bounded number of them. */
  uidl(deadline: Deadline): Promise<Pop3Answer> {
    return this.#command('uidl', 'UIDL', deadline, true);
  }

  quit(deadline: Deadline): Promise<Pop3Answer> {
    this.#saidGoodbye = true;
    return this.#command('quit', 'QUIT', deadline);
  }

  /** Takes leave: QUIT once greeted, a short wait, and the connection is closed. */
  async end(deadline: Deadline, patience = 2000): Promise<void> {
    if (this.#greeted && !this.#saidGoodbye && !this.connection.ended)
      await this.quit(deadline.sub(patience));
    this.connection.close();
  }

  #command(stage: string, line: string, deadline: Deadline, multiline = false): Promise<Pop3Answer> {
    this.connection.send(line);
    return this.#read(stage, deadline, multiline);
  }

  async #read(stage: string, deadline: Deadline, multiline = false): Promise<Pop3Answer> {
    const started = performance.now();
    const took = () => performance.now() - started;
    const first = await this.connection.readLine(deadline);
    if (isEnded(first)) return { ...first, stage };
    const lines: string[] = [];
    if (!multiline || parsePop3Status(first.text).status !== '+OK') {
      return this.#reply(stage, first.text, lines, took());
    }
    let count = 0;
    for (let characters = 0; ; ) {
      const line = await this.connection.readLine(deadline);
      if (isEnded(line)) return { ...line, stage, ms: took() };
      if (line.text === '.') break;
      count += 1;
      if (count > PATIENCE_LINES) {
        this.connection.close();
        return { end: 'overflow', stage, message: `more than ${PATIENCE_LINES} lines`, ms: took() };
      }
      characters += line.text.length;
      const room = count <= MAX_LINES && characters <= MAX_CHARACTERS;
      if (room) lines.push(line.text.startsWith('.') ? line.text.slice(1) : line.text);
    }
    return this.#reply(stage, first.text, lines, took(), count > lines.length ? ['truncated'] : []);
  }

  #reply(stage: string, first: string, lines: string[], ms: number, flaws: string[] = []): Pop3Reply {
    const { redactor } = this.connection.log;
    return {
      stage,
      ...parsePop3Status(redactor.visible(first)),
      lines: lines.map((line) => redactor.visible(line)),
      ms,
      ...(flaws.length > 0 ? { malformed: flaws } : {}),
    };
  }
}
