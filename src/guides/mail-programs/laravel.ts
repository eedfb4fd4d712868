import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where = 'In the file .env:';
const verify =
  'Then: php artisan config:clear && php artisan queue:restart, and send a test message from php artisan tinker.';

export default guide({
  id: 'laravel',
  place: 'mail-program',
  title: 'Laravel',
  version: 'Laravel 9 to 13',
  seen: '2026-11-21',
  source: 'https://laravel.com/docs/mail, laravel/laravel config/mail.php (MAIL_SCHEME since 11)',
  aliases: ['laravel mail', 'illuminate', 'lumen'],
  words: {
    security: {
      tls: 'MAIL_SCHEME=smtps (Laravel 9 and 10: MAIL_ENCRYPTION=ssl)',
      starttls: 'MAIL_SCHEME=smtp (Laravel 9 and 10: MAIL_ENCRYPTION=tls)',
      none: 'MAIL_SCHEME=smtp (Laravel 9 and 10: MAIL_ENCRYPTION=null)',
    },
  },
  answers: {
    ...fromCode('Laravel'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [where, 'MAIL_MAILER=smtp and MAIL_HOST={host} (in a container not 127.0.0.1).', verify],
    },
    'set-port': { incoming: nothingIncoming, outgoing: [where, 'MAIL_PORT={port}', '{security}', verify] },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [where, '{security}', 'MAIL_PORT={port}', verify],
    },
    'set-username': { incoming: nothingIncoming, outgoing: [where, 'MAIL_USERNAME={user}', verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'MAIL_PASSWORD="…" in double quotes if it has “#”, “$” or spaces.', verify],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'MAIL_PASSWORD= the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      'Laravel’s SMTP cannot fetch OAuth tokens by itself.',
      'Use a mail transport for the API of {provider} (for Microsoft 365 a Graph transport, for Google the Gmail API).',
      'Or send through a relay that accepts a password.',
    ],
    'turn-on-smtp-login': [
      where,
      'MAIL_USERNAME={user} and MAIL_PASSWORD (the word null means: do not log in).',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        'Symfony Mailer below Laravel tries CRAM-MD5, LOGIN, PLAIN, XOAUTH2 by itself. Wanted: {method}.',
        'To force one, build the EsmtpTransport in a service provider and call setAuthenticators([…]).',
      ],
    },
    'choose-outgoing-server': [where, 'MAIL_HOST={host}', verify],
    'set-sender-address': [
      where,
      'MAIL_FROM_ADDRESS={address}',
      'Look for ->from(…) in your mailables: it wins.',
      verify,
    ],
    'set-helo-name': [where, 'MAIL_EHLO_DOMAIN={name} (config/mail.php: local_domain).', verify],
    'set-timeout': ["In config/mail.php, mailers > smtp: 'timeout' => {seconds}", verify],
    'update-program': ['composer update, on a supported PHP and Laravel.'],
    'look-at-outbox': [
      'php artisan queue:failed lists them with the reply of the server.',
      'Repair the cause, then: php artisan queue:retry all',
    ],
  },
});
