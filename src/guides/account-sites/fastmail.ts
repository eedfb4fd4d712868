import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'fastmail',
  place: 'account-site',
  title: 'Fastmail',
  seen: '2026-11-21',
  source: 'https://www.fastmail.help/hc/en-us/articles/360058752854 (app passwords)',
  aliases: ['fastmail.com', 'fastmail.fm', 'messagingengine'],
  answers: {
    ...commonSteps({
      web: 'https://app.fastmail.com',
      password: 'https://app.fastmail.com/settings/security',
      unlock: 'https://app.fastmail.com/recover/',
      signIns: 'https://app.fastmail.com/settings/security (Logged in sessions)',
      status: 'https://fastmailstatus.com',
    }),
    'create-app-password': [
      'Open https://app.fastmail.com > Settings > “Privacy & Security”.',
      'Under “Connected apps & API tokens” click “Manage app passwords and access”, then “New app password”.',
      'Choose a name and as access “Mail (IMAP/POP/SMTP)”; click “Generate password” and copy it.',
      'The normal password is never accepted by IMAP, POP and SMTP.',
    ],
    'switch-on-access': [
      'There is no switch: IMAP, POP and SMTP work with an app password whose access includes them.',
      'Look at yours: Settings > “Privacy & Security” > “Manage app passwords and access”. Make a new one if in doubt.',
      'A Basic plan does not include mail programs: Settings > Billing & Plan.',
    ],
    'verify-sender': [
      'Open https://app.fastmail.com > Settings > “My email addresses” and add {address}.',
      'An address of another provider: give its SMTP server there and confirm the message sent to it.',
    ],
  },
});
