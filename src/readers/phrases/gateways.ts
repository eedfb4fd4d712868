import { each, eachSuggests, phrases, suggests } from '../../kernel/phrase.ts';

const seen = '2026-08-07';
const gateway = (source: string, rest: Parameters<typeof phrases>[1]) =>
  phrases({ source, seen, protocol: 'smtp' }, rest);

/** Filters that stand before the servers of many organisations. */
export default [
  ...gateway('https://community.mimecast.com/ (SMTP error codes)', {
    'says-client-tls-too-old': each(`
      this route requires tls version 1.2 or greater
    `),
    'says-encryption-required': each(`
      this route requires encryption (tls) | this route requires encryption
    `),
    'says-tls-handshake-failed': each(`
      this route requires high-strength ciphers
    `),
    'says-relay-denied': each(`
      open relay not allowed | open relay is not allowed
    `),
    'says-sender-blocked-by-recipient': each(`
      envelope blocked - user entry | envelope blocked - user domain entry |
      administrative prohibition envelope blocked | administrative prohibition - envelope blocked
    `),
    'says-spf-fail': each(`
      spf sender invalid - envelope rejected
    `),
    'says-dkim-fail': each(`
      dkim sender invalid - envelope rejected
    `),
    'says-dmarc-reject': each(`
      dmarc sender invalid - envelope rejected
    `),
    'says-greylisted': each(`
      internal resources are temporarily unavailable - https://community.mimecast.com |
      internal resources are temporarily unavailable |
      internal resource* temporarily unavailable - https://community.mimecast.com
    `),
    'says-slowed-by-receiver': each(`
      ip temporarily blacklisted | recipient temporarily unavailable
    `),
    'says-ip-blocklisted': each(`
      poor reputation sender
    `),
    'says-sender-banned': each(`
      sender address blocked | rejected by header based manually blocked senders |
      manually blocked senders
    `),
    'says-refused-without-reason': [
      ...eachSuggests(`
      anti-spoofing policy | message bounced due to content examination policy |
      host network not allowed | host network, not allowed |
      rejected by header based anti-spoofing policy
    `),
    ],
    'says-message-too-large': each(`
      maximum email size exceeded
    `),
    'says-virus': each(`
      email rejected due to security policies | virus signature detected
    `),
    'says-recipient-unknown': each(`
      invalid recipient - https://community.mimecast.com | known recipient validation
    `),
    'says-spam': each(`
      rejected due to spam scanning | spam signature detected
    `),
    'says-temporarily-unavailable': each(`
      unable to process connection at this time | unable to process an email at this time
    `),
  }),
  ...gateway('https://support.proofpoint.com/ and public bounce collections', {
    'says-ip-blocklisted': each(`
      support.proofpoint.com/dnsbl-lookup* | ipcheck.proofpoint.com |
      blocked - see https://ipcheck.proofpoint.com | blocked - see https://support.proofpoint.com
    `),
    'says-spam': each(`
      e-mail blocked by proofpoint spam | blocked by proofpoint
    `),
    'says-recipient-unknown': each(`
      invalid recipient * (in reply to rcpt to command) proofpoint
    `),
    'says-dmarc-reject': each(`
      5.7.0 local policy violation - reject unauthenticated
    `),
    'says-refused-without-reason': [
      ...eachSuggests(`
      local policy violation | 5.7.0 local policy violation
    `),
    ],
    'says-sender-banned': each(`
      sender rejected - proofpoint
    `),
  }),
  ...gateway('https://campus.barracuda.com/ and public bounce collections', {
    'says-ip-blocklisted': each(`
      barracudanetworks.com/reputation* | barracudacentral.org/reputation* | bl.barracuda |
      blocked by barracuda reputation | barracuda reputation block list
    `),
    'says-attachment-blocked': each(`
      (attachment policy) | message blocked (attachment
    `),
    'says-spam': each(`
      message content rejected, id* | (score) | rejected * (score) |
      permanent failure for one or more recipients (*:blocked) | :blocked)
    `),
    'says-rate-limit': each(`
      rate control | your message was deferred due to excessive volume | deferred due to rate control |
      rate controlled
    `),
    'says-recipient-unknown': each(`
      recipient not in list | no such domain at this location
    `),
    'says-spf-fail': each(`
      ess: spf | domain not passing spf
    `),
    'says-sender-blocked-by-recipient': each(`
      (user block list) | sender blocked (user
    `),
    'says-sender-banned': each(`
      envelope from blocked | (sender policy) | blocked (sender
    `),
  }),
  ...gateway('Cloudmark Sender Intelligence and public bounce collections', {
    'says-ip-blocklisted': each(`
      csi.cloudmark.com/reset-request* | cloudmark sender intelligence | blacklisted by csi
    `),
    'says-spam': each(`
      authority engine
    `),
  }),
  ...gateway('Cisco Secure Email (IronPort) documentation and public bounce collections', {
    'says-recipient-unknown': each(
      `
      #5.1.0 address rejected | #5.1.1 address rejected
    `,
      { stage: ['rcpt', 'data'] },
    ),
    'says-blocked-by-receiver': each(`
      your access to this mail system has been rejected due to the sending mta's poor reputation |
      due to poor reputation | sending mta's poor reputation | senderbase reputation score | sbrs
    `),
    'says-too-many-unknown-recipients': each(`
      #5.x.0 too many invalid recipients | too many invalid recipients in this
    `),
    'says-rate-limit': each(`
      #4.x.2 too many messages for this session | too many messages for this session |
      #4.x.1 too many connections from your host
    `),
    'says-too-many-connections': each(`
      too many connections from your host | #4.x.2 too many open connections
    `),
    'says-sender-domain-unresolvable': each(`
      #5.1.8 domain of sender address | domain of sender address * does not exist |
      #4.1.8 domain of sender
    `),
    'says-relay-denied': each(`
      #5.7.1 relaying denied
    `),
    'says-message-too-large': each(`
      #5.3.4 message size exceeds limit | message size exceeds limit
    `),
    'says-spam': each(`
      #5.7.1 message content rejected | #5.7.1 your message looks like spam
    `),
  }),
  ...gateway(
    'Broadcom Email Security.cloud (MessageLabs), Symantec Messaging Gateway and public bounce collections',
    {
      'says-relay-denied': each(`
      you are trying to use me | but i have not been configured to let you * do this |
      as a relay, but i have not been configured | i have not been configured to let you
    `),
      'says-recipient-unknown': each(`
      invalid recipient (#5.1.1)
    `),
      'says-ip-blocklisted': each(`
      requested action not taken: ip listed
    `),
      'says-slowed-by-receiver': each(`
      ip-reputation delay | 450 requested action aborted [9]
    `),
      'says-spam': each(`
      brightmail
    `),
    },
  ),
  ...gateway(
    'Trend Micro, Sophos, FortiMail, Forcepoint, Hornetsecurity, Retarus, SpamTitan, SpamExperts, MailChannels documentation and public bounce collections',
    {
      'says-ip-blocklisted': each(`
      trendmicro.com/reputation | ers.trendmicro.com | servicecentral.trendmicro.com |
      email reputation services | blocked using trend micro |
      mail from * blocked using trend micro rbl+ | cyren ip reputation | fortiguard
    `),
      'says-spam': each(`
      this message has been blocked because it contains spam | high probability of spam |
      rejected as high-probability spam | message was blocked by the * spam filter | [mailchannels]
    `),
      'says-rate-limit': each(`
      too many emails sent on behalf of | exceeded the max message count
    `),
      'says-account-compromised': each(`
      sender blocked by mailchannels | outgoing user locked | [lo] user blocked
    `),
      'says-recipient-unknown': each(`
      cannot find your recipient
    `),
      'says-virus': each(`
      this message was rejected as it contains a virus | found to contain a virus
    `),
      'says-sender-banned': each(`
      sender address rejected by session *
    `),
      'says-greylisted': each(`
      greylisting is active | 4.7.1 grey listed
    `),
    },
  ),
  ...gateway('SpamAssassin, amavisd-new, rspamd, MailScanner, ClamAV documentation', {
    'says-spam': each(`
      reject, id= | rejected by rspamd | spam message rejected | matched map | gtube | gtube pattern |
      blocked by spamassassin | 5.7.0 reject, id=*spam | id=* - spam |
      this message scored * spam points | congratulations, you get * spam points | your message scored |
      rejected with * spam
    `),
    'says-virus': each(`
      id=* - infected | - infected: | virus (*) was detected | clamav found | clamav: virus found |
      message contained a virus: | rejected: virus found: | contains: *virus*
    `),
    'says-attachment-blocked': each(`
      id=* - banned | - banned: | banned: * | banned contents
    `),
    'says-headers-noncompliant': each(`
      - bad header | - bad-header | id=* - bad-header
    `),
    'says-greylisted': [
      ...each(`
      try again later (greylisted) | try again later: greylisted | rspamd * greylist
    `),
      // The whole reply of Rspamd's greylisting.
      suggests('try again later', { code: 451, enhanced: '4.7.1', stage: ['rcpt', 'data'] }),
    ],
    'says-rate-limit': each(`
      ratelimit "* exceeded | ratelimit is exceeded | ratelimit exceeded
    `),
    'says-temporarily-unavailable': each(`
      4.7.1 service unavailable - try again later | temporary failure in scanner |
      virus scanner * unavailable | id=* error
    `),
    'says-dmarc-reject': each(`
      action set by dmarc | dmarc policy * action set
    `),
    'says-message-too-large': each(`
      too large for * scanner
    `),
  }),
  ...gateway('https://www.godaddy.com/help (SMTP error codes IB...)', {
    'says-ip-blocklisted': each(`
      ib103 | ib104 | ib105
    `),
    'says-direct-delivery-forbidden': each(`
      ib106
    `),
    'says-slowed-by-receiver': each(`
      ib101 | ib108 | ib110 | ib111
    `),
    'says-too-many-unknown-recipients': each(`
      ib112 | ib113
    `),
    'says-spam': each(`
      ib212
    `),
    'says-virus': each(`
      virus infected message rejected. ib* | ib705
    `),
    'says-rate-limit': each(`
      ib504 | ib510 | ib607
    `),
    'says-spf-fail': each(`
      ib508
    `),
    'says-spf-invalid': each(`
      invalid spf record. inspect your spf settings
    `),
    'says-sender-malformed': each(`
      ib501 | ib502
    `),
    'says-reverse-name-wrong': each(`
      reverse dns for this ip failed | ib102
    `),
    'says-too-many-recipients': each(`
      ib605
    `),
    'says-bad-credentials': [{ words: 'ib401', strength: 'suggests' }],
    'says-inbound-only': each(`
      authentication not allowed on ibsmtp servers | ibsmtp servers
    `),
  }),
];
