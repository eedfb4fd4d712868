import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where = [
  'Install and activate the plugin “WP Mail SMTP” if you have no SMTP plugin yet (WordPress alone sends without login).',
  'Open WordPress > “WP Mail SMTP” > “Settings” and choose “Other SMTP” as mailer.',
] as const;
const verify = 'Click “Save Settings”, then “Tools” > “Email Test” and send a test to yourself.';

export default guide({
  id: 'wordpress',
  place: 'mail-program',
  title: 'WordPress',
  version: 'WordPress 6 with WP Mail SMTP 4',
  seen: '2026-11-21',
  source: 'https://wpmailsmtp.com/docs/how-to-set-up-the-other-smtp-mailer-in-wp-mail-smtp/',
  aliases: ['wp', 'wp mail smtp', 'wp_mail', 'woocommerce', 'post smtp', 'fluentsmtp', 'contact form 7'],
  words: { security: { tls: '“SSL”', starttls: '“TLS” (that is STARTTLS)', none: '“None”' } },
  answers: {
    ...fromCode('WordPress'),
    'set-server': { incoming: nothingIncoming, outgoing: [...where, '“SMTP Host”: {host}', verify] },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: [...where, '“Encryption”: {security}, “SMTP Port”: {port}', verify],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [...where, '“Encryption”: {security}; “SMTP Port” must be {port}.', verify],
    },
    'set-username': { incoming: nothingIncoming, outgoing: [...where, '“SMTP Username”: {user}', verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        ...where,
        '“SMTP Password”: click “Remove Password” and type the right one.',
        'Grey? It stands in wp-config.php as WPMS_SMTP_PASS: change it there (single quotes).',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [...where, '“SMTP Password”: the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      'Open WordPress > “WP Mail SMTP” > “Settings” and choose {provider} (“Google / Gmail”, “365 / Outlook”) as mailer.',
      'Type client id and secret of an app that you register there, “Save”, then “Connect to …” and sign in.',
      verify,
    ],
    'turn-on-smtp-login': [
      ...where,
      'Switch “Authentication” on; “SMTP Username”: {user}, “SMTP Password”: the one of the mailbox.',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        'WordPress (PHPMailer) chooses by itself. Wanted: {method}.',
        "To force it: add_action( 'phpmailer_init', … ) and set AuthType there.",
      ],
    },
    'choose-outgoing-server': [...where, '“SMTP Host”: {host}', verify],
    'set-sender-address': [
      'Open “WP Mail SMTP” > “Settings”: “From Email” {address}, and tick “Force From Email”.',
      'Contact forms: the visitor’s address belongs into “Reply-To”, never into “From”.',
      verify,
    ],
    'set-helo-name': [
      "In a small plugin: add_action( 'phpmailer_init', … ) and there $phpmailer->Helo = '{name}';",
    ],
    'set-timeout': [
      "In a small plugin: add_action( 'phpmailer_init', … ) and there $phpmailer->Timeout = {seconds};",
    ],
    'update-program': [
      'WordPress > Dashboard > “Updates”: core and plugins. Ask the hoster for a supported PHP.',
    ],
    'go-online': [
      'Does the hoster allow outgoing ports 465 and 587? Many block them: ask, or use a mailer with an API (port 443).',
      '“WP Mail SMTP” > “Tools” > “Email Test” shows the error of the connection.',
    ],
    'look-at-outbox': [
      'WordPress keeps no outbox: a failed message is lost. “WP Mail SMTP” > “Email Log” (Pro) keeps and resends them.',
    ],
  },
});
