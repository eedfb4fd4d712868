import { provider } from '../kernel/provider.ts';
import { nodemailer } from './_from.ts';

export default provider({
  id: 'exmail',
  title: 'QQ Enterprise Mail (Tencent Exmail)',
  domains: ['exmail.qq.com'],
  mx: ['exmail.qq.com', 'mxbiz1.qq.com', 'mxbiz2.qq.com'],
  hosts: ['qq.com'],
  servers: [nodemailer.smtp('smtp.exmail.qq.com')],
  login: [nodemailer.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
