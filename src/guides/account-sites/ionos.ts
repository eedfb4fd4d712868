import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'ionos',
  place: 'account-site',
  title: 'IONOS',
  seen: '2026-11-21',
  source: 'https://www.ionos.com/help/email/ (change the password of a mailbox, server information)',
  aliases: ['1and1', '1&1', '1und1', 'ionos.com', 'ionos.de', 'kundenserver', 'perfora.net'],
  answers: {
    ...commonSteps({
      web: 'https://mail.ionos.com (Germany: https://mail.ionos.de)',
      password: 'https://my.ionos.com > Email > (the address) > Change password',
      unlock:
        'https://my.ionos.com > Email > (the address): a notice says why it is blocked; change the password',
      signIns: 'https://my.ionos.com > Account > Login & security',
      status: 'https://status.ionos.cloud (mail: https://www.ionos.com/help, top of the page)',
    }),
    'create-app-password': {
      unsupported:
        'IONOS mailboxes have no app passwords: mail programs use the password of the mailbox (not of the customer account).',
    },
    'switch-on-access': [
      'IMAP, POP3 and SMTP are always on for a mailbox; “forwarding only” addresses have no mailbox.',
      'Open https://my.ionos.com > Email: the type must be “Mail Basic” or “Mail Business”, not “Forwarding”.',
      'Exchange mailboxes are used with Exchange, not with IMAP, unless switched on in their settings.',
    ],
    'free-space': [
      'Open https://mail.ionos.com, empty Trash and Spam, delete large messages.',
      'Or enlarge the mailbox: https://my.ionos.com > Email > (the address) > Change mailbox size.',
    ],
  },
});
