import type { AnyTold, Value } from '../../kernel/facts.ts';
import { subject, thisHost } from '../../kernel/subject.ts';
import { placeOf } from '../context.ts';
import { circumstances } from './circumstances/index.ts';
import { at, type Suppose, source } from './make.ts';

/** As the products sign. */
const signatures: readonly string[] = [
  'Avast Web/Mail Shield Root',
  'AVG Web/Mail Shield Root',
  'Kaspersky Anti-Virus Personal Root Certificate',
  'ESET SSL Filter CA',
  'Bitdefender Personal CA',
  'Norton Web/Mail Shield Root',
  'G DATA Mail Scanner Root',
  'Avira Web/Mail Shield Root',
];

/** A certificate that security software signed, and the software that the person names. */
export const signedByProduct: Suppose = (where) => {
  const name = circumstances.antivirus.exec(where.plain)?.[0] ?? 'antivirus';
  const issuer = signatures.find((s) => s.toLowerCase().startsWith(name.slice(0, 4))) ?? name;
  return [
    {
      kind: 'tls.problem',
      subject: placeOf(where),
      source,
      value: { problem: 'unknown-ca', code: 'SELF_SIGNED_CERT_IN_CHAIN', issuer },
    },
    { kind: 'host.security-product', subject: thisHost, source, value: { name, inspectsMail: true } },
  ];
};

/** The person misses something while the server works. */
export const misses =
  (what: Value<'user.symptom'>['what'], messages?: number): Suppose =>
  (where) => {
    const works: AnyTold =
      what === 'send' || what === 'one-recipient'
        ? {
            kind: 'submission.result',
            subject: at(where, { protocol: 'smtp' }),
            source,
            value: { outcome: 'accepted-up-to-recipient' },
          }
        : {
            kind: 'mailbox.opened',
            subject: at(where, { protocol: 'imap' }),
            source,
            value: { outcome: 'ok', protocol: 'imap', ...(messages === undefined ? {} : { messages }) },
          };
    return [{ kind: 'user.symptom', subject: thisHost, source, value: { what } }, works];
  };

/** Facts that need no place. */
export const fact =
  (told: AnyTold): Suppose =>
  () => [{ ...told, source }];

export const inJunk = fact({
  kind: 'message.arrival',
  subject: subject('message', 'test'),
  value: { outcome: 'junk' },
});
export const notShown: Suppose = (where) => [
  {
    kind: 'mailbox.unsubscribed',
    subject: at(where, { protocol: 'imap' }),
    source,
    value: { folders: ['…'] },
  },
];
export const byPop: Suppose = (where) => [
  {
    kind: 'config.server',
    subject: at(where, { protocol: 'pop3' }),
    source,
    value: { role: 'incoming', protocol: 'pop3', security: 'tls', host: where.host ?? '', port: 995 },
  },
];
/** The same password is taken when it is typed anew. */
export const takenWhenTyped: Suppose = (where) => [
  {
    kind: 'login.result',
    subject: at(where, { protocol: 'imap' }),
    source,
    value: { outcome: 'accepted', protocol: 'imap' },
  },
];
export const quotaUsed: Suppose = (where) => [
  {
    kind: 'mailbox.quota',
    subject: at(where, { protocol: 'imap' }),
    source,
    value: { resource: 'STORAGE', used: 1, limit: 1 },
  },
];
export const clockOff = fact({
  kind: 'host.clock',
  subject: thisHost,
  value: { offsetSeconds: -86_400 * 365, control: 'the calendar', confirmations: 1 },
});
export const portal = fact({
  kind: 'net.web',
  subject: thisHost,
  value: { control: 'a web page', outcome: 'redirected' },
});
export const firewall = fact({
  kind: 'host.firewall',
  subject: thisHost,
  value: { name: 'security software', state: 'blocks-mail' },
});

