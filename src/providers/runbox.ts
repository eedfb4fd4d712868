import { provider } from '../kernel/provider.ts';
import { nodemailer } from './_from.ts';

export default provider({
  id: 'runbox',
  title: 'Runbox',
  domains: ['runbox.com'],
  mx: ['runbox.com'],
  hosts: ['runbox.com'],
  servers: [nodemailer.smtp('smtp.runbox.com', 465, 'other')],
  login: [nodemailer.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
