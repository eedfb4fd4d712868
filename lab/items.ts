// What issue "The hard cases" lists, and the scenarios that show it: for the page that `--docs` writes.

export interface Item {
  readonly what: string;
  /** Beginnings of ids of scenarios. */
  readonly shown: readonly string[];
  /** What of it is not shown, and why. */
  readonly gap?: string;
}

export const items: readonly Item[] = [
  { what: 'broken authentication backends', shown: ['auth/server-temporarily-unavailable'] },
  {
    what: 'quota full, mailbox over quota',
    shown: ['mailbox/own-mailbox-full'],
    gap: 'Cyrus: its quota cannot be exceeded, so nothing shows before a delivery',
  },
  { what: 'mailbox unreadable', shown: ['mailbox/storage-unreadable', 'mailbox/inbox-not-available'] },
  {
    what: 'disk full',
    shown: ['provider/disk-full'],
    gap: 'Postfix and Exim by their own limit of free room; a full disk under Dovecot and Cyrus',
  },
  {
    what: 'locked POP maildrop',
    shown: ['mailbox/locked-by-other-session'],
    gap: 'Courier and Cyrus let several sessions in',
  },
  { what: 'connection limits', shown: ['mailbox/too-many', 'network/too-many-connections'] },
  {
    what: 'postscreen',
    shown: [
      'settings/inbound-mx-postscreen',
      'reputation/ip-blocklisted-postscreen',
      'healthy/postscreen-mx',
    ],
  },
  { what: 'greylisting, with real postgrey', shown: ['sending/greylisted'] },
  {
    what: 'policy refusals',
    shown: [
      'sending/relay-denied',
      'sending/sender-not-owned',
      'reputation/ip-blocklisted',
      'protocol/helo-name-invalid',
    ],
  },
  {
    what: 'milter refusals',
    shown: ['sending/refused-by-milter', 'provider/filter-not-running'],
    gap: 'the filter speaks the real protocol but is ours; rspamd was not tried',
  },
  {
    what: 'fail2ban',
    shown: [
      'network/ip-banned-after-failed-logins',
      'auth/wrong-credentials-and-a-ban',
      'auth/wrong-credentials-three-times',
      'healthy/three-times',
      'settings/wrong-tls-modes-three-times',
    ],
  },
  { what: 'rate limits', shown: ['sending/rate-limit-reached'] },
  { what: 'expired passwords', shown: ['account/password-expired'] },
  { what: 'LOGINDISABLED', shown: ['settings/encryption-off-but-required', 'auth/no-common-mechanism'] },
  { what: 'client certificates', shown: ['tls/client-certificate-required'] },
  {
    what: 'SNI-dependent certificates',
    shown: ['healthy/certificate-by-name'],
    gap: 'a client that sends no name cannot be examined from here',
  },
  {
    what: 'several addresses, one dead or with another certificate',
    shown: ['provider/one-of-pool', 'provider/one-server-of-pool-broken'],
  },
  {
    what: 'renewed certificate not loaded',
    shown: ['tls/renewed-certificate-not-loaded', 'tls/certificate-expired-smtp-only'],
  },
  {
    what: 'TLS 1.0 only, weak DH, weak keys',
    shown: ['tls/server-too-old', 'tls/server-keys-too-weak', 'tls/no-common-cipher'],
  },
  { what: 'post-quantum ClientHello intolerance', shown: ['tls/large-clienthello-breaks-server'] },
  { what: 'MTU black hole', shown: ['network/packet-size-black-hole'] },
  { what: 'STARTTLS stripped', shown: ['network/starttls-stripped', 'network/starttls-masked'] },
  { what: 'SMTP-inspecting middlebox', shown: ['network/firewall-rewrites-smtp'] },
  { what: 'redirection of port 25', shown: ['network/smtp-redirected'] },
  { what: 'captive portal on every port', shown: ['network/captive-portal'] },
  {
    what: 'antivirus and company interception',
    shown: ['host/antivirus-inspects-tls', 'tls/inspected-by-company-proxy', 'healthy/antivirus-that-works'],
  },
  {
    what: 'VPN that swallows mail ports',
    shown: ['network/vpn-swallows-mail-ports'],
    gap: 'the VPN itself is not there, only what it does',
  },
  { what: 'IPv6 advertised but dead', shown: ['network/ipv6-path-broken'] },
  { what: 'NAT64 and DNS64', shown: ['healthy/nat64'] },
  { what: 'resolver that lies', shown: ['dns/resolver-lies', 'dns/filter-blocks-name'] },
  { what: 'split and geo DNS', shown: ['dns/internal-name-used-outside', 'healthy/geo-dns'] },
  { what: 'DNSSEC bogus', shown: ['dns/dnssec-validation-fails', 'healthy/dnssec-signed'] },
  {
    what: 'SERVFAIL on one name',
    shown: ['dns/name-servers-failing', 'dns/dnssec-validation-fails-one-name'],
  },
  { what: 'hosts-file override', shown: ['host/hosts-file-override'] },
  { what: 'wrong clock', shown: ['host/clock', 'healthy/clock-two-minutes-off'] },
  { what: 'proxy required', shown: ['network/proxy-required'] },
  { what: 'ICMP prohibited', shown: ['network/icmp-prohibits-sending', 'network/firewall-rejects'] },
  {
    what: 'host firewall for one process',
    shown: ['host/local-firewall-blocks'],
    gap: 'dropped packets look the same on this computer and on the way',
  },
  { what: 'exhausted file descriptors', shown: ['host/out-of-file-handles'] },
  {
    what: 'intermittent: one of three addresses, every other connection, under load',
    shown: ['provider/one-of-pool', 'network/every-other-connection', 'provider/no-free-process'],
    gap: 'the last two are still a todo',
  },
  { what: 'pairs of faults at once', shown: ['pairs/'] },
  { what: 'controls', shown: ['healthy/'] },
];
