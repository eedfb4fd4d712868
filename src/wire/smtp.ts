import { type Connection, type Ended, isEnded, type LineRead } from './connection.ts';
import type { Deadline } from './deadline.ts';
import { type Credential, type Mechanism, startSasl } from './sasl.ts';
import { learnCredential, runSasl, type SaslResult, saslContext } from './sasl-run.ts';
import { endsReply, parseEhlo, parseSmtpReply, type SmtpCapabilities, type SmtpReply } from './smtp-reply.ts';
import type { TlsHandshake, TlsOptions } from './tls.ts';

export type { SmtpCapabilities, SmtpReply } from './smtp-reply.ts';
export type SmtpAnswer = SmtpReply | Ended;

export type SmtpAuthResult = SaslResult<SmtpReply> | { readonly mechanism: string; readonly unable: string };

const MAX_LINES = 512;
const MAX_BYTES = 262_144;
/** RFC 4954: a command with an initial response has at most 12,288 octets. */
const INITIAL_LIMIT = 12_286;

/** An SMTP conversation, command by command; every reply is an observation. */
export class SmtpSession {
  readonly connection: Connection;
  readonly #target: { host?: string; port?: number };
  #greeted = false;
  #saidGoodbye = false;

  constructor(connection: Connection, target: { host?: string; port?: number } = {}) {
    this.connection = connection;
    this.#target = target;
  }

  /** The first reply; nothing has been sent before it. */
  async greeting(deadline: Deadline): Promise<SmtpAnswer> {
    const answer = await this.#read('greeting', deadline);
    if (!isEnded(answer) && answer.code !== 0) this.#greeted = true;
    return answer;
  }

  async ehlo(
    name: string,
    deadline: Deadline,
  ): Promise<{ readonly reply: SmtpAnswer; readonly capabilities?: SmtpCapabilities }> {
    const reply = await this.command('ehlo', `EHLO ${name}`, deadline);
    if (isEnded(reply) || reply.code !== 250) return { reply };
    return { reply, capabilities: parseEhlo(reply) };
  }

  helo(name: string, deadline: Deadline): Promise<SmtpAnswer> {
    return this.command('helo', `HELO ${name}`, deadline);
  }

  /** STARTTLS and, if the server agrees, the handshake. Nothing is ever sent behind the command. */
  async starttls(
    options: TlsOptions,
    deadline: Deadline,
  ): Promise<{ readonly reply: SmtpAnswer; readonly tls?: TlsHandshake }> {
    const reply = await this.command('starttls', 'STARTTLS', deadline);
    if (isEnded(reply) || reply.code !== 220) return { reply };
    return { reply, tls: await this.connection.startTls(options, deadline) };
  }

  async auth(mechanism: Mechanism, credential: Credential, deadline: Deadline): Promise<SmtpAuthResult> {
    const exchange = startSasl(mechanism, credential, saslContext(this.connection, this.#target));
    if ('unable' in exchange) return { mechanism, unable: exchange.unable };
    learnCredential(this.connection, credential);
    return runSasl<SmtpReply>(
      this.connection,
      exchange,
      {
        command: `AUTH ${mechanism}`,
        initialLimit: INITIAL_LIMIT,
        read: async () => {
          const reply = await this.#read('auth', deadline);
          if (isEnded(reply)) return reply;
          return reply.code === 334 ? { challenge: reply.lines.join('') } : { final: reply };
        },
      },
      (reply) => (reply.code === 235 ? reply.text.split(' ').at(-1) : undefined),
    );
  }

  mail(from: string, deadline: Deadline, parameters: readonly string[] = []): Promise<SmtpAnswer> {
    return this.command('mail', mailLine(from, parameters), deadline);
  }

  rcpt(to: string, deadline: Deadline): Promise<SmtpAnswer> {
    return this.command('rcpt', `RCPT TO:<${to}>`, deadline);
  }

  /** DATA and, where the server asks for it, the message; a line that begins with a dot gets another one. */
  async data(lines: readonly string[], deadline: Deadline): Promise<SmtpAnswer> {
    const answer = await this.command('data', 'DATA', deadline);
    if (isEnded(answer) || answer.code !== 354) return answer;
    this.connection.send([...lines.map((line) => (line.startsWith('.') ? `.${line}` : line)), '.']);
    return this.#read('message', deadline);
  }

  rset(deadline: Deadline): Promise<SmtpAnswer> {
    return this.command('rset', 'RSET', deadline);
  }

  quit(deadline: Deadline): Promise<SmtpAnswer> {
    return this.command('quit', 'QUIT', deadline);
  }

  async command(stage: string, line: string, deadline: Deadline): Promise<SmtpAnswer> {
    const [answer] = await this.pipeline([{ stage, line }], deadline);
    return answer ?? { end: 'closed', stage, ms: 0 };
  }

  /**
   * Several commands in one packet, and as many answers; after the conversation has ended only that is
   * repeated.
   */
  async pipeline(
    commands: readonly { readonly stage: string; readonly line: string }[],
    deadline: Deadline,
  ): Promise<SmtpAnswer[]> {
    this.connection.send(commands.map((c) => c.line));
    if (commands.at(-1)?.stage === 'quit') this.#saidGoodbye = true;
    const answers: SmtpAnswer[] = [];
    for (const { stage } of commands) answers.push(await this.#read(stage, deadline));
    return answers;
  }

  /** The submission dry run's four commands, for `pipeline`. */
  static dryRun(
    from: string,
    to: string,
    parameters: readonly string[] = [],
  ): { stage: string; line: string }[] {
    return [
      { stage: 'mail', line: mailLine(from, parameters) },
      { stage: 'rcpt', line: `RCPT TO:<${to}>` },
      { stage: 'rset', line: 'RSET' },
      { stage: 'quit', line: 'QUIT' },
    ];
  }

  /**
   * Takes leave: QUIT once greeted (never before the greeting), a short wait, and the connection is closed.
   */
  async end(deadline: Deadline, patience = 2000): Promise<void> {
    if (this.#greeted && !this.#saidGoodbye && !this.connection.ended)
      await this.quit(deadline.sub(patience));
    this.connection.close();
  }

  async #read(stage: string, deadline: Deadline): Promise<SmtpAnswer> {
    const started = performance.now();
    const lines: LineRead[] = [];
    let bytes = 0;
    for (;;) {
      const line = await this.connection.readLine(deadline);
      const ms = performance.now() - started;
      if (isEnded(line)) return { ...line, stage, ms };
      lines.push(line);
      bytes += line.text.length;
      if (endsReply(line.text, lines.length === 1)) return this.#reply(stage, lines, ms);
      if (lines.length >= MAX_LINES || bytes > MAX_BYTES) {
        this.connection.close();
        return { end: 'overflow', stage, message: `a reply of more than ${lines.length} lines`, ms };
      }
    }
  }

  #reply(stage: string, lines: readonly LineRead[], ms: number): SmtpReply {
    // A challenge is needed as it came; it is shown nowhere but in the redacted transcript.
    const challenge = stage === 'auth' && lines.every((l) => l.text.startsWith('334'));
    if (challenge) return parseSmtpReply(stage, lines, ms);
    const { redactor } = this.connection.log;
    return parseSmtpReply(
      stage,
      lines.map((l) => ({ ...l, text: redactor.visible(l.text) })),
      ms,
    );
  }
}

function mailLine(from: string, parameters: readonly string[]): string {
  return [`MAIL FROM:<${from}>`, ...parameters].join(' ');
}
