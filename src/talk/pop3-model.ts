// A healthy POP3 server, in the manner of Dovecot. Every stage may be overridden by a rule.

import { createHash } from 'node:crypto';
import { exchange, mechanisms } from './sasl.ts';
import type { Session } from './session.ts';

export const pop3Stages = [
  ...[
    'greeting',
    'capa',
    'starttls',
    'user',
    'pass',
    'apop',
    'auth',
    'wrong',
    'stat',
    'list',
    'uidl',
    'noop',
    'quit',
    'unknown',
  ],
  ...mechanisms.map((name) => `auth-${name.toLowerCase()}`),
];

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

export async function pop3(session: Session): Promise<void> {
  let name: string | undefined;
  let user: string | undefined;
  const good = (reply: { last: string }) => reply.last.startsWith('+OK') || reply.last === '.';
  const clear = '-ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.';

  const words = () => {
    const login = session.upgradable ? ['STLS'] : ['USER', 'SASL PLAIN LOGIN'];
    return session.words(['CAPA', 'TOP', 'UIDL', 'RESP-CODES', 'PIPELINING', 'AUTH-RESP-CODE', ...login]);
  };

  async function judge(stages: string[], mechanism: string, login: string, known: boolean): Promise<void> {
    const usual = known ? '+OK Logged in.' : '-ERR [AUTH] Authentication failed.';
    const accepted = good(await session.stage(known ? stages : [...stages, 'wrong'], [usual]));
    if (accepted) user = login;
    session.login(mechanism, login, accepted);
  }

  async function auth(mechanism: string, initial: string | undefined): Promise<void> {
    if (session.upgradable) {
      await session.say(clear);
      return;
    }
    const result = await exchange(session, mechanism, initial, (text) => `+ ${text}`);
    const stages = [`auth-${mechanism.toLowerCase()}`, 'auth'];
    if (result === 'unknown-mechanism')
      await session.stage(stages, ['-ERR Unsupported authentication mechanism.']);
    else if (result === 'cancelled' || result === 'malformed')
      await session.say('-ERR Authentication aborted.');
    else await judge(stages, mechanism.toUpperCase(), result.user, result.known);
  }

  function replies(verb: string): [stage: string, usual: string[]] {
    if (verb === 'CAPA') return ['capa', ['+OK', ...words(), '.']];
    if (user === undefined) return ['unknown', ['-ERR Unknown command.']];
    if (verb === 'STAT') return ['stat', ['+OK 3 4711']];
    if (verb === 'LIST') return ['list', ['+OK 3 messages:', '1 1571', '2 1570', '3 1570', '.']];
    if (verb === 'UIDL') return ['uidl', ['+OK', '1 a1', '2 a2', '3 a3', '.']];
    if (verb === 'NOOP') return ['noop', ['+OK']];
    return ['unknown', ['-ERR Unknown command.']];
  }

  const greeting = await session.stage('greeting', ['+OK {host} ready.']);
  const stamp = /<[^<>]+>/.exec(greeting.last)?.[0];
  for (;;) {
    const line = await session.line();
    const [verb = '', first = ''] = line.split(' ');
    const rest = line.slice(verb.length + 1);
    switch (verb.toUpperCase()) {
      case 'STLS': {
        const possible = session.upgradable || session.rewrites('starttls');
        const usual = possible ? '+OK Begin TLS negotiation now.' : '-ERR TLS support is not available.';
        if (good(await session.stage('starttls', [usual]))) await session.upgrade();
        break;
      }
      case 'USER':
        if (good(await session.stage('user', [session.upgradable ? clear : '+OK']))) name = rest;
        break;
      case 'PASS':
        if (name === undefined) await session.say('-ERR No username given.');
        else
          await judge(
            ['pass', 'apop', 'auth'],
            'USER',
            name,
            session.knows(name, (own) => own === rest),
          );
        name = undefined;
        break;
      case 'APOP': {
        const right = (own: string) => md5(`${stamp}${own}`) === line.split(' ')[2];
        if (stamp === undefined) await session.say('-ERR Unknown command.');
        else await judge(['apop', 'auth'], 'APOP', first, session.knows(first, right));
        break;
      }
      case 'AUTH':
        await auth(first, line.split(' ')[2]);
        break;
      case 'QUIT':
        await session.stage('quit', ['+OK Logging out.']);
        await session.perform([{ do: 'close' }]);
        break;
      default:
        await session.stage(...replies(verb.toUpperCase()));
    }
  }
}
