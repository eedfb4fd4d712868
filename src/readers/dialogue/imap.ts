import { imapReply } from '../find-reply.ts';
import { ImapCommands } from './commands.ts';
import type { Teller } from './teller.ts';

const alerts = /^\[(?:ALERT|WEBALERT|UNAVAILABLE|THROTTLED)/;

/** The IMAP side of a conversation (RFC 9051): tags, untagged conditions, capabilities. */
export class ImapSide {
  readonly #teller: Teller;
  readonly #commands = new ImapCommands();

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  get stage(): string {
    return this.#commands.stage;
  }

  sent(text: string): void {
    this.#commands.sent(text);
  }

  line(text: string, number: number): void {
    const t = this.#teller;
    t.speaks('imap');
    if (!t.greeted) {
      if (/^\* (?:OK|PREAUTH)\b/.test(text)) t.greeting(text.slice(2), 'imap', number);
      t.greeted = true;
    }
    const listed = /\bCAPABILITY ([^\]]{1,2000})/.exec(text)?.[1];
    if (listed !== undefined) t.capabilities('imap', itemsOf(listed), number);
    const untagged = /^\* (NO|BAD|BYE|OK)\b ?(.*)$/.exec(text);
    if (untagged?.[1] !== undefined) this.#untagged(untagged[1], untagged[2] ?? '', number);
    const tagged = /^(\S{1,16}) (OK|NO|BAD)\b ?(.*)$/.exec(text);
    if (tagged?.[1] !== undefined && tagged[1] !== '*')
      this.#tagged(tagged[1], tagged[2] ?? '', tagged[3] ?? '', number);
  }

  #untagged(status: string, text: string, number: number): void {
    if (status === 'BYE' ? this.#teller.leaving : status === 'OK' && !alerts.test(text)) return;
    const { value } = imapReply(status as 'NO', text, '');
    const stage = this.#commands.stage === 'unknown' ? 'connect' : this.#commands.stage;
    this.#teller.refusal('imap', value, stage, number, number);
  }

  #tagged(tag: string, status: string, text: string, number: number): void {
    const t = this.#teller;
    const { stage, mechanism } = this.#commands.answered(tag);
    if (status === 'OK') {
      if (stage === 'starttls') t.upgrade();
      if (stage === 'login') t.loggedIn('imap', mechanism, number);
      if (stage === 'select')
        t.tell(number, number, { kind: 'mailbox.opened', value: { outcome: 'ok', protocol: 'imap' } });
      return;
    }
    const { value } = imapReply(status as 'NO', text, '');
    t.refusal('imap', { ...value, ...(mechanism === undefined ? {} : { mechanism }) }, stage, number, number);
    if (stage === 'login')
      t.login('imap', /UNAVAILABLE|temporar/i.test(text) ? 'temporary' : 'refused', mechanism, number);
  }
}

/** `AUTH=PLAIN` becomes `AUTH PLAIN`, as SMTP writes it. */
const itemsOf = (listed: string): string[] =>
  listed.split(' ').map((item) => item.replace(/^AUTH=/i, 'AUTH '));
