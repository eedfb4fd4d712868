import type { Protocol } from '../../kernel/subject.ts';
import {
  delivery,
  loginRefused,
  type Outcome,
  ownTrouble,
  quiet,
  refused,
  tlsIn,
  type Where,
} from './event.ts';

const ipAt =
  /(?:ip|host|rip|client|from)[=\s]{1,2}\[?(?:::ffff:)?([\da-fA-F.:]{3,45}|\S{1,255} \[[^\]]{2,45}\])/;
const userAt = /\buser[=:]\s?<?([^,>\s\]]{1,320})/;
export const protocolOf = (program: string): Protocol =>
  /pop/.test(program) ? 'pop3' : /smtp|submission|sieve|courieresmtp/.test(program) ? 'smtp' : 'imap';

/** Courier: its IMAP, POP3 and ESMTP servers, and its queue. */
export function courier(program: string, message: string, where: Where): Outcome {
  const protocol = protocolOf(program);
  const account = userAt.exec(message)?.[1];
  const peer = ipAt.exec(message)?.[1];
  if (/^LOGIN FAILED/.test(message))
    return loginRefused(where, protocol, {
      words: 'LOGIN FAILED',
      account,
      peer,
      mechanism: /method=([\w-]{1,20})/.exec(message)?.[1],
    });
  if (
    /^(?:LOGIN,|LOGOUT|DISCONNECTED|Connection, ip|TIMEOUT|Disconnected|started,|completed|newmsg)/.test(
      message,
    )
  )
    return quiet;
  const error = /^error,relay=([^,]{1,60}).{0,700}?(?:: |msg=")(\d{3} [^"\n]{1,600})/.exec(message);
  if (error !== null) {
    const to = /\bto=<([^>]{1,320})>/.exec(message)?.[1];
    return refused(where, error[2] ?? '', {
      peer: error[1],
      account: to,
      ...(to === undefined ? {} : { stage: 'rcpt' as const }),
      ...(/^535/.test(error[2] ?? '') ? { stage: 'auth' as const } : {}),
    });
  }
  const sent = /^id=\S{1,80},from=<[^>]{0,320}>,addr=<([^>]{1,320})>(?:: |,)(.{1,1500})$/.exec(message);
  if (sent !== null) {
    const words = sent[2] ?? '';
    if (/success|delivered/.test(words)) return quiet;
    return delivery(
      where,
      sent[1] ?? '',
      /deferred/.test(words) ? 'delayed' : 'failed',
      words.replace(/,?status: \w{1,20}$/, ''),
    );
  }
  return (
    tlsIn(where, message, protocol, { account, peer }) ??
    (/error|failed|couldn't/i.test(message) ? ownTrouble(where, message) : undefined)
  );
}

