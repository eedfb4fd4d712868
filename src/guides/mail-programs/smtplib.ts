import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const verify =
  'Check: server.set_debuglevel(1) shows the dialogue (it contains the password as base64: do not post it).';

export default guide({
  id: 'smtplib',
  place: 'mail-program',
  title: 'Python smtplib',
  version: 'Python 3.9 and later',
  seen: '2026-11-21',
  source: 'https://docs.python.org/3/library/smtplib.html',
  aliases: ['python', 'python smtp', 'yagmail', 'flask-mail', 'aiosmtplib', 'fastapi-mail'],
  words: {
    security: {
      tls: 'smtplib.SMTP_SSL(host, port, context=ssl.create_default_context())',
      starttls:
        'smtplib.SMTP(host, port) and then starttls(context=ssl.create_default_context()) before login',
      none: 'smtplib.SMTP(host, port)',
    },
  },
  answers: {
    ...fromCode('smtplib'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [
        'First argument of smtplib.SMTP(…) or SMTP_SSL(…): "{host}" (an empty one does not connect).',
        verify,
      ],
    },
    'set-port': { incoming: nothingIncoming, outgoing: ['Port {port}, and use: {security}', verify] },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [
        'Use: {security}',
        'The port must be {port}: SMTP_SSL goes with 465, starttls() with 587.',
        verify,
      ],
    },
    'set-username': { incoming: nothingIncoming, outgoing: ['server.login("{user}", password)', verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        'Print len(password) once: a line end from a file or quotes from .env change it; use .strip().',
        'server.login(user, password). Letters beyond ASCII fail in smtplib: choose a password without them.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: ['server.login(address, app_password) with the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      'Get an access token from {provider} with its library (google-auth, msal) for the scope of SMTP.',
      'server.auth("XOAUTH2", lambda _=None: "user=" + user + "\\x01auth=Bearer " + token + "\\x01\\x01")',
      'Get a new token before each session; it ends after about an hour.',
    ],
    'turn-on-smtp-login': [
      'Call server.login("{user}", password) after starttls() and before sendmail() or send_message().',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [
        'smtplib tries CRAM-MD5, PLAIN, LOGIN in this order. To force one: server.auth("{method}", server.auth_plain)',
        verify,
      ],
    },
    'choose-outgoing-server': ['First argument of smtplib.SMTP(…) or SMTP_SSL(…): "{host}"', verify],
    'set-sender-address': ['message["From"] = "{address}", and the same in sendmail(from_addr, …).'],
    'set-helo-name': ['smtplib.SMTP(host, port, local_hostname="{name}")'],
    'set-timeout': ['smtplib.SMTP(host, port, timeout={seconds}); without it the program may wait forever.'],
    'update-program': [
      'Use a supported Python (3.10 or later) and update certifi: pip install --upgrade certifi',
    ],
    'choose-client-certificate': [
      'context = ssl.create_default_context(); context.load_cert_chain("client.pem", "client.key")',
      'Pass it as context= to SMTP_SSL(…) or starttls(…).',
    ],
  },
});