/** The person has tried without it: that weighs more than a VPN that merely runs. */
export const vpnActive: Suppose = () => [
  { kind: 'host.vpn', subject: thisHost, source: 'text', value: { interface: 'VPN' } },
];
export const scanner = fact({
  kind: 'host.security-product',
  subject: thisHost,
  value: { name: 'virus scanner', inspectsMail: true },
});
/** A password with letters that programs encode in different ways. */
export const otherLetters = fact({
  kind: 'config.credential',
  subject: subject('client', 'credential'),
  value: {
    kind: 'password',
    nonAscii: true,
    outerBlank: false,
    innerBlank: false,
    controlCharacter: false,
    typographicQuote: false,
    empty: false,
    looksLikeAppPassword: false,
    long: false,
  },
});
/** The connection breaks off. */
export const ends =
  (how: Value<'session.end'>['how'], stage: string, by: 'text' | 'user' = 'text'): Suppose =>
  (where) => [{ kind: 'session.end', subject: placeOf(where), source: by, value: { how, stage } }];
/** Logins were refused, and then nothing answers any more. */
export const shutOut: Suppose = (where) => [
  {
    kind: 'login.result',
    subject: at(where, { port: 993 }),
    source,
    value: { outcome: 'refused', protocol: 'imap' },
  },
  { kind: 'tcp.connect', subject: at(where, { port: 993 }), source, value: { outcome: 'refused' } },
];
/** What a program or a page says in words that have a name of their own. */
export const says =
  (code: string): Suppose =>
  (where) => [
    {
      kind: 'text.error',
      subject: placeOf(where),
      source,
      value: { program: 'unknown', code, words: where.plain.slice(0, 300) },
    },
  ];
/** The folder holds more than servers go through quickly. */
export const manyMessages: Suppose = (where) => [
  {
    kind: 'mailbox.opened',
    subject: at(where, { protocol: 'imap' }),
    source,
    value: { outcome: 'ok', protocol: 'imap', messages: 100_000 },
  },
];
export const complains =
  (what: Value<'user.symptom'>['what']): Suppose =>
  () => [{ kind: 'user.symptom', subject: thisHost, source, value: { what } }];
export const idleRefused: Suppose = (where) => [
  {
    kind: 'imap.reply',
    subject: at(where, { protocol: 'imap' }),
    value: { stage: 'idle', status: 'BAD', text: 'Unknown command IDLE' },
  },
];

/** The person's provider, where no host or domain tells which. */
export const someProvider: Suppose = () => [
  {
    kind: 'provider.match',
    subject: subject('domain', 'provider'),
    source,
    value: { provider: 'unknown', title: 'The provider', by: 'text' },
  },
  {
    kind: 'provider.status',
    subject: subject('domain', 'provider'),
    source,
    value: { provider: 'unknown', state: 'trouble' },
  },
];

/** The domain of the address is gone as a whole. */
export const domainGone: Suppose = (where) => {
  const host = where.host?.includes('.') === true ? where.host : 'your.domain';
  const name = subject('name', host);
  const above = host.slice(host.indexOf('.') + 1);
  return [
    { kind: 'dns.system', subject: name, source, value: { outcome: 'not-found', addresses: [] } },
    {
      kind: 'dns.neighbour',
      subject: name,
      source,
      value: { name: above, relation: 'parent', exists: false },
    },
  ];
};

/** The name that the program gives is another one than that of the login. */
export const otherName: Suppose = (where) => [
  {
    kind: 'config.account',
    subject: subject('account', 'alias'),
    source,
    value: {
      address: 'alias@your.domain',
      incomingUser: 'alias@your.domain',
      outgoingUser: 'you@your.domain',
    },
  },
  {
    kind: 'config.server',
    subject: at(where, { protocol: 'smtp' }),
    source,
    value: {
      role: 'outgoing',
      protocol: 'smtp',
      security: 'starttls',
      host: where.host ?? '',
      port: 587,
      user: 'you@your.domain',
    },
  },
  {
    kind: 'login.result',
    subject: at(where, { protocol: 'smtp' }),
    source,
    value: { outcome: 'accepted', protocol: 'smtp' },
  },
];

/** Some are led to the old server, some to the new one. */
export const twoAddresses: Suppose = (where) => {
  const host = where.host ?? '';
  const name = subject('name', host);
  const answer = (asked: 'configured' | 'authoritative', record: string): AnyTold => ({
    kind: 'dns.answer',
    subject: name,
    source,
    value: { type: 'A', outcome: 'found', records: [record], resolver: asked, asked },
  });
  return [
    answer('configured', '192.0.2.1'),
    answer('authoritative', '192.0.2.2'),
    {
      kind: 'tcp.connect',
      subject: { type: 'service', name: host, address: '192.0.2.1' },
      source,
      value: { outcome: 'refused' },
    },
  ];
};
