import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const seen = '2026-08-07';
const common = {
  source: 'replies of many servers in public bounce collections and issue threads',
  seen,
  protocol: 'smtp',
} as const;

/** What servers of every kind say about the standing of a sender and the proofs of its domain. */
const standing = phrases(common, {
  'says-ip-blocklisted': [
    ...eachSuggests(`
      for removal | delisting | delist | removal request | open proxy | dns blacklist |
      blacklist lookup | in the blacklist | on the blacklist
    `),
    ...each(`
      blocked using | rejected using | blocklisted by | blacklisted by | blacklisted at |
      blacklisted in | blacklisted on | listed at | listed in | listed by | listed on | is listed on |
      listed as spam source | listed in dnsbl | listed in rbl | listed in the dnsbl | found in dnsbl |
      found on dnsbl | found in rbl | found on one or more dnsbls | found on one or more |
      found in dns blacklist | found on blacklist | found in blacklist | on dnsbl | in dnsbl |
      in an rbl | in a dnsbl | dnsbl listed | rbl listed | rbl reject | rbl blocked | rbl restriction |
      dnsbl:rbl | dnsbl reject | dns blocklist | dns blackhole | dnsbl | rbl | rbls | rbldns |
      due to listing in | due to blacklist* | due to blocklist* | on a blacklist | on * blacklist |
      in a black list | on a black list | in black list | on our black list by | ip is blacklisted |
      ip blacklisted | ip address is blacklisted | ip address blacklisted | ip address is blocklisted |
      ip address is block listed | ip address is black listed | is blacklisted | is blocklisted |
      blacklisted ip | blocklisted ip | blacklisted host | open relay listed | listed open relay |
      which is an open relay | insecure mail relay | listed by invaluement | listed at spamhaus |
      listed in spamhaus | check your ip at | to be removed from the list | in a public blacklist |
      public blocklist | realtime blackhole | real-time blackhole | realtime blocklist
    `),
  ],
  'says-blocked-by-receiver': [
    ...eachSuggests(`
      go away | blocked for spam | spam source | spammer | denied access | sender reputation |
      domain reputation | domain blocked | domain is blocked | unwelcome | abusive | not welcome
    `),
    ...each(`
      a problem occurred. (ask your postmaster for help or to contact | connection refused from [#] |
      your ip is blocked | your ip has been blocked | your ip address is blocked |
      your ip address has been blocked | ip is blocked | ip blocked | ip address blocked |
      ip address is blocked | ip has been blocked | ip address has been blocked | your host is blocked |
      your server is blocked | your mail server is blocked | your mailserver is blocked |
      host is blocked | host blocked | server blocked | your network is blocked | network is blocked |
      your network * blocked | blocked for abuse | blocked due to abuse | blocked due to spam |
      blocked because of spam | blocked by our | blocked by local | on our block list |
      on our blocklist | on our blacklist | in our blacklist | in our block list |
      our internal blacklist | our internal block list | local blacklist | local blocklist |
      local block list | internal blacklist | private blacklist | poor reputation | bad reputation |
      low reputation | low sender reputation | very low reputation | negative reputation |
      reputation is too low | reputation too low | ip reputation | poor sender reputation |
      reputation score | senderbase | senderscore | sender score | reputation filter |
      reputation block | due to reputation | because of reputation | for reputation reasons |
      you are not allowed to connect | not allowed to connect | connection refused by policy |
      connections from this host are not accepted | connection not accepted from |
      not accepting connections from your | not accept connections from | not accepting mail from your |
      not accept mail from your ip | do not accept mail from your | we do not accept mail from |
      don't accept mail from | refuse mail from your | refusing mail from | you are banned |
      you have been banned | your ip is banned | ip is banned | ip banned | ip address is banned |
      banned ip | banned sending ip | access from ip address * blocked | access denied to your ip |
      your access to this mail system has been rejected | no smtp service for you | no service for you |
      abuse from your | spam from your | known spam source | spam network | spam sources | spamtrap |
      spam trap | hit a spam trap | network blocked | range blocked | subnet blocked |
      your domain is blacklisted | domain blacklisted | domain has been blacklisted
    `),
    ...eachSuggests(
      'connection rejected | connection denied  | blocked | banned | host rejected | host denied | client rejected | transaction denied',
      { stage: ['connect', 'hello'] },
    ),
  ],
  'says-slowed-by-receiver': each(`
      temporarily blocked | temporarily blacklisted | temporarily blocklisted | temporarily rejected |
      temporarily deferred | temporarily rate limited | temporarily rate limited due to |
      temporarily denied | temporarily refused | temporary block | temporary blacklist |
      temporarily throttled | messages from * temporarily deferred | deferred due to |
      deferred because | deferring connection | due to unexpected volume | user complaints |
      complaint rate | excess spam complaints | unusual rate |
      unsolicited mail originating from your ip | reputation * try again later | is sending spam, | too much spam | spam rate | high volume of spam |
      rate limited due to ip reputation | connection throttled | throttled due to reputation |
      due to poor reputation, try | low reputation * later | temporarily greylisted due to reputation
    `),
  'says-sender-banned': each(
    `
      sender is blacklisted | sender blacklisted | sender address blacklisted |
      sender address has been blacklisted | your email address has been blacklisted |
      sender in blacklist | sender is in * blacklist | sender on blacklist | sender in my black list |
      sender is blocked | sender blocked | sender address blocked | sender address is blocked |
      sender is banned | sender banned | banned sender | sender denied | sender refused |
      sender domain blocked | sender domain is blocked | sender domain blacklisted |
      sender domain is blacklisted | sender domain banned | envelope sender blocked |
      spammer's address | spam sender | sender is a spammer | sender is spammer |
      sender is known spammer | known spammer | sender not pre-approved | sender not whitelisted |
      sender is not in whitelist | sender not in whitelist | from address is blacklisted |
      from address blacklisted | from address blocked | mail from * blocked | mail from * blacklisted |
      mail from your address | address * is blacklisted | blocked sender | blacklisted sender |
      you are blacklisted | sender rejected | sender is rejected | domain of sender is blacklisted |
      domain * is blacklisted
    `,
    { stage: ['mail', 'rcpt', 'data'] },
  ),
  'says-shared-ip-reputation': each(
    'shared ip | shared ips | shared ip address | shared ip pool | other senders on this ip | shared sending ip',
  ),
  'says-blocklist-misused': each(`
      error: open resolver | open resolver | open/public resolver | public resolver |
      via public/open resolver | spamhaus.org/returnc* | query refused by | exceeds query limit |
      excessive number of queries | sorbs.net | njabl.org | ahbl.org | ordb.org | spamcannibal.org |
      bl.csma.biz | opm.blitzed.org | dsbl.org | list.dsbl.org | blacklist * is no longer |
      blocklist * shut down
    `),
  'says-organisation-blocked': each(
    'tenant * blocked | tenant * threshold | organization * blocked from sending | organisation * blocked from sending',
  ),
  'says-direct-delivery-forbidden': [
    ...eachSuggests(`
      dynamic address | dialup | dial-up | dynamic ip | generic hostname | pbl | use your provider |
      use your isp
    `),
    ...each(`
      dynamic ip address | dynamic addresses | dynamic host | dynamic hosts | dynamic pool |
      dynamically assigned | dial up | residential ip | residential ips | residential address |
      residential network | residential customer | end-user ip | end user ip | dsl ip | adsl |
      broadband customers | generic rdns | generic ptr | generic reverse | generic host name |
      looks like a dynamic | appears to be dynamic | may not be mail exchanger | use your isp's |
      use your provider's | use your own isp | use the smtp server of | use smtp of your provider |
      use your local smtp | use isp's mail server | isp's smtp server | isp's mail server |
      smarthost of your | relay through your isp | send directly to our servers | direct-to-mx |
      direct to mx | policy block list | not an authorized mail server for your network | consumer ip
    `),
  ],
  'says-greylisted': [
    ...eachSuggests(
      `
      please come back | come back in | please try again in | retry in * seconds | retry in * minutes |
      try again in * minutes | try again in * seconds | policy delay
    `,
      { stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      greylisted | graylisted | grey listed | gray listed | grey-listed | greylist | graylist |
      grey list | greylisting | graylisting | grey listing | grey-listing | greylisting in action |
      greylisting in effect | greylisting enabled | greylist in action | temporarily greylisted |
      delayed by greylist | delay for new sender | first time sender | first time connection |
      unknown triplet | please try again in a few minutes | please retry in | postgrey | sqlgrey |
      milter-greylist | greyd | greylist.io | internal resources are temporarily unavailable |
      early retry | too early to retry | you've been greylisted | deferred by policy; try again |
      spf-deferred | temporary reject * new
    `,
      { stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] },
    ),
  ],
  'says-reverse-name-wrong': [
    ...eachSuggests(`
      your host name | ptr record | ptr records | reverse name | reverse dns | rdns | unknown host [
    `),
    ...each(`
      cannot find your hostname | cannot find your reverse hostname | reverse dns lookup |
      reverse dns failed | reverse dns for this ip failed | reverse dns does not | no reverse dns |
      missing reverse dns | invalid reverse dns | bad reverse dns | without reverse dns |
      rdns lookup failed | no rdns | rdns failed | no ptr | no ptr record | missing ptr |
      missing ptr record | without ptr | have a ptr | bad dns ptr | invalid ptr | ptr lookup |
      ptr resource record | reverse lookup | reverse mapping | reverse hostname | reverse pointer |
      reverse address | reverse resolution | ip name lookup failed | ip name possibly forged |
      ip name forged | no dns for your ip | does not resolve to your ip | doesn't resolve back |
      does not resolve back | forward confirmed | forward-confirmed | fcrdns |
      hostname does not resolve | hostname * does not match ip | name does not match ip |
      inverse lookup | could not resolve your ip | cannot resolve your address |
      cannot resolve your ip | unable to resolve your ip | address not resolvable | unresolvable host |
      no host name for | no hostname for your ip | doesn't have a dns name | not have reverse |
      dns ptr | reverse ip
    `),
  ],
  'says-ipv6-refused': each(
    'ipv6 sending guidelines | not accept * over ipv6 | does not accept mail over ipv6 | ipv6 not accepted | ipv6 is not supported | ipv6 not supported | via ipv6 * not | ipv6 * ptr | mail over ipv6 | ipv6 connections are not',
  ),
});

const proofs = phrases(common, {
  'says-spf-fail': [
    ...eachSuggests(`
      spf policy | openspf.org | openspf.net | permitted sender | no spf
    `),
    ...each(`
      spf fail | spf failed | spf failure | spf hardfail | spf hard fail | spf softfail |
      spf soft fail | spf check failed | spf check fail | spf check did not pass | spf check: fail |
      spf validation failed | spf validation failure | spf verification failed |
      spf verification failure | spf authentication failed | spf evaluation failed | spf test failed |
      spf reject | spf rejected | spf rejection | spf mismatch | spf unauthorized | spf unauthorised |
      spf not pass* | spf does not pass | spf did not pass | spf result: fail | spf=fail | fails spf |
      failed spf | fail spf | fails to pass spf | did not pass spf | not pass spf | rejected by spf |
      rejected by spf policy | spf violation | violates spf | spf sender invalid |
      spf: * is not allowed to send | sender policy framework | spf.mydomain | does not designate |
      not designated | not a permitted sender | not a designated | not allowed to send from |
      not allowed to send mail from | is not allowed to send mail for | not permitted to send mail |
      not authorized to send mail from | not authorised to send mail from |
      not authorized to use * in 'mfrom' | not authorized by * spf | mismatches client ip |
      ip * not in spf | not listed in spf | not in spf | no spf record | missing spf |
      spf record not found | spf record does not | please see http://spf |
      please see http://www.openspf | spf: fail | (spf) | can't determine purported
    `),
    ...eachSuggests('spf'),
  ],
  'says-spf-invalid': each(`
      invalid spf | invalid spf record | bad spf record | bad spf records | bad spf records for |
      spf permerror | spf permanent error | permerror | spf syntax error | spf record syntax |
      spf record is invalid | spf record invalid | malformed spf | multiple spf records |
      more than one spf record | two spf records | spf too many dns lookups | too many dns lookups |
      too many spf lookups | spf lookup limit | spf record of the sending domain |
      error in processing spf | spf record error | spf record could not | inspect your spf settings |
      spf temperror | spf temporary error
    `),
  'says-dkim-fail': [
    ...eachSuggests(`
      no dkim | dkim public key | unsigned message
    `),
    ...each(`
      dkim fail | dkim failed | dkim failure | dkim=fail | dkim check failed | dkim signature failed |
      dkim signature fail | dkim signature verification failed | dkim signature did not verify |
      dkim signature is not valid | dkim signature not valid | dkim signature is invalid |
      dkim signature invalid | dkim verification failed | dkim verification failure |
      dkim validation failed | dkim not valid | dkim invalid | dkim sender invalid | dkim test failed |
      dkim evaluation failed | bad dkim signature | invalid dkim signature | invalid dkim |
      missing dkim | missing dkim signature | no dkim signature | no valid dkim |
      no valid dkim signature | no passing dkim | no acceptable dkim | without dkim | not dkim signed |
      not signed with dkim | message not signed | dkim signature required | dkim required |
      dkim key not found | dkim: no | dkim bad
    `),
  ],
  'says-dmarc-reject': [
    ...eachSuggests(`
      p=reject
    `),
    ...each(`
      dmarc | dmarc policy | dmarc fail | dmarc failed | dmarc failure | dmarc=fail |
      dmarc check failed | dmarc verification failed | dmarc validation failed | dmarc evaluation |
      dmarc evaluation failed | dmarc reject | dmarc rejected | dmarc rejection | dmarc sender invalid |
      dmarc compliance | dmarc violation | rejected by dmarc | rejected due to dmarc | failed dmarc |
      fails dmarc | did not pass dmarc | does not pass dmarc | violates dmarc | domain's dmarc policy |
      's dmarc policy | policy of reject | due to domain's policy | dmarc quarantine
    `),
  ],
  'says-mail-unauthenticated': each(
    `
      unauthenticated email | unauthenticated mail | unauthenticated message |
      email is unauthenticated | message is unauthenticated | mail is not authenticated |
      message not authenticated | message is not authenticated | neither spf nor dkim |
      either spf or dkim | spf or dkim | spf and dkim | spf, dkim | spf/dkim | spf nor dkim |
      email authentication failed | email authentication is required | required authentication level |
      message failed authentication | fails authentication checks |
      fails to pass authentication checks | authentication checks failed | authentication results |
      sender authentication failed | sender authentication required | sender must authenticate with |
      requires all senders to authenticate | does not have authentication information |
      not pass authentication | authenticated with spf | domain authentication | arc validation failed |
      arc validation failure
    `,
    { stage: ['mail', 'rcpt', 'data'] },
  ),
  'says-not-aligned': each(
    'not aligned | alignment failed | alignment failure | out of alignment | misaligned | is not aligned with | aligned with either | identifier alignment | strict alignment | spf alignment | dkim alignment',
  ),
});

export default [...standing, ...proofs];
