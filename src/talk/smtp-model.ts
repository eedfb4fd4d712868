// A healthy submission server, in the manner of Postfix. Every stage may be overridden by a rule.

import { exchange, mechanisms } from './sasl.ts';
import type { Session } from './session.ts';

export const smtpStages = [
  ...['greeting', 'ehlo', 'helo', 'starttls', 'auth', 'wrong', 'mail', 'rcpt', 'data', 'message'],
  ...['rset', 'noop', 'vrfy', 'quit', 'unknown', ...mechanisms.map((name) => `auth-${name.toLowerCase()}`)],
];

const KEYWORDS = [
  'PIPELINING',
  'SIZE 52428800',
  'ENHANCEDSTATUSCODES',
  '8BITMIME',
  'DSN',
  'SMTPUTF8',
  'CHUNKING',
];

export async function smtp(session: Session): Promise<void> {
  const { host } = session;
  let user: string | undefined;
  let named = false;
  let sender = false;
  let recipients = 0;
  const good = (reply: { last: string }) => /^[23]/.test(reply.last);

  function keywords(): string[] {
    const login = session.upgradable ? [] : ['AUTH PLAIN LOGIN'];
    const upgrade = session.upgradable ? ['STARTTLS'] : [];
    const words = session.words([...KEYWORDS, ...upgrade, ...login]);
    return session.upgradable ? words.filter((word) => !/^AUTH[ =]/.test(word)) : words;
  }

  function ehlo(): string[] {
    const lines = [host, ...keywords()];
    return lines.map((line, index) => `250${index < lines.length - 1 ? '-' : ' '}${line}`);
  }

  async function auth(mechanism: string, initial: string | undefined): Promise<void> {
    const offered = keywords()
      .find((word) => word.startsWith('AUTH '))
      ?.toUpperCase()
      .split(' ')
      .slice(1);
    const free = session.rewrites('ehlo');
    if (!free && offered === undefined) {
      await session.say(
        session.upgradable
          ? '530 5.7.0 Must issue a STARTTLS command first'
          : '503 5.5.1 Error: authentication not enabled',
      );
      return;
    }
    const allowed = free || offered?.includes(mechanism.toUpperCase());
    const result = allowed
      ? await exchange(session, mechanism, initial, (text) => `334 ${text}`)
      : 'unknown-mechanism';
    const stages = [`auth-${mechanism.toLowerCase()}`, 'auth'];
    if (result === 'unknown-mechanism') {
      await session.stage(stages, [
        '535 5.7.8 Error: authentication failed: Invalid authentication mechanism',
      ]);
    } else if (result === 'cancelled' || result === 'malformed') {
      await session.say('501 5.7.0 Authentication aborted');
    } else {
      const usual = result.known ? '235 2.7.0 Authentication successful' : undefined;
      const reply = await session.stage(usual === undefined ? [...stages, 'wrong'] : stages, [
        usual ?? '535 5.7.8 Error: authentication failed: (reason unavailable)',
      ]);
      if (good(reply)) user = result.user;
      session.login(mechanism.toUpperCase(), result.user, good(reply));
    }
  }

  function mail(): string {
    if (!named) return '503 5.5.1 Error: send HELO/EHLO first';
    if (sender) return '503 5.5.1 Error: nested MAIL command';
    const logins = session.words(['AUTH']).some((word) => word.startsWith('AUTH'));
    if (user === undefined && logins && session.upgradable)
      return '530 5.7.0 Must issue a STARTTLS command first';
    if (user === undefined && logins) return '530 5.7.0 Authentication required';
    return '250 2.1.0 Ok';
  }

  await session.stage('greeting', [`220 ${host} ESMTP`]);
  for (;;) {
    const [verb = '', ...rest] = (await session.line()).trim().split(/\s+/);
    switch (verb.toUpperCase()) {
      case 'EHLO':
        named = good(await session.stage('ehlo', ehlo()));
        break;
      case 'HELO':
        named = good(await session.stage('helo', [`250 ${host}`]));
        break;
      case 'STARTTLS': {
        const possible = session.upgradable || session.rewrites('starttls');
        const usual = possible ? '220 2.0.0 Ready to start TLS' : '502 5.5.1 Error: command not implemented';
        if (good(await session.stage('starttls', [usual]))) await session.upgrade();
        named = false;
        break;
      }
      case 'AUTH':
        await auth(rest[0] ?? '', rest[1]);
        break;
      case 'MAIL':
        sender = good(await session.stage('mail', [mail()])) || sender;
        break;
      case 'RCPT': {
        const usual = sender ? '250 2.1.5 Ok' : '503 5.5.1 Error: need MAIL command';
        if (good(await session.stage('rcpt', [usual]))) recipients++;
        break;
      }
      case 'DATA': {
        const usual =
          recipients > 0 ? '354 End data with <CR><LF>.<CR><LF>' : '554 5.5.1 Error: no valid recipients';
        if (!good(await session.stage('data', [usual]))) break;
        while ((await session.line()) !== '.');
        await session.stage('message', ['250 2.0.0 Ok: queued as 4TALK']);
        sender = false;
        recipients = 0;
        break;
      }
      case 'RSET':
        sender = false;
        recipients = 0;
        await session.stage('rset', ['250 2.0.0 Ok']);
        break;
      case 'NOOP':
        await session.stage('noop', ['250 2.0.0 Ok']);
        break;
      case 'VRFY':
        await session.stage('vrfy', ['252 2.0.0 Not verified']);
        break;
      case 'QUIT':
        await session.stage('quit', ['221 2.0.0 Bye']);
        await session.perform([{ do: 'close' }]);
        break;
      default:
        await session.stage('unknown', ['502 5.5.2 Error: command not recognized']);
    }
  }
}
