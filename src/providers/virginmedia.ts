import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'virginmedia',
  title: 'Virgin Media Mail',
  domains: ['virginmedia.com', 'blueyonder.co.uk', 'ntlworld.com', 'virgin.net'],
  mx: ['virginmedia.com'],
  hosts: ['virginmedia.com', 'blueyonder.co.uk', 'ntlworld.com', 'virgin.net'],
  servers: [
    ispdb.imap('imap.virginmedia.com'),
    ispdb.pop3('pop3.virginmedia.com'),
    ispdb.smtp('smtp.virginmedia.com'),
    ispdb.imap('imap4.blueyonder.co.uk'),
    ispdb.pop3('pop3.blueyonder.co.uk'),
    ispdb.smtp('smtp.blueyonder.co.uk'),
    ispdb.imap('imap.ntlworld.com'),
    ispdb.pop3('pop3.ntlworld.com'),
    ispdb.smtp('smtp.ntlworld.com'),
    ispdb.imap('imap4.virgin.net'),
    ispdb.pop3('pop.virgin.net'),
    ispdb.smtp('smtp.virgin.net'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'http://help.virginmedia.com/system/web/custom/viewArticle.jsp?uuid=D78BA863-ACDB-47E4-908B-28214405408B',
    ),
  ],
  phrases: [],
});
