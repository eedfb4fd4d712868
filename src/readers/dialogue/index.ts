import type { AnyTold } from '../../kernel/facts.ts';
import { subject } from '../../kernel/subject.ts';
import { placeOf } from '../context.ts';
import { troubleIn } from '../error.ts';
import { soundsLikeTrouble } from '../mail-words.ts';
import type { Item, TextReader } from '../reader.ts';
import { markedFormats } from './formats.ts';
import type { DialogueFormat } from './line.ts';
import { appleMailFormat, bareFormat, imapflowFormat, mbsyncFormat } from './other-formats.ts';
import { type Note, Talk } from './talk.ts';

const formats: readonly DialogueFormat[] = [
  imapflowFormat,
  mbsyncFormat,
  appleMailFormat,
  ...markedFormats,
  bareFormat,
];
const mostTalks = 50;

class KeyedTalk extends Talk {
  readonly key: string;
  constructor(key: string, id: string, where: ConstructorParameters<typeof Talk>[1]) {
    super(id, where);
    this.key = key;
  }
}

/** One reader for each form in which programs log conversations; all share what a conversation means. */
export const dialogueReaders: readonly TextReader[] = formats.map((format) => ({
  id: format.id,
  title: format.title,
  kind: 'text',
  recognise: (head) => format.recognise(head),
  *read(lines, hints): Iterable<Item> {
    const first = {
      ...(hints.host === undefined ? {} : { host: hints.host }),
      ...(hints.port === undefined ? {} : { port: hints.port }),
      ...(hints.protocol === undefined ? {} : { protocol: hints.protocol }),
    };
    const talks = new Map<string, KeyedTalk>();
    let current: KeyedTalk | undefined;
    let rounds = 0;
    for (const line of format.split(lines)) {
      const key = line.talk ?? current?.key ?? '';
      let talk = talks.get(key) ?? (line.talk === undefined ? current : undefined);
      // A new greeting after goodbye, or after the end of another: the next conversation.
      if (talk !== undefined && line.who === 'note' && isNewConnection(line.text) && talk.greeted) {
        rounds++;
        talk = undefined;
      }
      if (talk === undefined) {
        if (talks.size >= mostTalks) break;
        talk = new KeyedTalk(key, `talk ${talks.size + 1}`, current?.where ?? first);
        talks.set(rounds === 0 ? key : `${key}#${rounds}`, talk);
      }
      current = talk;
      talk.take(line);
    }
    let said = 0;
    for (const talk of talks.values())
      for (const item of amount(talk)) {
        said++;
        yield item;
      }
    if (said === 0) yield silent([...talks.values()].flatMap((talk) => talk.notes));
  },
}));

const isNewConnection = (text: string): boolean =>
  /^(?:Trying|INITIATING CONNECTION|Connecting to|opening to|Resolving|querying|Connection established|Established)\b/i.test(
    text,
  );

/**
 * Facts of the dialogue; where it refused nothing and did not reach its goal, the notes of the program say
 * why.
 */
function* amount(talk: Talk): Iterable<Item> {
  yield* talk.facts();
  if (talk.refused || talk.isSent) return;
  const items = talk.notes.length === 0 ? [] : troubleIn(talk.notes.slice(-80), talk.where);
  const found = items.map((item) => placed(item, talk)).filter((item) => !isPast(item, talk));
  const exact = found.filter((item): item is AnyTold => !('oneOf' in item));
  const isGoodbye = talk.reachedGoal && talk.leaving;
  if (isGoodbye || (talk.reachedGoal && exact.length === 0)) return;
  // The program says that encryption failed; what it waits for afterwards never comes.
  if (talk.shaking && exact.every(isGeneric) && talk.notes.some(isFailedTls)) {
    yield unshaken(talk, 'handshake-failure', 'closed', 'unverified');
    return;
  }
  const timedOut = talk.notes.find((n) => isTimeout(n));
  if (timedOut !== undefined && exact.every(isGeneric)) yield* silence(talk, timedOut);
  else if (exact.length > 0) {
    yield* exact;
    const broken = exact.find((t) => t.kind === 'tls.problem');
    if (broken !== undefined && talk.shaking) yield* handshake(broken);
  } else if (talk.shaking && !talk.reachedGoal)
    yield unshaken(talk, 'unverified', 'handshake-failure', 'closed');
  else if (found.length > 0) yield* found;
  else if (talk.notes.some((n) => isCut(n)) && !talk.reachedGoal) yield talk.end('closed');
  else if (!talk.greeted && talk.notes.some((n) => isConnected(n))) yield wordless(talk);
}

