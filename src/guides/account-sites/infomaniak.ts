import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'infomaniak',
  place: 'account-site',
  title: 'Infomaniak Mail',
  seen: '2026-11-21',
  source:
    'https://www.infomaniak.com/en/support/faq (synchronise a mail address; device passwords); own knowledge',
  aliases: ['infomaniak.com', 'ik.me', 'etik.com', 'kmail'],
  answers: {
    ...commonSteps({
      web: 'https://mail.infomaniak.com',
      password: 'https://manager.infomaniak.com (Mail service > address > password)',
      unlock: 'https://login.infomaniak.com (link “Forgotten password”)',
      signIns: 'https://manager.infomaniak.com (My profile > Security)',
      status: 'https://infomaniakstatus.com',
    }),
    'create-app-password': [
      'A mailbox of an own domain: https://manager.infomaniak.com > Mail service > (address) > “Devices”:',
      'Click “Add a device” and copy the password shown; each program has its own.',
      'Free addresses (ik.me, etik.com): https://config.infomaniak.com makes such a password and a profile for the program.',
    ],
    'switch-on-access': [
      'IMAP and SMTP are always on; mail programs use a device password, not that of the Infomaniak account.',
      'Make one at https://config.infomaniak.com. The server is mail.infomaniak.com for both ways.',
    ],
  },
});
