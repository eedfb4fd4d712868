import { always, fact, family, type Kind, protocol, role, security } from './fact-kind.ts';
import { flag, list, maybe, number, oneOf, problemWith, text, type ValueOf } from './shape.ts';
import { sourceFacts } from './source-facts.ts';
import type { Subject } from './subject.ts';

/** A greeting that comes later finds many programs gone: they wait between 30 and 60 seconds. */
export const latestGreetingMs = 30_000;

export const rungs = ['name', 'reach', 'secure', 'greet', 'login', 'use'] as const;
export type Rung = (typeof rungs)[number];

/**
 * Every kind of observation. Claims (`tls.problem`) can be told by a probe and by a reader of a text;
 * measurements (`tls.certificate`) only by who has seen the thing. Adding a kind is the way to add knowledge.
 */
export const facts = {
  // What the user has.
  'config.server': fact({
    role,
    protocol,
    security,
    /** The host exactly as entered, before any trimming. */
    host: text,
    port: number,
    user: maybe(text),
    /** `no` when the program is set to send without logging in. */
    login: maybe(oneOf('yes', 'no')),
    /** Authentication mechanism that the program insists on. */
    mechanism: maybe(text),
    origin: maybe(oneOf('user', 'discovered', 'guessed')),
  }),
  'config.account': fact({ address: text, incomingUser: maybe(text), outgoingUser: maybe(text) }),
  /** The shape of the password or token, never the thing itself. */
  'config.credential': fact({
    kind: oneOf('password', 'token'),
    nonAscii: flag,
    outerBlank: flag,
    innerBlank: flag,
    controlCharacter: flag,
    typographicQuote: flag,
    empty: flag,
    looksLikeAppPassword: flag,
    long: flag,
    /** Whether the same one is used for receiving and for sending. */
    sameBothWays: maybe(flag),
  }),
  'config.invalid': fact({ field: text, value: text, problem: text }, always),
  'config.client': fact({
    client: text,
    /** The vendor's servers fetch the mail: this computer and its network are not on the way. */
    fetchedByCloud: maybe(flag),
  }),
  'user.symptom': fact(
    { what: oneOf('send', 'receive', 'missing', 'one-recipient', 'late', 'foreign-bounces') },
    always,
  ),

  ...sourceFacts,

  // Names.
  'dns.answer': fact(
    {
      type: text,
      outcome: oneOf(
        'found',
        'nxdomain',
        'nodata',
        'servfail',
        'refused',
        'timeout',
        'unreachable',
        'garbled',
      ),
      records: list(text),
      resolver: text,
      /**
       * Which resolver it was: the one of this computer's settings, a public one, or the zone's own server.
       */
      asked: maybe(oneOf('configured', 'public', 'authoritative')),
      aliases: maybe(list(text)),
      aliasLoop: maybe(flag),
      authentic: maybe(flag),
      checkingDisabled: maybe(flag),
      extendedErrors: maybe(list(number)),
      ms: maybe(number),
    },
    (v) => v.outcome !== 'found' && v.outcome !== 'nodata' && v.checkingDisabled !== true,
  ),
  /** What the operating system's own resolver (getaddrinfo) says, hosts file included. */
  'dns.system': fact(
    {
      outcome: oneOf('found', 'not-found', 'temporary', 'failed'),
      addresses: list(text),
      code: maybe(text),
      ms: maybe(number),
    },
    (v) => v.outcome !== 'found',
  ),
  /** Where a name leads: the class of every address, by its IANA registry entry. */
  'dns.address': fact({ address: text, family, range: text }),
  /** Whether a name one level up, or close in spelling, exists. */
  'dns.neighbour': fact({ name: text, relation: oneOf('parent', 'similar', 'documented'), exists: flag }),

  // The path.
  'tcp.connect': fact(
    {
      outcome: oneOf('open', 'refused', 'reset', 'timeout', 'unreachable', 'prohibited', 'denied', 'other'),
      code: maybe(text),
      tries: maybe(number),
      ms: maybe(number),
      family: maybe(family),
    },
    (v) => v.outcome !== 'open',
  ),
  /** A disclosed control host, asked to tell the server's trouble from this network's. */
  'net.control': fact({
    control: text,
    port: number,
    family,
    outcome: oneOf(
      'open',
      'refused',
      'reset',
      'timeout',
      'unreachable',
      'prohibited',
      'denied',
      'other',
      'no-name',
    ),
    greeting: maybe(text),
  }),
  'net.web': fact({
    control: text,
    outcome: oneOf('expected', 'redirected', 'foreign', 'failed'),
    detail: maybe(text),
  }),
  /** The same port of the user's server, tried from another network (`via`). */
  'net.outside': fact({
    via: text,
    port: number,
    outcome: oneOf('open', 'refused', 'timeout', 'unreachable', 'could-not-look'),
    words: maybe(text),
  }),
  /** What this computer has for one address family. */
  'host.network': fact({
    family,
    globalAddress: flag,
    addresses: maybe(list(text)),
    defaultRoute: maybe(flag),
  }),

  // First words.
  greeting: fact(
    {
      says: oneOf(
        'smtp',
        'imap',
        'pop3',
        'http',
        'ssh',
        'ftp',
        'tls-alert',
        'tls-record',
        'masked',
        'silence',
        'closed',
        'reset',
        'other',
      ),
      text: text,
      /** Over which layer the first bytes were read. */
      over: oneOf('plain', 'tls', 'unknown'),
      expected: maybe(protocol),
      ms: maybe(number),
    },
    (v) =>
      v.says === 'silence' ||
      v.says === 'closed' ||
      v.says === 'reset' ||
      (v.ms ?? 0) >= latestGreetingMs ||
      (v.expected !== undefined && v.says !== v.expected),
  ),
  /**
   * Still no answer; a later fact of the same session takes its place. Lets other questions go on meanwhile.
   */
  waiting: fact({ what: oneOf('connect', 'greeting', 'handshake', 'reply'), ms: number }, always),
  'session.end': fact(
    {
      how: oneOf('closed', 'reset', 'timeout', 'overflow'),
      stage: text,
      code: maybe(text),
      ms: maybe(number),
    },
    always,
  ),

  // TLS.
  'tls.handshake': fact(
    {
      outcome: oneOf('ok', 'failed'),
      how: oneOf('implicit', 'starttls'),
      /** `default` as a modern program does it; the others are questions asked to tell causes apart. */
      hello: oneOf('default', 'no-sni', 'old-versions', 'tls1.2', 'no-post-quantum', 'weak-ciphers'),
      version: maybe(text),
      cipher: maybe(text),
      code: maybe(text),
      alert: maybe(text),
      /** First bytes of the peer where they were no TLS record, printable. */
      firstBytes: maybe(text),
      clientCertificateAsked: maybe(flag),
      serverCertificateSeen: maybe(flag),
      ms: maybe(number),
    },
    (v) => v.outcome === 'failed',
  ),
  'tls.problem': fact(
    {
      problem: oneOf(
        'expired',
        'not-yet-valid',
        'name',
        'self-signed',
        'incomplete-chain',
        'unknown-ca',
        'revoked',
        'revocation-unknown',
        'not-tls',
        'protocol-version',
        'no-cipher',
        'weak-key',
        'legacy-renegotiation',
        'client-certificate',
        'no-name-sent',
        'application-protocol',
        'closed',
        'reset',
        'timeout',
        'internal-error',
        'handshake-failure',
        /** The certificate was refused, and nothing says why. */
        'unverified',
        'other',
      ),
      detail: maybe(text),
      code: maybe(text),
      /** Who signed the certificate, where a text names it without showing the certificate. */
      issuer: maybe(text),
    },
    always,
  ),
  'tls.certificate': fact({
    subject: text,
    issuer: text,
    names: list(text),
    notBefore: text,
    notAfter: text,
    selfSigned: flag,
    sha256: text,
    keyType: maybe(text),
    keyBits: maybe(number),
    /** Subjects of the chain as the server sent it, leaf first. */
    chain: list(text),
    topIssuer: maybe(text),
    /** Where the certificate says that its issuer's certificate can be fetched: public authorities say so. */
    issuerUrls: maybe(list(text)),
  }),
  'tls.trust': fact({ store: oneOf('node', 'system', 'extra'), trusted: flag, code: maybe(text) }),
  /** The certificate names the host that was asked for. */
  'tls.name': fact({ asked: text, matches: flag, names: list(text) }),
  /** The settings demand STARTTLS (or STLS), and the server's list of capabilities has none. */
  'starttls.absent': fact({ offered: list(text) }, always),
  /** Where the certificate's own pointer to its issuer leads. */
  'tls.issuer': fact({
    issuer: text,
    outcome: oneOf('completes', 'untrusted', 'unreachable', 'no-pointer'),
  }),
  'tls.injected': fact({ bytes: number, text: text }, always),

  // What servers say. Raw; meanings are derived from the words and never stored.
  'smtp.reply': fact(
    {
      stage: oneOf(
        'connect',
        'ehlo',
        'helo',
        'starttls',
        'ehlo-after-tls',
        'auth',
        'mail',
        'rcpt',
        'data',
        'message',
        'rset',
        'quit',
        'other',
        'unknown',
      ),
      /** 0 where the text has words of the server, but no reply code. */
      code: number,
      enhanced: maybe(text),
      text: text,
      mechanism: maybe(text),
      command: maybe(text),
    },
    (v) => v.code >= 400 || v.code === 0,
  ),
  'imap.reply': fact(
    {
      stage: oneOf(
        'connect',
        'capability',
        'starttls',
        'login',
        'id',
        'namespace',
        'list',
        'select',
        'status',
        'quota',
        'append',
        'copy',
        'fetch',
        'idle',
        'logout',
        'other',
        'unknown',
      ),
      status: oneOf('OK', 'NO', 'BAD', 'BYE', 'PREAUTH', '*'),
      code: maybe(text),
      text: text,
      mechanism: maybe(text),
    },
    (v) => v.status === 'NO' || v.status === 'BAD' || (v.status === 'BYE' && v.stage !== 'logout'),
  ),
  'pop3.reply': fact(
    {
      stage: oneOf('connect', 'capability', 'starttls', 'login', 'stat', 'retr', 'quit', 'other', 'unknown'),
      status: oneOf('+OK', '-ERR'),
      code: maybe(text),
      text: text,
      mechanism: maybe(text),
    },
    (v) => v.status === '-ERR',
  ),
  capabilities: fact({
    protocol,
    secured: flag,
    items: list(text),
    mechanisms: list(text),
    /** STARTTLS or STLS is offered. */
    starttls: flag,
  }),
  'oauth.error': fact({ status: text, scope: maybe(text), schemes: maybe(text) }, always),

  // Outcome of the rungs that need an account.
  'login.result': fact(
    {
      outcome: oneOf('accepted', 'refused', 'temporary', 'dropped', 'no-mechanism'),
      protocol,
      mechanism: maybe(text),
      /** How the user name was given. */
      user: maybe(oneOf('address', 'local-part', 'other')),
      /** How a password with other than ASCII characters was written down in bytes. */
      encoding: maybe(oneOf('utf8', 'latin1')),
      ms: maybe(number),
    },
    (v) => v.outcome !== 'accepted',
  ),
  'mailbox.opened': fact(
    { outcome: oneOf('ok', 'refused', 'dropped'), protocol, messages: maybe(number), ms: maybe(number) },
    (v) => v.outcome !== 'ok',
  ),
  'mailbox.quota': fact(
    { resource: text, used: number, limit: number },
    (v) => v.limit > 0 && v.used >= v.limit,
  ),
  'mailbox.namespace': fact({ prefix: text, delimiter: text }),
  'mailbox.special': fact({ folders: list(text), uses: list(text) }),
  'submission.result': fact(
    {
      outcome: oneOf('accepted-up-to-recipient', 'refused', 'dropped'),
      stage: maybe(text),
      ms: maybe(number),
    },
    (v) => v.outcome !== 'accepted-up-to-recipient',
  ),
  /** Folders that exist on the server, but are not chosen to be shown (not subscribed). */
  'mailbox.unsubscribed': fact({ folders: list(text) }),
  'message.arrival': fact(
    { outcome: oneOf('arrived', 'junk', 'bounced', 'not-yet'), ms: maybe(number) },
    (v) => v.outcome === 'bounced',
  ),

  // This computer.
  'host.clock': fact({ offsetSeconds: number, control: text, confirmations: number }),
  'host.hosts-entry': fact({ name: text, address: text }),
  'host.resolver': fact({ address: text, state: oneOf('answers', 'silent', 'refuses', 'fails') }),
  'host.proxy': fact({ origin: text, address: text, state: oneOf('reachable', 'unreachable', 'unknown') }),
  'host.vpn': fact({ interface: text }),
  'host.firewall': fact({ name: text, state: oneOf('on', 'off', 'blocks-mail', 'unknown') }),
  'host.security-product': fact({ name: text, inspectsMail: maybe(flag) }),
  'host.bridge': fact({ product: text }),

  // Texts.
  /** An error as a program or library printed it; facts it states plainly are told beside it. */
  'text.error': fact(
    {
      program: text,
      code: maybe(text),
      syscall: maybe(text),
      words: text,
      stage: maybe(text),
      protocol: maybe(protocol),
    },
    always,
  ),
  /** What a mail program says of itself, in its own words, normalised by a reader. */
  'client.problem': fact(
    {
      problem: oneOf(
        'offline',
        'account-off',
        'account-twice',
        'outbox-stuck',
        'cache-damaged',
        'sent-copy-failed',
        'folder-identity-changed',
        'messages-renumbered',
        'asks-password-again',
        'no-oauth',
        'sign-in-window',
        'attempt-too-short',
        'no-login-plugin',
        'permission-denied',
        'out-of-handles',
        'proxy-failed',
        'more-on-server',
      ),
      detail: maybe(text),
    },
    always,
  ),
  'text.delivery': fact(
    {
      action: oneOf('failed', 'delayed', 'delivered', 'relayed', 'expanded', 'unknown'),
      status: maybe(text),
      words: maybe(text),
      remote: maybe(text),
    },
    // A delay is news, not trouble: the server goes on trying.
    (v) => v.action === 'failed',
  ),
  /** A text that is no failure: an automatic reply, a feedback report, a newsletter. */
  'text.kind': fact({ is: text }),

  // About the examination itself.
  'not-examined': fact({
    rung: oneOf(...rungs),
    why: oneOf(
      'no-password',
      'not-secure',
      'not-asked',
      'budget',
      'earlier-rung',
      'guessed-settings',
      'no-mechanism',
      'password-useless',
      'time',
      'locked-out',
      'after-refusal',
      'no-address',
    ),
  }),
  'own.bug': fact({ where: text, words: text }),
} as const;

