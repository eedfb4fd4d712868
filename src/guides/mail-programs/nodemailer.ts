import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where = 'In the options of nodemailer.createTransport(…):';
const verify = 'Check: await transport.verify() must not throw.';

export default guide({
  id: 'nodemailer',
  place: 'mail-program',
  title: 'Nodemailer',
  version: 'Nodemailer 6 to 8',
  seen: '2026-11-21',
  source: 'https://nodemailer.com/smtp/, https://nodemailer.com/smtp/oauth2/',
  aliases: ['node mailer', 'nodejs', 'node.js', 'next-auth', 'strapi', 'ghost'],
  words: {
    security: {
      tls: 'secure: true',
      starttls: 'secure: false and requireTLS: true',
      none: 'secure: false and ignoreTLS: true',
    },
  },
  answers: {
    ...fromCode('Nodemailer'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'host: "{host}" (a missing host means localhost).',
        'From the environment? Load it before the transport is made, and log the value once.',
        verify,
      ],
    },
    'set-port': { incoming: nothingIncoming, outgoing: [where, 'port: {port}, {security}', verify] },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        '{security}, and port: {port}',
        '465 goes with secure: true; 587 and 25 go with secure: false. A string "false" from the environment is true.',
        verify,
      ],
    },
    'set-username': { incoming: nothingIncoming, outgoing: [where, 'auth.user: "{user}"', verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        'Print the length of the password at start: quotes, “#” or a line end in the .env file change it.',
        where,
        'auth.pass: the password. In a URL (smtps://user:pass@host) encode user and password with encodeURIComponent.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'auth.pass: the app password without spaces; auth.user stays the whole address.',
        verify,
      ],
    },
    'sign-in-with-oauth': [
      'Register an app at {provider} and get a refresh token for the scope of mail sending.',
      where,
      'auth.type: "OAuth2", auth.user, auth.clientId, auth.clientSecret, auth.refreshToken, auth.accessUrl (Microsoft).',
      'Log the event transport.on("token") to see that it is renewed.',
    ],
    'turn-on-smtp-login': [
      where,
      'auth.user: "{user}" and auth.pass; without “auth” Nodemailer does not log in at all.',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'authMethod: "{method}" (PLAIN, LOGIN, CRAM-MD5); leave it out to let Nodemailer choose.',
        verify,
      ],
    },
    'choose-outgoing-server': [where, 'host: "{host}"', verify],
    'set-sender-address': [
      'In sendMail(…): from: "Name <{address}>" and, if set, envelope.from: "{address}".',
      'Replies elsewhere: use replyTo.',
    ],
    'set-helo-name': [
      where,
      'name: "{name}" (default is the host name of the machine; in containers that is invalid).',
    ],
    'limit-connections': [
      where,
      'pool: true, maxConnections: {limit}. Make one transport for the whole program.',
    ],
    'set-timeout': [
      where,
      'connectionTimeout, greetingTimeout and socketTimeout in milliseconds: at least {seconds} × 1000.',
    ],
    'update-program': [
      'npm install nodemailer@latest, and run a supported Node.js; old ones lack today’s TLS and roots.',
    ],
    'choose-client-certificate': [where, 'tls.cert and tls.key: the PEM texts of certificate and key.'],
  },
});
