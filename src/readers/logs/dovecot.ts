import type { Protocol } from '../../kernel/subject.ts';
import { loginRefused, type Outcome, quiet, tlsIn, type Where } from './event.ts';

const user = /\buser=<([^>]{0,320})>/;
const peerAt = /\brip=([\da-fA-F.:]{2,45})/;
const sessionAt = /\bsession=<([^>]{1,60})>/;
const method = /\bmethod=([\w-]{1,30})/;
const passdb =
  /(?:^|[\s:])(?:(?:[\w-]{1,30}<\d{1,10}>: )?)(?:[\w-]{2,20})\(([^(),]{0,320})(?:,([^(),]{0,60}))?(?:,(?:<([^>]{1,60})>|[^()]{0,60}))?\): (.{1,300})$/;
const protocolOf = (program: string): Protocol =>
  program.includes('pop3')
    ? 'pop3'
    : program.includes('submission') || program.includes('smtp')
      ? 'smtp'
      : 'imap';
const badPassword =
  /password mismatch|unknown user|invalid credentials|authentication fail|pam_authenticate\(\) failed|user not known|account (?:is )?(?:locked|expired|disabled)|password expired|permission denied|no such user|invalid password/i;

export function dovecot(program: string, message: string, where: Where): Outcome {
  const at = message.indexOf(': ');
  const name = program.startsWith('dovecot/') ? program.slice(8) : program;
  if (name.endsWith('-login')) return login(name, message, where);
  if (/^(?:dovecot-)?auth/.test(name)) return auth(message, where);
  if (
    /(?:^|\s)Login: user=|Logged out|Connection closed(?: \(|$| in=)|: Disconnected(?:: (?:Logged out|Connection closed|Inactivity|Too many))/.test(
      message,
    )
  )
    return quiet;
  if (
    /\bInfo: |saved mail to|sieve: msgid=[^\n]{0,300}stored|expunge|copy from|delete: box/.test(message) &&
    !/failed|error/i.test(message)
  )
    return quiet;
  return own(name, message, where, at);
}

function login(name: string, message: string, where: Where): Outcome {
  if (/(?:^|\s|: )Login: user=/.test(message)) return quiet;
  const protocol = protocolOf(name);
  const account = user.exec(message)?.[1] || undefined;
  const peer = peerAt.exec(message)?.[1];
  const session = sessionAt.exec(message)?.[1];
  const key = session === undefined ? {} : { key: session };
  const mechanism = method.exec(message)?.[1];
  const limit = /Maximum number of connections from user\+IP exceeded[^:]{0,60}/.exec(message)?.[0];
  if (limit !== undefined)
    return loginRefused(where, protocol, { words: limit, account, peer, mechanism, ...key });
  const tls = tlsIn(where, message, protocol, { account, peer });
  if (tls !== undefined) return tls;
  if (
    /tried to use disa?ll?ow?e?d? ?(?:plaintext|test)|tried to use (?:disabled|disallowed|unsupported)/.test(
      message,
    )
  )
    return loginRefused(where, protocol, {
      words: /tried to use [^)]{1,60}/.exec(message)?.[0] ?? '',
      account,
      peer,
      mechanism,
      ...key,
    });
  const failed = /\((?:proxy dest )?auth failed[^)]{0,60}\)|auth_failed|authentication failed/i.exec(
    message,
  )?.[0];
  if (failed !== undefined)
    return loginRefused(where, protocol, {
      words: failed.replace(/^\(|\)$/g, ''),
      account,
      peer,
      mechanism,
      ...key,
    });
  if (/auth process|auth service|internal (?:login|auth) (?:failure|error)/i.test(message))
    return loginRefused(where, protocol, {
      words: 'internal error occurred. refer to server log',
      outcome: 'temporary',
      account,
      peer,
      ...key,
    });
  if (
    /no auth attempts|disconnected before (?:auth|greeting)|Logged out|client didn't finish|Too many invalid commands|proxy\(|Aborted login/i.test(
      message,
    )
  )
    return quiet;
  return undefined;
}

function auth(message: string, where: Where): Outcome {
  const found = passdb.exec(message);
  const words = (
    found?.[4] ?? message.replace(/^(?:auth\S{0,30}: )?(?:Info|Error|Warning|Debug): /, '')
  ).replace(/ \(given password: .{0,200}\)$/, '');
  if (/^(?:\S{0,80}: )?Debug: /.test(message)) return quiet;
  const account = found?.[1];
  const peer = found?.[2] ?? /rhost=([\da-fA-F.:]{2,45})\b(?! rhost)/.exec(message)?.[1];
  const key = found?.[3] === undefined ? {} : { key: found[3] };
  if (badPassword.test(words))
    return {
      ...loginRefused(where, 'imap', { words, account, peer, ...key }),
      ...(found?.[3] === undefined ? {} : { open: true as const }),
    };
  if (
    /missing passwd file|can[’']t contact|bind\(\) failed|fatal|can't connect|connect\(.{0,200}\) failed|database|panic|out of memory|unknown (?:passdb|userdb)|internal|timed out|no such file|(?:ldap|sql|mysql|pgsql)\S{0,30} error|query failed|permission/i.test(
      words,
    )
  )
    return loginRefused(where, 'imap', { words, outcome: 'temporary', account, peer, ...key });
  return undefined;
}

function own(name: string, message: string, where: Where, at: number): Outcome {
  if (!/\b(?:Error|Fatal|Panic|Warning): |failed/i.test(message)) return undefined;
  const protocol = protocolOf(name);
  const words = message.slice(at === -1 ? 0 : at + 2).replace(/^(?:Error|Fatal|Panic|Warning): /, '');
  if (/Connection reset by peer|write\(client\) failed|Broken pipe|EOF/.test(words)) return quiet;
  const account = /\b(?:imap|pop3|lmtp|lda|managesieve)\(([^)\s]{1,320})\)/.exec(message)?.[1];
  return {
    told: [
      {
        kind: 'imap.reply',
        subject: { type: 'service', ...(where.host === '' ? {} : { name: where.host }), protocol },
        source: 'text',
        vantage: where.host || 'the server',
        value: { stage: 'unknown', status: 'NO', text: words },
      },
    ],
    account,
  };
}
