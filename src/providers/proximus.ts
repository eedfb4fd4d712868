import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'proximus',
  title: 'Proximus Mail',
  domains: ['belgacom.net', 'kidcity.be', 'proximus.be', 'skynet.be'],
  mx: ['proximus.be', 'skynet.be'],
  hosts: ['proximus.be'],
  servers: [
    ispdb.imap('imap.proximus.be'),
    ispdb.pop3('pop.proximus.be'),
    ispdb.smtp('relay.proximus.be', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'http://support.en.proximus.be/app/answers/detail/residential/internet/e-mails/set-up-your-mailbox/a_id/13753/c/1284,1349,1372,1963',
    ),
  ],
  phrases: [],
});
