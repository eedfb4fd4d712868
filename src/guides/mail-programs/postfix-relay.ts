import { guide } from '../../kernel/guide.ts';
import { nothingIncoming, onlySends } from './_shared.ts';

const reload = 'systemctl reload postfix; postqueue -f; then look: journalctl -u postfix -f';
const map = 'postmap /etc/postfix/sasl_passwd; chmod 600 /etc/postfix/sasl_passwd*';

export default guide({
  id: 'postfix-relay',
  place: 'mail-program',
  title: 'Postfix sending through a relay',
  version: 'Postfix 3.4 and later',
  seen: '2026-11-21',
  source:
    'checked against postconf(5) of Postfix 3.7 (Debian); https://www.postfix.org/SASL_README.html#client_sasl',
  aliases: ['postfix', 'relayhost', 'postfix relay', 'postfix relayhost', 'smarthost'],
  words: {
    security: {
      tls: 'smtp_tls_wrappermode = yes and smtp_tls_security_level = encrypt (or verify)',
      starttls: 'smtp_tls_wrappermode = no and smtp_tls_security_level = encrypt (or verify)',
      none: 'smtp_tls_security_level = none',
    },
  },
  answers: {
    ...onlySends('Postfix as a relay client'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [
        "postconf -e 'relayhost = [{host}]:587' (brackets: no MX lookup)",
        'The same text must begin the line in /etc/postfix/sasl_passwd: [{host}]:587 user:password',
        map,
        reload,
      ],
    },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: [
        'In /etc/postfix/main.cf: relayhost = [server]:{port}',
        'In main.cf too: {security}',
        'The key in /etc/postfix/sasl_passwd must be spelled like relayhost, with brackets and port.',
        map,
        reload,
      ],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: ['In /etc/postfix/main.cf: {security}', 'The port of relayhost must be {port}.', reload],
    },
    'set-username': {
      incoming: nothingIncoming,
      outgoing: ['In /etc/postfix/sasl_passwd: [server]:587 {user}:password', map, reload],
    },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        'In /etc/postfix/sasl_passwd: [server]:587 user:password (everything behind the first colon is the password).',
        'Check that it is found: postmap -q "[server]:587" /etc/postfix/sasl_passwd',
        map,
        reload,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [
        'In /etc/postfix/sasl_passwd put the app password, without spaces, behind user and colon.',
        map,
        reload,
      ],
    },
    'sign-in-with-oauth': [
      'Postfix needs a SASL plug-in: apt install sasl-xoauth2 (or build it), and register an app at {provider}.',
      "postconf -e 'smtp_sasl_mechanism_filter = xoauth2'; in sasl_passwd the “password” is the path of the token file.",
      'sasl-xoauth2-tool get-token … makes that file; it renews itself. In a chroot copy the CA certificates too.',
      map,
      reload,
    ],
    'turn-on-smtp-login': [
      "postconf -e 'smtp_sasl_auth_enable = yes' 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd'",
      "postconf -e 'smtp_sasl_security_options = noanonymous' 'smtp_sasl_tls_security_options = noanonymous'",
      'In /etc/postfix/sasl_passwd: [server]:587 {user}:password',
      '“no mechanism available”? apt install libsasl2-modules (Red Hat: cyrus-sasl-plain).',
      map,
      reload,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        "postconf -e 'smtp_sasl_mechanism_filter = {method}' (empty: all that the library has).",
        reload,
      ],
    },
    'choose-outgoing-server': [
      "One for all: postconf -e 'relayhost = [{host}]:587'",
      'By sender: sender_dependent_relayhost_maps = hash:/etc/postfix/relay_by_sender with lines: you@example.org [{host}]:587',
      'and smtp_sender_dependent_authentication = yes; postmap that file too.',
      reload,
    ],
    'set-sender-address': [
      "Rewrite local senders: postconf -e 'smtp_generic_maps = hash:/etc/postfix/generic'",
      'In /etc/postfix/generic: @host.local {address}; then postmap /etc/postfix/generic',
      reload,
    ],
    'set-helo-name': ["postconf -e 'smtp_helo_name = {name}' (a full name with a DNS record)", reload],
    'limit-connections': [
      "postconf -e 'smtp_destination_concurrency_limit = {limit}' 'smtp_destination_recipient_limit = 50'",
      reload,
    ],
    'check-less-often': [
      "postconf -e 'minimal_backoff_time = {minutes}m' 'smtp_destination_rate_delay = 1s'",
      reload,
    ],
    'go-online': [
      'Look: postconf defer_transports (must be empty). Network back? postqueue -f',
      'Test the way: nc -vz (server) 587',
    ],
    'retry-later': [
      'Do nothing: Postfix keeps the message and tries again by itself, for up to five days (postqueue -p).',
      'To try now: postqueue -f. The server asked for {minutes} minutes.',
    ],
    'send-smaller': [
      'The limit of your own Postfix: postconf message_size_limit; that of the relay stands in its EHLO reply (SIZE).',
      'Delete a message that can never go: postsuper -d QUEUE-ID; put files behind a link.',
    ],
    'check-recipient': [
      'See it: postqueue -p; the address in <…>. Delete: postsuper -d QUEUE-ID',
      'Correct it in the program that sends, or in /etc/aliases (then newaliases).',
    ],
    'look-at-outbox': [
      'postqueue -p lists the queue with the last reply of the server; postcat -q QUEUE-ID shows a message.',
      'Repair the cause, then postqueue -f; delete one: postsuper -d QUEUE-ID',
    ],
    'set-timeout': [
      "postconf -e 'smtp_connect_timeout = {seconds}s' 'smtp_helo_timeout = {seconds}s' (default 30s and 300s)",
      reload,
    ],
    'update-program': [
      'apt update && apt install --only-upgrade postfix libsasl2-modules ca-certificates (or dnf upgrade).',
      reload,
    ],
    'choose-client-certificate': [
      "postconf -e 'smtp_tls_chain_files = /etc/postfix/client-key.pem, /etc/postfix/client-cert.pem'",
      reload,
    ],
  },
});