export type FactKind = keyof typeof facts;
export type Value<K extends FactKind> = (typeof facts)[K] extends Kind<infer F> ? ValueOf<F> : never;
export type Source = 'probe' | 'host' | 'text' | 'config' | 'provider' | 'user';
export type FactId = number;

export interface Fact<K extends FactKind = FactKind> {
  readonly id: FactId;
  readonly kind: K;
  readonly subject: Subject;
  /** Who saw it: `here` is this computer, anything else the name of the computer that did. */
  readonly vantage: string;
  /** Facts of one conversation share it. */
  readonly session?: string;
  readonly source: Source;
  /**
   * `aside` marks an answer to a question that the user's own settings do not raise: evidence, never a
   * symptom.
   */
  readonly aside?: true;
  readonly observedAt: string;
  readonly eventAt?: string;
  /** First and last line of the text it was read from, counted from 1. */
  readonly lines?: readonly [number, number];
  readonly value: Value<K>;
}

/** Any fact, discriminated by its kind. */
export type AnyFact = { [K in FactKind]: Fact<K> }[FactKind];

/** What a probe or reader says; the ledger adds id, time and what was not given. */
export interface Told<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly subject: Subject;
  readonly value: Value<K>;
  readonly vantage?: string;
  readonly session?: string;
  readonly source?: Source;
  readonly aside?: true;
  readonly eventAt?: string;
  readonly lines?: readonly [number, number];
}

export type AnyTold = { [K in FactKind]: Told<K> }[FactKind];

export type Tell = <K extends FactKind>(told: Told<K>) => FactId;

export const isKind = (kind: string): kind is FactKind => Object.hasOwn(facts, kind);

/** What is wrong with the value of a fact, or undefined when it fits its kind. */
export function problemWithFact(kind: string, value: unknown): string | undefined {
  if (!isKind(kind)) return `there is no kind of fact called ${kind}`;
  const problem = problemWith(facts[kind].fields, value);
  return problem === undefined ? undefined : `${kind}.${problem}`;
}

/** Whether a fact is bad in itself. Views add what depends on other facts. */
export function isBad(fact: AnyFact): boolean {
  const judge: (value: never) => boolean = facts[fact.kind].symptom;
  return fact.aside !== true && judge(fact.value as never);
}
