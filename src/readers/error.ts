import type { AnyTold } from '../kernel/facts.ts';
import { subject } from '../kernel/subject.ts';
import type { Claim, Saying } from './claims/claim.ts';
import { claims } from './claims/index.ts';
import { type Complaint, complaintIn } from './complaints/index.ts';
import { type Context, contextOf, placeOf } from './context.ts';
import { embeddedReply, type FoundReply, replyOf } from './find-reply.ts';
import { isAboutMail, soundsLikeTrouble } from './mail-words.ts';
import { isOtherWriting } from './other-writing.ts';
import type { Hints, Item, TextReader } from './reader.ts';

/** All that is told of one text that is not a dialogue belongs together. */
const session = 'text';
/** More lines than this are a log; only those that sound like trouble are looked at closely. */
const fewLines = 60;
const mostLines = 250;
/** Characters of a text that claims about the whole of it are asked of. */
const mostTogether = 6000;

/**
 * Any text that no other reader knows: errors of programs and libraries, single replies, alerts, complaints.
 */
export const errorReader: TextReader = {
  id: 'error',
  title: 'an error text',
  kind: 'text',
  recognise: () => 0.1,
  *read(lines, hints) {
    const text = lines.join('\n').slice(0, 200_000);
    const where = contextOf(text.slice(0, 20_000), hints);
    const isMail = isAboutMail(text);
    if (text.trim() === '' || (isMail === false && hints.client === undefined) || isOtherWriting(text)) {
      yield {
        kind: 'text.kind',
        subject: subject('message', 'text'),
        source: 'text',
        value: { is: 'no mail' },
      };
      return;
    }
    const chosen = withoutAdvice(lines.map((line, i) => ({ line, number: i + 1 })))
      .filter(({ line }) => line.trim() !== '' && (lines.length <= fewLines || soundsLikeTrouble(line)))
      .slice(0, mostLines);
    const said = troubleIn(chosen, where, false, complaintIn(text, where, hints.client !== undefined));
    yield* said;
    if (said.length === 0 && (isGranted(text) || !soundsLikeTrouble(text))) {
      yield {
        kind: 'text.kind',
        subject: subject('message', 'text'),
        source: 'text',
        value: { is: 'no trouble' },
      };
      return;
    }
    yield errorTold(text, chosen, where, hints);
  },
};

/**
 * Replies that the lines pass on, and what they claim by themselves. Granted replies are left out.
 * @param programOnly the lines are a program's own notes beside a dialogue: replies in them were seen there
 */
export function troubleIn(
  chosen: readonly Chosen[],
  where: Context,
  programOnly = false,
  complaint?: Complaint,
): Item[] {
  const replies = repliesIn(chosen, where);
  const spoken = new Set(replies.flatMap((r) => r.numbers));
  const bad = replies.filter((r) => isFailure(r.reply) || isWarning(r.reply));
  const rest = chosen.filter((l) => !spoken.has(l.number));
  const isAnswered = replies.some((r) => isFailure(r.reply));
  return [
    ...(programOnly ? [] : bad.map((r) => replyTold(r, where))),
    ...claimsIn(rest, where, isAnswered, isAnswered ? undefined : complaint),
  ];
}

const isWarning = ({ protocol, value }: FoundReply): boolean =>
  protocol === 'imap' &&
  value.code !== undefined &&
  /^(?:ALERT|PARSE|WEBALERT|UNAVAILABLE|THROTTLED|OVERQUOTA)/.test(value.code);

/** The report of a program about a message that a server took: `response: '250 2.0.0 Ok'`. */
const isGranted = (text: string): boolean => /\bresponse["']?\s{0,2}:\s{0,2}["']2\d\d[ -]/.test(text);

/**
 * Libraries append a list of all that such an error may come from ("usually means … for one or more of the
 * following reasons"); it says nothing of this one.
 */
function withoutAdvice(lines: readonly Chosen[]): readonly Chosen[] {
  let inList = false;
  return lines.filter(({ line }) => {
    if (listOfReasons.test(line)) inList = true;
    else if (inList && line.trim() !== '' && !listed.test(line)) inList = false;
    return !inList;
  });
}
const listOfReasons =
  /\b(?:(?:(?:usually|typically|often|probably) means|(?:possible|common|likely) (?:reasons|causes))\b.{0,80}:|one or more of(?: the following.{0,40}:)?)\s{0,4}$/i;
const listed = /^\s{0,8}(?:\d{1,2}[.)]|[-*•])\s|^\s{0,4}(?:the )?following reasons/i;

