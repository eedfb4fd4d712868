import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const rule = from(
  'https://10wontips.blogspot.com/2025/08/update-your-naver-mail-password-to.html',
  '2026-11-21',
);
const help = from('https://help.naver.com/service/30029/contents/21342', '2026-03-12');

export default provider({
  id: 'naver',
  title: 'Naver Mail',
  domains: ['naver.com'],
  mx: ['naver.com'],
  hosts: ['naver.com'],
  access: help.access(
    'open',
    'IMAP or POP3 is switched on in the settings; since 2025 mail programs need an application password.',
  ),
  servers: [ispdb.imap('imap.naver.com'), ispdb.pop3('pop.naver.com'), ispdb.smtp('smtp.naver.com', 465)],
  login: [
    rule.login({
      password: 'app-password',
      oauth: 'no',
      switch: '환경설정 > POP3/IMAP 설정 > IMAP/SMTP 사용: 사용함',
      note: 'Application passwords need two-step verification.',
    }),
  ],
  pages: [
    rule.page('app-password', 'https://nid.naver.com/user2/help/2StepVerif?m=viewManageSettings'),
    help.page('settings', 'https://help.naver.com/service/30029/contents/21342'),
    help.page('webmail', 'https://mail.naver.com/'),
  ],
  phrases: phrases(
    { source: 'public issue threads', seen: '2026-08-07', provider: 'naver' },
    {
      'says-app-password-required': [
        suggests('username and password not accepted', { stage: 'login', onlyThere: true }),
        suggests('authentication failed', { stage: 'login', onlyThere: true }),
      ],
      'says-sender-not-owned': ['the sender address is unauthorized'],
    },
  ),
});
