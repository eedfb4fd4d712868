import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://help.mail.163.com/', '2026-08-07');

export default provider({
  id: 'netease',
  title: 'NetEase Mail (163, 126, yeah.net)',
  domains: ['163.com', '126.com', 'yeah.net', 'vip.163.com', 'vip.126.com', '188.com', 'netease.com'],
  mx: ['mxmail.netease.com', '163mx00.mxmail.netease.com', 'qiye163.mxmail.netease.com'],
  hosts: ['163.com', '126.com', 'yeah.net', '188.com', 'netease.com'],
  access: help.access(
    'open',
    'POP3, IMAP and SMTP are off until switched on, which gives a client authorization password. IMAP wants the ID command.',
  ),
  servers: [
    ispdb.imap('imap.163.com'),
    ispdb.smtp('smtp.163.com', 465),
    help.pop3('pop.163.com'),
    ispdb.imap('imap.126.com'),
    ispdb.smtp('smtp.126.com', 465),
    help.pop3('pop.126.com'),
    ispdb.imap('imap.yeah.net'),
    ispdb.smtp('smtp.yeah.net', 465),
  ],
  login: [
    help.login({
      password: 'app-password',
      oauth: 'no',
      switch: '设置 > POP3/SMTP/IMAP > 开启服务 (客户端授权密码)',
    }),
  ],
  pages: [
    help.page('switch-on-access', 'https://mail.163.com/'),
    help.page('app-password', 'https://help.mail.163.com/'),
    help.page('webmail', 'https://mail.163.com/'),
    from('https://mail.163.com/help/help_spam_16.htm', '2026-08-07').page(
      'sender',
      'https://mail.163.com/help/help_spam_16.htm',
    ),
  ],
  phrases: phrases(
    {
      source: 'https://mail.163.com/help/help_spam_16.htm and public issue threads',
      seen: '2026-08-07',
      provider: 'netease',
    },
    {
      'says-app-password-required': [
        suggests('error: authentication failed', { protocol: 'smtp', stage: 'login', onlyThere: true }),
        suggests('login error or password error', { onlyThere: true }),
        suggests('unable to log on', { onlyThere: true, protocol: 'pop3' }),
        '请使用授权码',
        '客户端授权密码',
      ],
      'says-bad-credentials': [suggests('login error or password error')],
      'says-protocol-access-disabled': [
        { words: 'user has no permission', code: 550 },
        { words: 'err.login.passerr', strength: 'suggests' },
        'err.login.reqforbidden',
      ],
      'says-imap-id-required': ['unsafe login'],
      'says-mechanism-unsupported': ['auth mode unsupported'],
      'says-too-many-failed-logins': ['too much fail authentication'],
      'says-account-locked': ['user is locked'],
      'says-sender-not-owned': ['mail from must equal authorized user', 'sender is unvalidated'],
      'says-recipient-unknown': [
        { words: 'user not exist' },
        { words: 'user not found: * netease' },
        'mi:unu',
        'rp:unu',
      ],
      'says-recipient-disabled': [{ words: 'user is suspended' }],
      'says-too-many-connections': [{ words: 'hl:icc' }],
      'says-slowed-by-receiver': ['hl:rep', 'hl:ifc', 'hl:ihu', 'hl:mep'],
      'says-helo-invalid': ['hl:iha'],
      'says-rate-limit': ['mi:sfq', 'mi:spb', 'mi:dmc', 'frequency limited'],
      'says-too-many-errors': ['mi:ccl', 'mi:cel', 'rp:ccl', 'rp:cel'],
      'says-too-many-recipients': ['rp:drc', 'rp:trc'],
      'says-spam': ['dt:spm', 'dt:sum'],
      'says-ip-blocklisted': ['dt:rbl'],
      'says-spf-fail': [{ words: 'mismatches client ip' }, 'mi:spf'],
      'says-bare-line-feed': [{ words: 'stray newline' }],
      'says-message-too-large': ['mi:stl'],
    },
  ),
});
