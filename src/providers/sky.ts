import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const rule = from('https://skymigrate.com/sky-email-settings-imap-smtp-pop3-app-password/', '2026-11-21');

/** Run by Yahoo, whose phrases cover its replies. */
export default provider({
  id: 'sky',
  title: 'Sky Mail (UK)',
  domains: ['sky.com'],
  hosts: ['tools.sky.com', 'sky.com'],
  servers: [
    ispdb.imap('imap.tools.sky.com'),
    ispdb.pop3('pop.tools.sky.com'),
    ispdb.smtp('smtp.tools.sky.com', 465),
  ],
  login: [rule.login({ password: 'app-password', oauth: 'unknown' })],
  pages: [rule.page('app-password', 'https://www.sky.com/sky-yahoo-mail/manage-apps')],
  phrases: [],
});
