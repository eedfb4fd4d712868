import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const code = from('https://service.mail.qq.com/detail/0/75 and IT Home, 11 October 2022', '2026-11-21');

export default provider({
  id: 'qq',
  title: 'QQ Mail',
  domains: ['qq.com', 'foxmail.com', 'vip.qq.com'],
  mx: ['mx1.qq.com', 'mx2.qq.com', 'mx3.qq.com'],
  hosts: ['imap.qq.com', 'pop.qq.com', 'smtp.qq.com', 'mx1.qq.com', 'mx2.qq.com', 'mx3.qq.com', 'ex.qq.com'],
  access: code.access(
    'open',
    'Since 1 November 2022 mail programs sign in with an authorization code only; it dies when the QQ password changes.',
  ),
  servers: [
    ispdb.imap('imap.qq.com'),
    code.pop3('pop.qq.com'),
    ispdb.smtp('smtp.qq.com', 465),
    code.smtp('smtp.qq.com', 587),
  ],
  login: [
    code.login({
      password: 'app-password',
      oauth: 'no',
      switch: '设置 > 账号 > POP3/IMAP/SMTP/Exchange/CardDAV 服务 > 开启服务',
    }),
  ],
  pages: [
    code.page('app-password', 'https://service.mail.qq.com/detail/0/75'),
    code.page('switch-on-access', 'https://mail.qq.com/'),
    code.page('webmail', 'https://mail.qq.com/'),
  ],
  phrases: phrases(
    {
      source: 'https://service.mail.qq.com/ and public issue threads',
      seen: '2026-08-07',
      provider: ['qq', 'exmail'],
    },
    {
      'says-app-password-required': [
        'please enter your authorization code to login',
        '请使用授权码登录',
        '授权码',
        suggests('login fail. please enter your authorization code'),
        suggests('login fail', { onlyThere: true }),
        suggests('login fail. account is abnormal, service is not open, password is incorrect', {
          onlyThere: true,
        }),
        suggests('service.mail.qq.com', { stage: 'login' }),
      ],
      'says-bad-credentials': [
        suggests('login fail. account is abnormal, service is not open, password is incorrect'),
        suggests('login fail'),
      ],
      'says-too-many-failed-logins': ['login frequency limited'],
      'says-rate-limit': [
        'ip frequency limited',
        'domain frequency limited',
        'sender frequency limited',
        'connection frequency limited',
        'mailbox frequency limited',
      ],
      'says-slowed-by-receiver': [
        'suspected spam ip',
        'suspected bounce attacks',
        { words: 'connection denied', onlyThere: true },
      ],
      'says-spam': ['mail content denied', 'spam is embedded in the email', 'suspected spam'],
      'says-spf-fail': ['spf check failed'],
      'says-dmarc-reject': ['dmarc check failed'],
      'says-sender-not-owned': ['mail from address must be same as authorization user'],
      'says-recipient-unknown': [
        'mailbox not found. service.mail.qq.com',
        'mailbox unavailable or access denied',
      ],
      'says-recipient-mailbox-full': [{ words: 'mailbox space not enough' }],
      'says-message-too-large': [suggests('message too large')],
      'says-recipient-malformed': [{ words: 'bad address syntax', stage: 'rcpt' }],
    },
  ),
});
