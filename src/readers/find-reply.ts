import type { Value } from '../kernel/facts.ts';
import type { Protocol } from '../kernel/subject.ts';
import { isAboutMail, soundsLikeTrouble } from './mail-words.ts';

type SmtpStage = Value<'smtp.reply'>['stage'];
type ImapStage = Value<'imap.reply'>['stage'];
type PopStage = Value<'pop3.reply'>['stage'];

/** A server's reply as found in a line of any text. */
export type FoundReply =
  | { readonly protocol: 'smtp'; readonly value: Value<'smtp.reply'> }
  | { readonly protocol: 'imap'; readonly value: Value<'imap.reply'> }
  | { readonly protocol: 'pop3'; readonly value: Value<'pop3.reply'> };

/** Reply codes that mail servers use; 1yz and most of 4yz belong to other protocols, 587 is a port. */
const mailCode = /^(?:2[0125]\d|3[35]4|4(?:2[0-9]|3[0-9]|4[0-9]|5\d|7[0-9])|5(?!87)\d\d)$/;
const enhancedAt = /^[\s#(<[]{0,3}([245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/;

/**
 * Response codes of IMAP that name a trouble by themselves (RFC 9051, 5530, and what large providers add).
 */
const imapCodes =
  'ALERT|AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED|PRIVACYREQUIRED|CONTACTADMIN|NOPERM|INUSE|EXPUNGEISSUED|CORRUPTION|SERVERBUG|CLIENTBUG|CANNOT|LIMIT|OVERQUOTA|ALREADYEXISTS|NONEXISTENT|UNAVAILABLE|TRYCREATE|WEBALERT|THROTTLED|TEMPFAIL|NOTSAVED|TOOBIG|BADCHARSET|PARSE';
const popCodes = 'AUTH|IN-USE|LOGIN-DELAY|SYS/TEMP|SYS/PERM';

const imapLine =
  /^(?:(?:\*|[A-Za-z]{0,8}\d{1,16}|[a-zA-Z]|\?|tag\d{0,9})\s{1,2})?(NO|BAD|BYE|OK|PREAUTH)(?:\s{1,2}|$)(.{0,3500})$/;
const bracketLine = new RegExp(`^\\[(${imapCodes})\\b[^\\]\\n]{0,200}\\]\\s?(.{0,3500})$`);
const popBracket = new RegExp(`^\\[(${popCodes})\\]\\s?(.{0,3500})$`);
const popLine = /^([+-](?:OK|ERR))(?:\s{1,3}|$)(.{0,3500})$/;
const smtpLine = /^([2-5]\d\d)(?:[ -]|$)(.{0,3500})$/;
const codeAt = /^\[?([A-Z][A-Z/-]{1,30})\b([^\]]{0,300})\]/;

/** Reads a line that is a reply from its first character on. */
export function replyOf(line: string, context = '', protocol?: Protocol): FoundReply | undefined {
  const text = line.trim();
  const smtp = smtpLine.exec(text);
  if (smtp?.[1] !== undefined && mailCode.test(smtp[1]) && isSaid(smtp[2] ?? ''))
    return smtpReply(smtp[1], smtp[2] ?? '', context);
  const pop = popLine.exec(text);
  if (pop?.[1] !== undefined) return popReply(pop[1] as '+OK' | '-ERR', pop[2] ?? '', context);
  const popWords = popBracket.exec(text);
  if (popWords !== null) return popReply('-ERR', text, context);
  const imap = imapLine.exec(text);
  if (imap?.[1] !== undefined && isImapTalk(text, imap[1], protocol))
    return imapReply(imap[1] as Value<'imap.reply'>['status'], imap[2] ?? '', context);
  const bracket = bracketLine.exec(text);
  if (bracket?.[1] !== undefined) return imapReply('NO', text, context);
  return undefined;
}

/**
 * "550 apples were sold" begins like a reply; servers that write small letters speak of trouble or of mail.
 */
