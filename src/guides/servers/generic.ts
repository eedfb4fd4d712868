import { guide } from '../../kernel/guide.ts';

const reload =
  'Reload: systemctl reload postfix; doveadm reload (systemctl reload dovecot); systemctl reload exim4.';
const checkTls = [
  'Check from outside: openssl s_client -connect {name}:993 -servername {name} -verify_hostname {name} </dev/null',
  'and: openssl s_client -starttls smtp -connect {name}:587 -servername {name} -verify_hostname {name} </dev/null',
  'Both must end with “Verify return code: 0 (ok)”.',
] as const;
const whereCertificate = [
  'Postfix: smtpd_tls_chain_files (or smtpd_tls_cert_file and smtpd_tls_key_file). Exim: tls_certificate, tls_privatekey.',
  'Dovecot 2.4: ssl_server_cert_file and ssl_server_key_file; 2.3: ssl_cert = </path and ssl_key = </path.',
] as const;
const logs = 'Read the log of that minute: journalctl -u postfix -u dovecot -u exim4 (or /var/log/mail.log).';

export default guide({
  id: 'generic',
  place: 'server',
  title: 'The mail server (for its administrator)',
  version: 'Postfix 3.x, Dovecot 2.3 and 2.4, Exim 4.9x',
  seen: '2026-11-21',
  source:
    'https://www.postfix.org/postconf.5.html, https://doc.dovecot.org/2.4.1/core/config/ssl.html, https://www.exim.org/exim-html-current/doc/html/spec_html/',
  answers: {
    'renew-certificate': [
      'See what is there: openssl s_client -connect {name}:993 -servername {name} </dev/null | openssl x509 -noout -dates',
      'Renew: certbot renew (or the tool that issued it), and read why the automatic renewal failed.',
      'Usual reasons: port 80 closed, DNS name moved, timer stopped (systemctl list-timers).',
      reload,
      'Let the renewal reload the mail servers: an executable file in /etc/letsencrypt/renewal-hooks/deploy/.',
      ...checkTls,
    ],
    'wait-for-certificate-start': [
      'The certificate of {name} is valid only from {date} on.',
      'Check the clock of the server: timedatectl (it must say “System clock synchronized: yes”).',
      'If the clock is right, put the previous certificate back or have it issued again; waiting helps too.',
      ...checkTls,
    ],
    'fix-certificate-name': [
      'See its names: openssl s_client -connect {name}:993 -servername {name} </dev/null | openssl x509 -noout -ext subjectAltName',
      'Issue one with every name that users have in their programs: certbot certonly --expand -d {name} -d (other names)',
      ...whereCertificate,
      'Several certificates: Postfix tls_server_sni_maps; Dovecot local_name {name}; Exim by $tls_in_sni.',
      reload,
      ...checkTls,
    ],
    'install-chain': [
      'The server must send its own certificate first and then every intermediate one, but not the root.',
      'With certbot use fullchain.pem, not cert.pem. Otherwise: cat server.crt intermediate.crt > fullchain.pem',
      ...whereCertificate,
      reload,
      'Look at the chain: openssl s_client -connect {name}:993 -servername {name} -showcerts </dev/null',
      ...checkTls,
    ],
    'use-public-certificate': [
      'Get a certificate that all programs trust, free of charge: certbot certonly --standalone -d {name} (port 80 open).',
      'Port 80 impossible? Use a DNS challenge (certbot --preferred-challenges dns).',
      ...whereCertificate,
      reload,
      'A server inside a company: give the root of the company to the computers by device management instead.',
      ...checkTls,
    ],
    'reload-service': [
      'Reload {service}, so that it reads the new files: systemctl reload {service}',
      'Make it automatic: put that line into a file in /etc/letsencrypt/renewal-hooks/deploy/ and make it executable.',
      'Check the dates that it serves now: openssl s_client … | openssl x509 -noout -dates',
    ],
    'start-service': [
      'See its state and why it stopped: systemctl status {service}; journalctl -u {service} -e',
      'Check the configuration: postfix check; doveconf -n >/dev/null; exim4 -bV',
      'Start it now and at each boot: systemctl enable --now {service}',
      'Look whether it listens on every address: ss -ltnp "sport = :{port}" (127.0.0.1 alone is not enough).',
      'Postfix: inet_interfaces and master.cf. Dovecot: listen and inet_listener. Exim: daemon_smtp_ports.',
    ],
    'open-port': [
      'Look whether the service listens: ss -ltnp "sport = :{port}"',
      'Open the port: ufw allow {port}/tcp; firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload',
      'or nft add rule inet filter input tcp dport {port} accept (and save it).',
      'In a cloud, open it in the security group or firewall of the provider too; behind NAT, forward it.',
      'Check from another network: nc -vz (server) {port}',
    ],
    'enable-modern-tls': [
      'Bring OpenSSL and the mail server of {name} up to a version that still gets updates.',
      'Postfix: smtpd_tls_protocols = >=TLSv1.2 and smtpd_tls_mandatory_protocols = >=TLSv1.2',
      'Dovecot: ssl_min_protocol = TLSv1.2. Exim: openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1',
      'Leave cipher lists at their defaults unless you must change them.',
      reload,
      'Check: openssl s_client -tls1_2 -connect {name}:993 </dev/null; and again with -tls1_3',
    ],
    'strengthen-keys': [
      'Issue a new certificate with an ECDSA P-256 or RSA 2048 key and SHA-256: certbot renew --force-renewal --key-type ecdsa',
      'Remove old Diffie-Hellman files: Postfix smtpd_tls_dh1024_param_file = auto; Dovecot: delete ssl_dh.',
      reload,
      'Check: openssl s_client -connect {name}:993 </dev/null | openssl x509 -noout -text | grep -E "Public-Key|Signature Algorithm"',
    ],
    'offer-starttls': [
      'Postfix: smtpd_tls_security_level = may in main.cf; = encrypt for submission in master.cf. Certificate set?',
      'Dovecot: ssl = yes (or required). Exim: tls_advertise_hosts = * and tls_certificate.',
      'A firewall that shows “XXXXXXXA” or “250-AUTH” only rewrites SMTP: switch its SMTP inspection off for {name}.',
      reload,
      'Check: openssl s_client -starttls smtp -connect {name}:{port} </dev/null (or -starttls imap, -starttls pop3).',
    ],
    'repair-tls': [
      logs,
      'Do key and certificate belong together? openssl x509 -noout -pubkey -in cert and openssl pkey -pubout -in key must be equal.',
      'Can the server read the files? The key belongs to root with mode 600; Exim reads it as its own user.',
      ...whereCertificate,
      reload,
      'Check: openssl s_client -connect {name}:{port} -servername {name} </dev/null (587, 143, 110: with -starttls).',
    ],
    'offer-login-mechanisms': [
      'Offer PLAIN and LOGIN inside TLS, and take away CRAM-MD5 and DIGEST-MD5 if passwords are stored hashed.',
      'Dovecot: auth_mechanisms = plain login (space between). Exim: plain and login authenticators with server_advertise_condition.',
      'Postfix: smtpd_sasl_auth_enable = yes, smtpd_sasl_type = dovecot, smtpd_sasl_path = private/auth, smtpd_tls_auth_only = yes',
      reload,
      'Check: openssl s_client -crlf -starttls smtp -connect {name}:587, then EHLO test: a line “250-AUTH PLAIN LOGIN”.',
    ],
    'repair-login-backend': [
      logs,
      'Try the lookup on the server: doveadm auth test user@example.org; doveadm user user@example.org',
      'Is the data base or directory reachable (SQL, LDAP, PAM)? Are its password and its certificate still right?',
      'Postfix: does the socket exist and may Postfix read it? ls -l /var/spool/postfix/private/auth',
      'Users need not change their passwords for this.',
    ],
    'repair-storage': [
      logs,
      'Space and inodes: df -h; df -i. File system read-only? mount | grep ro,',
      'Rights: the mail folder of the user must belong to the mail user (doveadm user shows uid, gid, home).',
      'Indexes: doveadm force-resync -u user@example.org INBOX (mdbox, sdbox, Maildir); then doveadm mailbox status.',
    ],
    'raise-limits': [
      'The limit that was met: {limit}',
      'Dovecot: mail_max_userip_connections (10 by default), service imap-login process_limit and client_limit.',
      'Postfix: smtpd_client_connection_count_limit, smtpd_client_connection_rate_limit, message_size_limit, default_process_limit.',
      'Exim: smtp_accept_max, smtp_accept_max_per_host, message_size_limit.',
      reload,
      'Look at the present numbers: doveadm who; ss -tn state established "sport = :993" | wc -l',
    ],
    'fix-address-record': [
      'Publish an A record (and AAAA only if IPv6 really works) for {name} at your DNS provider.',
      'Check at every name server of the zone: dig +short A {name} @(name server)',
      'Other resolvers keep the old answer for its TTL; wait that long, then check: dig +short A {name} @9.9.9.9',
    ],
    'fix-name-servers': [
      'Which servers are responsible? dig +trace {name}',
      'Ask each of them: dig SOA {name} @(name server). Every one must answer, with the same serial number.',
      'Repair or replace those that do not; the list at the registrar must equal the NS records of the zone.',
      'Check: dig +short NS {name}; https://zonemaster.net tests it from outside.',
    ],
    'fix-dnssec': [
      'See the error: delv {name}; or https://dnsviz.net',
      'Signatures expired: sign the zone again and repair the automatic signing.',
      'Wrong DS at the registrar (often after a move): replace it by that of the present key, or remove it until it is right.',
      'Check: dig +dnssec A {name} @9.9.9.9 must show the flag “ad” and NOERROR.',
    ],
    'fix-alias': [
      'Follow the chain: dig {name} CNAME, and again for each target.',
      'Let {name} be an A or AAAA record, or a CNAME of a name that has one, without a circle.',
      'A name with CNAME may have no other records (no MX, no TXT). MX and NS targets must not be CNAMEs.',
    ],
    'fix-mx': [
      'Look: dig +short MX {name}',
      'Each MX must be a host name (no IP address, no CNAME, no URL) that has an A or AAAA record.',
      'The receiving server must know the domain. Postfix: mydestination or virtual_mailbox_domains. Exim: local_domains.',
      'Remove MX records of former providers. Check: dig +short A (each MX host), then nc -vz (each) 25',
    ],
    'fix-ipv6': [
      'Look whether the service answers: nc -6 -vz {address} 993',
      'If not: let it listen on IPv6 (Postfix inet_protocols = all; Dovecot listen = *, ::) and open the firewall for IPv6.',
      'If IPv6 cannot be made to work now, remove the AAAA record of {name} until it does.',
      'Sending over IPv6 needs a reverse name and SPF for the IPv6 address too; else inet_protocols = ipv4.',
    ],
    'fix-pool-member': [
      'Only the machine {address} behind {name} is broken; the others are well.',
      'Take {address} out of DNS or of the load balancer.',
      'Give it the same certificate, configuration and versions as the others; reload its services.',
      'Check it alone: openssl s_client -connect {address}:993 -servername {name} -verify_hostname {name} </dev/null',
    ],
    'fix-reverse-name': [
      'Set the reverse name (PTR) of {address} at whoever owns the address: hosting panel or Internet provider.',
      'It must be the name the server says in EHLO (Postfix myhostname, Exim primary_hostname), with an A record of {address}.',
      'Check: dig +short -x {address}; then dig +short A (that name): it must give {address} again.',
    ],
    'fix-spf': [
      'Look: dig +short TXT {name} | grep spf1. There must be exactly one such record.',
      'Add the sending server: its provider’s include:, or ip4: and ip6: with its addresses. End with ~all or -all.',
      'Not more than 10 lookups: include, a, mx, redirect and exists count, nested ones too.',
      'Check with a message to yourself: the header Authentication-Results must say spf=pass.',
    ],
    'fix-dkim': [
      'Look at the header DKIM-Signature of a message: s= is the selector, d= the domain.',
      'Look at the key: dig +short TXT (selector)._domainkey.(domain); publish the one of your signing program.',
      'Key cut off or quoted wrongly? Compare: opendkim-testkey -d {name} -s (selector) -vvv; rspamadm dkim_keygen makes a new one.',
      'Sign last: nothing may change the message afterwards (footers, virus scanners).',
      'Check with a message to yourself: Authentication-Results must say dkim=pass with header.d={name}.',
    ],
    'fix-dmarc': [
      'Look: dig +short TXT _dmarc.{name}; start with v=DMARC1; p=none; rua=mailto:(your address)',
      'SPF or DKIM must pass with the same domain as the From line: sign with d={name} at every service that sends for it.',
      'Make the policy stricter (quarantine, reject) only when the reports show that all your mail passes.',
    ],
    'fix-mail-loop': [
      'Read the Received lines of the returned message from below: which two servers alternate?',
      'The last one must know {name} as its own. Postfix: mydestination, virtual_mailbox_domains; Exim: local_domains.',
      'A domain stands in one of these lists only. Look for forwards that point to each other: /etc/aliases, virtual_alias_maps, Sieve redirects.',
      'Check: postmap -q user@{name} (map), exim4 -bt user@{name}; then send one test message.',
    ],
    'ask-for-delisting': [
      'First find and stop the cause: postqueue -p (exim4 -bp), which login or script sends, which passwords leaked.',
      'Set the reverse name, SPF and DKIM. Close open relays: reject_unauth_destination must be there.',
      'Then open the web page of {list}, look the address up and ask for removal. Never pay for it.',
      'A dynamic address of an Internet connection is listed on purpose: send through the provider’s server instead.',
    ],
    'repair-greeting': [
      'The greeting must begin at once with “220 ” and the full host name.',
      'Postfix: myhostname = {name}, smtpd_banner = $myhostname ESMTP. Exim: primary_hostname, smtp_banner. Dovecot: login_greeting.',
      'Slow greeting: repair the resolver of the server (name lookups of clients), shorten postscreen_greet_wait.',
      'Check: time nc {name} 587 </dev/null',
    ],
    'unban-address': [
      'Which jail holds the address? fail2ban-client status; fail2ban-client banned',
      'Free it: fail2ban-client unban (address). CrowdSec: cscli decisions delete --ip (address).',
      'Find the device that tries a wrong password, in the log of {name}, and correct it first, or the ban comes back.',
      'Offices share one address: put it into ignoreip only if you know everybody behind it.',
    ],
    'allow-relay-or-sender': [
      'Users send with login on 587 or 465. Postfix: smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
      'Sender refused: add the address to smtpd_sender_login_maps (reject_sender_login_mismatch) for this login.',
      'Exim: the recipient ACL must accept “authenticated = *” before it refuses relaying.',
      'A device without login: its fixed address in mynetworks (relay_from_hosts), never a whole network.',
      reload,
      'Check: swaks --server {name} --port 587 --tls --auth --to you@example.org (it asks for user and password).',
    ],
    'tell-administrator': [
      'Only the administrator of the mail server can change this. Send them this text:',
      `Subject: Problem on the mail server

Hello,

something on the mail server needs your attention.
In short: {what}

The measurements are in the attached report of Maildoctor. It contains no password.
Please tell me when it is corrected. Thank you very much.`,
    ],
  },
});
