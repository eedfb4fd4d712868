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

const id = /^(?:\[\d{1,10}\] )?([\dA-Za-z]{6}-[\dA-Za-z]{6,11}-[\dA-Za-z]{2,4}) /;
const address = /^(?:\*\*|==) (\S{1,320})(?: <([^>]{1,320})>)?/;
const host = /\bH=([^\s[]{1,255})/;
const login =
  /(?:^|\s)(\S{1,60}) authenticator failed for (.{1,300}?)(?:I=\[[^\]]{1,60}\](?::\d{1,5})?)?(?: Ci=\d{1,12})?: (\d{3} .{0,300})$/;
const setId = /\(set_id=([^)]{1,320})\)/;
const rejected =
  /\brejected ((?:connection|[A-Z]{4}|after DATA|by local_scan\(\)|by non-SMTP ACL|"[^"]{1,80}"|during MIME ACL checks|header contents)[^\n]{0,400}?)(?:: |$)(.{0,2000})$/;
const peerAt =
  /\bH=((?:[^\s[]{1,255} )?(?:\([^)]{0,200}\) )?\[[^\]]{2,45}\])|from (?:\S{1,255} )?(?:\([^)]{0,200}\) )?(\[[^\]]{2,45}\])/;
const stages: Readonly<Record<string, Stage>> = {
  RCPT: 'rcpt',
  MAIL: 'mail',
  EHLO: 'ehlo',
  HELO: 'helo',
  DATA: 'data',
  AUTH: 'auth',
};
const known =
  /^(?:<=|=>|->|>>|\*>|Completed|Start queue run|End queue run|exim [\d.]+ daemon|Warning: purging|no MAIL in SMTP|no IP address found|no host name found|exim user lost|Frozen|Message is frozen|Spool file|cwd=|SIGHUP|pid \d|DKIM: d=|H=\S{1,255} .{0,200}Warning:|SMTP connection (?:from|identification|lost)|unexpected disconnection|daemon|removed by|TLS session: \(gnutls_record_recv\)|TLS client disconnected|\d{1,6} args:|configuration|SA: |H=\S{1,255} \[[^\]]{2,45}\](?::\d{1,5})?: SMTP error from remote mail server)/;

export function exim(raw: string, where: Where): Outcome {
  const found = id.exec(raw);
  const message = (found === null ? raw.replace(/^\[\d{1,10}\] /, '') : raw.slice(found[0].length)).replace(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:\[\d{1,10}\] )?/,
    '',
  );
  if (message.startsWith('** ') || message.startsWith('== ')) return handedOn(message, where, found?.[1]);
  const failed = login.exec(message);
  if (failed !== null)
    return loginRefused(where, 'smtp', {
      words: (failed[3] ?? '')
        .replace(/: \d{1,6} Time\(s\)$/, '')
        .replace(setId, '')
        .trim(),
      account: setId.exec(message)?.[1],
      peer: failed[2]?.trim(),
    });
  const peer = peerAt.exec(message)?.[1] ?? peerAt.exec(message)?.[2];
  const why = rejected.exec(message);
  if (why !== null) {
    const [, what = '', words = ''] = why;
    const to = /<([^<>\s]{1,320})>|RCPT (\S{1,320})/.exec(what);
    return refused(where, words === '' ? what : words, {
      stage: stages[/[A-Z]{4}/.exec(what)?.[0] ?? ''] ?? (/connection/.test(what) ? 'connect' : 'unknown'),
      peer,
      account: to?.[1] ?? to?.[2],
    });
  }
  if (found !== null && !/^SA: |closed by DROP/.test(message) && known.test(message)) return quiet;
  const tls = tlsIn(where, message, 'smtp', { peer });
  if (tls !== undefined) return tls;
  const spam =
    /\bSA: Action: ((?:silently tossed|permanently rejected|temporarily rejected|rejected) .{0,300})/.exec(
      message,
    );
  if (spam !== null) return refused(where, `spam detected: ${spam[1]}`, { stage: 'message', code: 0 });
  const verify = /sender verify (?:fail|defer) for <[^>]{0,320}>:? ?(.{0,300})/.exec(message);
  if (verify !== null)
    return refused(where, `sender verify failed: ${verify[1] ?? ''}`, { stage: 'mail', peer });
  if (
    /protocol (?:synchronization )?error|dropped: too many|too many (?:nonmail|unrecognized|syntax)|dropped by '|closed by DROP|temporarily rejected|command timeout|AUTH command used/.test(
      message,
    )
  )
    return refused(where, message, { peer });
  if (known.test(message)) return quiet;
  if (/failed to|unable to|could not|panic|error/i.test(message)) return ownTrouble(where, message);
  return undefined;
}

function handedOn(message: string, where: Where, key: string | undefined): Outcome {
  const found = address.exec(message);
  if (found === null) return undefined;
  const to = found[2] ?? found[1] ?? '';
  const rest = message.slice(found[0].length);
  const at =
    /(?:\bdefer \(-?\d{1,5}\)|\bT=\S{1,100}|\bR=\S{1,100}|\bH=\S{1,255} \[[^\]]{1,60}\](?::\d{1,5})?|\bX=\S{1,200}|\bCV=\w{1,8}|\bDN="[^"]{0,300}"|\b[A-Z]{1,3}=\S{1,100}): (.{1,2500})$/.exec(
      rest,
    );
  const words = (at?.[1] ?? rest.replace(/^[:\s]{1,4}/, '')).replace(
    /^[A-Z]{1,2}=\S{1,255} \[[^\]]{1,60}\](?::\d{1,5})?: /,
    '',
  );
  return delivery(where, to, message.startsWith('==') ? 'delayed' : 'failed', words.replaceAll('\\n', '\n'), {
    remote: host.exec(rest)?.[1],
    ...(key === undefined ? {} : { key: `${key} ${to}` }),
  });
}