const serverWords =
  /\b(?:sorry|no|not|\w{2,8}n[’']t|reject\w*|den(?:y|ied)|too|please|must|needs?|only|bad|unknown|try|user|mailbox|address|relay\w*|spam|virus|host|domain|policy|quota|spoof\w*|message|service|server|client|delivery|greylist\w*|temporar\w*)\b/i;
const isSaid = (words: string): boolean =>
  !/^[a-z]+[, ]/.test(words) ||
  serverWords.test(words) ||
  soundsLikeTrouble(words) ||
  isAboutMail(words) === true;

/** English sentences begin with "NO" too; a tag, a star or a bracket makes it a reply. */
const isImapTalk = (text: string, status: string, protocol: Protocol | undefined): boolean =>
  protocol === 'imap' ||
  !text.startsWith(status) ||
  /^(?:NO|BAD|BYE|OK) (?:\[|[A-Z][A-Za-z]{1,20}\b)/.test(text);

export function smtpReply(code: string, text: string, context: string): FoundReply {
  // PEAR's Net_SMTP keeps the number and drops the words of the server.
  const words = text
    .replace(/:? ?Invalid response code received from (?:SMTP )?server\b.{0,200}$/i, '')
    .trim();
  const enhanced = enhancedAt.exec(words)?.[1];
  return {
    protocol: 'smtp',
    value: {
      stage: smtpStage(context, Number(code), enhanced, words),
      code: Number(code),
      text: words,
      ...(enhanced === undefined ? {} : { enhanced }),
    },
  };
}

export function imapReply(status: Value<'imap.reply'>['status'], text: string, context: string): FoundReply {
  const code = codeAt.exec(text);
  const own = imapStage(context);
  return {
    protocol: 'imap',
    value: {
      stage: own === 'unknown' ? imapStage(text.slice(code?.[0].length ?? 0).slice(0, 14)) : own,
      status,
      text: code === null ? text : text.slice(code[0].length).trim(),
      ...(code === null ? {} : { code: `${code[1] ?? ''}${code[2] ?? ''}` }),
    },
  };
}

export function popReply(status: '+OK' | '-ERR', text: string, context: string): FoundReply {
  const code = codeAt.exec(text);
  return {
    protocol: 'pop3',
    value: {
      stage: popStage(context),
      status,
      text: code === null ? text : text.slice(code[0].length).trim(),
      ...(code === null ? {} : { code: code[1] ?? '' }),
    },
  };
}

const stageWords: readonly (readonly [RegExp, SmtpStage])[] = [
  [/\bSTARTTLS\b/i, 'starttls'],
  [/\b(?:HELO|EHLO)\b/i, 'ehlo'],
  [
    /initial (?:OK|greeting)|greeting|banner|SMTPConnectError|\bconnect(?:ing)?\b.{0,40}$|refused to talk to me/i,
    'connect',
  ],
  [
    /recipients?\b.{0,60}(?:reject|refus|fail)|RCPT|recipient address.{0,20}not accepted|SMTPRecipientsRefused/i,
    'rcpt',
  ],
  [/MAIL FROM|mail command|from address|envelope from|sender (?:was )?refused|SMTPSenderRefused/i, 'mail'],
  [/DATA command|data command|mail data|\bDATA\b|SMTPDataError/i, 'data'],
  [/message (?:failed|was rejected|not accepted|content)|end of DATA|final dot/i, 'message'],
  [/invalid login|login failed|authenticat|EAUTH|\bSASL\b|\bAUTH\b|log(?:ging)? in\b|password/i, 'auth'],
];

/** The reply names the command that it answers. */
const aboutAuth =
  /^(?:[245]\.\d{1,3}\.\d{1,3} )?AUTH(?:ENTICATE)? (?:command|mechanism|not|is|LOGIN|PLAIN)\b/;

/** What the words around a reply say about the moment. The words of the reply itself are not asked. */
function smtpStage(context: string, code: number, enhanced: string | undefined, words: string): SmtpStage {
  for (const [pattern, stage] of stageWords) if (pattern.test(context)) return stage;
  if (aboutAuth.test(words)) return 'auth';
  if (code === 432 && enhanced !== undefined && !enhanced.startsWith('4.7.')) return 'unknown';
  return [334, 432, 534, 535, 538].includes(code) ? 'auth' : 'unknown';
}

const imapStages: readonly (readonly [RegExp, ImapStage])[] = [
  [/\b(?:LOGIN|AUTHENTICATE|authenticat\w{0,8}|log(?:ging)? in|password)\b/i, 'login'],
  [/\b(?:SELECT(?:ing)?|EXAMINE)\b/, 'select'],
  [/\bAPPEND\b|copy .{0,40}sent/i, 'append'],
  [/\b(?:UID )?FETCH\b/, 'fetch'],
  [/\b(?:UID )?(?:COPY|MOVE)\b/, 'copy'],
  [/\bSTATUS\b/, 'status'],
  [/\bSTARTTLS\b/i, 'starttls'],
  [/\bLIST\b|\bLSUB\b/, 'list'],
  [/greeting|unexpected BYE|Received BYE/i, 'connect'],
];
const imapStage = (context: string): ImapStage =>
  imapStages.find(([pattern]) => pattern.test(context))?.[1] ?? 'unknown';

const popStages: readonly (readonly [RegExp, PopStage])[] = [
  [/\b(?:USER|PASS|APOP|AUTH)\b|log(?:ging)? (?:in|on)|password|authenticat/i, 'login'],
  [/\bSTLS\b|STARTTLS/i, 'starttls'],
  [/\b(?:STAT|LIST|UIDL)\b/, 'stat'],
  [/\b(?:RETR|TOP)\b/, 'retr'],
  [/greeting/i, 'connect'],
];
const popStage = (context: string): PopStage =>
  popStages.find(([pattern]) => pattern.test(context))?.[1] ?? 'unknown';

const separators =
  /(?:<rx>\s{0,2}|[:=(>,;|]\s{0,3}["'`]{0,2}|\s["'`(]|["'`]\s{0,2}|^|<<\s{0,2}|[<>]\s{1,3}|: )/g;
const embeddedSmtp = /([45]\d\d)[ -](?=\S)/y;
const embeddedPop = /-ERR\b/y;
const embeddedImap = new RegExp(
  `(?:(?:\\*|[A-Za-z]{0,6}\\d{1,12})\\s)?(?:NO|BAD|BYE)\\s(?=\\[|[A-Za-z])|\\[(?:${imapCodes})\\b`,
  'y',
);
const pythonTuple = /\((\d{3}),\s?b?(['"])((?:[^'"\\]|\\.|(?!\2)['"]){0,3000})\2/;
const pythonImap = /b(['"])((?:\*\s|\[)[^'"]{0,2000})\1/;
const pythonStatus = /\('(NO|BAD|BYE)', \[b?(['"])((?:[^'"\\]|\\.|(?!\2)['"]){0,1000})\2/;
const otherProtocol = /HTTP\/\d|\b(?:GET|POST|PUT|HEAD) \/|\bhttps? status|status code \d/;

/** The reply that a program passes on in one of its own lines, or undefined. */
export function embeddedReply(line: string, around = line, protocol?: Protocol): FoundReply | undefined {
  const tuple = pythonTuple.exec(line);
  if (tuple?.[1] !== undefined && mailCode.test(tuple[1]))
    return smtpReply(tuple[1], plain(tuple[3] ?? ''), around.slice(0, tuple.index) + programOf(around));
  const imapTuple = pythonImap.exec(line);
  if (imapTuple?.[2] !== undefined) return replyOf(imapTuple[2], line.slice(0, imapTuple.index), 'imap');
  const bye = /\bBYE response(?: from (?:the )?(?:IMAP )?server)?:\s{0,3}(\S.{2,300})$/i.exec(line);
  if (bye?.[1] !== undefined) return imapReply('BYE', bye[1], 'greeting');
  const status = pythonStatus.exec(line);
  if (status?.[1] !== undefined) return imapReply(status[1] as 'NO', status[3] ?? '', around.slice(0, 300));
  const numbered = /\bSMTP\b[^()\n]{0,24}\(([45]\d\d)\)\s{0,2}:\s{0,2}(\S.{1,300})$/i.exec(line);
  if (numbered?.[1] !== undefined)
    return smtpReply(numbered[1], numbered[2] ?? '', line.slice(0, numbered.index));
  const isElsewhere = otherProtocol.test(line);
  for (const at of starts(line)) {
    const rest = line.slice(at);
    const context = line.slice(0, at);
    embeddedSmtp.lastIndex = at;
    const smtp = embeddedSmtp.exec(line);
    if (smtp?.[1] !== undefined && mailCode.test(smtp[1]) && !isElsewhere && soundsLikeReply(rest, context))
      return replyOf(cut(rest), context);
    embeddedPop.lastIndex = at;
    if (embeddedPop.test(line)) return replyOf(cut(rest), context);
    embeddedImap.lastIndex = at;
    if (embeddedImap.test(line)) {
      const found = replyOf(
        cut(rest),
        context,
        at > 0 && / (?:IMAP|error|responded)/i.test(` ${context}`) ? 'imap' : protocol,
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** An enhanced code, or words that belong to a mail server; a bare number may be anything. */
const soundsLikeReply = (rest: string, context: string): boolean => {
  if (/^[45]\d\d[ -][#(]?[245]\.\d{1,3}\.\d/.test(rest)) return true;
  return /^[45]\d\d[- ]\S/.test(rest)
    ? /(?:smtp|mail|recipient|sender|said|repl|respon|server|login|auth|rcpt|data|helo|ehlo|error|reject|refus|greeting|<<|code)/i.test(
        context,
      )
    : /(?:smtp|response|failed|code|denied)/i.test(context);
};

function* starts(line: string): Generator<number> {
  yield 0;
  separators.lastIndex = 0;
  let guard = 0;
  for (let hit = separators.exec(line); hit !== null && guard++ < 200; hit = separators.exec(line)) {
    yield hit.index + hit[0].length;
    if (hit[0] === '') separators.lastIndex++;
  }
}

const cut = (text: string): string =>
  text
    .replace(/\s{0,3}\((?:in reply to|state \d)\b.{0,80}$/i, '')
    .replace(/["'`]{1,2}\)?[,;]?\s{0,3}(?:Port: .{0,400})?$/, '');

const programOf = (around: string): string => /SMTP\w{3,25}(?:Error|Refused)/.exec(around)?.[0] ?? '';
const plain = (text: string): string => text.replace(/\\r?\\?n|\\n/g, '\n').replace(/\\(['"\\])/g, '$1');
