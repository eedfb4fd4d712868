import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'centurylink',
  title: 'CenturyLink Mail',
  domains: [
    'centurylink.net',
    'embarqmail.com',
    'centurytel.net',
    'clds.net',
    'coastalnow.net',
    'cochill.net',
    'cswnet.com',
    'emadisonriver.com',
    'emadisonriver.net',
    'gallatinriver.net',
    'grics.net',
    'gulftel.com',
    'madisonriver.biz',
    'mebtel.net',
    'q.com',
  ],
  mx: ['centurylink.net'],
  hosts: ['centurylink.net', 'centurytel.net', 'q.com'],
  servers: [
    ispdb.imap('mail.centurylink.net'),
    ispdb.pop3('pop.centurylink.net'),
    ispdb.smtp('smtp.centurylink.net', 587),
    ispdb.pop3('pop.centurytel.net'),
    ispdb.smtp('smtpauth.centurytel.net', 587),
    ispdb.imap('mail.q.com'),
    ispdb.pop3('mail.q.com'),
    ispdb.smtp('smtp.q.com', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://www.centurylink.com/help/index.php?assetid=239')],
  phrases: [],
});
