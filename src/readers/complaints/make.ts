import type { AnyTold, Value } from '../../kernel/facts.ts';
import { type ServiceSubject, subject, thisHost } from '../../kernel/subject.ts';
import { type Context, placeOf } from '../context.ts';
import { circumstances } from './circumstances.ts';

/** Where it happened, and the words of the complaint in lower case. */
export interface Told extends Context {
  readonly plain: string;
}

/** What would be so if one reading of a complaint were right. The person says it; nobody measured it. */
export type Suppose = (where: Told) => readonly AnyTold[];

const source = 'user';
const at = (where: Context, more: Partial<Context>): ServiceSubject => placeOf({ ...where, ...more });

export const both =
  (...parts: readonly Suppose[]): Suppose =>
  (where) =>
    parts.flatMap((part) => part(where));

export const smtp =
  (stage: Value<'smtp.reply'>['stage'], code: number, text = ''): Suppose =>
  (where) => [{ kind: 'smtp.reply', subject: at(where, { protocol: 'smtp' }), value: { stage, code, text } }];

export const imap =
  (stage: Value<'imap.reply'>['stage'], code: string, text = ''): Suppose =>
  (where) => [
    {
      kind: 'imap.reply',
      subject: at(where, { protocol: 'imap' }),
      value: { stage, status: 'NO', text, code },
    },
  ];

export const refused = imap('login', 'AUTHENTICATIONFAILED', 'Invalid credentials');
export const appPassword = smtp('auth', 534, '5.7.9 Application-specific password required');
export const tokensOnly = smtp(
  'auth',
  535,
  '5.7.139 Authentication unsuccessful, basic authentication is disabled',
);

export const program =
  (problem: Value<'client.problem'>['problem']): Suppose =>
  () => [{ kind: 'client.problem', subject: subject('client', 'mail program'), source, value: { problem } }];

export const silent =
  (port: number): Suppose =>
  (where) => [{ kind: 'tcp.connect', subject: at(where, { port }), source, value: { outcome: 'timeout' } }];

/** Whether servers of others answer on a port. */
export const elsewhere =
  (port: number, outcome: 'open' | 'timeout'): Suppose =>
  () => [
    {
      kind: 'net.control',
      subject: thisHost,
      source,
      value: { control: 'another server', port, family: '4', outcome },
    },
  ];

export const tls =
  (problem: Value<'tls.problem'>['problem'], code?: string): Suppose =>
  (where) => [
    {
      kind: 'tls.problem',
      subject: placeOf(where),
      source,
      value: { problem, ...(code === undefined ? {} : { code }) },
    },
  ];

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
