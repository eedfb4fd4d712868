import { each, eachSuggests, phrases, suggests } from '../../kernel/phrase.ts';

const source = 'replies of many servers in public bounce collections and issue threads';
const seen = '2026-08-07';
const common = { source, seen, protocol: 'smtp' } as const;

/** What servers of every kind say about the sender, relaying and sending limits. */
const who = phrases(common, {
  'says-relay-denied': [
    ...each(
      `
      relay access denied | relaying denied | relay denied | relaying not permitted |
      relay not permitted | relaying not allowed | relay not allowed | relaying is not allowed |
      relaying is denied | relaying prohibited | relaying forbidden | relaying disallowed |
      relaying disabled | relay prohibited | relay rejected | relaying rejected |
      relay operation rejected | relay attempt | relay attempts | unable to relay | cannot relay |
      can't relay | may not relay | will not relay | won't relay | do not relay | don't relay |
      does not relay | we do not relay | no relaying | no relay | not relaying |
      not permitted to relay | not allowed to relay | not authorized to relay |
      not authorised to relay | not configured to relay | not a relay | not an open relay |
      isn't an open relay | open relay not allowed | open relay is not allowed | open relay |
      as a relay | relaying mail to | relaying to | relay mail to | mail relay denied |
      is not a gateway | not a gateway | not allowed to send to external | cannot send to external |
      isn't in my list of allowed rcpthosts | not in my list of allowed rcpthosts | allowed rcpthosts |
      rcpthosts | not in rcpthosts | we do not accept mail for | we don't handle mail for |
      not accept mail for this domain | does not accept mail for this domain |
      no mail accepted for this domain | domain is not local | not a local domain | not our domain |
      domain not hosted | not hosted here | domain isn't hosted here | domain not handled |
      not responsible for | do not accept mail for domain | unknown domain for relay |
      relay restricted | relaying restricted | third-party relay | third party relay | relay access |
      host is not allowed to relay | client is not permitted to relay | must authenticate to relay |
      authentication required for relay | authentication required to relay | recipient domain not in |
      domain is not in my | not serviced here | you are not allowed to relay | outgoing mail not allowed
    `,
      { stage: ['rcpt', 'data', 'mail'] },
    ),
    ...eachSuggests('not local | relaying | relay', { stage: ['rcpt'] }),
  ],
  'says-authentication-required': each(
    `
      authentication required | authentication is required | authentication needed |
      authentication necessary | auth required | requires authentication | smtp auth required |
      smtp auth is required | smtp authentication required | smtp authentication is required |
      please authenticate | please authenticate first | must authenticate | must be authenticated |
      must authenticate first | need to authenticate | you need to authenticate | authenticate first |
      authenticate before | not authenticated | you are not authenticated | user not authenticated |
      client was not authenticated | client not authenticated | sender not authenticated |
      unauthenticated senders not allowed | unauthenticated sender | unauthenticated connections |
      unauthenticated submission | not logged in | login required | log in first | please log in |
      please login | you must log in | must log in | requires login |
      requires authentication when attempting to send to a non-local | turn on smtp authentication |
      turn on smtp auth | enable smtp authentication | enable smtp auth | use smtp auth |
      use smtp authentication | smtp authentication is not enabled in your |
      outgoing server requires authentication | check mail before sending | pop before smtp |
      pop-before-smtp | check your mail first | authorization required | authenticate to send |
      requires you to authenticate | only authenticated users | authenticated users only |
      submission requires | auth first
    `,
    { stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] },
  ),
  'says-sender-not-owned': [
    ...eachSuggests(
      `
      sender not allowed | sender is not allowed | unauthorized sender | sender not authorized |
      sender mismatch | sender spoofing | sender not matching your login
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      not owned by user | not owned by auth user | not owned by authenticated user |
      not owned by authorized user | sender not owned | not owner of | sender address is not owned |
      from address is not one of your addresses | is not one of your addresses |
      not allowed to send as | not allowed to send from | not permitted to send as |
      not permitted to send from | not authorized to send as | not authorised to send as |
      not authorized to send on behalf | not authorised to send on behalf |
      not authorized to send from | not authorised to send from | not authorized to send mail from |
      not authorized to use | not authorized from this | not allowed to use this sender |
      not allowed to use the sender | not allowed to use address | not allowed to use this from |
      unauthorised sender | sender not authorised | sender address not allowed |
      sender address is not allowed | does not have permissions to send as | no permission to send as |
      no permission to send from | cannot send as | can't send as | may not send as | send as denied |
      must be same as authorization user | must be the same as | must equal authorized user |
      must equal authenticated user | must match authenticated user | must match the authenticated |
      must match authorized | must match your login | must match login | must match the login |
      must match smtp user | does not match authenticated | does not match the authenticated |
      does not match authorized | does not match login | does not match the login |
      does not match the user | does not match user | does not match your account |
      does not match account | doesn't match authenticated | doesn't conform with authentication |
      doesn't match login | sender login mismatch | sender address mismatch | sender does not match |
      sender and login | authenticated sender | authenticated as * not allowed |
      different from authenticated | differs from authenticated | differ from authenticated |
      different address or alias | spoofed sender | spoofing not allowed | from address not allowed |
      from address is not allowed | from address not authorized | from address not authorised |
      from address does not match | from address is not verified for | from header does not match |
      header from does not match | header from must match | not allowed in header from |
      incorrect sender header | from/sender name is not valid |
      not authorised to send from this header address |
      not authorized to send from this header address | this sender is not yours |
      use your own address | envelope sender * not allowed | mail from not allowed for this |
      not permitted for authenticated user
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
  ],
  'says-sender-unknown': each(
    `
      unknown sender | sender unknown | sender address unknown | sender does not exist |
      sender * does not exist | sender doesn't exist | sender not found | sender user unknown |
      sender is unknown | no such sender | sender not valid | sender address does not exist |
      sender address rejected: user unknown | sender address rejected: undeliverable |
      local sender unknown | sender mailbox does not exist | sender account does not exist
    `,
    { stage: ['mail', 'rcpt', 'data'] },
  ),
  'says-sender-domain-unresolvable': [
    ...eachSuggests(
      `
      sender's domain | sender mx | mail from domain must | your domain is not
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      unresolvable rfc5321 | unresolvable rfc 5321 | sender domain not found |
      sender verify failed: all relevant mx records point to non-existent hosts |
      sender domain does not exist | sender domain * does not exist | sender domain must exist |
      sender domain must resolve | sender domain is invalid | sender domain invalid |
      sender domain not exist* | sender domain not resolv* | sender domain resolve fail |
      sender domain unresolvable | domain of sender address * does not exist |
      domain of sender address * does not resolve | domain of sender does not |
      domain of sender * does not | domain of sender must | valid sender domain |
      unresolvable sender domain | unresolvable rfc.5321 | cannot resolve sender |
      can't resolve sender | could not resolve sender | unable to resolve sender |
      cannot resolve your domain | can't resolve your domain | cannot resolve mail from |
      can't find your domain | your domain does not exist | sender address rejected: domain not found |
      from: domain is invalid | from domain does not exist | from domain must resolve |
      from domain * not resolv* | invalid sender domain | sender's domain does not |
      nonexistent sender domain | non-existent sender domain | no valid mx for sender |
      sender has no mx | sender domain has no | no mx for sender | sender domain lookup |
      bad dns for sender | dns error for sender | mail from domain not found |
      mail from domain does not | mail domain mentioned in email address is unknown |
      unknown sender domain | domain of the sender | envelope sender domain | return address domain |
      mx record for sender
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
  ],
  'says-sender-malformed': [
    suggests('syntax error', { code: 555, enhanced: '5.5.2', stage: 'mail' }),
    suggests('syntax error, cannot decode response', { stage: 'mail' }),
    ...eachSuggests(
      `
      domain required | domain missing | invalid sender
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      bad sender address | bad sender syntax | malformed sender | invalid sender address |
      illegal sender | sender syntax error | sender address syntax | syntax error in sender |
      syntax error in from | syntax error in mail from | invalid mail from | bad mail from |
      malformed mail from | invalid from address | invalid return path | sender address must contain |
      sender must be fully | sender must contain | sender address must be fully |
      need fully qualified sender | need domain in sender | domain name required | blank from: |
      ip addresses are not allowed as a from | unqualified sender | sender address is invalid |
      sender address invalid | invalid reverse-path | invalid reverse path | bad reverse path |
      invalid envelope sender | malformed envelope sender | improper sender | sender refused: syntax |
      sender format
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
  ],
  'says-sender-callback-failed': each(
    `
      sender verify failed | sender verification failed | sender verify callout | sender callout |
      callout verification failed | callback verification | callback failed | callout failed |
      could not verify sender | couldn't verify sender | cannot verify sender | can't verify sender |
      unable to verify sender | unable to verify your address | could not complete sender verify |
      sender could not be verified | sender cannot be verified | sender address could not be verified |
      sender address verification | sender address verify | unverified address | sender not verified: |
      sender verify | unroutable sender | unrouteable sender | undeliverable sender |
      sender undeliverable | sender address is undeliverable | your mail server rejected |
      mail server for * refused | sender's server | postmaster verification failed |
      postmaster@ not accepted
    `,
    { stage: ['mail', 'rcpt', 'data'] },
  ),
  'says-empty-sender-refused': each(`
      null sender | null sender is not allowed | null senders | null reverse path | null return path |
      empty sender | empty senders | empty envelope sender | empty envelope senders not allowed |
      blank sender | sender <> | <> sender | bounce messages not accepted |
      bounce message not accepted | bounces not accepted | bounces are not accepted |
      does not accept bounces | do not accept bounces | doesn't accept bounces | not accept bounce |
      returned mail not accepted | no third-party dsns | third party dsn | dsn not accepted |
      dsns not accepted | denied [bouncedeny] | bouncedeny | bounce refused | backscatter not accepted |
      does not send mail, so bounces | never sends mail | invalid bounce
    `),
  'says-bounce-tag-invalid': [
    ...eachSuggests(
      `
      invalid or expired | bounce tag
    `,
      { stage: ['rcpt', 'data'] },
    ),
    ...each(
      `
      batv | prvs | invalid bounce tag | bounce address tag | backscatter protection detected |
      backscatter protection | bounce address * expired | signed sender | invalid signed |
      unsigned bounce | bounce not signed | not originally sent from here | message was never sent from
    `,
      { stage: ['rcpt', 'data'] },
    ),
  ],
});

const limits = phrases(common, {
  'says-daily-limit': [
    ...eachSuggests(
      `
      per day | 24 hours | 24h | account limit | plan limit | maximum emails | daily rate
    `,
      { stage: ['mail', 'rcpt', 'data', 'login'] },
    ),
    ...each(
      `
      daily sending limit | daily sending quota | daily message limit | daily message quota |
      daily email limit | daily email quota | daily mail limit | daily mail quota | daily limit |
      daily quota | daily recipient limit | daily smtp | daily relay limit | daily relay quota |
      24-hour | monthly sending quota | monthly limit | monthly quota | monthly email |
      sending quota exceeded | sending quota | not enough sending quota | sending limit exceeded |
      sending limit reached | sending limit is exceeded | sending limit for | exceeded sending limit |
      exceeded your sending limit | exceeded the sending limit | exceeded its sending |
      reached your sending limit | reached the sending limit | outgoing limit | outgoing mail limit |
      outbound limit | outgoing message limit | submission quota | outgoing quota | send limit |
      send quota | mail quota for today | message limit exceeded | message limit reached |
      message quota exceeded | messages sent quota | email limit exceeded | email quota exceeded |
      email sending limit | email sending quota | relay limit | relay quota | smtp limit |
      smtp quota exceeded | quota exceeded for sending | maximum number of messages |
      maximum number of emails | max number of messages | number of messages exceeded |
      limit of messages | too many messages today | over your limit | over the limit | hit * limit |
      exceeded * emails | maximum credits exceeded | credits exceeded
    `,
      { stage: ['mail', 'rcpt', 'data', 'login'] },
    ),
  ],
  'says-rate-limit': [
    ...eachSuggests(
      `
      slower | per minute | per hour | per second | an hour | too fast | too quickly | slow down |
      traffic limit
    `,
      { stage: ['connect', 'mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      rate limit | rate limited | rate limit exceeded | rate limit reached | rate-limit | rate-limited |
      ratelimit | ratelimited | rate limiting | sending rate | sending rate exceeded |
      maximum sending rate | message rate | message rate exceeded | mail rate | rate exceeded |
      rate of messages | rate control | too much mail | too much mail from | too many messages |
      too many emails | too many e-mails | too many mails | too many mail | too many requests |
      too many submissions | too many transactions | sending too fast | sending mails too fast |
      sending too many | sent too many | sends too many | please try again slower | hourly limit |
      hourly sending limit | your hourly * limit | policy rejection - quota exceeded |
      hourly quota | emails per hour | max emails per hour | max defers and failures per hour |
      exceeded the max | message threshold exceeded | threshold exceeded | frequency limited |
      frequency limit | frequency too high | sending frequency | throttled | throttling |
      throttling failure | being throttled | volume limit | excessive volume | excessive sending |
      excessive rate | burst limit | max message per connection | messages per connection |
      max messages per connection | too many messages per connection | too many messages this session |
      message count per connection | mail sending limit | limit per connection | anti-flood |
      flood control | flooding | mail flood | message flood
    `,
      { stage: ['connect', 'mail', 'rcpt', 'data'] },
    ),
  ],
  'says-too-many-parallel-submissions': each(
    'concurrent submission* | concurrent sending * | parallel submissions | simultaneous submissions',
  ),
  'says-account-compromised': [
    ...eachSuggests(
      `
      unusual activity | sending disabled | sending is disabled | is not allowed to send mail |
      not allowed to send mail | sending blocked | sending is blocked
    `,
      { stage: ['mail', 'rcpt', 'data', 'login'] },
    ),
    ...each(
      `
      account compromised | account is compromised | account has been compromised | may be compromised |
      appears to be compromised | might be compromised | possibly compromised | hacked | hijacked |
      account * sending spam | sending spam from your account | blocked for sending spam |
      blocked for spamming | disabled for spamming | suspended for spamming | suspended due to spam |
      suspended for spam | blocked due to spam | outgoing mail blocked |
      outgoing mail from * has been suspended | outgoing mail * suspended | outgoing email blocked |
      outgoing blocked | outbound mail blocked | outbound spam | outbound sender |
      sending has been disabled | sending has been blocked | sending suspended | sending privileges |
      sending has been suspended | sending paused | sending * paused | isn't allowed to send email |
      not allowed to send email | unusual sending activity | abuse detected |
      spam detected from your account
    `,
      { stage: ['mail', 'rcpt', 'data', 'login'] },
    ),
  ],
  'says-unpaid': [
    ...eachSuggests(
      `
      billing | overdue | past due
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      account unpaid | account is unpaid | account is past due | non-payment | nonpayment |
      account suspended for non-payment | account suspended due to non-payment | suspended for non-payment |
      suspended due to non-payment | suspended for nonpayment | unpaid |
      out of credit | out of credits | insufficient credit | insufficient credits |
      insufficient balance | insufficient funds | no credits | not enough credits | payment required |
      payment failed
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
  ],
  'says-account-locked': each(
    `
      this account is suspended | account is suspended | account has been suspended |
      account suspended | user is locked | sender * suspended | sender account * disabled |
      sender's account | domain suspended | domain has been suspended | service suspended |
      your account has been | your account is disabled | account deactivated | account terminated
    `,
    { stage: ['mail'] },
  ),
  'says-sender-not-verified': each(
    `
      email address is not verified | address is not verified | address not verified |
      identity is not verified | identities failed the check | not a verified |
      verified sender identity | does not match a verified | unverified sender | unverified email |
      unverified domain | unverified address * sandbox | domain is not verified | domain not verified |
      domain must be verified | domain is not active | domain is unverified | sender is not verified |
      sender not verified | sender signature | sender must be verified | from address is not verified |
      sending domain is not | sender identity | not been verified | sender is unvalidated |
      sender not validated | sender has not been validated | sender is not confirmed |
      not confirmed sender | not a confirmed | domain not found in account |
      unconfigured sending domain | sending domain * not configured | not registered as sender |
      sender not registered | unregistered sender | unregistered domain
    `,
    { stage: ['mail', 'rcpt', 'data'] },
  ),
  'says-account-in-test-mode': [
    ...eachSuggests(
      `
      trial account | test mode | account under review | account is pending
    `,
      { stage: ['mail', 'rcpt', 'data', 'login'] },
    ),
    ...each(
      `
      sandbox | in sandbox | sandbox mode | sandbox subdomains |
      free accounts are for test purposes only | authorized recipients | pending approval |
      account not yet approved | not been approved | not yet activated | account is not activated |
      account is not yet active | activate your account | production access | awaiting approval
    `,
      { stage: ['mail', 'rcpt', 'data', 'login'] },
    ),
  ],
  'says-connector-mismatch': each(
    'connector * not match | no matching connector | no connector | inbound connector | not a trusted relay host',
  ),
  'says-too-many-unknown-recipients': [
    ...eachSuggests(`
      dictionary attack | harvesting attack | directory harvest
    `),
    ...each(`
      too many invalid recipients | too many unknown recipients | too many bad recipients |
      too many unknown users | too many invalid users | too many invalid addresses |
      too many nonexistent | too many non-existent | too many rejected recipients |
      too many recipients rejected | too many failed recipients | too many wrong recipients |
      too many bad rcpt | too many invalid rcpt | too many no such users | too many user unknown |
      too many unknown local | harvest attack | dha attack | dha protection | recipient harvesting |
      invalid recipient limit | invalid recipients exceeded | bad recipient count |
      max invalid recipients | maximum invalid recipients
    `),
  ],
});

export default [...who, ...limits];
