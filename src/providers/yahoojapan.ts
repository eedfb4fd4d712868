import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'yahoojapan',
  title: 'Yahoo! JAPAN Mail',
  domains: ['yahoo.co.jp', 'ybb.ne.jp'],
  mx: ['mail.yahoo.co.jp'],
  hosts: ['yahoo.co.jp'],
  servers: [
    ispdb.imap('imap.mail.yahoo.co.jp', 993, 'other'),
    ispdb.pop3('pop.mail.yahoo.co.jp', 995, 'other'),
    ispdb.smtp('smtp.mail.yahoo.co.jp', 465, 'other'),
  ],
  login: [
    ispdb.login({
      password: 'yes',
      oauth: 'unknown',
      switch:
        '設定・利用規約 > IMAP/POP/SMTPアクセス: Yahoo! JAPAN公式サービス以外からのアクセスも有効にする',
    }),
  ],
  pages: [],
  phrases: [],
});
