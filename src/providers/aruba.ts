import { provider } from '../kernel/provider.ts';
import { nodemailer } from './_from.ts';

export default provider({
  id: 'aruba',
  title: 'Aruba',
  domains: ['aruba.it', 'technet.it'],
  mx: ['aruba.it'],
  hosts: ['aruba.it'],
  servers: [nodemailer.smtp('smtps.aruba.it')],
  login: [nodemailer.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
