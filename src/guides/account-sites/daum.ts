import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'daum',
  place: 'account-site',
  title: 'Daum Mail (Hanmail, Kakao Mail)',
  seen: '2026-11-21',
  source:
    'https://docs.channel.io/campaignus/ko (Daum: 환경설정 > IMAP/POP3 > 사용함; password of 2-step verification)',
  aliases: ['hanmail', 'hanmail.net', 'daum.net', 'kakao', 'kakao mail', '다음 메일'],
  answers: {
    ...commonSteps({
      web: 'https://mail.daum.net (Kakao: https://mail.kakao.com)',
      password: 'https://accounts.kakao.com (Password)',
      unlock: 'https://accounts.kakao.com/weblogin/find_password',
      signIns: 'https://accounts.kakao.com (Login history)',
      status: 'https://cs.daum.net (no status page for mail is known)',
    }),
    'create-app-password': [
      'Needed when 2-step verification is on. Open https://accounts.kakao.com and sign in.',
      'Go to the 2-step verification (2단계 인증) and there to the app password (앱 비밀번호); create one for mail.',
      'Copy it; it is shown only once. Use it in place of the password, for receiving and sending.',
    ],
    'switch-on-access': [
      'Open https://mail.daum.net on a computer > “환경설정” (Settings, at the bottom left) > “IMAP/POP3”.',
      'At “IMAP/SMTP 사용” (or POP3) choose “사용함” (use) and click “저장” (save).',
    ],
  },
});
