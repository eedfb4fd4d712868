import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const from = {
  source:
    'rule lists of public bounce handlers (KumoMTA, ZoneMTA, Sisimai, bounce-handler) and postmaster pages',
  seen: '2026-11-22',
  protocol: 'smtp',
} as const;

/** What older and smaller mail servers, gateways and appliances say about the message and who sends it. */
export default phrases(from, {
  'says-spam': [
    ...each(`
      junkmail rejected  | recurrent pattern detection | spambouncer  | mass mailer | rejected - spamtext | blocked using spam pattern | bulk email |
      mail data refused by | mail content denied | content reject | mcspamsignature | email rejected due to security policies - mcspamsignature* | due to spam content | banned word | forbidden word | prohibited word | identified as bulk |
      advertising mail rejected | commercial mail rejected | phishing | looks like phishing |
      bayesian filter | heuristic * spam | seems as a junk | spam pattern | spam filtering engine |
      rejected by our spam filter | our spam filter | anti-spam filter | antispam filter | spam-like |
      unsolicited e-mail | unsolicited email | unsolicited message
    `),
  ],
  'says-link-blocklisted': each(`
    a url in this email * is listed | multi.uribl.com | blocked using dbl.spamhaus.org |
    blocked using * uribl.com | blocked using * surbl.org | url * is blacklisted | link * is blacklisted |
    contains a listed url | contains a blocked link
  `),
  'says-ip-blocklisted': [
    ...each(`
      blacklisted see | blacklisted using | found in * listing | temporary blacklisted  |
      ip has been found on a block list | found on a block list | realtime block list | realtime blocklist |
      real-time blackhole list | real time blackhole list | in the spammer list | blocklisting in effect |
      blacklistis | bad sender ip address | listed as abusive | dnsbl:attrbl | dnsbl:rbl | rtr:bl | rtr:sc |
      is blacklisted by | mail from * listed at | ip in blacklist | ip is in our blacklist |
      your ip is in * rbl | refused by rbl | currently sending spam | rejected by rbl | blocked by rbl | blocked by dnsbl
    `),
  ],
  'says-blocked-by-receiver': [
    ...each(`
      no access from mail server | confirm this mail server | server requires confirmation |
      forbidden by your ip | currently accepting mail from your ip | accepting mail from your ip |
      problem occurred. (ask your postmaster | - a problem occurred | your ip identified as spammer | not allowed to connect |
      too many spams from your ip | access to submit messages to this e-mail system has been rejected |
      poor reputation of a domain | domain has been blacklisted | recipients * :blocked |
      address has a bad reputation | denyip | ip is temporarily blocked | ip temporarily blocked |
      ip has been blocked | ip was blocked | server is blocked | mail server is blocked |
      host is blocked | host has been blocked | mail from * refused | rejecting open proxy |
      you are sending spam | open relay 
    `),
  ],
  'says-sender-banned': [
    ...each(`
      from address is spammer | sender domain listed at |
      mailfrom domain is listed | too many spam complaints | spam reporting address |
      sender is in our blacklist | your address is in our blacklist | sender is blacklisted | sender blacklisted | sender * is blacklisted |
      sender is rejected | sender rejected aup | your mail address is blacklisted |
      your e-mail address is blacklisted | email address has been blacklisted
    `),
  ],
  'says-sender-domain-unresolvable': [
    ...each(`
      domain may not exist or dns check failed | has no a, aaaa, or mx | is a dead domain | badsendermx |
      sendernoa  | sender domain is empty | without a valid sender domain |
      sender domain has no mx | mx or a records for sender | a or mx records for sender | sender's domain does not exist | sender domain invalid |
      invalid sender domain | sender * no mx | domain of sender does not resolve
    `),
  ],
  'says-sender-callback-failed': each(`verify mailfrom failed | mailfrom verification failed`),
  'says-sender-malformed': each(
    `emetteur invalide | empty email address | fully qualified email address required`,
  ),
  'says-sender-not-owned': each(`
    sender email is not in my domain | not owned by user | using the 'send mail as' feature |
    sender is not in my domain | sender does not belong to | sender not allowed for this user |
    from address not allowed
  `),
  'says-mail-unauthenticated': each(`sender is unauthenticated | message is not authenticated`),
  'says-not-aligned': each(`
    mismatched with message header from | mailfrom mismatch | envelope sender does not match |
    mail from * does not match * header | mail from and header from differ
  `),
  'says-spf-fail': each(`
    invalid ip for sending mail of domain | mismatches client ip | spf.pobox.com | openspf.org/why |
    openspf.net/why | not authorized by spf | not permitted by spf | spf: fail | spf=fail | spf hardfail
  `),
  'says-dmarc-reject': each(`dmarcrejection | dmarc check failed | dmarc failure | dmarc: fail | dmarc=fail`),
  'says-direct-delivery-forbidden': each(`
    dynamic or residential | residential ip | dynamic ips | dial-up or dynamic | may not be mail exchanger |
    use your isp's mail server | use your isp's smtp | use your provider's mail server
  `),
  'says-reverse-name-wrong': each(`
    unresolvable relay host name | generic dns ptr    |
    reverse dns * generic | unverifyable sending ip* | unverifiable sending ip* | entry contains your ip address
  `),
  'says-helo-invalid': each(
    `host name in helo does not resolve | helo does not resolve | helo name does not match`,
  ),
  'says-relay-denied': each(`
    autorise a relayer | autorisé à relayer | weiterleitung * nicht erlaubt | relaying nicht |
    retransmisión no permitida | relay no permitido | relay não permitido | relay non consentito |
    пересылка запрещена
  `),
  'says-authentication-required': each(`
    local user only or authentication | authentication turned on in your email client |
    smtp authentication turned on | logged into the pop/imap server | you don't authenticate |
    not currently permitted to relay | currently not permitted to relay
  `),
  'says-headers-noncompliant': [
    ...each(`
      mime/reject | rfcmessagenoncompliant | header are not accepted | headers are not accepted |
      unnecessary base64 encoding | message must be rfc | messages with multiple addresses |
      invalid mime | malformed mime | mime structure | badly formed message | malformed message |
      unexpectedbound | message * no from header | missing date header | missing message-id |
      missing from header | duplicate header
    `),
    ...eachSuggests(`invalid structure | invalid data in message`),
  ],
  'says-attachment-blocked': each(`
    password protected file attachment | password protected archive | password-protected |
    encrypted archive | forbidden_file_extension | forbidden file extension | forbidden extension | not accepting mail with attachments | not accepting mail with embedded images |
    attachment * not allowed | attachments are not allowed | executable attachment | executable content |
    file type * not allowed | forbidden attachment | forbidden file | prohibited attachment |
    banned attachment | banned file | blocked attachment | dangerous attachment
  `),
  'says-mail-loop': each(`mailloop | mail loop | loop was found in the mail exchanger | loops back to me`),
  'says-mx-to-self': each(`mx * points back to`),
  'says-server-misconfigured': [
    ...each(`
      can't create user output | can't create output | recipient deferred because there is no mdb |
      blame it on the weather | does not advertise auth capability | command died with |
      mailer error | system config error | unable to run mailer | temporary failure. command output* | cannot execute
    `),
    ...eachSuggests(`
      command failed | pipe to | procmail | command output | maildrop | unknown mailer error  | due to internal error
    `),
  ],
  'says-temporarily-unavailable': [
    ...each(`interrupted system call | temporarily unable to process | please try again in a few`),
    ...eachSuggests(`encountered an error while being processed`),
  ],
  'says-overloaded': each(
    `system(u) busy | system busy | network is busy | system is busy | mail system busy`,
  ),
  'says-delivery-expired': each(`
    not reachable within the allowed queue period | have been failing for a long time |
    smtp timeout after | delayed too long | was not delivered within | not been collected after |
    could not be delivered for more than | failed to deliver to domain * after |
    could not find a gateway for | delivery attempts exhausted | maximum time in queue |
    maximum queue time | gave up after | gave up trying | giving up after | retry time exhausted |
    exceeded maximum time in queue | timed out in queue | 配信期限 | délai de remise * expiré |
    zustellversuche * aufgegeben | se agotó el tiempo | tempo máximo * fila
  `),
  'says-recipient-domain-unknown': [
    ...each(`
      recipient domain must exist | the account or domain may not exist | no mx for | no mx record for |
      no matches to nameserver query | host name is unknown | hostname is unknown |
      destination computer could not be found | domain non trovato | dominio inesistente |
      dominio no existe | domínio não existe | dominio nao existe | domaine inconnu | domaine inexistant |
      domain unbekannt | domain existiert nicht | домен не найден | домен не существует | 域名不存在 |
      ドメインが存在しません | ドメインが見つかりません | 존재하지 않는 도메인  |
      unknown mail domain | mail domain * is unknown | no valid hosts found | domain is unknown |
      destination domain not found | destination domain does not exist
    `),
    { words: 'invalid host name', enhanced: 'x.1.2' },
  ],
  'says-name-server-trouble': each(`
    malformed name server reply | unexpected name server reply | unable to resolve route |
    host not found, try again | dns lookup failure * try again | name server timeout | dns soft error |
    name server failure  | dns server failure
  `),
  'says-greylisted': each(`
    blocked using grey | client host * blocked using grey | service unavailable; client host * blocked using grey |
    grey.rbl | greylisting in action
  `),
  'says-country-blocked': each(`
    countries.nerd.dk | not allowed access from your location | geographical location |
    from your country | your country is blocked
  `),
  'says-destination-accepts-no-mail': each(`
    mail service not available for this domain | this domain does not accept mail |
    host does not receive mail | domain is not configured to receive mail
  `),
  'says-too-many-connections': eachSuggests(`too many concurrent | connection limit`),
  'says-refused-without-reason': eachSuggests(`
    bounced by administrator | no permit | smtp protocol returned a permanent error 
  `),
});
