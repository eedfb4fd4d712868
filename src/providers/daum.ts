import { provider } from '../kernel/provider.ts';
import { from, ispdb, k9 } from './_from.ts';

const rule = from(
  'https://docs.channel.io/campaignus/ko/articles/ (Daum mail as outgoing server)',
  '2026-11-21',
);

export default provider({
  id: 'daum',
  title: 'Daum / Kakao Mail',
  domains: ['daum.net', 'hanmail.net', 'kakao.com'],
  mx: ['hanmail.net', 'daum.net'],
  hosts: ['daum.net', 'hanmail.net', 'kakao.com'],
  servers: [
    ispdb.imap('imap.daum.net', 993, 'other'),
    ispdb.smtp('smtp.daum.net', 465, 'other'),
    k9.imap('imap.hanmail.net', 993, 'local-part'),
    k9.smtp('smtp.hanmail.net', 465, 'local-part'),
  ],
  login: [
    rule.login({
      password: 'yes',
      oauth: 'no',
      switch: '환경설정 > IMAP/POP3 > IMAP/SMTP 사용: 사용함',
      note: 'With two-step verification an application password takes the place of the ordinary one.',
    }),
  ],
  pages: [rule.page('webmail', 'https://mail.daum.net/')],
  limits: [rule.limit('messages-per-day', 10_000), rule.limit('recipients-per-message', 150)],
  phrases: [],
});