interface Chosen {
  readonly line: string;
  readonly number: number;
}
interface Reply {
  readonly reply: FoundReply;
  readonly numbers: readonly number[];
}

/** Lines of one reply are joined; the same reply said twice counts once. */
function repliesIn(lines: readonly Chosen[], where: Context): Reply[] {
  const found: Reply[] = [];
  let context = '';
  for (const { line, number } of lines) {
    const whole = replyOf(line, context, where.protocol);
    const reply = whole ?? embeddedReply(line, `${context}\n${line}`, where.protocol);
    if (reply === undefined) {
      context = line;
      continue;
    }
    const last = found.at(-1);
    const joined =
      last === undefined || (last.numbers.at(-1) ?? 0) < number - 1 ? undefined : join(last, reply, number);
    if (joined !== undefined) found[found.length - 1] = joined;
    else if (!found.some((f) => isSame(f.reply, reply))) found.push({ reply, numbers: [number] });
    else found.push({ reply: quiet(reply), numbers: [number] });
  }
  const told = found.filter((f) => f.reply.value.text !== '\u0000');
  return told.length > 0 || lines.length < 2 || lines.length > 30 ? told : wrapped(lines, where);
}

/** A reply that mail programs have wrapped over several lines. */
function wrapped(lines: readonly Chosen[], where: Context): Reply[] {
  const whole = lines
    .map((l) => l.line.trim())
    .join(' ')
    .slice(0, 4000);
  const reply = /\(\d{3}, ?b?['"]|\bsaid: \d{3}/.test(whole)
    ? embeddedReply(whole, whole, where.protocol)
    : undefined;
  return reply === undefined ? [] : [{ reply, numbers: lines.map((l) => l.number) }];
}

/** The place of a repeated reply: it takes its line out of the search and is told no more. */
const quiet = (reply: FoundReply): FoundReply =>
  ({ ...reply, value: { ...reply.value, text: '\u0000' } }) as FoundReply;

function join(last: Reply, next: FoundReply, number: number): Reply | undefined {
  if (last.reply.protocol !== 'smtp' || next.protocol !== 'smtp' || last.reply.value.code !== next.value.code)
    return undefined;
  if (last.reply.value.text.length > 3000) return undefined;
  const value = { ...last.reply.value, text: `${last.reply.value.text}\n${next.value.text}` };
  return { reply: { protocol: 'smtp', value }, numbers: [...last.numbers, number] };
}

const isSame = (a: FoundReply, b: FoundReply): boolean =>
  a.protocol === b.protocol &&
  (a.value.text.includes(b.value.text) || b.value.text.includes(a.value.text)) &&
  ('code' in a.value ? a.value.code : '') === ('code' in b.value ? b.value.code : '');

const isFailure = ({ protocol, value }: FoundReply): boolean =>
  protocol === 'smtp'
    ? value.code >= 400
    : protocol === 'imap'
      ? ['NO', 'BAD', 'BYE'].includes(value.status)
      : value.status === '-ERR';

function replyTold({ reply, numbers }: Reply, where: Context): AnyTold {
  const kind = `${reply.protocol}.reply` as const;
  const first = numbers[0] ?? 1;
  return {
    kind,
    subject: placeOf({ ...where, protocol: reply.protocol }),
    source: 'text',
    session,
    lines: [first, numbers.at(-1) ?? first],
    value: reply.value,
  } as AnyTold;
}

/**
 * The most exact level that says anything is told; within it every different statement. What a person
 * complains of in own words says more than the loose wording of a program, mostly less than exact wording.
 */
function claimsIn(
  lines: readonly Chosen[],
  where: Context,
  isAnswered: boolean,
  complaint?: Complaint,
): Item[] {
  if (complaint?.first === true) return [complaint];
  const hits: { readonly claim: Claim; readonly at: number; readonly saying: Saying }[] = [];
  const [top] = lines;
  const whole = {
    line: lines
      .map((l) => l.line)
      .join('\n')
      .slice(0, mostTogether),
    number: top?.number ?? 1,
  };
  for (const claim of claims)
    for (const { line, number } of claim.whole === true ? [whole] : lines) {
      const groups =
        typeof claim.when === 'string' ? (line.includes(claim.when) ? [line] : null) : claim.when.exec(line);
      if (groups === null) continue;
      hits.push({ claim, at: number, saying: { where, line, groups: [...groups] } });
      break;
    }
  const of = (level: Claim['level']) => hits.filter((h) => h.claim.level === level);
  const exactOnes = of('exact');
  if (exactOnes.length > 0) return told(firstOfEachLine(exactOnes));
  if (isAnswered) return [];
  const numbers = of('number');
  if (numbers.length === 0 && complaint !== undefined && complaint.weak !== true) return [complaint];
  const [first] = [...numbers, ...of('loose'), ...of('vague')];
  if (first === undefined) return complaint === undefined ? [] : [complaint];
  const meant = first.claim.say(first.saying);
  if (meant.length < 2) return told([first]);
  return [
    {
      oneOf: meant.map((s) => ({ odds: s.odds, told: s.told.map((t) => at(t, first.at)) })),
      lines: [first.at, first.at],
    },
  ];
}

const at = (t: AnyTold, line: number): AnyTold => ({ ...t, source: 'text', session, lines: [line, line] });

/** One line says one thing: the first claim that fits it. */
function firstOfEachLine<H extends { readonly at: number }>(hits: readonly H[]): H[] {
  const seen = new Set<number>();
  return hits.filter((h) => !seen.has(h.at) && seen.add(h.at)).slice(0, 4);
}

const told = (
  hits: readonly { readonly claim: Claim; readonly at: number; readonly saying: Saying }[],
): Item[] => {
  const items = hits.flatMap((h) => h.claim.say(h.saying).flatMap((s) => s.told.map((t) => at(t, h.at))));
  const seen = new Set<string>();
  return items.filter((t) => {
    const key = JSON.stringify([t.kind, t.subject, 'problem' in t.value ? t.value.problem : t.value]);
    return !seen.has(key) && seen.add(key);
  });
};

function errorTold(text: string, lines: readonly Chosen[], where: Context, hints: Hints): AnyTold {
  const line = lines.find((l) => soundsLikeTrouble(l.line)) ?? lines[0];
  const code =
    /\bcode["']?\s{0,2}[:=]\s{0,2}["']([A-Z][A-Z0-9_]{2,60})["']/.exec(text)?.[1] ??
    /\b(E(?:CONN\w{3,9}|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE|ACCES|PERM|MFILE|NFILE|AI_AGAIN|AUTH|SOCKET|NOTFOUND|ADDRNOTAVAIL|PROTO\w{0,8})|ENOTFOUND|ERR_[A-Z0-9_]{3,60}|AADSTS\d{4,7})\b/.exec(
      text,
    )?.[1] ??
    signInCode(text, hints) ??
    /\b(0x80[0-9A-Fa-f]{6})\b/.exec(text)?.[1];
  const syscall =
    /\bsyscall["']?\s{0,2}[:=]\s{0,2}["'](\w{1,20})["']/.exec(text)?.[1] ??
    /\b(connect|getaddrinfo|read|write)\s(?=E[A-Z])/.exec(text)?.[1];
  return {
    kind: 'text.error',
    subject: placeOf(where),
    source: 'text',
    session,
    lines: [line?.number ?? 1, line?.number ?? 1],
    value: {
      program: hints.client ?? 'unknown',
      words: (line?.line ?? '').trim().slice(0, 1000),
      ...(code === undefined ? {} : { code }),
      ...(syscall === undefined ? {} : { syscall }),
      ...(where.protocol === undefined ? {} : { protocol: where.protocol }),
    },
  };
}

/** Sign-in servers say these to programs of every kind: only of mail they are ours. */
const signInCode = (text: string, hints: Hints): string | undefined =>
  hints.client === undefined && isAboutMail(text) !== true
    ? undefined
    : /\b(invalid_grant|interaction_required|login_required|invalid_client|unauthorized_client)\b/.exec(
        text,
      )?.[1];