/** A log in which no conversation is seen: what the program says in words nobody knows, or nothing at all. */
function silent(notes: readonly Note[]): AnyTold {
  const trouble = notes.find((n) => soundsLikeTrouble(n.line));
  const base = { subject: subject('message', 'text'), source: 'text' as const };
  if (trouble === undefined) return { ...base, kind: 'text.kind', value: { is: 'no trouble' } };
  const { line, number } = trouble;
  const value = { program: 'unknown', words: line.slice(0, 500) };
  return { ...base, kind: 'text.error', session: 'text', lines: [number, number], value };
}

/** Trouble with another address, before the server that answered said its first word. */
const isPast = (item: Item, talk: Talk): boolean =>
  !('oneOf' in item) &&
  (item.kind === 'tcp.connect' || item.kind === 'dns.system') &&
  (item.lines?.[0] ?? 0) < talk.firstWord &&
  talk.greeted;

/** A bare end or silence; the dialogue knows better where it happened. */
const isGeneric = (t: AnyTold): boolean =>
  t.kind === 'session.end' || (t.kind === 'greeting' && t.value.says === 'silence');

function* handshake(of: AnyTold): Iterable<AnyTold> {
  const { kind: _, value: __, ...base } = of;
  yield { ...base, kind: 'tls.handshake', value: { outcome: 'failed', how: 'starttls', hello: 'default' } };
}

/** Connected, and the log ends before anybody spoke. */
function wordless(talk: Talk): Item {
  const { subject, session = 'talk', lines = [1, 1] } = talk.end('closed');
  const base = { subject, session, lines, source: 'text' as const };
  const { protocol } = talk.where;
  const expected = protocol === undefined ? {} : { expected: protocol };
  return {
    lines,
    oneOf: [
      {
        odds: 4,
        told: [
          { ...base, kind: 'greeting', value: { says: 'silence', over: 'unknown', text: '', ...expected } },
        ],
      },
      { odds: 2, told: [{ ...base, kind: 'tls.problem', value: { problem: 'unverified' } }] },
      { odds: 1, told: [talk.end('closed')] },
    ],
  };
}

type TlsProblem = 'unverified' | 'handshake-failure' | 'closed';

/** The program gave up in the middle of the handshake and did not log why; the likeliest reason first. */
function unshaken(talk: Talk, ...problems: readonly [TlsProblem, TlsProblem, TlsProblem]): Item {
  const { subject, session = 'talk', lines = [1, 1] } = talk.end('closed');
  const base = { subject, session, lines, source: 'text' as const };
  const tls = (problem: TlsProblem): AnyTold => ({
    ...base,
    kind: 'tls.problem',
    value: { problem },
  });
  return {
    lines,
    oneOf: [
      { odds: 4, told: [tls(problems[0])] },
      { odds: 2, told: [tls(problems[1])] },
      { odds: 1, told: [tls(problems[2])] },
    ],
  };
}

const isFailedTls = (n: Note): boolean => /(?:TLS|SSL) \w{0,20} ?fail|STARTTLS .{0,20}fail/i.test(n.line);
const isTimeout = (n: Note): boolean => /timed? ?out|timeout|10060/i.test(n.line);
const isConnected = (n: Note): boolean => /\bconnected\b(?!.{0,200}fd=-1)/i.test(n.line);
const isCut = (n: Note): boolean => /closed|lost connection|read error|unexpected|disconnected/i.test(n.line);

/** Nothing came: before the greeting that is a fact of its own. */
function* silence(talk: Talk, note: Note): Iterable<AnyTold> {
  if (talk.greeted) {
    yield talk.end('timeout');
    return;
  }
  const { protocol } = talk.where;
  yield {
    kind: 'greeting',
    subject: placeOf(talk.where),
    source: 'text',
    session: talk.end('timeout').session ?? 'talk',
    lines: [note.number, note.number],
    value: {
      says: 'silence',
      text: '',
      over: talk.secured ? 'tls' : 'unknown',
      ...(protocol === undefined ? {} : { expected: protocol }),
    },
  };
}

/** The program's own words belong to the conversation, and a bare end gets the stage where it happened. */
function placed(item: Item, talk: Talk): Item {
  const { session, value } = talk.end('closed');
  const stage = value && 'stage' in value ? value.stage : 'unknown';
  const move = (t: AnyTold): AnyTold =>
    ({
      ...t,
      ...(session === undefined ? {} : { session }),
      ...(t.kind === 'session.end' && ['unknown', 'connect'].includes(t.value.stage)
        ? { value: { ...t.value, stage } }
        : {}),
    }) as AnyTold;
  if ('oneOf' in item)
    return { ...item, oneOf: item.oneOf.map((s) => ({ odds: s.odds, told: s.told.map(move) })) };
  return move(item);
}
