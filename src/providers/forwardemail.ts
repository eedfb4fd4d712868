import { provider } from '../kernel/provider.ts';
import { nodemailer } from './_from.ts';

export default provider({
  id: 'forwardemail',
  title: 'Forward Email',
  domains: ['forwardemail.net'],
  mx: ['forwardemail.net'],
  hosts: ['forwardemail.net'],
  servers: [nodemailer.smtp('smtp.forwardemail.net')],
  login: [nodemailer.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
