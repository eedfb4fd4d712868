import type { Mail } from './mail.ts';

export type MailKind =
  | 'bounce'
  | 'feedback-report'
  | 'automatic-reply'
  | 'challenge'
  | 'newsletter'
  | 'receipt'
  | 'message';

const daemon =
  /mailer-?daemon|post_?master@|postmaster\b|mail.{0,3}delivery|delivery (?:sub)?system|mail system|mail administrator|\bmailer\b|content-filter/i;
const failureSubject =
  /undeliver|undelivered|deliver.{0,30}(?:fail|problem|error|status|notif|impossible|delay)|(?:fail|error|problem).{0,30}deliver|failure notice|returned (?:mail|to sender)|mail (?:failure|error|system error|could not)|returned e?-?mail|non-?deliver|(?:mail|message) failed|return(?:ed|ing) (?:\w{1,10} )?to sender|errors from|loop alert|not? (?:be )?delivered|could not be (?:sent|delivered)|bounce|delay(?:ed)?\b.{0,20}mail|mail.{0,20}delay|warning: message|rejected|unzustellbar|nicht zugestellt|non remis|no se puede entregar|impossibile recapitare|не доставлено|недостав|送信|配信|エラー|not (?:a )?member|error sending|DSN\b|mta-blocked|undelivrable|zustellung/i;
const failureWords =
  /(?:could|can|was|has|have|been|were|is)\s?n[o']t\s(?:yet\s)?(?:be\s|been\s)?(?:able to\s)?(?:deliver|sen[dt]|reach|relay|accepted)|unable to (?:deliver|relay|send)|undeliverable|deliver\w{0,4} (?:\S{1,20} ){0,6}fail|failed to deliver|delivery (?:to \S{1,200} )?(?:has )?failed|permanent(?:ly)? (?:fatal )?(?:error|fail)|did not reach|(?:returned|bounced) (?:mail|message)|has been (?:rejected|blocked|refused)|message was (?:rejected|blocked|refused|not accepted)|not be delivered|trouble delivering|will (?:keep|continue) trying|user unknown|unknown user|no such user|mailbox (?:is )?full|over quota|(?:no|not a) member|would be delayed|delivery attempts|(?:invalid|unknown) (?:user|recipient|address|host)|duplicated message-id|mail(?:ing)? loop|transcript of session follows/i;
const autoSubject =
  /^(?:auto(?:matic|mated)?[ :-]{0,3}(?:re(?:ply|sponse|sponder)|antwort)|out of (?:the )?office|vacation|away\b|absen|abwesen|i am (?:away|on|out)|on (?:vacation|holiday|leave)|respuesta autom|r.ponse automat|risposta automat|automatische? antwort|ooo\b|不在|自動返信|автоответ)/i;
const challengeWords =
  /(?:confirm|verify) (?:that )?(?:you|your) (?:are|e?-?mail|message|delivery|identity|address)[^\n]{0,120}(?:link|reply|click)|challenge[/ -]response|to (?:have|get) your (?:message|e?-?mail) delivered|spamarrest|boxbe|\btmda\b|click (?:the link|here)[^\n]{0,60}(?:deliver|release) your (?:message|e?-?mail)/i;

/** What sort of mail it is, by what its header and its words say. */
export function kindOf(mail: Mail, report: string): MailKind {
  const header = (name: string): string => mail.headers.get(name) ?? '';
  const subject = header('subject');
  const type = header('content-type').toLowerCase();
  if (mail.feedback.length > 0 || /report-type="?feedback-report/.test(type)) return 'feedback-report';
  if (mail.status.length > 0 || /report-type="?delivery-status/.test(type)) return 'bounce';
  if (header('x-failed-recipients') !== '') return 'bounce';
  if (/report-type="?disposition-notification/.test(type)) return 'receipt';
  if (/^\s{0,2}complaint about message/i.test(subject) && mail.original !== '') return 'feedback-report';
  if (/^\s{0,2}unsubscribe\W{0,3}$/i.test(subject)) return 'feedback-report';
  const fromDaemon = daemon.test(header('from'));
  const noSender = /^\s{0,2}<>\s{0,2}$/.test(header('return-path'));
  const words = report.slice(0, 12_000);
  const auto =
    /^auto-(?:replied|generated)/i.test(header('auto-submitted')) ||
    header('x-autoreply') !== '' ||
    header('x-autorespond') !== '' ||
    /auto_?reply/i.test(header('precedence'));
  if (challengeWords.test(words) || /challenge|confirm your/i.test(subject))
    return fromDaemon && failureWords.test(words) ? 'bounce' : 'challenge';
  if (
    !fromDaemon &&
    (autoSubject.test(subject.replace(/^(?:re|aw|sv):\s{0,3}/i, '')) ||
      (auto && !failureSubject.test(subject)))
  )
    return failureWords.test(words) && failureSubject.test(subject) ? 'bounce' : 'automatic-reply';
  if (header('list-unsubscribe') !== '' || header('list-id') !== '')
    return fromDaemon && failureSubject.test(subject) ? 'bounce' : 'newsletter';
  const points =
    (fromDaemon ? 2 : 0) +
    (failureSubject.test(subject) ? 2 : 0) +
    (failureWords.test(words) ? 2 : 0) +
    (/^\W{0,8}(?:<<<\s)?[45]\d\d[ -][45]\.\d\.\d/m.test(words) ? 1 : 0) +
    (auto || noSender ? 1 : 0);
  if (points >= 4) return 'bounce';
  return auto ? 'automatic-reply' : fromDaemon && points >= 3 ? 'bounce' : 'message';
}
