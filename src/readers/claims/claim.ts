import type { AnyTold, Value } from '../../kernel/facts.ts';
import { type Protocol, service, subject } from '../../kernel/subject.ts';
import { type Context, placeOf, spokenOf } from '../context.ts';
import type { Supposition } from '../reader.ts';

/**
 * What programs and libraries print when something fails, as data: the wording, and the facts that it states.
 * `exact` wording leaves one reading and is told as facts. `loose` wording is what a program wraps around the
 * exact one ("socket error", "certificate verify failed"): it counts where nothing more exact is said.
 * `vague` wording stands for several facts; they are suppositions.
 */
export interface Claim {
  readonly when: RegExp | string;
  /** Asked of the whole text: the words stand on different lines. */
  readonly whole?: true;
  readonly level: 'exact' | 'number' | 'loose' | 'vague';
  readonly say: (c: Saying) => readonly Supposition[];
}

export interface Saying {
  readonly where: Context;
  readonly line: string;
  readonly groups: readonly (string | undefined)[];
}

/** Facts about the place of the text; the frame adds session, vantage and lines. */
export type Make = (c: Saying) => readonly AnyTold[];

export const exact = (when: RegExp | string, ...makes: readonly Make[]): Claim => ({
  when,
  level: 'exact',
  say: (c) => [{ odds: 1, told: makes.flatMap((m) => m(c)) }],
});
export const loose = (when: RegExp | string, ...makes: readonly Make[]): Claim => ({
  ...exact(when, ...makes),
  level: 'loose',
});
/** Readings with how usual each is against the others, most usual first by convention. */
export const vague = (when: RegExp | string, ...readings: readonly (readonly [number, Make])[]): Claim => ({
  when,
  level: 'vague',
  say: (c) => {
    const all = readings.map(([odds, make]) => ({ odds, told: make(c) }));
    const left = all.filter((s) => !s.told.some((t) => isLostAtHome(c, t)));
    return left.length === 0 ? all : left.filter((s) => s.told.length > 0);
  },
});

/** On the way to one's own computer nothing gets lost. */
const isLostAtHome = (c: Saying, told: AnyTold): boolean =>
  /^(?:localhost|127\.|::1$)/.test(c.where.host ?? c.where.address ?? '') &&
  told.kind === 'tcp.connect' &&
  told.value.outcome === 'timeout';

const protocolOf = (c: Saying, usual: Protocol = 'smtp'): Protocol => c.where.protocol ?? usual;

export const both =
  (...makes: readonly Make[]): Make =>
  (c) =>
    makes.flatMap((m) => m(c));

export const noName =
  (outcome: 'not-found' | 'temporary' | 'failed', code?: string): Make =>
  (c) =>
    // What is no name cannot fail to be found.
    isNoName(c.where.host ?? c.where.address)
      ? []
      : [
          {
            kind: 'dns.system',
            subject: subject('name', c.where.host ?? ''),
            value: { outcome, addresses: [], ...(code === undefined ? {} : { code }) },
          },
        ];

const isNoName = (host: string | undefined): boolean =>
  host !== undefined && /^(?:localhost|[\d.]{7,15}|[\da-f:]{3,39})$/i.test(host);

export const connect =
  (outcome: Value<'tcp.connect'>['outcome'], code?: string, port?: number): Make =>
  (c) => [
    {
      kind: 'tcp.connect',
      subject: placeOf({ ...c.where, ...(port === undefined || c.where.port !== undefined ? {} : { port }) }),
      value: { outcome, ...(code === undefined ? {} : { code }) },
    },
  ];

export const greets =
  (says: Value<'greeting'>['says'], over: Value<'greeting'>['over'] = 'unknown', text = ''): Make =>
  (c) => [
    {
      kind: 'greeting',
      subject: placeOf(c.where),
      value: {
        says,
        over,
        text,
        ...(c.where.protocol === undefined ? {} : { expected: c.where.protocol }),
      },
    },
  ];

/** The first words of another kind of server than the one that was hoped for. */
export const foreign =
  (says: 'smtp' | 'imap' | 'pop3' | 'http' | 'other', expected?: Protocol): Make =>
  (c) => [
    // Who complains of the words comes before them in the line.
    {
      kind: 'greeting',
      subject: placeOf(c.where),
      value: {
        says,
        over: 'unknown',
        text: c.line.slice(0, 200),
        expected:
          expected ?? spokenOf(c.line.split(/greeting|response|reply|banner/i, 1)[0] ?? '') ?? protocolOf(c),
      },
    },
  ];

