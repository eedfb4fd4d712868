import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'earthlink',
  title: 'EarthLink',
  domains: ['earthlink.net', 'ix.netcom.com', 'mindspring.com', 'peoplepc.com'],
  mx: ['earthlink-vadesecure.net', 'earthlink.net'],
  hosts: ['earthlink.net'],
  servers: [
    ispdb.imap('imap.earthlink.net'),
    ispdb.pop3('pop.earthlink.net'),
    ispdb.smtp('smtpauth.earthlink.net', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://help.earthlink.net/portal/en/kb/articles/email-server-settings')],
  phrases: [],
});
