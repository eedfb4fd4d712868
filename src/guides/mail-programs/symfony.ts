import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where = 'In .env.local (or the environment) the line MAILER_DSN:';
const verify = 'Then: php bin/console cache:clear, and php bin/console mailer:test you@example.org';

export default guide({
  id: 'symfony',
  place: 'mail-program',
  title: 'Symfony Mailer',
  version: 'Symfony 5.4 to 8',
  seen: '2026-11-21',
  source: 'https://symfony.com/doc/current/mailer.html',
  aliases: ['symfony', 'symfony mailer', 'mailer_dsn', 'drupal symfony mailer'],
  words: {
    security: {
      tls: 'smtps:// (TLS from the start)',
      starttls: 'smtp:// (STARTTLS by itself; ?require_tls=true since Symfony 7.3)',
      none: 'smtp:// with ?auto_tls=false',
    },
  },
  answers: {
    ...fromCode('Symfony Mailer'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [where, 'The part behind “@” must be {host}, then a colon and the port.', verify],
    },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: [where, 'Begin with {security} and write :{port} behind the server.', verify],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [where, 'Begin with {security}; the port must be {port}.', verify],
    },
    'set-username': {
      incoming: nothingIncoming,
      outgoing: [where, 'User {user}, URL-encoded (“@” becomes %40).', verify],
    },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'URL-encode the password: php -r "echo urlencode(readline());", and put quotes around the line.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'Put the app password, without spaces, behind the user and a colon.', verify],
    },
    'sign-in-with-oauth': [
      'Symfony Mailer knows XOAUTH2 but does not fetch tokens by itself.',
      'Use a bridge for the API of {provider} (composer require symfony/microsoft-graph-mailer, symfony/google-mailer), or',
      'Make a transport factory that sets a fresh access token as password before each session.',
    ],
    'turn-on-smtp-login': [
      where,
      'smtp://USER:PASSWORD@server:587 with user {user} URL-encoded; without them nobody logs in.',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        'It tries CRAM-MD5, LOGIN, PLAIN, XOAUTH2 by itself. Wanted: {method}.',
        'To force one: EsmtpTransport::setAuthenticators([…]) in a transport factory.',
      ],
    },
    'choose-outgoing-server': [where, 'The part behind “@” must be {host}.', verify],
    'set-sender-address': [
      'config/packages/mailer.yaml: envelope > sender: {address}, headers > From: {address}',
      'Look for ->from(…) in your code: it wins.',
    ],
    'set-helo-name': [where, 'Append ?local_domain={name}', verify],
    'set-timeout': [
      'php.ini: default_socket_timeout = {seconds}; or SocketStream::setTimeout({seconds}) in a transport factory.',
    ],
    'update-program': ['composer update symfony/mailer, on a supported PHP.'],
    'look-at-outbox': [
      'php bin/console messenger:failed:show lists them.',
      'Repair the cause, then: php bin/console messenger:failed:retry',
    ],
  },
});
