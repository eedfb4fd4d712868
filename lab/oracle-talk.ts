// The three conversations of the simple mail program.
import { createHmac } from 'node:crypto';
import type { Socket } from 'node:net';

export interface Conversation {
  readonly user: string | undefined;
  readonly password: string;
  readonly address: string;
  readonly host: string;
  readonly ehlo: string;
  readonly auth: string | undefined;
  readonly startTls: ((below: Socket) => Promise<Socket>) | undefined;
  readonly say: (line: string) => void;
}

class Lines {
  private readonly socket: Socket;
  private readonly how: Conversation;
  private rest = '';
  private ended: string | undefined;
  private wake: () => void = () => {};

  constructor(socket: Socket, how: Conversation) {
    this.socket = socket;
    this.how = how;
    const end = (why: string): void => {
      this.ended ??= why;
      this.wake();
    };
    socket.on('data', (bytes: Buffer) => {
      this.rest += bytes.toString('latin1');
      this.wake();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    socket.on('close', () => end('closed'));
  }

  send(line: string): void {
    this.socket.write(`${line}\r\n`);
  }

  /** Reads lines until one matches, and throws where one of them is a refusal. */
  async until(last: RegExp, good: RegExp, stage: string, seconds = 50): Promise<string> {
    let text = '';
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const at = this.rest.indexOf('\n');
      if (at >= 0) {
        const line = this.rest.slice(0, at).replace(/\r$/, '');
        this.rest = this.rest.slice(at + 1);
        text += `${line}\n`;
        if (!last.test(line)) continue;
        this.how.say(`${stage} < ${text.trim().replaceAll('\n', ' | ')}`);
        if (!good.test(line)) throw new Error(`${stage}: ${line}`);
        return text;
      }
      if (this.ended !== undefined)
        throw new Error(`${stage}: ${this.ended} after ${JSON.stringify((text + this.rest).slice(0, 200))}`);
      if (Date.now() > end)
        throw new Error(`${stage}: no answer, only ${JSON.stringify(this.rest.slice(0, 200))}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, 500);
      });
    }
  }

  free(): Socket {
    this.socket.removeAllListeners();
    return this.socket;
  }
}

const plain = (how: Conversation): string => Buffer.from(`\0${how.user}\0${how.password}`).toString('base64');

export async function smtp(socket: Socket, how: Conversation): Promise<void> {
  let lines = new Lines(socket, how);
  const ask = (line: string, stage: string, good = /^2/): Promise<string> => {
    lines.send(line);
    return lines.until(/^\d{3}(?: |$)/, good, stage);
  };
  await lines.until(/^(?!\d{3}-)/, /^220/, 'greeting');
  let features = await ask(`EHLO ${how.ehlo}`, 'EHLO');
  if (how.startTls) {
    if (!/STARTTLS/i.test(features)) throw new Error('STARTTLS is not offered');
    await ask('STARTTLS', 'STARTTLS');
    lines = new Lines(await how.startTls(lines.free()), how);
    features = await ask(`EHLO ${how.ehlo}`, 'EHLO in TLS');
  }
  if (how.user !== undefined) {
    if (!/AUTH[ =]/i.test(features)) throw new Error('AUTH is not offered');
    if (how.auth === 'CRAM-MD5') {
      const challenge = (await ask('AUTH CRAM-MD5', 'AUTH', /^334/)).trim().slice(4);
      await ask(cram(challenge, how), 'AUTH');
    } else {
      if (!/AUTH.* PLAIN/i.test(features)) throw new Error('AUTH PLAIN is not offered');
      await ask(`AUTH PLAIN ${plain(how)}`, 'AUTH');
    }
  }
  await ask(`MAIL FROM:<${how.address}>`, 'MAIL');
  await ask(`RCPT TO:<${how.address}>`, 'RCPT');
  await ask('RSET', 'RSET');
  await ask('QUIT', 'QUIT');
}

export async function imap(socket: Socket, how: Conversation): Promise<void> {
  let lines = new Lines(socket, how);
  let count = 0;
  const ask = (line: string, stage = line): Promise<string> => {
    lines.send(`a${++count} ${line}`);
    return lines.until(new RegExp(`^a${count} |^\\* BYE|^\\+`), new RegExp(`^a${count} OK|^\\+`), stage);
  };
  await lines.until(/^/, /^\* (?:OK|PREAUTH)/, 'greeting');
  let features = await ask('CAPABILITY');
  if (how.startTls) {
    if (!/STARTTLS/i.test(features)) throw new Error('STARTTLS is not offered');
    await ask('STARTTLS');
    lines = new Lines(await how.startTls(lines.free()), how);
    features = await ask('CAPABILITY');
  }
  if (/LOGINDISABLED/.test(features)) throw new Error('LOGINDISABLED');
  if (how.auth === 'CRAM-MD5') {
    lines.send('c AUTHENTICATE CRAM-MD5');
    const challenge = (await lines.until(/^\+|^c /, /^\+/, 'AUTHENTICATE')).trim().slice(2);
    lines.send(cram(challenge, how));
    await lines.until(/^c /, /^c OK/, 'AUTHENTICATE');
  } else {
    if (!/AUTH=PLAIN/.test(features)) throw new Error('AUTH=PLAIN is not offered');
    lines.send('p AUTHENTICATE PLAIN');
    await lines.until(/^\+|^p /, /^\+/, 'AUTHENTICATE');
    lines.send(plain(how));
    await lines.until(/^p |^\* BYE/, /^p OK/, 'AUTHENTICATE');
  }
  await ask('LIST "" "*"');
  await ask('EXAMINE INBOX');
  await ask('GETQUOTAROOT INBOX').catch(() => '');
  await ask('LOGOUT').catch(() => '');
}

export async function pop3(socket: Socket, how: Conversation): Promise<void> {
  let lines = new Lines(socket, how);
  const ask = (line: string, stage: string, last = /^/): Promise<string> => {
    lines.send(line);
    return lines.until(last, /^\+OK|^\.$/, stage);
  };
  await lines.until(/^/, /^\+OK/, 'greeting');
  const features = await ask('CAPA', 'CAPA', /^\.$|^-ERR/);
  if (how.startTls) {
    if (!/STLS/i.test(features)) throw new Error('STLS is not offered');
    await ask('STLS', 'STLS');
    lines = new Lines(await how.startTls(lines.free()), how);
  }
  await ask(`USER ${how.user}`, 'USER');
  await ask(`PASS ${how.password}`, 'PASS');
  await ask('STAT', 'STAT');
  await ask('QUIT', 'QUIT');
}

function cram(challenge: string, how: Conversation): string {
  const text = Buffer.from(challenge, 'base64').toString();
  const proof = createHmac('md5', how.password).update(text).digest('hex');
  return Buffer.from(`${how.user} ${proof}`).toString('base64');
}
