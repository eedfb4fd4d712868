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

const id = /^(?:[0-9A-Za-z]{8,20}: )?/;
const sent = /\bto=(.{1,600}?), .{0,400}?\bstat=(.{1,2000})$/;
const ruleset = /ruleset=(\w{1,40}), (?:arg1=(.{0,320}?), )?.{0,400}?relay=(.{1,300}?), reject=(.{1,1500})$/;
const login = /AUTH (?:failure|warning) \(([^)]{1,40})\): (.{1,400})$/;
const relayOf = /relay=(\S{1,255}(?: \[[^\]]{2,45}\])?)/;

export function sendmail(message: string, where: Where): Outcome {
  const words = message.replace(id, '');
  const rejected = ruleset.exec(words);
  if (rejected !== null) {
    const stage =
      rejected[1] === 'check_rcpt'
        ? 'rcpt'
        : rejected[1] === 'check_mail'
          ? 'mail'
          : rejected[1] === 'check_relay'
            ? 'connect'
            : 'unknown';
    return refused(where, rejected[4] ?? '', {
      stage,
      peer: rejected[3],
      account: rejected[2]?.replace(/[<>]/g, ''),
    });
  }
  const failed = login.exec(words);
  if (failed !== null)
    return loginRefused(where, 'smtp', {
      mechanism: failed[1],
      words: (failed[2] ?? '').replace(/, (?:user|relay)=.{0,400}$/, ''),
      account: /\buser=([^,\s]{1,320})/.exec(words)?.[1],
      peer: relayOf.exec(words)?.[1],
    });
  const handed = sent.exec(words);
  if (handed !== null) return handedOn(words, handed[1] ?? '', handed[2] ?? '', where);
  const dsn = /^\S{1,320}: (?:DSN|return to sender|postmaster notify): (.{1,400})$/.exec(words);
  if (dsn !== null) return quiet;
  const local = /^<([^>]{1,320})>\.\.\. (.{3,200})$/.exec(words);
  if (local !== null && !/aliased|Sender ok|Recipient ok/.test(words))
    return refused(where, local[2] ?? '', { stage: 'rcpt', account: local[1], code: 0 });
  const peer = /(\S{1,255} )?\[[\da-fA-F.:IPv]{2,45}\]/.exec(words)?.[0];
  const tls = tlsIn(where, words, 'smtp', { peer });
  if (tls !== undefined) return tls;
  if (
    /possible SMTP attack|rejecting commands|pre-greeting traffic|\[rejected\]|lost input channel|Milter.{0,80}reject|timeout waiting|too many/i.test(
      words,
    )
  )
    return { ...ownTrouble(where, words), peer };
  if (
    /^(?:from=|STARTTLS=|AUTH=server|alias database|starting daemon|clone|Milter (?:insert|add|change|delete|\(|message|:)|did not issue|.{0,400}did not issue MAIL|collect: premature EOF)/.test(
      words,
    )
  )
    return quiet;
  if (/SYSERR|NOQUEUE: (?:SYSERR|connect)|cannot|failed/i.test(words)) return ownTrouble(where, words);
  return undefined;
}

function handedOn(words: string, to: string, stat: string, where: Where): Outcome {
  if (/^(?:Sent|queued|Message accepted|Deferred: 250)/i.test(stat)) return quiet;
  const address = /<?([^\s<>,]{1,320})>?/.exec(to)?.[1] ?? to;
  return delivery(
    where,
    address,
    /^Deferred|queued/i.test(stat) ? 'delayed' : 'failed',
    stat.replace(/^(?:Deferred|Service unavailable|User unknown)(?::\s|$)/i, (lead) =>
      lead.startsWith('Def') ? '' : lead,
    ),
    {
      status: /\bdsn=([245]\.\d{1,3}\.\d{1,3})/.exec(words)?.[1],
      remote: relayOf.exec(words)?.[1]?.split(' ')[0]?.replace(/\.$/, ''),
    },
  );
}
