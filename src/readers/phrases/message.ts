import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const common = {
  source: 'replies of many servers in public bounce collections and issue threads',
  seen: '2026-08-07',
  protocol: 'smtp',
} as const;

/** What servers of every kind say about the message itself. */
const form = phrases(common, {
  'says-message-too-large': [
    ...eachSuggests(
      `
      size limit | size exceeds | size exceeded | too large for | too big for | max size |
      maximum permitted
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
    ...each(
      `
      message too large | message too big | message is too large | message is too big |
      message is too long | message too long | mail too large | mail too big | mail is too big |
      mail is too large | email too large | email is too large | email too big | message size exceeds |
      message size exceeded | message size exceed | message size too large | message size limit |
      message size limit exceeded | message size is too | message size violation | message exceeds |
      message exceeded | message exceed max size | message larger than | message length exceeds |
      message file too big | message body too large | message body exceeds | maximum message size |
      maximum size exceeded | maximum email size | maximum mail size | maximum allowed size |
      max message size | max message size exceeded | max mail size | maximum inbound message size |
      exceeds maximum size | exceeds the maximum | exceeds maximum message | exceeds maximum permitted |
      exceeds size limit | exceeds the size limit | exceeds fixed maximum | exceeds fixed limit |
      exceeds limit of | exceeds fixed maximum message size | exceeds message size |
      exceeds administrative limit | exceeded message size | exceeded maximum | size limit exceeded |
      size too big | size too large | larger than the current system limit | larger than allowed |
      too large to | taille limite du message | data size exceeds | data too large | body too large |
      attachment too large | attachment too big | attachments too large | attachments exceed |
      attachment size exceeds | object too large | content too large | content size | octets exceeds |
      bytes exceeds | entity too large | mail size exceeds | mail size limit | email size exceeds |
      email size limit
    `,
      { stage: ['mail', 'rcpt', 'data'] },
    ),
  ],
  'says-headers-too-large': each(
    `
      header too large | header too long | header too big | header is too long | header is too large |
      headers too large | headers too long | headers are too large | header size exceeds |
      header size exceeded | header size limit | header section too large | header line too long |
      header name limit | header length | header field too long | message header size |
      message header too large | too many headers | too many header lines | too many header fields |
      number of headers | too much header data | header data | headers exceed |
      recipient list * exceeds policy limit
    `,
    { stage: ['data'] },
  ),
  'says-too-many-attachments': each(
    `
      too many attachments | number of attachments | attachments limit | too many mime parts |
      too many parts | mime complexity | too many mime | too many nested | too many levels |
      nested too deep | nesting too deep | nesting level | mime nesting | too many multipart |
      maximum number of attachments
    `,
    { stage: ['data'] },
  ),
  'says-attachment-blocked': [
    ...eachSuggests(
      `
      .exe | .zip | .js file | macros | file extension | attachment type | attachment types
    `,
      { stage: ['data'] },
    ),
    ...each(
      `
      illegal attachment | attachment blocked | attachment is blocked | attachment not allowed |
      attachment not permitted | attachment type not | attachment extension | attachment rejected |
      attachments are not accepted | attachments are not allowed | attachments not allowed |
      attachment file type | attachment is forbidden | attachment forbidden |
      attachment is not allowed | blocked attachment | banned attachment | banned file | banned name |
      banned content | banned filename | banned extension | forbidden attachment | forbidden file |
      forbidden extension | prohibited attachment | prohibited file | prohibited extension |
      unacceptable attachment | dangerous attachment | dangerous file | executable attachment |
      executable attachments | executable file | executable files | executable content |
      executables are not | potentially executable | potentially dangerous attachment |
      suspicious attachment | restricted attachment | disallowed attachment | file type not allowed |
      file type is not allowed | file extension not allowed | unsafe attachment |
      contains an attachment | contains a forbidden | contains blocked | contains a file |
      contains banned | password protected archive | password-protected archive | encrypted archive |
      encrypted attachment | encrypted zip | macro | we don't accept zip | zip file* not |
      zip archive* | this form of attachment | form of attachment has been used by recent viruses |
      content presents a potential security issue |
      do not accept messages containing images or other attachments
    `,
      { stage: ['data'] },
    ),
  ],
  'says-virus': [
    ...eachSuggests(
      `
      phishing | infected | malicious | security threat | dangerous content | heuristics.*
    `,
      { stage: ['data'] },
    ),
    ...each(
      `
      virus | virus found | virus detected | virus infected | viruses | contains a virus |
      contains virus | contained a virus | infected with | is infected | infected message |
      infected mail | malware | malware detected | malware found | contains malware |
      malicious content | malicious code | malicious url | malicious_url | malicious link |
      malicious file | trojan | worm | clamav | eicar | exploit | ransomware | phishing attempt |
      phish | due to virus | message contains a dangerous
    `,
      { stage: ['data'] },
    ),
  ],
  'says-spam': [
    ...eachSuggests(
      `
      unsolicited | content policy | content filter | filtered by | score too high | bulk mail |
      bulk message | antispam | anti-spam | anti spam | unsolicited mail | bayesian | for spam |
      content restriction*
    `,
      { stage: ['data'] },
    ),
    ...each(
      `
      spam message | spam message rejected | spam message discarded | message is spam |
      message looks like spam | looks like spam | looks spammy | message considered spam |
      considered spam | considered as spam | considered to be spam | is spam | was spam | as spam |
      spam detected | spam found | spam content | spam content matched | spam rejected | spam reject |
      spam refused | spam blocked | spam mail | spam email | spam filter | spam filters | spam score |
      spam policy | spam threshold | spam level | spam check | spam probability | spam-like |
      spam like | spammy | spamassassin | spam assassin | is considered spam | identified as spam |
      classified as spam | recognized as spam | recognised as spam | detected as spam | marked as spam |
      tagged as spam | flagged as spam | deemed spam | deemed to be spam | judged as spam |
      rejected as spam | blocked as spam | treated as spam | appears to be spam | seems to be spam |
      seems like spam | suspected spam | suspicion of spam | possible spam | probable spam |
      likely spam | probably spam | high probability of spam | definite spam | may be spam |
      might be spam | contains spam | this is spam | due to spam | because of spam | unsolicited bulk |
      unsolicited email | likely unsolicited | junk mail | junk email | uce | ube |
      spam is not accepted | no spam | spammers | spamming | spam url | message scored |
      scored too high | high spam | your message looks like | content rejected |
      message content rejected | content not accepted | content denied | content filtering |
      rejected by content | rejected due to content | rejected because of content |
      rejected for content | because of its content | due to its content | due to content |
      objectionable content | unacceptable content | inappropriate content | mail content denied |
      prohibited content | prohibited words | message filtered | message rejected by filter |
      rejected by filter | rspamd | bayes | message fingerprint | fingerprint * spam | reject, id= |
      high risk message | newsletter rejected | rejected by antispam
    `,
      { stage: ['data'] },
    ),
    ...eachSuggests('spam | spam message rejected | unsolicited mail | considered spam', {
      stage: ['mail', 'rcpt', 'connect'],
    }),
  ],
  'says-link-blocklisted': [
    ...eachSuggests(
      `
      url in message | link in message | links in message | contains a link | contains link |
      contains links | contains url | contains a url
    `,
      { stage: ['data'] },
    ),
    ...each(
      `
      uribl | uribl.com | multi.uribl.com | black.uribl.com | surbl | surbl.org | urlbl | urlbl* |
      dbl.spamhaus | dbl.spamhaus.org | spamhaus dbl | uri blacklist* | url blacklist* |
      blacklisted url | blacklisted uri | blacklisted link | blacklisted domain in message |
      url in this message | url in body | urls in message | link in this message |
      links in the message | contains a blacklisted url | contains a blacklisted uri |
      contains blacklisted | contains a domain | domain present in the | message body contains a |
      blocked url | blocked link | bad url | bad link | url reputation | listed url | links within |
      ivmuri | uri reputation | url listed in | body url
    `,
      { stage: ['data'] },
    ),
  ],
  'says-headers-noncompliant': [
    ...eachSuggests(
      `
      rfc 5322 | rfc5322 | rfc 2822 | rfc2822 | rfc 822 | rfc822 | header field | header fields |
      to header | sender header | message format | reply-to header | from: header
    `,
      { stage: ['data'] },
    ),
    ...each(
      `
      not rfc compliant | not rfc-compliant | rfc compliant | rfc compliance | violates rfc |
      rfc violation | non-rfc | not compliant with | headers are not | header error | header errors |
      header syntax | header syntax error | header is invalid | header is malformed | header missing |
      invalid header | invalid headers | bad header | bad headers | broken header | malformed header |
      malformed headers | malformed message | malformed mime | malformed email | malformed mail |
      missing header | missing headers | missing required header | required header | required headers |
      missing from | missing from: | missing date | missing date header | missing message-id |
      missing message id | missing message-id header | missing to | missing to: | missing subject |
      no from header | no from: | no date header | no message-id | no subject | no valid from |
      no valid sender in any header | no sender header | no headers | duplicate header |
      duplicate headers | duplicated header | duplicate from | multiple from | multiple from headers |
      multiple from: | multiple to headers | more than one from | multiple subject | multiple headers |
      multiple addresses in | multiple addresses in from | more than one address in from |
      improper use of 8-bit data | 8-bit characters in header | 8bit header | 8-bit header |
      non-ascii characters in header | non-ascii header | nonascii header | raw 8-bit | unencoded |
      invalid mime | invalid mime headers | bad mime | mime error | mime headers | mime parsing |
      broken mime | mime boundary | improperly-formatted | improperly formatted | invalid from header |
      invalid from: header | invalid message-id | invalid message id | invalid encoding |
      invalid charset | invalid characters in header | bad from header | from header is |
      from header missing | message-id header | no valid address in header |
      unqualified address in header | message is not rfc | message is malformed | message malformed |
      message headers fail | message does not conform | nul characters | nul character | contains nul |
      null characters | control characters
    `,
      { stage: ['data'] },
    ),
  ],
  'says-date-wrong': each(
    `
      date in the future | future date | date is in the future | date header | date: header |
      invalid date | invalid date header | bad date | bad date header | date is too old | date too old |
      date in the past | too far in the future | too far in the past | message is too old | wrong date |
      date field
    `,
    { stage: ['data'] },
  ),
  'says-changed-after-signing': each(
    'body hash did not verify | body hash mismatch | body has been altered | bodyhash | message has been altered | message was modified | signature * body altered | dkim * body hash',
  ),
});

const refusal = phrases(common, {
  'says-refused-without-reason': eachSuggests(`
      administrative prohibition | local policy | local policy violation | policy violation |
      policy reasons | policy restriction | policy restrictions | policy rejection | policy reject |
      policy block | by policy | against policy | due to policy | for policy reasons |
      denied by policy | rejected by policy | refused by policy | blocked by policy |
      rejected for policy reasons | by organization policy | by organizational policy |
      security policies | security policy | security reasons | access denied | access is denied |
      access not allowed | access forbidden | access restricted | permission denied | message rejected |
      message refused | message denied | message blocked | message not accepted |
      message has been rejected | message was rejected | mail rejected | mail refused |
      mail not accepted | mail blocked | mail denied | email rejected | email blocked | email refused |
      email not accepted | delivery refused | delivery denied | delivery not allowed |
      delivery prohibited | not authorized | not authorised | not accepted | not allowed |
      not permitted | transaction failed | transaction rejected | transaction denied |
      unable to deliver | cannot be delivered | could not be delivered | rejected | refused | denied |
      prohibited | forbidden | blocked | unacceptable | rejecting | message cannot be accepted |
      command rejected | requested action not taken | unspecified | policy | rules violation |
      denied for
    `),
});

const ends = phrases(common, {
  'says-mail-loop': [
    ...eachSuggests(`
      circular | received headers | received: headers
    `),
    ...each(`
      mail loop | mail loops | mail loop detected | mailing loop | mail forwarding loop |
      forwarding loop | routing loop | loop detected | loop found | looping | loops back |
      loops back to | loops back to me | loops back to myself | loops to myself | mail is looping |
      message is looping | message looping | too many hops | too many hop | hop count |
      hop count exceeded | hop limit | maximum hop* | max hops | exceeded 50 hops | exceeded * hops |
      hops exceeded | too many received headers | too many received: headers |
      too many "received" headers | too many received | it already has my delivered-to line |
      delivered-to line | already has my delivered-to | delivered-to loop | endless loop |
      infinite loop | mail server loop | possible mail loop | suspected mail loop
    `),
  ],
  'says-delivery-expired': [
    ...eachSuggests(`
      giving up | gave up
    `),
    ...each(`
      timeout exceeded * queue | timeout exceeded * retry | delivery time expired | delivery expired |
      message expired | message has expired | queue lifetime | queue time | in the queue too long |
      in queue too long | too long in queue | too long in the queue | been in the queue |
      retry timeout exceeded | retry time not reached for any host | retry limit exceeded |
      retry timeout expired | retries exceeded | maximum retries | max retries |
      delivery attempts exceeded | delivery period expired | could not be delivered within |
      not be delivered for * days | unable to deliver this message after | too many delivery attempts |
      i'm not going to try again; this message has been in the queue too long | not going to try again |
      timed out in queue | expired after | time limit for delivery
    `),
  ],
  'says-delayed': each(`
      this is a warning message only | you do not need to resend | do not need to resend |
      will be retried | will be re-tried | will keep trying | will continue to try | delivery delayed |
      delivery is delayed | message delayed | message is delayed | has been delayed | still trying |
      has not yet been delivered | not yet been delivered |
      not been delivered to one or more recipients after more than | temporarily undeliverable |
      delivery attempts will continue | attempts will continue | delivery will be retried |
      mail delayed | delay reason | no action is required on your part
    `),
  'says-host-not-found': [
    ...eachSuggests(`
      dns error | dns failure | lookup failed | name resolution
    `),
    ...each(`
      unknown mail server | unable to look up host | unable to lookup host | unable to resolve host |
      unable to resolve mx host | could not resolve host | couldn't resolve host | cannot resolve host |
      could not find host | couldn't find host | hostname not found | dns lookup failed |
      dns lookup failure | dns query failed | failed to resolve | unable to find host |
      host lookup failed | address lookup failed | domain lookup failed | no address associated with
    `),
  ],
  'says-name-server-trouble': each(`
      temporary dns failure | temporary dns error | temporary name server | name server failure |
      name server error | name server timeout | name server: * failure | nameserver error |
      nameserver timeout | dns timeout | dns server timeout | dns temporary failure | dns temporarily |
      dns servfail | servfail | cname lookup failed temporarily | cname lookup failure |
      host name lookup failure | host lookup did not complete | name service error * try again |
      try again later: dns | error resolving | dns server failure | domain name server |
      dns soft error | dns lookup * timed out | dns problem | dns unreachable | lookup timed out |
      temporarily unable to resolve | transient dns
    `),
  'says-mx-invalid': each(`
      mail exchanger * alias | recursive cname | cname loop | cname is recursive | mx record invalid |
      invalid mx | invalid mx record | bad mx | bad mx record | illegal mx | mx points to |
      mx record points to | mx * points to an ip | mx * ip address | mx * is an ip | numeric mx |
      mx * cname | mail exchanger * cname | mx record * cname | mx is a cname | mx points to a cname |
      mx points to a non-existent | mx list for * points back | mx host * invalid | malformed mx |
      mx record contains | bogus mx | mx in non-routable | mx * private address | mx record * localhost
    `),
  'says-mx-unresolvable': each(`
      mx host not found | mx hosts not found | mx lookup failed | unable to resolve mx |
      cannot resolve mx | mx does not resolve | mx record does not resolve | mx * does not resolve |
      mx * not resolvable | all mx hosts | all relevant mx records point to non-existent hosts |
      mx records point to non-existent | unable to look up mail exchanger | mail exchanger not found |
      no usable mx | no valid mx | mx host lookup | could not resolve mx | mx target
    `),
  'says-mx-to-self': each(`
      mx points to self | mx list for * points back to | points back to me | points to myself |
      mx * local host | mx record points to local host | mx loops back |
      config error: mail loops back to me (mx problem?) | mx problem | best mx host | am the best mx |
      i am listed as a best-preference mx | wasn't able to establish an smtp connection * to myself |
      sorry. although i'm listed as a best-preference mx | lowest numbered mx
    `),
  'says-no-route': each(
    'no route to host | network is unreachable | network unreachable | host unreachable | host is unreachable | destination unreachable | unable to route | no route | cannot route | cannot route to host | bad connection to host',
  ),
  'says-connection-refused': [
    ...each(`
      connect to * connection refused | connection actively refused | refused the connection |
      actively refused it | could not connect * connection refused |
      unable to connect * connection refused | failed to connect * connection refused
    `),
    ...eachSuggests('connection refused | connect refused | connection was refused | refused connection'),
  ],
  'says-connection-timed-out': [
    ...eachSuggests(`
      no response | not responding | unable to connect | could not connect | cannot connect |
      failed to connect | unable to contact | could not contact | connection failed
    `),
    ...each(`
      connection timed out | connection timeout | connect timed out | connect timeout |
      connection time out | connect time out | operation timed out | timed out while connecting |
      timed out connecting | timeout connecting | timeout while connecting | no answer from host |
      no response from host | host did not respond | is not responding | server did not respond |
      did not respond | couldn't connect | failed to establish connection |
      unable to establish connection | wasn't able to establish an smtp connection |
      couldn't establish | could not establish | host unreachable: timeout |
      all mail servers are unreachable | unable to reach | could not reach | unable to open connection |
      host down | host is down | host seems down | i wasn't able to establish |
      unable to connect to remote
    `),
  ],
  'says-dnssec-failed': each(
    'dnssec-invalid | dnssec failure | dnssec validation | dnssec error | dnssec bogus | bogus dnssec | dnssec',
  ),
  'says-dane-mismatch': each(
    'tlsa-invalid | tlsa record | tlsa records | tlsa lookup | tlsa | dane-required | dane validation | dane failure | dane mismatch | dane error | dane verification | dane',
  ),
  'says-mta-sts-mismatch': each(
    'mta-sts | mta sts | sts-policy* | sts policy | sts-webpki-invalid | mta-sts policy | mta-sts validation | strict transport security',
  ),
  'says-tls-certificate-expired': each(
    'certificate-expired | certificate has expired | certificate expired | certificate is expired | expired certificate',
  ),
  'says-tls-certificate-name-wrong': each(
    'certificate-host-mismatch | certificate does not match | certificate name mismatch | certificate host mismatch | certificate hostname mismatch | hostname mismatch | certificate subject * does not match ',
  ),
});

export default [...form, ...refusal, ...ends];
