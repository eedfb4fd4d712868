import type { AnyTold, Told, Value } from '../../kernel/facts.ts';
import type { Protocol } from '../../kernel/subject.ts';
import { type Context, contextOf, placeOf, spokenOf } from '../context.ts';
import { imapReply, popReply, replyOf, smtpReply } from '../find-reply.ts';
import { ImapCommands, popStageOf, SmtpCommands } from './commands.ts';
import type { SpokenLine } from './line.ts';

interface Pending {
  readonly code: string;
  text: string;
  readonly first: number;
}
export interface Note {
  readonly line: string;
  readonly number: number;
}

/**
 * One conversation with a mail server, fed line by line. It follows protocol, stage and mechanism and tells what a probe
 * would have told: greeting, capabilities, refusals with their stage, the outcome of login, mailbox and transaction.
 * What is granted after all (a second mechanism, HELO after EHLO) was no failure.
 */
export class Talk {
  readonly #told: AnyTold[] = [];
  readonly #id: string;
  #where: Context;
  #greeted = false;
  #secured = false;
  #pending: Pending | undefined;
  readonly #smtp = new SmtpCommands();
  readonly #imap = new ImapCommands();
  #popCommand = '';
  #leaving = false;
  #accepted = false;
  #lastLine = 1;
  readonly notes: Note[] = [];

  constructor(id: string, where: Context) {
    this.#id = id;
    this.#where = where;
  }

  get where(): Context {
    return this.#where;
  }
  get greeted(): boolean {
    return this.#greeted;
  }
  get secured(): boolean {
    return this.#secured;
  }
  /** What the client had come for was granted. */
  get reachedGoal(): boolean {
    return this.#accepted;
  }
  get refused(): boolean {
    return this.#told.some((t) => t.kind.endsWith('.reply'));
  }
  get isOver(): boolean {
    return this.#leaving;
  }
  /** Where the conversation stands, in the words of the stages of replies. */
  get stage(): string {
    if (!this.#greeted) return 'greeting';
    if (this.#where.protocol === 'imap') return this.#imap.stage;
    return this.#where.protocol === 'pop3' ? popStageOf(this.#popCommand) : this.#smtp.stage;
  }

  take(line: SpokenLine): void {
    this.#lastLine = line.number;
    if (line.who === 'note') this.#note(line);
    else if (line.who === 'client') this.#client(line);
    else this.#server(line);
  }

  #note({ text, number }: SpokenLine): void {
    const place = contextOf(text);
    if (place.host !== undefined || place.port !== undefined) {
      const { host, port, address, protocol } = { ...place, ...this.#where };
      this.#where = {
        ...(host === undefined ? {} : { host }),
        ...(port === undefined ? {} : { port }),
        ...(address === undefined ? {} : { address }),
        ...(protocol === undefined ? {} : { protocol }),
      };
    }
    if (
      /\bTLS started|SSL connection using|Connection (?:is )?(?:now encrypted|upgraded)|upgrade to TLS succeeded|Established TLS|TLS session parameters|SSL\/TLS: using protocol|secure TCP connection|TLS handshake (?:complete|succe)/i.test(
        text,
      )
    )
      this.#secured = true;
    this.notes.push({ line: text, number });
  }

  #client({ text }: SpokenLine): void {
    const protocol = this.#where.protocol ?? spokenByCommand(text);
    if (protocol !== undefined && this.#where.protocol === undefined)
      this.#where = { ...this.#where, protocol };
    if (/^(?:\S{1,12} )?(?:QUIT|LOGOUT)\b/i.test(text)) this.#leaving = true;
    if (protocol === 'imap') this.#imap.sent(text);
    else if (protocol === 'pop3') this.#popCommand = text.split(' ')[0]?.toUpperCase() ?? '';
    else this.#smtp.sent(text);
  }

  #server({ text, number }: SpokenLine): void {
    // Bytes have come: earlier trouble of other addresses is past.
    if (!this.#greeted) this.notes.splice(0);
    const smtp = /^([2-5]\d\d)([ -]|$)(.*)$/.exec(text);
    if (smtp?.[1] !== undefined && this.#where.protocol !== 'imap' && this.#where.protocol !== 'pop3') {
      this.#where = { ...this.#where, protocol: 'smtp' };
      this.#smtpLine(smtp[1], smtp[2] === '-', smtp[3] ?? '', number);
      return;
    }
    const found = replyOf(text, '', this.#where.protocol ?? (text.startsWith('* ') ? 'imap' : undefined));
    if (found?.protocol === 'pop3' && this.#where.protocol !== 'imap') this.#popLine(found.value, number);
    else if (found?.protocol === 'imap' || this.#where.protocol === 'imap' || text.startsWith('* '))
      this.#imapLine(text, number);
    else if (!this.#greeted) this.#firstWords(text, number);
  }

  #firstWords(text: string, number: number): void {
    this.#greeted = true;
    const says = /^HTTP\//.test(text) ? 'http' : text.startsWith('SSH-') ? 'ssh' : 'other';
    this.#tell(number, number, {
      kind: 'greeting',
      value: {
        says,
        text: text.slice(0, 300),
        over: this.#over(),
        ...(this.#where.protocol === undefined ? {} : { expected: this.#where.protocol }),
      },
    });
  }

  #over(): 'plain' | 'tls' {
    return this.#secured ? 'tls' : 'plain';
  }

  #tell(
    first: number,
    last: number,
    told: { [K in AnyTold['kind']]: Pick<Told<K>, 'kind' | 'value'> }[AnyTold['kind']],
  ): void {
    this.#told.push({
      ...told,
      subject: placeOf(this.#where),
      source: 'text',
      session: this.#id,
      lines: [first, last],
    } as AnyTold);
  }

