import type { Value } from '../../kernel/facts.ts';
import { popReply } from '../find-reply.ts';
import { popStageOf } from './commands.ts';
import type { Teller } from './teller.ts';

/** The POP3 side of a conversation (RFC 1939): one reply for each command. */
export class Pop3Side {
  readonly #teller: Teller;
  #command = '';

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  get stage(): string {
    return popStageOf(this.#command);
  }

  sent(text: string): void {
    this.#command = text.trim().split(' ')[0]?.toUpperCase() ?? '';
  }

  line(value: Value<'pop3.reply'>, number: number): void {
    const t = this.#teller;
    const words = value.code === undefined ? value.text : `[${value.code}] ${value.text}`;
    if (!t.greeted && value.status === '+OK' && this.#command === '') {
      t.greeting(value.text, 'pop3', number);
      return;
    }
    t.greeted = true;
    t.speaks('pop3');
    const stage = popStageOf(this.#command);
    if (value.status === '+OK') {
      if (stage === 'starttls') t.upgrade();
      if (stage === 'login' && this.#command !== 'USER') t.loggedIn('pop3', undefined, number);
      return;
    }
    if (stage === 'capability') return;
    t.refusal('pop3', popReply('-ERR', words, '').value, stage, number, number);
    if (stage === 'login') t.login('pop3', 'refused', undefined, number);
  }
}
