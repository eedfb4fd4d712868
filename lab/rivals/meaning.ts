// Which words name what. Generous on purpose: a server's own reply counts for the tool that shows it, and so does a
// term that only an expert understands.

export const layers = [
  ...(['dns', 'network', 'tls', 'auth', 'account', 'mailbox', 'sending'] as const),
  ...(['settings', 'host', 'provider', 'protocol'] as const),
] as const;
export type Layer = (typeof layers)[number];

/** Words that point to a layer. Those without any are seen in another layer, see `seenIn`. */
export const layerWords: Readonly<Partial<Record<Layer, RegExp>>> = {
  dns: /resolv|name or service|ENOTFOUND|EAI_AGAIN|ESERVFAIL|EDNS|getaddrinfo|name resolution|invalid hostname|BIO_lookup|no address|unknown host/i,
  network:
    /refused|time[d ]?-? ?out|unreachable|no route|ECONN|EHOSTUNREACH|ENETUNREACH|reset by peer|connection (?:closed|reset)|(?:failed|couldn.t|could not|unable to) (?:to )?connect|prohibited|unexpected EOF|ESOCKET|no response|connect:errno|remote host closed/i,
  tls: /certificate|\bSSL\b|\bTLS|handshake|verif(?:y|ication) error|cipher|STARTTLS|ETLS|wrong version/i,
  auth: /authenticat|authpass|authuser|EAUTH|\bAUTH\b|\b535\b|log ?in|credential|password/i,
  account: /account|access|disabled|authenticat|log ?in|expired password|password/i,
  mailbox: /mailbox|inbox|quota|storage|maildrop|select|too many|maximum|permission/i,
  sending: /sender|relay|recipient|MAIL FROM|RCPT|EENVELOPE|MAIL failed|\b4\d\d \d?|\b55\d\b/i,
  provider: /try again|temporar|maintenance|overload|unavailable|\b421\b|\b45[014]\b/i,
  protocol:
    /greeting|banner|HELO|EHLO|weird|unexpected|invalid (?:SMTP|IMAP|POP|response)|EPROTOCOL|not a valid|got .*response/i,
};

/** Where a fault shows itself, if not (only) in its own layer: words that name one of these are right. */
export const seenIn: Readonly<Record<string, readonly Layer[]>> = {
  account: ['auth'],
  'auth/server-temporarily-unavailable': ['provider'],
  'dns/answers-tampered': ['network', 'tls'],
  'dns/name-blocked-by-filter': ['network'],
  'dns/only-ipv6-address': ['network'],
  'dns/internal-name-used-outside': ['network'],
  'dns/resolver-not-working': ['network'],
  'host/antivirus-inspects-tls': ['tls'],
  'host/clock-wrong': ['tls'],
  'host/hosts-file-override': ['network', 'dns'],
  'mailbox/storage-unreadable-on-server': ['auth', 'provider'],
  'mailbox/too-many-sessions': ['auth', 'network'],
  'network/captive-portal': ['protocol', 'tls'],
  'network/connection-reset-by-middlebox': ['tls'],
  'network/firewall-rewrites-smtp': ['tls', 'protocol', 'settings'],
  'network/offline': ['dns'],
  'network/slow-greeting': ['protocol'],
  'network/smtp-redirected': ['tls'],
  'network/starttls-stripped': ['tls'],
  'network/too-many-connections-from-ip': ['provider'],
  provider: ['network', 'tls', 'auth', 'sending', 'protocol'],
  'protocol/helo-name-invalid': ['sending'],
  'protocol/unexpected-greeting': ['network'],
  'reputation/ip-blocklisted': ['sending', 'protocol', 'provider'],
  'settings/encryption-off-but-required': ['tls', 'auth'],
  'settings/hostname-malformed': ['dns'],
  'settings/hostname-typo': ['dns'],
  'settings/inbound-mx-used-for-sending': ['auth', 'network'],
  'settings/incoming-server-in-outgoing-field': ['protocol', 'network'],
  'settings/ip-address-as-hostname': ['tls'],
  'settings/outgoing-server-in-incoming-field': ['protocol', 'network'],
  'settings/plaintext-on-tls-port': ['network', 'protocol', 'tls'],
  'settings/pop3-and-imap-swapped': ['protocol', 'network'],
  'settings/server-defaults-to-localhost': ['network'],
  'settings/smtp-authentication-off': ['auth', 'sending'],
  'settings/starttls-required-but-not-offered': ['tls'],
  'settings/tls-on-plaintext-port': ['tls', 'protocol'],
  'settings/username-missing-domain': ['auth'],
  'settings/username-must-not-contain-domain': ['auth'],
  'settings/wrong-port': ['network'],
  'tls/server-handshake-failure': ['network'],
  'tls/no-tls-after-starttls': ['network'],
  'tls/starttls-temporarily-unavailable': ['provider'],
};

