import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

export default phrases(
  {
    source:
      'qmail, netqmail, notqmail and s/qmail source: qmail-smtpd.c, qmail-remote.c, qmail-send.c, qmail-local.c; common patches',
    seen: '2026-08-07',
    protocol: 'smtp',
  },
  {
    'says-recipient-unknown': each(
      `
      sorry, no mailbox here by that name | no mailbox here by that name |
      sorry, i couldn't find any * by that name | badrcptto |
      sorry, your envelope recipient is in my badrcptto list |
      sorry, this recipient is in my badrecipientto list | sorry, that recipient |
      user does not exist, but will deliver to * | mailbox does not exist here | vdelivermail: |
      sorry, no mailbox | this address no longer accepts mail | that user does not exist here
    `,
      { stage: ['rcpt', 'data'] },
    ),
    'says-relay-denied': each(`
      sorry, that domain isn't in my list of allowed rcpthosts | that domain isn't in my list |
      sorry, that domain isn't allowed to be relayed thru this mta | isn't allowed to be relayed |
      you must be authenticated to relay
    `),
    'says-recipient-domain-unknown': each(`
      sorry, i couldn't find any host named | sorry, i couldn't find any host by that name |
      couldn't find any host
    `),
    'says-name-server-trouble': each(`
      cname lookup failed temporarily | temporary dns error | cname_lookup_failed_temporarily
    `),
    'says-connection-timed-out': each(`
      sorry, i wasn't able to establish an smtp connection |
      wasn't able to establish an smtp connection | sorry_i_wasnt_able_to_establish_an_smtp_connection
    `),
    'says-mx-to-self': each(`
      although i'm listed as a best-preference mx or a for that host |
      it isn't in my control/locals file
    `),
    'says-mail-loop': each(`
      this message is looping: it already has my delivered-to line |
      it already has my delivered-to line | too many hops, this message is looping
    `),
    'says-delivery-expired': each(`
      i'm not going to try again; this message has been in the queue too long |
      this message has been in the queue too long
    `),
    'says-recipient-mailbox-full': each(`
      user over quota | the users mailfolder is over the allowed quota | mailfolder is full |
      message would be over quota
    `),
    'says-message-too-large': each(`
      sorry, that message size exceeds my databytes limit | message size exceeds my databytes limit |
      databytes limit
    `),
    'says-sender-banned': each(`
      sorry, your envelope sender is in my badmailfrom list | badmailfrom |
      envelope sender is in my badmailfrom list
    `),
    'says-sender-domain-unresolvable': each(`
      sorry, your envelope sender domain must exist | envelope sender domain must exist |
      mail server for * is not available
    `),
    'says-command-order': each(
      `
      mail first | rcpt first | helo first | ehlo first
    `,
      { code: 503 },
    ),
    'says-command-unknown': each(
      `
      unimplemented
    `,
      { code: 502, strength: 'states-cause' },
    ),
    'says-bad-credentials': eachSuggests(
      `
      authentication failed, go ahead and try again | authorization failed (#5.7.0)
    `,
      { stage: 'login' },
    ),
    'says-authentication-unavailable': each(
      `
      unable to authenticate | oops, child crashed | authentication is broken
    `,
      { stage: 'login', code: 454 },
    ),
    'says-exchange-undecodable': each(
      `
      malformed auth input
    `,
      { stage: 'login' },
    ),
    'says-authentication-cancelled': each(
      `
      auth exchange cancelled | auth exchange canceled
    `,
      { stage: 'login' },
    ),
    'says-spoke-too-early': each(`
      i can break rules, too. goodbye | esmtp no data before greeting | no data before greeting
    `),
    'says-bare-line-feed': each(`
      see http://pobox.com/~djb/docs/smtplf.html | stray newlines from | pobox.com/~djb/docs/smtplf.html
    `),
    'says-server-misconfigured': each(`
      qq trouble | qq temporary problem | qq permanent problem | qq internal bug |
      unable to figure out my ip addresses | unable to read controls | qq waitpid surprise | qq crashed
    `),
    'says-out-of-storage': each(`
      qq write error or disk full | qq out of memory | out of memory
    `),
    'says-too-many-errors': each(`
      sorry, too many invalid
    `),
    'says-connection-lost': each(`
      connected to * but connection died | but connection died. possible duplicate
    `),
    'says-slowed-by-receiver': each(`
      connected to * but greeting failed | but greeting failed
    `).map((one) => ({ ...one, strength: 'suggests' as const })),
    'says-sender-malformed': each(
      `
      connected to * but my name was rejected
    `,
      { code: 0 },
    ).map((one) => ({ ...one, strength: 'suggests' as const })),
    'says-empty-sender-refused': each(`
      denied [bouncedeny]
    `),
    'says-ip-blocklisted': each(`
      rblsmtpd
    `),
    'says-spam': each(`
      qq * spam | simscan * spam | your email is considered spam
    `),
    'says-virus': each(`
      simscan * virus | your email was rejected because it contains the * virus
    `),
    'says-delayed': each(`
      hi. this is the qmail-send program * delayed
    `),
  },
);
