import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'aliyun',
  title: 'Alibaba Mail',
  domains: ['aliyun.com'],
  mx: ['mxhichina.com', 'aliyun.com', 'sg.aliyun.com', 'qiye.aliyun.com'],
  hosts: ['aliyun.com'],
  servers: [chatmail.imap('imap.aliyun.com'), chatmail.smtp('smtp.aliyun.com')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://mail.aliyun.com/')],
  phrases: [],
});
