import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const verify = 'Check: $mail->SMTPDebug = 2 shows the dialogue (take it out again; do not post it).';

export default guide({
  id: 'phpmailer',
  place: 'mail-program',
  title: 'PHPMailer',
  version: 'PHPMailer 6 and 7',
  seen: '2026-11-21',
  source: 'https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting, README of PHPMailer',
  aliases: ['php', 'php mailer', 'joomla', 'moodle', 'drupal', 'prestashop'],
  words: {
    security: {
      tls: 'PHPMailer::ENCRYPTION_SMTPS',
      starttls: 'PHPMailer::ENCRYPTION_STARTTLS',
      none: "'' and SMTPAutoTLS = false",
    },
  },
  answers: {
    ...fromCode('PHPMailer'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: ["$mail->isSMTP(); $mail->Host = '{host}'; (the default is localhost)", verify],
    },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: ['$mail->Port = {port}; $mail->SMTPSecure = {security};', verify],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [
        '$mail->SMTPSecure = {security}; $mail->Port = {port};',
        'ENCRYPTION_SMTPS goes with 465, ENCRYPTION_STARTTLS with 587.',
        verify,
      ],
    },
    'set-username': { incoming: nothingIncoming, outgoing: ["$mail->Username = '{user}';", verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        '$mail->Password: use single quotes in PHP, a “$” in double quotes is read as a variable.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: ['$mail->Password = the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      'composer require league/oauth2-google (or greew/oauth2-azure-provider) for {provider}.',
      "$mail->AuthType = 'XOAUTH2'; $mail->setOAuth(new OAuth([…])); the script get_oauth_token.php gets the refresh token.",
    ],
    'turn-on-smtp-login': [
      "$mail->SMTPAuth = true; $mail->Username = '{user}'; $mail->Password = …;",
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: ["$mail->AuthType = '{method}'; (CRAM-MD5, LOGIN, PLAIN, XOAUTH2; empty: by itself)", verify],
    },
    'choose-outgoing-server': ["$mail->Host = '{host}';", verify],
    'set-sender-address': [
      "$mail->setFrom('{address}'); $mail->Sender = '{address}';",
      'The visitor’s address of a form belongs into addReplyTo(), never into setFrom().',
    ],
    'set-helo-name': ["$mail->Helo = '{name}'; $mail->Hostname = '{name}';"],
    'limit-connections': [
      'One $mail for many messages with $mail->SMTPKeepAlive = true; at most {limit} scripts at once.',
    ],
    'set-timeout': ['$mail->Timeout = {seconds};'],
    'update-program': [
      'composer update phpmailer/phpmailer, on a supported PHP with current CA certificates.',
    ],
  },
});
