import type { Value } from '../../kernel/facts.ts';
import { smtpReply } from '../find-reply.ts';
import { SmtpCommands } from './commands.ts';
import type { Teller } from './teller.ts';

/** The SMTP side of a conversation (RFC 5321): unfolds replies and knows what each answers. */
export class SmtpSide {
  readonly #teller: Teller;
  readonly #commands = new SmtpCommands();
  #pending: { readonly code: string; text: string; readonly first: number } | undefined;

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  get stage(): string {
    return this.#commands.stage;
  }

  sent(text: string): void {
    this.#commands.sent(text);
  }

  line(code: string, more: boolean, text: string, number: number): void {
    const open = this.#pending;
    if (open === undefined) this.#pending = { code, text, first: number };
    else if (open.text.length < 4000) open.text += `\n${text}`;
    if (!more) this.flush(number);
  }

  /** A log may break off in the middle of a reply. */
  flush(last: number): void {
    const open = this.#pending;
    this.#pending = undefined;
    if (open !== undefined) this.#reply(Number(open.code), open.text, open.first, last);
  }

  #reply(code: number, text: string, first: number, last: number): void {
    const t = this.#teller;
    // Logs that begin after the greeting: the first reply answers a command.
    if (!t.greeted && this.#commands.isAsked && code !== 220) t.greeted = true;
    if (!t.greeted) {
      t.greeted = true;
      if (code < 400) t.greeting(text, 'smtp', first);
      else t.refusal('smtp', replyValue(code, text), 'connect', first, last);
      return;
    }
    const { stage, mechanism } = this.#commands.answered(code);
    if (code < 400) this.#granted(code, stage, mechanism, text, first, last);
    // An unknown HELP or NOOP hurts nobody.
    else if (stage !== 'other') {
      const value = { ...replyValue(code, text), ...(mechanism === undefined ? {} : { mechanism }) };
      t.refusal('smtp', value, stage, first, last);
      if (stage === 'auth') t.login('smtp', code < 500 ? 'temporary' : 'refused', mechanism, last);
    }
  }

  #granted(
    code: number,
    stage: string,
    mechanism: string | undefined,
    text: string,
    first: number,
    last: number,
  ): void {
    const t = this.#teller;
    if (stage === 'starttls' && code === 220) t.upgrade();
    if (stage === 'ehlo') {
      t.capabilities('smtp', text.split('\n').slice(1), last);
      t.forgive('ehlo');
    }
    if (stage === 'auth' && code === 235) t.loggedIn('smtp', mechanism, last);
    if (stage !== 'message') return;
    t.reachedGoal = true;
    t.isSent = true;
    const value = { outcome: 'accepted-up-to-recipient', stage: 'message' } as const;
    t.tell(first, last, { kind: 'submission.result', value });
  }
}

const replyValue = (code: number, text: string): Value<'smtp.reply'> =>
  smtpReply(String(code), text, '').value as Value<'smtp.reply'>;
