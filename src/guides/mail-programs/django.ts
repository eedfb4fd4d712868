import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where =
  'In settings.py (since Django 6.1 in MAILERS["default"]["OPTIONS"]; the EMAIL_… settings go on until 7.0):';
const verify = 'Restart the program (and its workers). Check: python manage.py sendtestemail you@example.org';

export default guide({
  id: 'django',
  place: 'mail-program',
  title: 'Django',
  version: 'Django 4.2 to 6.1',
  seen: '2026-11-21',
  source:
    'https://docs.djangoproject.com/en/6.1/howto/mailers-migration/, https://docs.djangoproject.com/en/6.1/topics/email/',
  aliases: ['django mail', 'django.core.mail', 'wagtail'],
  words: {
    security: {
      tls: 'EMAIL_USE_SSL = True and EMAIL_USE_TLS = False (use_ssl)',
      starttls: 'EMAIL_USE_TLS = True and EMAIL_USE_SSL = False (use_tls; Django calls STARTTLS “TLS”)',
      none: 'EMAIL_USE_TLS = False and EMAIL_USE_SSL = False',
    },
  },
  answers: {
    ...fromCode('Django'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'EMAIL_HOST = "{host}" (host; the default is localhost)',
        'EMAIL_BACKEND must be django.core.mail.backends.smtp.EmailBackend, not console or dummy.',
        verify,
      ],
    },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: [where, 'EMAIL_PORT = {port} (port), {security}', verify],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [where, '{security}', 'EMAIL_PORT = {port} (port). Both True at once is an error.', verify],
    },
    'set-username': {
      incoming: nothingIncoming,
      outgoing: [where, 'EMAIL_HOST_USER = "{user}" (username)', verify],
    },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'EMAIL_HOST_PASSWORD (password): print its length once; quotes or a line end from the environment change it.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'EMAIL_HOST_PASSWORD (password) = the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      'Django’s own SMTP backend cannot sign in with OAuth.',
      'Use a mail API of {provider} through django-anymail, or a backend of your own whose open() calls auth("XOAUTH2").',
      'Or send through a relay that accepts a password.',
    ],
    'turn-on-smtp-login': [
      where,
      'EMAIL_HOST_USER = "{user}" and EMAIL_HOST_PASSWORD; if one of them is empty Django does not log in.',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        'Django lets smtplib choose (CRAM-MD5, PLAIN, LOGIN). For {method} alone write a backend of your own.',
      ],
    },
    'choose-outgoing-server': [where, 'EMAIL_HOST = "{host}" (host)', verify],
    'set-sender-address': [
      'DEFAULT_FROM_EMAIL = "{address}" and SERVER_EMAIL = "{address}" in settings.py.',
      'Look for from_email= in your code: it wins.',
    ],
    'set-helo-name': [
      'Django introduces itself with the name of the machine (socket.getfqdn()).',
      'Give machine or container that name: hostname: {name} (docker compose), or the first name in /etc/hosts.',
    ],
    'set-timeout': [
      where,
      'EMAIL_TIMEOUT = {seconds} (timeout); without it a request may hang forever.',
      verify,
    ],
    'update-program': ['Use a supported Django on a supported Python; old ones lack today’s TLS and roots.'],
    'choose-client-certificate': [
      where,
      'EMAIL_SSL_CERTFILE and EMAIL_SSL_KEYFILE (ssl_certfile, ssl_keyfile): paths of the PEM files.',
      verify,
    ],
  },
});