  #greeting(text: string, protocol: Protocol, number: number): void {
    this.#greeted = true;
    this.#where = { ...this.#where, protocol };
    this.#tell(number, number, {
      kind: 'greeting',
      value: { says: protocol, text: text.slice(0, 300), over: this.#over(), expected: protocol },
    });
  }

  #smtpLine(code: string, more: boolean, text: string, number: number): void {
    const open = this.#pending;
    if (open === undefined) this.#pending = { code, text, first: number };
    else if (open.text.length < 4000) open.text += `\n${text}`;
    if (more) return;
    const { first, text: whole } = this.#pending ?? { first: number, text };
    this.#pending = undefined;
    this.#smtpReply(Number(code), whole, first, number);
  }

  #smtpReply(code: number, text: string, first: number, last: number): void {
    if (!this.#greeted) {
      if (code < 400) return this.#greeting(text, 'smtp', first);
      this.#greeted = true;
      return this.#refusal(
        'smtp',
        smtpReply(String(code), text, '').value as Value<'smtp.reply'>,
        'connect',
        first,
        last,
      );
    }
    const { stage, mechanism } = this.#smtp.answered(code);
    if (code === 220 && stage === 'starttls') this.#secured = true;
    if (code < 400) {
      if (stage === 'ehlo') {
        this.#capabilities('smtp', text.split('\n').slice(1), last);
        this.#forgive('ehlo');
      }
      if (stage === 'auth' && code === 235) this.#loggedIn('smtp', mechanism, last);
      if (stage === 'message') {
        this.#accepted = true;
        this.#tell(first, last, {
          kind: 'submission.result',
          value: { outcome: 'accepted-up-to-recipient', stage: 'message' },
        });
      }
      return;
    }
    // A challenge that could not be decoded, an unknown HELP or NOOP: the client went on.
    if (stage === 'other') return;
    const value = smtpReply(String(code), text, '').value as Value<'smtp.reply'>;
    this.#refusal(
      'smtp',
      { ...value, ...(mechanism === undefined ? {} : { mechanism }) },
      stage,
      first,
      last,
    );
    if (stage === 'auth') this.#login('smtp', code < 500 ? 'temporary' : 'refused', mechanism, last);
  }

  #refusal(protocol: Protocol, value: object, stage: string, first: number, last: number): void {
    this.#told.push({
      kind: `${protocol}.reply`,
      subject: placeOf({ ...this.#where, protocol }),
      source: 'text',
      session: this.#id,
      lines: [first, last],
      value: { ...value, stage },
    } as unknown as AnyTold);
  }

  #login(
    protocol: Protocol,
    outcome: Value<'login.result'>['outcome'],
    mechanism: string | undefined,
    number: number,
  ): void {
    this.#tell(number, number, {
      kind: 'login.result',
      value: { outcome, protocol, ...(mechanism === undefined ? {} : { mechanism }) },
    });
  }

  #loggedIn(protocol: Protocol, mechanism: string | undefined, number: number): void {
    this.#forgive('auth', 'login');
    this.#accepted = true;
    this.#login(protocol, 'accepted', mechanism, number);
  }

  /** What was refused first and granted then was only a way round. */
  #forgive(...stages: readonly string[]): void {
    for (let i = this.#told.length - 1; i >= 0; i--) {
      const t = this.#told[i];
      const stage =
        t !== undefined && 'stage' in t.value
          ? String(t.value.stage)
          : t?.kind === 'login.result'
            ? 'login'
            : '';
      if (stages.includes(stage) && t?.kind !== 'greeting') this.#told.splice(i, 1);
    }
  }

  #capabilities(protocol: Protocol, items: readonly string[], number: number): void {
    const words = items.map((item) => item.trim()).filter((item) => item !== '');
    const mechanisms = words.flatMap((w) =>
      /^AUTH[ =]/i.test(w) ? w.slice(5).split(/[ =]/) : /^SASL /i.test(w) ? w.slice(5).split(' ') : [],
    );
    this.#tell(number, number, {
      kind: 'capabilities',
      value: {
        protocol,
        secured: this.#secured,
        items: words.slice(0, 60),
        mechanisms: [...new Set(mechanisms.filter((m) => m !== '').map((m) => m.toUpperCase()))],
        starttls: words.some((w) => /^(?:STARTTLS|STLS)$/i.test(w)),
      },
    });
  }

  #imapLine(text: string, number: number): void {
    this.#where = { ...this.#where, protocol: 'imap' };
    const listed = /\bCAPABILITY ([^\]]{1,2000})/.exec(text)?.[1];
    if (!this.#greeted && text.startsWith('* ')) {
      if (/^\* (?:OK|PREAUTH)/.test(text)) this.#greeting(text.slice(2), 'imap', number);
      else this.#greeted = true;
    }
    if (listed !== undefined)
      this.#capabilities(
        'imap',
        listed.replaceAll('AUTH=', 'AUTH ').split(/ (?!AUTH )(?=[A-Z])|(?= AUTH )/),
        number,
      );
    const untagged = /^\* (NO|BAD|BYE|OK)\b ?(.*)$/.exec(text);
    if (untagged?.[1] !== undefined) {
      const isAlert = /^\[(?:ALERT|WEBALERT|UNAVAILABLE|THROTTLED)/.test(untagged[2] ?? '');
      if (untagged[1] === 'BYE' ? this.#leaving : untagged[1] === 'OK' && !isAlert) return;
      const { value } = imapReply(untagged[1] as 'NO', untagged[2] ?? '', '');
      return this.#refusal(
        'imap',
        value,
        this.#imap.stage === 'unknown' ? 'connect' : this.#imap.stage,
        number,
        number,
      );
    }
    const tagged = /^(\S{1,16}) (OK|NO|BAD)\b ?(.*)$/.exec(text);
    if (tagged?.[1] === undefined || tagged[1] === '*') return;
    const { stage, mechanism } = this.#imap.answered(tagged[1]);
    if (tagged[2] === 'OK') {
      if (stage === 'starttls') this.#secured = true;
      if (stage === 'login') this.#loggedIn('imap', mechanism, number);
      if (stage === 'select')
        this.#tell(number, number, { kind: 'mailbox.opened', value: { outcome: 'ok', protocol: 'imap' } });
      return;
    }
    const { value } = imapReply(tagged[2] as 'NO', tagged[3] ?? '', '');
    this.#refusal(
      'imap',
      { ...value, ...(mechanism === undefined ? {} : { mechanism }) },
      stage,
      number,
      number,
    );
    if (stage === 'login')
      this.#login('imap', /UNAVAILABLE|temporar/i.test(text) ? 'temporary' : 'refused', mechanism, number);
  }

  #popLine(value: Value<'pop3.reply'>, number: number): void {
    if (!this.#greeted) {
      if (value.status === '+OK') return this.#greeting(value.text, 'pop3', number);
      this.#greeted = true;
      return this.#refusal('pop3', value, 'connect', number, number);
    }
    this.#where = { ...this.#where, protocol: 'pop3' };
    const stage = popStageOf(this.#popCommand);
    if (value.status === '+OK') {
      if (stage === 'starttls') this.#secured = true;
      if (stage === 'login' && this.#popCommand !== 'USER') this.#loggedIn('pop3', undefined, number);
      return;
    }
    if (stage === 'capability') return;
    this.#refusal(
      'pop3',
      popReply('-ERR', value.code === undefined ? value.text : `[${value.code}] ${value.text}`, '').value,
      stage,
      number,
      number,
    );
    if (stage === 'login') this.#login('pop3', 'refused', undefined, number);
  }

  /** What the conversation amounts to; trouble of the notes is added by the one who reads the format. */
  facts(): readonly AnyTold[] {
    return this.#told;
  }

  end(how: Value<'session.end'>['how']): AnyTold {
    return {
      kind: 'session.end',
      subject: placeOf(this.#where),
      source: 'text',
      session: this.#id,
      lines: [this.#lastLine, this.#lastLine],
      value: { how, stage: this.stage },
    };
  }
}

function spokenByCommand(text: string): Protocol | undefined {
  if (/^(?:EHLO|HELO|MAIL FROM|RCPT TO)\b/i.test(text)) return 'smtp';
  if (/^\S{1,12} (?:CAPABILITY|LOGIN|SELECT|AUTHENTICATE|ID|LIST|STARTTLS)\b/i.test(text)) return 'imap';
  return /^(?:CAPA|USER|PASS|STLS|APOP)\b/i.test(text) ? 'pop3' : spokenOf(text);
}
