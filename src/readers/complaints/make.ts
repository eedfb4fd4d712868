import type { AnyTold, Value } from '../../kernel/facts.ts';
import { type ServiceSubject, subject, thisHost } from '../../kernel/subject.ts';
import { type Context, placeOf } from '../context.ts';

/** Where it happened, and the words of the complaint in lower case. */
export interface Told extends Context {
  readonly plain: string;
}

/** What would be so if one reading of a complaint were right. The person says it; nobody measured it. */
export type Suppose = (where: Told) => readonly AnyTold[];

export const source = 'user';
export const at = (where: Context, more: Partial<Context>): ServiceSubject => placeOf({ ...where, ...more });

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

export const refusedConnection: Suppose = (where) => [
  { kind: 'tcp.connect', subject: at(where, { port: 993 }), source, value: { outcome: 'refused' } },
];
export const unknownName: Suppose = (where) => [
  {
    kind: 'dns.system',
    subject: subject('name', where.host ?? ''),
    source,
    value: { outcome: 'not-found', addresses: [] },
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
