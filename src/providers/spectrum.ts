import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'spectrum',
  title: 'Spectrum (Charter)',
  domains: ['bresnan.net', 'charter.net', 'spectrum.net'],
  mx: ['charter.net'],
  hosts: ['charter.net'],
  servers: [ispdb.imap('mobile.charter.net'), ispdb.pop3('mobile.charter.net')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://www.spectrum.net/support/internet/mobile-email-setup')],
  phrases: [],
});