export const ends =
  (how: Value<'session.end'>['how'], stage = 'unknown', code?: string): Make =>
  (c) => [
    {
      kind: 'session.end',
      subject: placeOf(c.where),
      value: { how, stage, ...(code === undefined ? {} : { code }) },
    },
  ];

export const tls =
  (problem: Value<'tls.problem'>['problem'], code?: string): Make =>
  (c) => [
    {
      kind: 'tls.problem',
      subject: placeOf(c.where),
      value: {
        problem,
        detail: c.line.trim().slice(0, 300),
        ...(code === undefined ? {} : { code }),
        ...issuerIn(c.line),
      },
    },
  ];

const issuerIn = (line: string): { issuer?: string } => {
  const issuer = /\bIssuer\b[^:=]{0,20}[:=]\s{0,2}([^\n]{3,300})/i.exec(line)?.[1];
  return issuer === undefined ? {} : { issuer };
};

export const noStartTls: Make = (c) => [
  { kind: 'starttls.absent', subject: placeOf(c.where), value: { offered: [] } },
];

export const noMechanism: Make = (c) => [
  {
    kind: 'login.result',
    subject: placeOf(c.where),
    value: { outcome: 'no-mechanism', protocol: protocolOf(c) },
  },
];

export const login =
  (outcome: Value<'login.result'>['outcome']): Make =>
  (c) => [{ kind: 'login.result', subject: placeOf(c.where), value: { outcome, protocol: protocolOf(c) } }];

export const client =
  (problem: Value<'client.problem'>['problem']): Make =>
  (c) => [
    {
      kind: 'client.problem',
      subject: subject('client', 'mail program'),
      value: { problem, detail: c.line.trim().slice(0, 300) },
    },
  ];

export const challengeUnusable: Make = (c) => [
  {
    kind: 'login.result',
    subject: placeOf(c.where),
    value: { outcome: 'no-mechanism', protocol: protocolOf(c), mechanism: 'CRAM-MD5' },
  },
];

/** An error of the sign-in with a token (RFC 7628). */
export const oauth =
  (status: string): Make =>
  (c) => [{ kind: 'oauth.error', subject: placeOf(c.where), value: { status, schemes: 'Bearer' } }];

/** A reply of which the program kept only a part: the number, or nothing but the stage. */
export const smtp =
  (stage: Value<'smtp.reply'>['stage'], code: number, text = ''): Make =>
  (c) => [
    {
      kind: 'smtp.reply',
      subject: placeOf({ ...c.where, protocol: 'smtp' }),
      value: { stage, code, text },
    },
  ];

export const imap =
  (stage: Value<'imap.reply'>['stage'], code?: string, text = ''): Make =>
  (c) => [
    {
      kind: 'imap.reply',
      subject: placeOf({ ...c.where, protocol: 'imap' }),
      value: { stage, status: 'NO', text, ...(code === undefined ? {} : { code }) },
    },
  ];

export const pop =
  (stage: Value<'pop3.reply'>['stage'], code?: string, text = ''): Make =>
  (c) => [
    {
      kind: 'pop3.reply',
      subject: placeOf({ ...c.where, protocol: 'pop3' }),
      value: { stage, status: '-ERR', text, ...(code === undefined ? {} : { code }) },
    },
  ];

/** A login that was refused in words that the program kept to itself. */
export const refusedLogin: Make = (c) => {
  const protocol = protocolOf(c, 'imap');
  if (protocol === 'smtp') return smtp('auth', 535)(c);
  return protocol === 'pop3' ? pop('login', 'AUTH')(c) : imap('login', 'AUTHENTICATIONFAILED')(c);
};

/** What a number of a program stands for: more than words around it, less than what is stated plainly. */
export const numbered = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) => ({ ...claim, level: 'number' }));

/** Another port or server in the settings than this text names. */
export const about =
  (change: Partial<Context>, make: Make): Make =>
  (c) =>
    make({ ...c, where: { ...c.where, ...change } });

export const invalid =
  (problem: string): Make =>
  (c) => [
    {
      kind: 'config.invalid',
      subject: service(c.where.host === undefined ? {} : { name: c.where.host }),
      value: { field: 'host', value: c.groups[1] ?? '', problem },
    },
  ];

/** The error as a program printed it, where faults weigh its very words or code. */
export const error =
  (code: string, stage?: string): Make =>
  (c) => [
    {
      kind: 'text.error',
      subject: placeOf(c.where),
      value: {
        program: 'unknown',
        code,
        words: c.line.trim().slice(0, 500),
        ...(stage === undefined ? {} : { stage }),
        ...(c.where.protocol === undefined ? {} : { protocol: c.where.protocol }),
      },
    },
  ];
