import type { AnyTold, Value } from '../../kernel/facts.ts';
import type { Protocol } from '../../kernel/subject.ts';
import { type Context, contextOf, placeOf, spokenOf } from '../context.ts';
import { replyOf } from '../find-reply.ts';
import { ImapSide } from './imap.ts';
import type { SpokenLine } from './line.ts';
import { Pop3Side } from './pop3.ts';
import { SmtpSide } from './smtp.ts';
import { Teller } from './teller.ts';

export interface Note {
  readonly line: string;
  readonly number: number;
}

const nowSecure =
  /\bTLS started|SSL connection using|Connection (?:is )?(?:now encrypted|upgraded)|upgrade to TLS succeeded|Established TLS/i;
const nowSecureToo =
  /TLS session parameters|SSL\/TLS: using protocol|secure TCP connection|TLS handshake (?:complete|succe)/i;

/**
 * One conversation with a mail server, fed line by line. It follows protocol, stage and mechanism and tells
 * what a probe would have told: greeting, capabilities, refusals with their stage, the outcome of login,
 * mailbox and transaction. What is granted after all (a second mechanism, HELO after EHLO) was no failure.
 */
export class Talk extends Teller {
  readonly notes: Note[] = [];
  /** Line of the first word of the server: with it, earlier trouble of other addresses is past. */
  firstWord = Number.POSITIVE_INFINITY;
  readonly #smtp = new SmtpSide(this);
  readonly #imap = new ImapSide(this);
  readonly #pop3 = new Pop3Side(this);
  #lastLine = 1;

  get refused(): boolean {
    return this.told.some((t) => t.kind.endsWith('.reply'));
  }

  /** Where the conversation stands, in the words of the stages of replies. */
  get stage(): string {
    if (!this.greeted) return 'greeting';
    const { protocol } = this.where;
    return protocol === 'imap' ? this.#imap.stage : protocol === 'pop3' ? this.#pop3.stage : this.#smtp.stage;
  }

  take(line: SpokenLine): void {
    this.#lastLine = line.number;
    if (line.who === 'server') this.shaking = false;
    if (line.who === 'note') this.#note(line);
    else if (line.who === 'client') this.#client(line);
    else this.#server(line);
  }

  #note({ text, number }: SpokenLine): void {
    this.where = { ...contextOf(text), ...this.where };
    if (nowSecure.test(text) || nowSecureToo.test(text)) {
      this.secured = true;
      this.shaking = false;
    }
    this.notes.push({ line: text, number });
  }

  #client({ text }: SpokenLine): void {
    const protocol = this.where.protocol ?? spokenByCommand(text);
    if (protocol !== undefined) this.speaks(protocol);
    if (/^(?:\S{1,12} )?(?:QUIT|LOGOUT)\b/i.test(text)) this.leaving = true;
    if (protocol === 'imap') this.#imap.sent(text);
    else if (protocol === 'pop3') this.#pop3.sent(text);
    else this.#smtp.sent(text);
  }

  #server({ text, number }: SpokenLine): void {
    this.firstWord = Math.min(this.firstWord, number);
    const { protocol } = this.where;
    const smtp = /^([2-5]\d\d)([ -]|$)(.*)$/.exec(text);
    if (smtp?.[1] !== undefined && protocol !== 'imap' && protocol !== 'pop3') {
      this.speaks('smtp');
      this.#smtp.line(smtp[1], smtp[2] === '-', smtp[3] ?? '', number);
      return;
    }
    const found = replyOf(text, '', protocol ?? (text.startsWith('* ') ? 'imap' : undefined));
    if (found?.protocol === 'pop3' && protocol !== 'imap') this.#pop3.line(found.value, number);
    else if (found?.protocol === 'imap' || protocol === 'imap' || text.startsWith('* '))
      this.#imap.line(text, number);
    else if (!this.greeted) this.foreignWords(text, number);
  }

  /** What the conversation amounts to; trouble of the notes is added by the one who reads the format. */
  facts(): readonly AnyTold[] {
    this.#smtp.flush(this.#lastLine);
    return this.told;
  }

  end(how: Value<'session.end'>['how']): AnyTold {
    return {
      kind: 'session.end',
      subject: placeOf(this.where),
      source: 'text',
      session: this.session,
      lines: [this.#lastLine, this.#lastLine],
      value: { how, stage: this.stage },
    };
  }
}

export type { Context };

function spokenByCommand(text: string): Protocol | undefined {
  if (/^(?:EHLO|HELO|MAIL FROM|RCPT TO)\b/i.test(text)) return 'smtp';
  if (/^\S{1,12} (?:CAPABILITY|LOGIN|SELECT|AUTHENTICATE|ID|LIST|STARTTLS)\b/i.test(text)) return 'imap';
  return /^(?:CAPA|USER|PASS|STLS|APOP)\b/i.test(text) ? 'pop3' : spokenOf(text);
}
