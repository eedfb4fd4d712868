import type { AnyTold, Value } from '../../kernel/facts.ts';
import { type Protocol, type Subject, service, subject } from '../../kernel/subject.ts';
import { replyIn, type Stage } from '../bounces/reply.ts';
import { pathIn } from '../path.ts';

/** What a line says: a failure, or that all is well. */
export interface Event {
  /** Lines with the same key belong together (a session, a queue id). */
  readonly key?: string;
  readonly told: readonly AnyTold[];
  readonly account?: string | undefined;
  readonly peer?: string | undefined;
  /** More lines of this key may follow, which make it more exact. */
  readonly open?: true;
}

/** A line that a rule knows and that names no failure. */
export const quiet = 'quiet';
export type Outcome = Event | typeof quiet | undefined;

export interface Where {
  readonly host: string;
}

const here = (where: Where, protocol: Protocol): Subject =>
  service({ ...(where.host === '' ? {} : { name: where.host }), protocol });

/** What this server answered to a program that came to it. */
export function refused(
  where: Where,
  words: string,
  more: { stage?: Stage; account?: string | undefined; peer?: string | undefined; code?: number } = {},
): Event {
  const reply = replyIn(words);
  const given = /^\W{0,4}([2-5]\d\d)[ -]/.exec(words)?.[1];
  const code = more.code ?? (reply?.code || Number(given ?? 0));
  return {
    told: [
      {
        kind: 'smtp.reply',
        subject: here(where, 'smtp'),
        source: 'text',
        vantage: where.host === '' ? 'the server' : where.host,
        value: {
          stage: more.stage ?? 'unknown',
          code,
          text: reply?.text ?? words,
          ...(reply?.enhanced === undefined ? {} : { enhanced: reply.enhanced }),
        },
      },
    ],
    account: more.account,
    peer: more.peer,
  };
}

/** A login that this server refused, with the words that say why where there are any. */
export function loginRefused(
  where: Where,
  protocol: Protocol,
  more: {
    words?: string;
    mechanism?: string | undefined;
    account?: string | undefined;
    peer?: string | undefined;
    key?: string;
    outcome?: Value<'login.result'>['outcome'];
  } = {},
): Event {
  const session = more.key ?? `login ${more.account ?? ''} ${more.peer ?? ''}`;
  const about = {
    subject: here(where, protocol),
    source: 'text' as const,
    vantage: where.host || 'the server',
    session,
  };
  const mechanism = more.mechanism === undefined ? {} : { mechanism: more.mechanism };
  const told: AnyTold[] = [
    { ...about, kind: 'login.result', value: { outcome: more.outcome ?? 'refused', protocol, ...mechanism } },
  ];
  if (more.words !== undefined && more.words !== '')
    told.unshift(loginWords(about, protocol, more.words, mechanism));
  return {
    told,
    account: more.account,
    peer: more.peer,
    ...(more.key === undefined ? {} : { key: more.key }),
  };
}

function loginWords(
  about: { subject: Subject; source: 'text'; vantage: string; session: string },
  protocol: Protocol,
  words: string,
  mechanism: { mechanism?: string },
): AnyTold {
  if (protocol === 'imap')
    return {
      ...about,
      kind: 'imap.reply',
      value: { stage: 'login', status: 'NO', text: words, ...mechanism },
    };
  if (protocol === 'pop3')
    return {
      ...about,
      kind: 'pop3.reply',
      value: { stage: 'login', status: '-ERR', text: words, ...mechanism },
    };
  const reply = replyIn(words);
  const enhanced = reply?.enhanced === undefined ? {} : { enhanced: reply.enhanced };
  return {
    ...about,
    kind: 'smtp.reply',
    value: { stage: 'auth', code: reply?.code ?? 0, text: reply?.text ?? words, ...enhanced, ...mechanism },
  };
}

