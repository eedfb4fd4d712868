import type { Stage } from '../bounces/reply.ts';
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

const status = /\bto=<([^>]{0,320})>.{0,600}?\bstatus=(\w{4,14}) \((.{0,3000})\)/;
const relay = /relay=([^,[\s]{1,255})/;
const own = /^[0-9A-Za-z]{5,20}: from=<[^>]{0,320}>, status=(?:expired|force-expired), returned to sender/;
const dsn = /\bdsn=([245]\.\d{1,3}\.\d{1,3})/;
const reject =
  /^(?:[0-9A-Za-z]{5,20}|NOQUEUE): (?:milter-)?reject: (\w{1,12})(?: command)? from ([^:]{1,300}?\]?(?::\d{1,5})?): (.{1,2000})$/;
const envelope = /; (?:from=<|to=<|proto=)/;
const sasl = /^warning: (\S{1,300}): SASL (\S{1,40}) authentication failed:? ?(.{0,400})$/i;
const saslUser = /, sasl_username=(\S{1,320})/;
const stages: Readonly<Record<string, Stage>> = {
  CONNECT: 'connect',
  HELO: 'helo',
  EHLO: 'ehlo',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
  'END-OF-MESSAGE': 'message',
  BDAT: 'data',
  STARTTLS: 'starttls',
  AUTH: 'auth',
  VRFY: 'other',
};
const known =
  /^(?:connect from|disconnect from(?!.{0,200}auth=0\/)|statistics:|[0-9A-Za-z]{5,20}: (?:client=|message-id=|from=<|removed|uid=|replace:|warning: header|info:|filter:|redirect:|prepend:|sender |resent-message-id|skipped|enabling)|Anonymous TLS|Untrusted TLS|Trusted TLS|Verified TLS|TLS SNI|setting up TLS|initializing|starting|daemon started|reload|refreshing|stopping|table .{1,80} has changed|(?:NOQUEUE|[0-9A-Za-z]{5,20}): (?:reject_warning|discard|hold|prepend|filter|client=|permit)|using backwards-compatible|cache|PASS |CONNECT |DISCONNECT|WHITELISTED|ALLOWLISTED|auto-removed|close database|read now-valid)/;

const knownAt = new RegExp(`(?:${known.source.slice(1)})`, 'y');
const queued = /[0-9A-Za-z]{5,20}: to=</y;

/** Most lines say that all is well: this finds them without taking the line apart. */
export function isQuietPostfix(line: string): boolean {
  const program = line.indexOf(' postfix/');
  if (program === -1 || program > 80) return false;
  const at = line.indexOf(']: ', program);
  if (at === -1 || at - program > 60) return false;
  knownAt.lastIndex = at + 3;
  if (knownAt.test(line)) return true;
  queued.lastIndex = at + 3;
  return queued.test(line) && line.indexOf(', status=sent (', at) !== -1;
}

export function postfix(program: string, message: string, where: Where): Outcome {
  const at = message.indexOf(' status=');
  if (at !== -1) {
    const after = message.charCodeAt(at + 8);
    // sent, deliverable
    if (after === 115 && message.startsWith('sent', at + 8)) return quiet;
    return delivered(message, where);
  }
  if (known.test(message)) return quiet;
  const rejected = reject.exec(message);
  if (rejected !== null) {
    const [, command = '', peer = '', said = ''] = rejected;
    const cut = said.search(envelope);
    const to = /\bto=<([^>]{1,320})>/.exec(said)?.[1];
    return refused(where, cut === -1 ? said : said.slice(0, cut), {
      stage: stages[command] ?? 'unknown',
      peer,
      account: to,
    });
  }
  const login = sasl.exec(message);
  if (login !== null) {
    const user = saslUser.exec(message)?.[1];
    const words = (login[3] ?? '').replace(saslUser, '');
    return loginRefused(where, 'smtp', {
      mechanism: login[2],
      peer: login[1],
      account: user,
      words: /[a-z]{4} [a-z]{3}/i.test(words) ? `authentication failed: ${words}` : 'authentication failed',
    });
  }
  return other(program, message, where);
}

function delivered(message: string, where: Where): Outcome {
  const found = status.exec(message);
  // The queue manager's note beside the delivery that is told in its own line.
  if (found === null) return own.test(message) ? quiet : undefined;
  const [, to = '', how = '', words = ''] = found;
  if (how === 'sent' || how === 'deliverable' || how === 'expanded') return quiet;
  const host = relay.exec(message)?.[1];
  const remote = host === undefined || host === 'none' || host === 'local' ? undefined : host;
  return delivery(where, to, how === 'deferred' ? 'delayed' : 'failed', words, {
    status: dsn.exec(message)?.[1],
    remote,
  });
}

function other(program: string, message: string, where: Where): Outcome {
  const peer = /(?:from|to) (\S{1,255}\[[^\]]{2,45}\])/.exec(message)?.[1];
  if (message.startsWith('disconnect from'))
    return loginRefused(where, 'smtp', {
      words: `authentication failed: ${/auth=0\/\d{1,4}/.exec(message)?.[0] ?? ''}`,
      peer: / from (\S{1,300})/.exec(message)?.[1],
    });
  const tls = tlsIn(where, message, 'smtp', { peer });
  if (tls !== undefined) return tls;
  if (
    /^(?:improper command pipelining|too many errors|non-SMTP command|SSL_(?:accept|connect) error)/.test(
      message,
    )
  )
    return { ...ownTrouble(where, message), peer };
  const lost = /^(lost connection|timeout) after (\S{1,30}(?: \([^)]{1,60}\))?)/.exec(message);
  if (lost !== null)
    return {
      told: [
        {
          kind: 'session.end',
          subject: { type: 'service', ...(where.host === '' ? {} : { name: where.host }), protocol: 'smtp' },
          source: 'text',
          vantage: where.host || 'the server',
          value: { how: lost[1] === 'timeout' ? 'timeout' : 'closed', stage: (lost[2] ?? '').toLowerCase() },
        },
      ],
      peer,
    };
  if (
    /^[0-9A-Za-z]{5,20}: (?:host \S{1,255} (?:said|refused)|lost connection with|conversation with|Cannot start TLS|enabling PIX|TLS is required)/.test(
      message,
    )
  )
    return quiet;
  if (/^[0-9A-Za-z]{5,20}: (?:sender (?:non-)?delivery|uid=|to=<)/.test(message)) return quiet;
  if (/^connect to /.test(message) && program.endsWith('/smtp')) return quiet;
  if (
    /^warning: (?:dict_nis_init|hostname \S{1,255} does not resolve|\S{1,255}: (?:hostname|address) .{0,200}(?:mismatch|verification failed)|bounce_queue_lifetime|.{0,60}unused parameter)|^(?:PREGREET|HANGUP|COMMAND|BARE NEWLINE|NON-SMTP|DNSBL rank)/.test(
      message,
    )
  )
    return quiet;
  if (/^NOQUEUE: lost connection/.test(message)) return other(program, message.slice(9), where);
  if (
    /^warning: .{0,80}rate limit exceeded|^warning: Illegal address syntax|^warning: non-SMTP command/.test(
      message,
    )
  )
    return { ...ownTrouble(where, message.slice(9)), peer };
  if (/^(?:fatal|panic|error): /.test(message)) return ownTrouble(where, message);
  return undefined;
}