/** Cyrus IMAP and its LMTP and Sieve servers. */
export function cyrus(program: string, message: string, where: Where): Outcome {
  const protocol = protocolOf(program);
  const bad =
    /^badlogin: (.{1,300}?) (?:plaintext|login|([\w-]{2,20})) ?(?:(?!authentication )(\S{1,320}) )?(\[?SASL.{1,400}|.{0,60}failure.{0,300})$/i.exec(
      message,
    );
  if (bad !== null)
    return loginRefused(where, protocol, {
      peer: bad[1],
      mechanism: bad[2],
      account: bad[3],
      words: (bad[4] ?? '').replace(/^\[|\]$/g, ''),
    });
  if (/^badlogin/.test(message))
    return loginRefused(where, protocol, { words: message.slice(10), peer: ipAt.exec(message)?.[1] });
  if (
    /^(?:login:|accepted connection|open:|executed|starttls:|telling master|about to exec|process \d|Delivered:|auditlog|USAGE|counts:|inittls|client id|SSL_accept\(\) succeeded|mystore|duplicate|skiplist|cyrusdb|sql_)/.test(
      message,
    ) &&
    !/fail|error/i.test(message)
  )
    return quiet;
  return (
    tlsIn(where, message, protocol) ??
    (/IOERROR|DBERROR|ERROR|failed|denied|over quota|verify_user/i.test(message)
      ? ownTrouble(where, message, protocol)
      : undefined)
  );
}

/** qmail-send, and what stands before its SMTP server. */
export function qmail(message: string, where: Where): Outcome {
  const words = message
    .replace(/^\d{9,11}\.\d{1,9} /, '')
    .replace(/^(?:rblsmtpd|qmail-smtpd|tcpserver): (?:pid \d{1,10} )?/, '');
  const failed = /^delivery \d{1,12}: (failure|deferral): (.{1,2000})$/.exec(words);
  if (failed !== null) {
    const said = (failed[2] ?? '')
      .replaceAll('_', ' ')
      .replace(/\/$/, '')
      .replace(
        /^(?:Connected to )?[\d.]{7,15} does not like recipient\.\/?|^[\d.]{7,15} failed after I sent the message\.\/?/,
        '',
      );
    return delivery(
      where,
      'a recipient',
      failed[1] === 'failure' ? 'failed' : 'delayed',
      said.replace(/Remote host said: /, 'Remote host said: '),
    );
  }
  const listed =
    /(?:^|: )(?:[\da-fA-F.:]{3,45}(?: pid \d{1,10})?\s?)?(.{0,80}?\b[45]\d\d\b .{1,300}|.{0,100}\bblocked\b.{1,200})$/.exec(
      words,
    );
  if (/rblsmtpd|qmail-smtpd|blocked|\brbl\b|^[45]\d\d /.test(message) && listed !== null)
    return refused(where, listed[1] ?? words, {
      stage: 'connect',
      peer: /\b((?:\d{1,3}\.){3}\d{1,3})\b/.exec(words)?.[1],
    });
  if (
    /^(?:new msg|info msg|starting delivery|status: |delivery \d{1,12}: success|end msg|bounce msg)/.test(
      words,
    )
  )
    return quiet;
  return undefined;
}

/** OpenSMTPD: one line for each step, `key=value`. */
export function opensmtpd(message: string, where: Where): Outcome {
  const sent =
    /\b(?:mta|mda) (?:event=)?delivery .{0,300}?\bto=<([^>]{1,320})>.{0,500}?\bresult="?(\w{2,12})/.exec(
      message,
    );
  if (sent !== null) {
    const result = (sent[2] ?? '').toLowerCase();
    if (result === 'ok' || result === 'delivered') return quiet;
    return delivery(
      where,
      sent[1] ?? '',
      result === 'tempfail' ? 'delayed' : 'failed',
      /\bstat="(.{0,1500})"/.exec(message)?.[1] ?? '',
      {
        remote: /relay="?([^"\s(]{1,255})/.exec(message)?.[1],
      },
    );
  }
  const failed =
    /smtp (?:event=)?failed-command .{0,300}?(?:address=(\S{1,60}) )?.{0,300}?command="([A-Z]{4})[^"]{0,400}" result="(.{1,600})"/.exec(
      message,
    );
  if (failed !== null) {
    const command = failed[2] ?? '';
    return refused(where, failed[3] ?? '', {
      peer: failed[1],
      stage:
        command === 'RCPT' ? 'rcpt' : command === 'MAIL' ? 'mail' : command === 'AUTH' ? 'auth' : 'unknown',
    });
  }
  if (
    /smtp (?:event=)?(?:connected|disconnected|message|closed|starttls|tls|authentication[^\n]{0,120}result=ok)|mta (?:event=)?(?:connecting|connected|starttls|server-cert|disconnected|tls)|mda|info: /.test(
      message,
    ) &&
    !/fail|error/i.test(message)
  )
    return quiet;
  if (/authentication[^\n]{0,200}result="?(?:permfail|fail)/i.test(message))
    return loginRefused(where, 'smtp', { account: /user="?([^"\s]{1,320})/.exec(message)?.[1] });
  return (
    tlsIn(where, message, 'smtp') ??
    (/reason="?(.{1,300})"?|error|fail/i.test(message) ? ownTrouble(where, message) : undefined)
  );
}

/** rspamd where it refuses. */
export function rspamd(message: string, where: Where): Outcome {
  const action = /\b(reject|soft reject|greylist|add header|rewrite subject|no action)\b["\]]?/.exec(
    /\(default: [TF] \(([^)]{1,40})\)/.exec(message)?.[1] ??
      /forced: ([a-z ]{4,20})/.exec(message)?.[1] ??
      '',
  )?.[1];
  if (action === undefined) return /\b(?:cannot|failed|error)\b/i.test(message) ? undefined : quiet;
  if (action !== 'reject' && action !== 'soft reject' && action !== 'greylist') return quiet;
  const words =
    action === 'reject'
      ? 'Spam message rejected'
      : action === 'greylist'
        ? 'Greylisted'
        : 'Try again later (soft reject)';
  return refused(where, words, {
    stage: 'message',
    code: 0,
    account: /rcpts?: <([^>,]{1,320})/.exec(message)?.[1],
    peer: /ip: ([\da-fA-F.:]{3,45})/.exec(message)?.[1],
  });
}

/** University of Washington's servers, Roundcube, Kerio, SOGo and whatever else says that a login failed. */
export function anyLogin(program: string, message: string, where: Where): Outcome {
  if (
    !/log-?in[\w ]{0,20}fail|failed log-?in|login excessive|login disabled|fail(?:ed|ure)[\w ]{0,30}(?:login|auth)|auth\w{0,12}[\w ]{0,20}fail|invalid credentials|bad ?login|might not have worked|failed: re-auth|\buser \S{1,320} (?:doesn't|does not) exist/i.test(
      message,
    )
  )
    return undefined;
  const account = /(?:user[ =']{1,3}|login for |authentication_id="|for user '?)([^\s,'"]{1,320})/i.exec(
    message,
  )?.[1];
  const peer =
    /(?:host=|from |ip=|for )'?(?:IP address |\S{1,255} )?\[?((?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]{2,45})\]?/i.exec(
      message,
    )?.[1];
  return loginRefused(
    where,
    /smtp/i.test(message) ? 'smtp' : protocolOf(`${program}${/pop3?/i.exec(message)?.[0] ?? ''}`),
    { words: message.slice(0, 400), account, peer },
  );
}
