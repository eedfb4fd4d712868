import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'qq',
  place: 'account-site',
  title: 'QQ Mail',
  seen: '2026-11-21',
  source:
    'https://service.mail.qq.com/detail/0/75 (authorization code); ithome.com 2022-10-11: codes only since 1 November 2022',
  aliases: ['qq.com', 'foxmail.com', 'qqmail', 'tencent', 'vip.qq.com', 'QQ邮箱'],
  answers: {
    ...commonSteps({
      web: 'https://mail.qq.com',
      password: 'https://accounts.qq.com/psw',
      unlock: 'https://accounts.qq.com/find/password',
      signIns: 'https://mail.qq.com (设置 > 账号与安全 > 设备管理)',
      status: 'https://service.mail.qq.com (QQ Mail has no status page)',
    }),
    'create-app-password': [
      'Open https://mail.qq.com > 设置 (Settings) > 账号与安全 (Account and security) > 安全设置.',
      'In the old design: 设置 > 账户, section “POP3/IMAP/SMTP/Exchange/CardDAV/CalDAV服务”.',
      'Click “生成授权码” (generate authorization code) and confirm with your telephone.',
      'Use the 16 letters in place of the password, for receiving and sending. They end when you change the QQ password.',
    ],
    'switch-on-access': [
      'Open https://mail.qq.com > 设置 (Settings) > 账号与安全 > 安全设置 (old design: 设置 > 账户).',
      'At “POP3/IMAP/SMTP/Exchange/CardDAV服务” click “开启服务” and confirm with your telephone.',
      'Keep the authorization code (授权码) that appears: the mail program needs it in place of the password.',
    ],
  },
});
