// The server's side of the login mechanisms, for SMTP, IMAP and POP3.

import { createHmac } from 'node:crypto';
import type { Session } from './session.ts';

export const mechanisms = ['PLAIN', 'LOGIN', 'CRAM-MD5', 'XOAUTH2', 'OAUTHBEARER'];

export type Exchanged = { user: string; known: boolean } | 'cancelled' | 'malformed' | 'unknown-mechanism';

const REFUSED_TOKEN = '{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}';
const encode = (text: string) => Buffer.from(text).toString('base64');
const decode = (text: string) => Buffer.from(text === '=' ? '' : text, 'base64').toString();

/** Carry out an exchange. `challenge` is how the protocol asks for more: `334 …` or `+ …`. */
export async function exchange(
  session: Session,
  mechanism: string,
  initial: string | undefined,
  challenge: (text: string) => string,
): Promise<Exchanged> {
  async function ask(question: string): Promise<string | undefined> {
    await session.say(challenge(encode(question)));
    const answer = await session.credential();
    return answer === '*' ? undefined : decode(answer);
  }
  const first = async (question = '') => (initial === undefined ? ask(question) : decode(initial));

  switch (mechanism.toUpperCase()) {
    case 'PLAIN': {
      const answer = await first();
      if (answer === undefined) return 'cancelled';
      const [, user, password] = answer.split('\0');
      if (user === undefined || password === undefined) return 'malformed';
      return { user, known: session.knows(user, (own) => own === password) };
    }
    case 'LOGIN': {
      const user = await first('Username:');
      const password = user === undefined ? undefined : await ask('Password:');
      if (user === undefined || password === undefined) return 'cancelled';
      return { user, known: session.knows(user, (own) => own === password) };
    }
    case 'CRAM-MD5': {
      const question = `<1896.697170952@${session.host}>`;
      const answer = await ask(question);
      if (answer === undefined) return 'cancelled';
      const [, user, digest] = /^(.*) ([0-9a-f]{32})$/.exec(answer) ?? [];
      if (user === undefined) return 'malformed';
      const right = (own: string) => createHmac('md5', own).update(question).digest('hex') === digest;
      return { user, known: session.knows(user, right) };
    }
    case 'XOAUTH2':
    case 'OAUTHBEARER': {
      const answer = await first();
      if (answer === undefined) return 'cancelled';
      const [, user] = /(?:user=|,a=)([^\x01,]*)/.exec(answer) ?? [];
      const [, token] = /auth=Bearer ([^\x01]*)/.exec(answer) ?? [];
      if (user === undefined || token === undefined) return 'malformed';
      const known = session.knows(user, (own) => own === token);
      if (!known) await ask(REFUSED_TOKEN);
      return { user, known };
    }
    default:
      return 'unknown-mechanism';
  }
}
