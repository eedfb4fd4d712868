import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'posteo',
  place: 'account-site',
  title: 'Posteo',
  seen: '2026-11-21',
  source:
    'https://posteo.de/hilfe (Mailprogramm einrichten; zusätzlicher Postfachschutz); public provider list of 2026-01: preparation needed',
  aliases: ['posteo.de', 'posteo.net'],
  answers: {
    ...commonSteps({
      web: 'https://posteo.de',
      password: 'https://posteo.de (Settings > Password and security)',
      unlock: 'https://posteo.de (link “Forgot your password?” of the login)',
      signIns: 'https://posteo.de (Settings > Password and security)',
      status: 'https://posteo.de/blog',
    }),
    'create-app-password': [
      'Open https://posteo.de and sign in; click the gear (Settings), then “Password and security”.',
      'If your account shows app passwords (newer accounts need one), create one named after the program and copy it.',
      'If not: look there whether “Additional account protection” is on. It lets nobody in but the web page; see below.',
      'With that protection on, no mail program works; decide between the two on that page.',
    ],
    'switch-on-access': [
      'Open https://posteo.de > Settings > “Password and security”: look for app passwords and mail program access.',
      '“Additional account protection” (zusätzlicher Postfachschutz) closes IMAP, POP3 and SMTP; it is switched there.',
      'Posteo accepts encrypted connections only.',
    ],
  },
});