/** What became of a mail that this server tried to hand on. */
export function delivery(
  where: Where,
  to: string,
  action: 'failed' | 'delayed',
  words: string,
  more: {
    status?: string | undefined;
    remote?: string | undefined;
    stage?: Stage;
    key?: string;
    account?: string | undefined;
  } = {},
): Event {
  const reply = replyIn(words);
  const session = `to ${to}`;
  const about = { source: 'text' as const, vantage: where.host || 'the server', session };
  const recipient = subject('recipient', to);
  const status = reply?.enhanced ?? more.status;
  const told: AnyTold[] = [
    {
      ...about,
      kind: 'text.delivery',
      subject: recipient,
      value: {
        action,
        words: reply?.text ?? words,
        ...(status === undefined ? {} : { status }),
        ...(more.remote === undefined ? {} : { remote: more.remote }),
      },
    },
  ];
  const path =
    reply === undefined || reply.code === 0 || /^connection (?:timed out|refused)/i.test(reply.text)
      ? pathIn(reply === undefined || reply.code === 0 ? words : reply.text, more.remote)
      : undefined;
  if (path !== undefined) told.push({ ...path, ...about, subject: path.subject } as AnyTold);
  else
    told.push({
      ...about,
      kind: 'smtp.reply',
      subject: recipient,
      value: {
        stage: reply !== undefined && reply.stage !== 'unknown' ? reply.stage : (more.stage ?? 'unknown'),
        code: reply?.code ?? 0,
        text: reply?.text ?? words,
        ...(status === undefined ? {} : { enhanced: status }),
      },
    });
  return {
    told,
    account: more.account ?? to,
    peer: more.remote,
    ...(more.key === undefined ? {} : { key: more.key }),
  };
}

/** A trouble that the server has with itself: its words, as they are. */
export const ownTrouble = (where: Where, words: string, protocol: Protocol = 'smtp'): Event => {
  const tls = tlsIn(where, words, protocol);
  if (tls !== undefined) return tls;
  const about = {
    subject: here(where, protocol),
    source: 'text' as const,
    vantage: where.host || 'the server',
  };
  return { told: [{ ...about, kind: 'smtp.reply', value: { stage: 'unknown', code: 0, text: words } }] };
};

const tlsWords: readonly (readonly [RegExp, Value<'tls.problem'>['problem']])[] = [
  [/alert unknown ca|unknown ca\b|unable to get local issuer/i, 'unknown-ca'],
  [/self[ -]signed certificate/i, 'self-signed'],
  [/certificate (?:has )?expired/i, 'expired'],
  [/alert bad certificate|certificate verif(?:y|ication) failed|alert certificate unknown/i, 'unverified'],
  [/unsupported protocol|protocol version|version too low/i, 'protocol-version'],
  [/no shared cipher|no ciphers? (?:available|in common)/i, 'no-cipher'],
  [
    /wrong version number|unknown protocol|http request|packet length too long|record layer failure/i,
    'not-tls',
  ],
  [/handshake failure/i, 'handshake-failure'],
];

/** A handshake that a client and this server did not agree on. */
export function tlsIn(
  where: Where,
  words: string,
  protocol: Protocol,
  more: Pick<Event, 'account' | 'peer'> = {},
): Event | undefined {
  if (!/SSL|TLS|certificate/i.test(words)) return undefined;
  const problem = tlsWords.find(([pattern]) => pattern.test(words))?.[1];
  if (problem === undefined) return undefined;
  const detail = words.slice(0, 300);
  // Whose fault it is depends on the side: this server waited for the client's first bytes.
  const isAccepting = !/SSL_connect|connection to|connect to /i.test(words);
  const code = !isAccepting
    ? undefined
    : problem === 'not-tls'
      ? 'SSL_ACCEPT'
      : problem === 'protocol-version'
        ? 'VERSION_TOO_LOW'
        : undefined;
  return {
    ...more,
    told: [
      {
        kind: 'tls.problem',
        subject: here(where, protocol),
        source: 'text',
        vantage: where.host || 'the server',
        value: { problem, detail, ...(code === undefined ? {} : { code }) },
      },
    ],
  };
}
