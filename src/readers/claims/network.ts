import {
  type Claim,
  client,
  connect,
  ends,
  exact,
  foreign,
  greets,
  invalid,
  login,
  loose,
  noName,
  smtp,
  tls,
  vague,
} from './claim.ts';

/**
 * Names, connections and first words, as Node.js, libuv, glibc, Windows sockets, Java, Go, .NET, Python, Ruby
 * and PHP write them (errno(3), Winsock error codes, getaddrinfo(3); texts observed in
 * knowledge/client-errors.json).
 */
export const networkClaims: readonly Claim[] = [
  // Notices of Gmail, as people copy them: they are about the other side.
  exact(
    /DNS type '\w{1,6}' lookup of \S{1,200} responded with code (?:NXDOMAIN|NOERROR)/i,
    smtp('rcpt', 550, '5.1.2 Recipient domain not found'),
  ),
  exact(
    /delivered to \S{1,200} because the domain \S{1,200} couldn[’']t be found/i,
    smtp('rcpt', 550, '5.1.2 Recipient domain not found'),
  ),
  exact(
    /delivered to \S{1,200} because the address (?:couldn[’']t be found|is unable to receive mail)/i,
    smtp('rcpt', 550, '5.1.1 User unknown'),
  ),

  // Names.
  exact(
    /(?<!['"])\b(?:ENOTFOUND|queryA|EBADNAME|lookup)\b[^"'\n]{0,20}["']{1,2}((?:\\?["'])?[^"'\n]{1,80}?[;\\]?["']?;?)["']{1,2}/i,
    invalid('quotes'),
    noName('not-found'),
  ),
  exact(
    /\bhost(?:name)?["']?\s{0,2}[:=]\s{0,2}["'](\s[^"'\n]{1,80}|[^"'\n]{1,80}\s)["']/i,
    invalid('blank'),
    noName('not-found'),
  ),
  exact(
    /\b(?:ENOTFOUND|getaddrinfo|lookup|host)\b\W{0,4}((?:smtps?|imaps?|pop3s?|https?):\/\/[^\s"']{1,120})/i,
    invalid('url'),
    noName('not-found'),
  ),
  exact(/\bEBADNAME\b|Misformatted domain name/i, invalid('character'), noName('failed')),
  exact(
    /\bEAI_AGAIN\b|temporary failure in name resolution|name resolution temporarily|try_again|SERVFAIL|server misbehaving|WSATRY_AGAIN|\b11002\b/i,
    noName('temporary', 'EAI_AGAIN'),
  ),
  exact(
    /\bENOTFOUND\b|\bEAI_NONAME\b|\bENODATA\b|name or service not known|nodename nor servname|no such host(?: is known)?|unknown ?host(?:exception)?|host(?:name)? (?:could )?not (?:be )?(?:found|resolved?)|(?:could|can) ?not (?:resolve|locate|find) (?:the )?(?:host|server|address)|unable to (?:resolve|locate) host|\b11001\b|WSAHOST_NOT_FOUND|NS_ERROR_UNKNOWN_HOST|NXDOMAIN|No address associated with hostname|getaddrinfo failed|php_network_getaddresses|DNS_PROBE_FINISHED_NXDOMAIN|(?:host|server)(?: ?name)? (?:you entered )?(?:cannot|could not|can['’]t) be (?:found|resolved)|(?:SMTP|IMAP|POP3?|mail|host) server (?:was )?not found|server name is not set correctly/i,
    noName('not-found', 'ENOTFOUND'),
  ),

  // Connections.
  exact(
    /connection (?:was )?(?:unexpectedly )?closed(?: unexpectedly)?: timed out|network read error: the operation timed out/i,
    greets('silence'),
  ),
  exact(
    /internalConnectMultiple|AggregateError \[E\w{3,20}\]|autoSelectFamilyAttemptTimeout|\bERR_SOCKET_CONNECTION_TIMEOUT\b/,
    client('attempt-too-short'),
  ),
  exact(
    /\bECONNREFUSED\b|connection (?:was )?refused|connection to [^.\n]{0,60}(?:server|host|smtp|imap|pop|[\w-]{1,60}\.[\w.-]{2,80})[^\n]{0,80} was refused|actively refused|\b10061\b|NS_ERROR_CONNECTION_REFUSED|\[Errno (?:111|61)\]|connection refused by|No connection could be made/i,
    connect('refused', 'ECONNREFUSED'),
  ),
  exact(
    /\bEHOSTUNREACH\b|no route to host|\b10065\b|host is unreachable|\[Errno 113\]|NoRouteToHost/i,
    connect('unreachable', 'EHOSTUNREACH'),
  ),
  exact(
    /\bENETUNREACH\b|network is (?:unreachable|down)|\b10051\b|\b10050\b|\bENETDOWN\b|\[Errno 101\]/i,
    connect('unreachable', 'ENETUNREACH'),
  ),
  exact(
    /\bconnect(?:\(\))?\b.{0,60}\b(?:EACCES|EPERM)\b|\b(?:EACCES|EPERM)\b.{0,60}\bconnect\b|\b10013\b|forbidden by its access permissions|connect.{0,80}permission denied/i,
    connect('denied', 'EACCES'),
  ),
  exact(/\bEADDRNOTAVAIL\b|cannot assign requested address|\b10049\b/i, connect('other', 'EADDRNOTAVAIL')),
  exact(
    /(?:connect(?:ion|ing)?(?: to)?\b.{0,160}|dial tcp .{0,120}|\bSocket Error: |\bconnect\(2\).{0,80}|CONN\b.{0,60}|openssl.{0,40})(?:timed[ -]?out|ETIMEDOUT|10060|i\/o timeout|: timeout\b)|Net::OpenTimeout|execution expired|\bconnect ETIMEDOUT\b|ConnectTimeout|did not properly respond after a period of time|NS_ERROR_NET_TIMEOUT.{0,20}connect|\b10060\b|Connection timeout\b|ESOCKETTIMEDOUT|failed to establish connection in required time|CONNECT_TIMEOUT|connect\w{0,12}: Operation (?:now )?in progress|\[Errno 110\] Connection timed out/i,
    connect('timeout', 'ETIMEDOUT'),
  ),
  exact(
    /greeting (?:was )?never received|empty (?:startup )?greeting|failed to receive greeting|no greeting|Timeout waiting for (?:the )?(?:greeting|banner)|waiting for (?:the )?(?:initial )?(?:greeting|server greeting|banner)|did not (?:send|get) a? ?greeting/i,
    greets('silence'),
  ),

  // First words of something else.
  exact(
    /(?:greeting|response|reply|responded|answered|<<|^|received|says?).{0,40}\bHTTP\/[12]\.\d \d{3}|^\s{0,4}HTTP\/[12]\.\d \d{3}/i,
    foreign('http'),
  ),
  exact(
    /(?:unexpected|invalid|bad|unknown|wrong) (?:greeting|banner|response|reply)\b.{0,60}\+OK\b/i,
    foreign('pop3'),
  ),
  exact(
    /(?:unexpected|invalid|bad|unknown|wrong) (?:greeting|banner|response|reply)\b.{0,60}\* OK\b/i,
    foreign('imap'),
  ),
  exact(/\bimap.{0,60}(?:unexpected reply|greeting|got|received).{0,20}\b220[ -]/i, foreign('smtp', 'imap')),
  exact(/\bimap.{0,60}Unexpected token: 220/i, foreign('smtp', 'imap')),
  exact(/\bpop.{0,60}(?:unexpected|greeting|got|received).{0,20}\b220[ -]/i, foreign('smtp', 'pop3')),
  exact(/(?:smtp.{0,60}(?:greeting|response).{0,20}|^\s{0,3})\* OK\b.{0,40}\bIMAP/i, foreign('imap', 'smtp')),
  exact(/(?:smtp.{0,60}(?:greeting|response).{0,20})\+OK\b/i, foreign('pop3', 'smtp')),
  exact(/(?:greeting|response|reply|banner).{0,30}\bSSH-\d\.\d/i, foreign('other')),

  // Shut out by a ban tool, as its own log says.
  exact(
    /\bfail2ban\b[^\n]{0,120}\] (?:Ban|Already banned:?) \S|\b(?:blocked|banned|gesperrt|bloquée?|blacklisted)\b.{0,60}\b(?:cphulk\w{0,2}|fail2ban|imunify\w{0,4}|csf\b|lfd\b)|\b(?:cphulk\w{0,2}|fail2ban|imunify\w{0,4}|csf|lfd)\b.{0,60}\b(?:blocked|banned|gesperrt|bloqu)|(?:blocked|banned|gesperrt)\b.{0,80}(?:too many failed|failed (?:log|auth)|fehlgeschlagene)/i,
    login('refused'),
    connect('refused'),
  ),

  // Conversations that end.
  exact(
    /\b(?:ECONNRESET|connection reset|forcibly closed|10054|\[Errno (?:104|54)\]).{0,200}(?:handshake|SSL_connect|STARTTLS|upgrade to TLS)|(?:SSL_connect|SSL_ERROR_SYSCALL|TLS handshake|upgrade to TLS|curl: \(35\)).{0,120}(?:ECONNRESET|connection reset|errno 104|errno: 104|10054)/i,
    tls('reset'),
  ),
  loose(/could not be fetched\b.{0,60}\bclosed\b/i, ends('timeout', 'unknown', 'UNSTABLE')),
  loose(
    /\bECONNRESET\b|connection (?:was )?reset|forcibly closed|\b10054\b|NS_ERROR_NET_RESET|\[Errno (?:104|54)\]|reset by peer|connection aborted|\bECONNABORTED\b|\b10053\b|software caused connection abort/i,
    ends('reset', 'connect', 'ECONNRESET'),
  ),
  exact(/\bEPIPE\b|broken pipe|\[Errno 32\]|\bESHUTDOWN\b/i, ends('closed', 'message', 'EPIPE')),
  loose(/command: (?:LOGIN|AUTHENTICATE)\b.{0,60}(?:EOF|reset|closed)/i, ends('closed', 'auth')),
  loose(
    /connection (?:was )?(?:unexpectedly )?closed(?: unexpectedly)?|unexpected(?:ly)? (?:close|closed|EOF|end of file|disconnect\w{0,4})|end of file reached|\bEOF\b|remote (?:host|server|end) closed|socket (?:hang up|closed)|closed (?:the )?connection|Server disconnected|server has disconnected|lost connection|connection (?:was )?lost|NotConnectedException|transport stream closed|ClosedAfterConnect|Server not connected|please run connect\(\) first|got empty code|got code ""|NoConnection|stream ended|read 0 bytes/i,
    ends('closed'),
  ),
  loose(
    /network read error: the operation timed out|read timed? ?out|timed? ?out.{0,20}(?:read|waiting|response)|connection unexpectedly closed: timed out|\btimeout after \d{1,5} seconds|socket error on .{0,200}: timeout|response timeout|\bETIMEOUT\b/i,
    greets('silence'),
  ),
  vague(
    /\btimed? ?out\b|\bETIMEDOUT\b|\btimeout\b|TimeoutError|zeit(?:ü|ue)berschreitung|délai (?:d'attente )?dépassé/i,
    [3, connect('timeout', 'ETIMEDOUT')],
    [3, greets('silence')],
  ),
];
