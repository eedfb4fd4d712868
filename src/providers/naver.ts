import { provider } from '../kernel/provider.ts';
import { chatmail, ispdb } from './_from.ts';

export default provider({
  id: 'naver',
  title: 'Naver Mail',
  domains: ['naver.com'],
  mx: ['naver.com'],
  hosts: ['naver.com'],
  servers: [
    ispdb.imap('imap.naver.com', 993, 'other'),
    ispdb.pop3('pop.naver.com', 995, 'other'),
    ispdb.smtp('smtp.naver.com', 465, 'other'),
  ],
  login: [
    chatmail.login({
      password: 'app-password',
      oauth: 'unknown',
      switch: '환경설정 > POP3/IMAP 설정 > IMAP/SMTP 사용함',
      note: 'With two-step verification an application password is needed.',
    }),
  ],
  pages: [chatmail.page('settings', 'https://help.naver.com/service/30029/contents/21342?osType=PC&lang=ko')],
  phrases: [],
});
