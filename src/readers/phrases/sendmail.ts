import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

export default phrases(
  {
    source: 'Sendmail source and cf/README: sendmail/srvrsmtp.c, cf/m4/proto.m4',
    seen: '2026-08-07',
    protocol: 'smtp',
  },
  {
    'says-relay-denied': each(`
      relaying denied | relaying denied. proper authentication required |
      relaying denied. ip name lookup failed | relaying temporarily denied |
      cannot resolve ptr record for
    `),
    'says-sender-domain-unresolvable': each(`
      domain of sender address * does not exist | domain of sender address * does not resolve |
      sender address * domain name required
    `),
    'says-sender-malformed': each(`
      domain name required for sender address | user address required |
      real domain name required for sender address | colon illegal in host name part
    `),
    'says-recipient-malformed': each(
      `
      user address required for recipient | domain name required for recipient | unbalanced '<' |
      unbalanced '>'
    `,
      { stage: 'rcpt' },
    ),
    'says-recipient-unknown': each(
      `
      user unknown | not our customer | address is not local
    `,
      { stage: ['rcpt', 'data'] },
    ),
    'says-command-order': each(`
      polite people say helo first | need mail before rcpt | need mail command |
      sender already specified
    `),
    'says-no-valid-recipients': ['need rcpt (recipient)'],
    'says-command-unknown': each(`
      command unrecognized: | this is a private address
    `),
    'says-mechanism-unsupported': each(
      `
      auth mechanism * not available
    `,
      { stage: 'login' },
    ),
    'says-bad-credentials': eachSuggests(
      `
      authentication failed
    `,
      { stage: 'login', code: 535 },
    ),
    'says-overloaded': each(`
      rejecting connections on daemon * load average | rejecting connections on daemon |
      too many connections to this host: load
    `),
    'says-too-many-connections': each(`
      too many open connections. | connection rate limit exceeded. |
      too many concurrent incoming connections
    `),
    'says-out-of-storage': each(`
      insufficient disk space; try again later | low on space (
    `),
    'says-message-too-large': each(`
      message size exceeds fixed maximum message size
    `),
    'says-too-many-errors': each(`
      too many bad commands; closing connection | possible dos attack | too many auth failures
    `),
    'says-too-many-unknown-recipients': each(`
      possible smtp rcpt flood | too many bad recipients
    `),
    'says-helo-invalid': each(
      `
      helo requires domain address | ehlo requires domain address | invalid domain name
    `,
      { stage: 'hello' },
    ),
    'says-mail-loop': each(`
      too many hops * (25 max) | too many hops * max | local configuration error * mail loops back to me
    `),
    'says-host-not-found': each(`
      host unknown (name server:
    `),
    'says-recipient-domain-unknown': each(`
      host unknown | host unknown (name server * host not found)
    `),
    'says-name-server-trouble': each(`
      name server: * host name lookup failure | transient parse error | host name lookup failure
    `),
    'says-delivery-expired': each(`
      cannot send message within * days | cannot send message for * days |
      message could not be delivered for * days
    `),
    'says-delayed': each(`
      warning: message still undelivered after | warning: could not send message for past
    `),
    'says-connection-lost': each(`
      premature eom | unexpected close
    `),
    'says-timeout': each(`
      timeout waiting for input | collect: * timed out
    `),
    'says-headers-too-large': each(`
      headers too large | header line too long (
    `),
    'says-server-misconfigured': each(`
      local configuration error | system config error | mail delivery * prog mailer died |
      deferred: * i/o error
    `),
    'says-spam': each(`
      milter: * reject | command rejected by milter
    `).map((one) => ({ ...one, strength: 'suggests' as const })),
    'says-ip-blocklisted': each(`
      rejected: * listed at | mail from * refused by blackhole site | refused by blackhole site
    `),
    'says-sender-banned': each(`
      550 access denied sender | access denied by access map
    `),
    'says-spoke-too-early': each(`
      smtp protocol: pre-greeting traffic | pre-greeting traffic |
      rejecting commands from * due to pre-greeting traffic
    `),
  },
);
