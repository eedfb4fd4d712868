import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'naver',
  place: 'account-site',
  title: 'Naver Mail',
  seen: '2026-11-21',
  source:
    'https://10wontips.blogspot.com/2025/08/update-your-naver-mail-password-to.html, https://it-learner.tistory.com/159 (2025-12)',
  aliases: ['naver.com', 'naver works', '네이버', '네이버 메일'],
  answers: {
    ...commonSteps({
      web: 'https://mail.naver.com',
      password: 'https://nid.naver.com/user2/help/myInfoV2 (Security > Password)',
      unlock: 'https://nid.naver.com/user2/help/pwInquiry',
      signIns: 'https://nid.naver.com/user2/help/myInfoV2 (Security > Login history)',
      status: 'https://help.naver.com (Naver has no status page for mail)',
    }),
    'create-app-password': [
      'Since 2025 mail programs need an application password, and that needs 2-step verification with the Naver app.',
      'Open https://nid.naver.com/user2/help/2StepVerif?m=viewManageSettings and switch 2-step verification (2단계 인증) on.',
      'On the same page under “Application password” (애플리케이션 비밀번호) choose a kind or type a name, and create it.',
      'Copy it; it is shown only once. Use it in place of the password, for receiving and sending.',
    ],
    'switch-on-access': [
      'Open https://mail.naver.com > gear (환경설정) > “POP3/IMAP 설정” > tab “IMAP/SMTP 설정”.',
      'Choose “사용함” (use) and click “확인” (OK). POP3 has a tab of its own.',
      'It goes off again after 90 days without use. An application password is needed as well.',
    ],
  },
});
