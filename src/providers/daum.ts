import { provider } from '../kernel/provider.ts';
import { ispdb, k9 } from './_from.ts';

export default provider({
  id: 'daum',
  title: 'Daum / Kakao Mail',
  domains: ['daum.net', 'hanmail.net'],
  mx: ['hanmail.net', 'daum.net'],
  hosts: ['daum.net', 'hanmail.net'],
  servers: [
    ispdb.imap('imap.daum.net', 993, 'other'),
    ispdb.smtp('smtp.daum.net', 465, 'other'),
    k9.imap('imap.hanmail.net', 993, 'local-part'),
    k9.smtp('smtp.hanmail.net', 465, 'local-part'),
  ],
  login: [
    ispdb.login({ password: 'app-password', oauth: 'unknown', switch: '환경설정 > IMAP/POP3 > IMAP 사용함' }),
  ],
  pages: [ispdb.page('settings', 'https://cs.daum.net/faq/43/9234.html#24081')],
  phrases: [],
});
