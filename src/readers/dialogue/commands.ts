import type { Value } from '../../kernel/facts.ts';

type SmtpStage = Value<'smtp.reply'>['stage'];
type ImapStage = Value<'imap.reply'>['stage'];
type PopStage = Value<'pop3.reply'>['stage'];

const smtpStages: Readonly<Record<string, SmtpStage>> = {
  EHLO: 'ehlo',
  HELO: 'helo',
  LHLO: 'ehlo',
  STARTTLS: 'starttls',
  AUTH: 'auth',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
  BDAT: 'message',
  RSET: 'rset',
  QUIT: 'quit',
};

/** Which command an SMTP reply answers, with commands sent ahead (RFC 2920) and SASL exchanges. */
export class SmtpCommands {
  readonly #queue: SmtpStage[] = [];
  #last: SmtpStage = 'unknown';
  #mechanism: string | undefined;
  #inAuth = false;
  #inBody = false;

  get stage(): SmtpStage {
    return this.#inBody ? 'message' : (this.#queue[0] ?? this.#last);
  }

  /** A command other than QUIT waits for its reply. */
  get isAsked(): boolean {
    return this.#queue.some((stage) => stage !== 'quit');
  }

  sent(text: string): void {
    if (this.#inBody) {
      if (text.trim() !== '.') return;
      this.#inBody = false;
      this.#queue.push('message');
      return;
    }
    const words = text.trim().split(/[\s:]+/, 3);
    const known = smtpStages[words[0]?.toUpperCase() ?? ''];
    if (this.#inAuth && known === undefined) return;
    if (known === 'auth') this.#mechanism = words[1]?.toUpperCase();
    this.#queue.push(known === 'helo' ? 'ehlo' : (known ?? 'other'));
    if (this.#queue.length > 50) this.#queue.shift();
  }

  answered(code: number): { readonly stage: SmtpStage; readonly mechanism?: string } {
    // A program that logs no body: the reply after 354 is about the message.
    const stage = this.#inBody
      ? 'message'
      : this.#inAuth
        ? 'auth'
        : (this.#queue.shift() ?? (code === 421 ? this.#last : 'unknown'));
    this.#last = stage;
    this.#inBody = false;
    this.#inAuth = code === 334;
    if (code === 354) this.#inBody = true;
    return stage === 'auth' && this.#mechanism !== undefined
      ? { stage, mechanism: this.#mechanism }
      : { stage };
  }
}

const imapStages: Readonly<Record<string, ImapStage>> = {
  CAPABILITY: 'capability',
  STARTTLS: 'starttls',
  LOGIN: 'login',
  AUTHENTICATE: 'login',
  ID: 'id',
  NAMESPACE: 'namespace',
  LIST: 'list',
  LSUB: 'list',
  SELECT: 'select',
  EXAMINE: 'select',
  STATUS: 'status',
  GETQUOTAROOT: 'quota',
  GETQUOTA: 'quota',
  APPEND: 'append',
  COPY: 'copy',
  MOVE: 'copy',
  FETCH: 'fetch',
  STORE: 'copy',
  IDLE: 'idle',
  LOGOUT: 'logout',
};

/** Which command a tag stands for. */
export class ImapCommands {
  readonly #tags = new Map<string, { stage: ImapStage; mechanism?: string }>();
  #last: ImapStage = 'unknown';

  get stage(): ImapStage {
    return this.#last;
  }

  sent(text: string): void {
    const [tag = '', verb = '', third = '', fourth = ''] = text.trim().split(/\s+/, 4);
    const name = verb.toUpperCase() === 'UID' ? third.toUpperCase() : verb.toUpperCase();
    const stage = imapStages[name];
    if (stage === undefined) return;
    const mechanism = name === 'AUTHENTICATE' ? third.toUpperCase() : undefined;
    void fourth;
    this.#last = stage;
    this.#tags.set(tag, mechanism === undefined ? { stage } : { stage, mechanism });
    if (this.#tags.size > 100) this.#tags.clear();
  }

  answered(tag: string): { readonly stage: ImapStage; readonly mechanism?: string } {
    const known = this.#tags.get(tag);
    this.#tags.delete(tag);
    return known ?? { stage: 'unknown' };
  }
}

export function popStageOf(command: string): PopStage {
  if (['USER', 'PASS', 'APOP', 'AUTH'].includes(command)) return 'login';
  if (['STAT', 'LIST', 'UIDL'].includes(command)) return 'stat';
  if (['RETR', 'TOP', 'DELE'].includes(command)) return 'retr';
  const others: Readonly<Record<string, PopStage>> = {
    CAPA: 'capability',
    STLS: 'starttls',
    QUIT: 'quit',
    '': 'connect',
  };
  return others[command] ?? 'unknown';
}
