import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'netease',
  place: 'account-site',
  title: 'NetEase Mail (163, 126, yeah.net)',
  seen: '2026-11-21',
  source: 'https://help.mail.163.com (客户端授权密码)',
  aliases: ['netease mail', '163', '126', '188', '163.com', '126.com', 'yeah.net', '网易邮箱'],
  answers: {
    ...commonSteps({
      web: 'https://mail.163.com (126: https://mail.126.com, yeah: https://www.yeah.net)',
      password: 'https://mail.163.com (设置 > 常规设置 > 密码与安全)',
      unlock: 'https://reg.163.com/naq/findPassword',
      signIns: 'https://mail.163.com (自助查询 > 登录查询)',
      status: 'https://help.mail.163.com (NetEase has no status page)',
    }),
    'create-app-password': [
      'Open the mailbox in a browser > 设置 (Settings) > “POP3/SMTP/IMAP”.',
      'Under “授权密码管理” click “新增授权密码” (new authorization password) and confirm with your telephone.',
      'Copy it; it is shown only once. Use it in place of the password, for receiving and sending. It may end after 180 days.',
    ],
    'switch-on-access': [
      'Open the mailbox in a browser > 设置 (Settings) > “POP3/SMTP/IMAP”.',
      'At “IMAP/SMTP服务” or “POP3/SMTP服务” click “开启” and confirm with your telephone.',
      'Keep the authorization password that appears: the mail program needs it in place of the password.',
      '“Unsafe Login”? The mail program must send the IMAP command ID: update it, or use Thunderbird or Foxmail.',
    ],
  },
});