const noStartTls =
  /(?:STARTTLS|TLS).{0,40}(?:not|n't|un)[ -]?(?:offered|advertised|support|availab|found|found)|support.{0,12}STARTTLS|no STARTTLS|STARTTLS (?:denied|failed)|didn.t (?:find|found) STARTTLS|Requested SSL level failed/i;
const oldTls =
  /unsupported protocol|protocol version|too (?:low|old)|wrong ssl version|TLS 1(?:\.1)? +offered/i;
const noIssuer =
  /unable to (?:get (?:local )?issuer|verify the (?:first|leaf))|in certificate chain|unknown (?:CA|issuer|authority)|untrusted|chain incomplete|UNABLE_TO_/i;
const passing = /temporar|\[UNAVAILABLE\]|try again|\b454\b|\b451\b|internal error|CONTACTADMIN|SERVERBUG/i;
const refusedLogin =
  /authentication (?:failed|failure|credentials)|AUTHENTICATIONFAILED|invalid login|login (?:denied|failed|incorrect)|incorrect authentication|bad password|\b535\b/i;
const tooMany = /too many|maximum|limit|exceed/i;

/** Words that name the cause itself. */
export const causeWords: Readonly<Record<string, RegExp>> = {
  'account/password-expired': /password.{0,20}expired|EXPIRED/i,
  'account/protocol-access-disabled':
    /disabled|not (?:allowed|permitted|enabled|authorized)|no (?:IMAP|POP3?) access/i,
  'auth/encrypted-password-unusable': /CRAM/i,
  'auth/no-common-mechanism':
    /no (?:suitable|common|supported|known|acceptable).{0,20}(?:auth|mechanism|method)|(?:auth|mechanism|method).{0,30}(?:not|n't) (?:supported|available|match)|mechanism/i,
  'auth/non-ascii-password': /ascii|utf-?8|charset|encoding/i,
  'auth/server-temporarily-unavailable': passing,
  'auth/wrong-credentials': refusedLogin,
  'dns/alias-loop': /loop|CNAME/i,
  'dns/answers-tampered': /tamper|spoof|forged/i,
  'dns/dnssec-validation-fails': /dnssec|bogus|validation/i,
  'dns/internal-name-used-outside': /\b10\.\d+\.\d+\.\d+|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|private/,
  'dns/name-blocked-by-filter': /blocked|filter|0\.0\.0\.0/i,
  'dns/name-servers-failing': /SERVFAIL|name ?servers? fail/i,
  'dns/no-address-record': /no address|NODATA|ENODATA/i,
  'dns/only-ipv6-address': /ENETUNREACH|network is unreachable|IPv6/i,
  'dns/resolver-not-working': /temporary failure in name resolution|EAI_AGAIN|resolver|ECONNREFUSED.*query/i,
  'host/antivirus-inspects-tls': /antivirus|inspect|intercept/i,
  'host/clock-wrong': /clock|system time|wrong time/i,
  'host/hosts-file-override': /hosts file|\/etc\/hosts/i,
  'mailbox/inbox-not-available':
    /mailbox (?:does ?n.t|does not|not) exist|no such mailbox|NONEXISTENT|unknown mailbox|INBOX/i,
  'mailbox/locked-by-other-session': /lock|in use|IN-USE/i,
  'mailbox/own-mailbox-full': /quota|full/i,
  'mailbox/storage-unreadable-on-server':
    /permission|internal error|SERVERBUG|CONTACTADMIN|maildir|unable to open|no such file/i,
  'mailbox/too-many-sessions': tooMany,
  'network/captive-portal': /portal|HTTP\/|\b302\b|<html/i,
  'network/connection-reset-by-middlebox': /reset|ECONNRESET|errno=104/i,
  'network/firewall-rejects': /prohibit|filtered|firewall|reject|EACCES|permission denied/i,
  'network/firewall-rewrites-smtp': /XXX|\*{4}/,
  'network/hosting-blocks-mail-ports': /block|filtered/i,
  'network/ip-banned-after-failed-logins': /\bban|block/i,
  'network/ipv6-path-broken': /2001:db8\S* .*(?:timed out|unreachable)|IPv6/i,
  'network/no-route': /no route|unreachable/i,
  'network/offline': /network is unreachable|ENETUNREACH|offline/i,
  'network/only-web-allowed': /block|filtered|web only/i,
  'network/packet-size-black-hole': /MTU|packet (?:size|too big)/i,
  'network/packets-dropped': /dropped|filtered/i,
  'network/port-25-blocked': /block|filtered/i,
  'network/proxy-required': /proxy/i,
  'network/service-not-running': /refused/i,
  'network/slow-greeting': /greeting|banner|slow/i,
  'network/smtp-redirected': /redirect|another server|does not match|mismatch|altname/i,
  'network/starttls-stripped': /stripp|removed/i,
  'network/too-many-connections-from-ip': tooMany,
  'protocol/helo-name-invalid':
    /HELO command rejected|invalid (?:HELO|EHLO|name)|(?:HELO|EHLO).{0,40}invalid/i,
  'protocol/unexpected-greeting': /greeting|banner|unexpected|weird|invalid .*response/i,
  'provider/maintenance-or-overload': /maintenance|overload|try again|temporar|\b421\b|\[UNAVAILABLE\]/i,
  'provider/one-server-of-pool-broken': /one of|only (?:some|one)|other address/i,
  'provider/server-misconfigured': /configuration|misconfig|\b451\b/i,
  'provider/server-resources-exhausted': /disk|space|insufficient|storage/i,
  'reputation/ip-blocklisted': /block|listed|blacklist|dnsbl/i,
  'sending/greylisted': /gr[ae]y|try again later/i,
  'sending/rate-limit-reached': /rate|limit|too (?:many|fast)|exceed/i,
  'sending/refused-without-reason': /refus|reject|\b5\d\d\b/i,
  'sending/relay-denied': /relay/i,
  'sending/sender-callback-failed': /verif|callback|callout/i,
  'sending/sender-not-owned': /not owned|not allowed|sender/i,
  'settings/encryption-off-but-required':
    /must issue a STARTTLS|STARTTLS.{0,15}first|plaintext auth|non-secure|LOGINDISABLED|PRIVACYREQUIRED|(?:TLS|encryption|secure).{0,20}required/i,
  'settings/hostname-malformed': /malformed|bad.{0,8}host|invalid (?:host ?name|URL)|illegal char|quote/i,
  'settings/hostname-typo': /typo|did you mean/i,
  'settings/inbound-mx-used-for-sending': /\bMX\b|submission|use port 587/i,
  'settings/incoming-server-in-outgoing-field': /\* OK|IMAP/,
  'settings/ip-address-as-hostname': /IP address|does not match|no alternative|altname|mismatch/i,
  'settings/outgoing-server-in-incoming-field': /\b220 |ESMTP/,
  'settings/plaintext-on-tls-port': /use (?:SSL|TLS)|expects TLS|implicit TLS/i,
  'settings/pop3-and-imap-swapped': /IMAP4|\* OK|\+OK|POP3/,
  'settings/server-defaults-to-localhost': /localhost|127\.0\.0\.1|::1/,
  'settings/smtp-authentication-off': /authentication (?:is )?required|must authenticate|log ?in first/i,
  'settings/starttls-required-but-not-offered': noStartTls,
  'settings/tls-on-plaintext-port': /wrong version number|packet length too long|not TLS|http request/i,
  'settings/username-missing-domain': /domain|full address/i,
  'settings/username-must-not-contain-domain': /domain|without/i,
  'settings/wrong-port': /wrong port|port 993|usual port/i,
  'tls/certificate-expired': /expired/i,
  'tls/certificate-name-mismatch':
    /(?:does not|doesn.t) match|mismatch|no alternative certificate subject|altname/i,
  'tls/certificate-not-yet-valid': /not yet valid/i,
  'tls/client-certificate-required':
    /certificate required|client certificate|did not return a certificate|bad certificate/i,
  'tls/inspected-by-company-proxy': /inspect|intercept/i,
  'tls/intermediate-certificate-missing': noIssuer,
  'tls/large-clienthello-breaks-server': /ClientHello|post-quantum/i,
  'tls/no-common-cipher': /cipher|handshake failure/i,
  'tls/no-tls-after-starttls': /wrong version|not TLS|unexpected/i,
  'tls/renewed-certificate-not-loaded': /expired/i,
  'tls/self-signed-certificate': /self[- ]signed/i,
  'tls/server-handshake-failure': /handshake failure|internal error|alert|unexpected eof|EPROTO/i,
  'tls/server-keys-too-weak': /too small|dh key|weak/i,
  'tls/server-too-old': oldTls,
  'tls/starttls-temporarily-unavailable': /\b454\b|temporar|TLS not available|try again/i,
  'tls/unknown-authority': noIssuer,
};

/** A client that tries every address gets through here: its "all is well" is true for itself. */
export const gotAround: readonly string[] = [
  'network/ipv6-path-broken',
  'provider/one-server-of-pool-broken',
];
