import fc from 'fast-check';
import { Ledger } from '../../src/engine/ledger.ts';
import { type AnyFact, type AnyTold, type FactKind, facts } from '../../src/kernel/facts.ts';
import type { Shape } from '../../src/kernel/shape.ts';
import { type Subject, service, subject, thisHost } from '../../src/kernel/subject.ts';

/** Words that facts really carry, so that faults do more than look away. */
const words = [
  'mail.example.org',
  'imap.example.org',
  'smtp.example.org',
  '192.0.2.1',
  '2001:db8::1',
  'anna@example.org',
  'PLAIN',
  'XOAUTH2',
  'STARTTLS',
  'CERT_HAS_EXPIRED',
  'AUTHENTICATIONFAILED',
  'CN=mail.example.org',
  '2026-11-20T00:00:00Z',
  '2027-02-01T00:00:00Z',
  '5.7.8',
  '5.7.8 Error: authentication failed',
  'Application-specific password required',
  'Too many login attempts',
  'Relay access denied',
  '4.7.0 Temporary server error, try again later',
  'Mailbox is full',
  'gmail',
  '',
];
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const numbers = fc.oneof(
  fc.constantFrom(0, 1, 25, 110, 143, 220, 334, 421, 454, 465, 535, 550, 587, 993, 995, 60_000),
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Values of a field; a descriptor says in words what it takes. */
function valuesFor(shape: Shape<unknown>): fc.Arbitrary<unknown> | undefined {
  const said = shape.describe;
  if (said.endsWith(', or missing')) {
    const inner = valuesFor({ ...shape, describe: said.slice(0, -', or missing'.length) });
    return inner === undefined ? fc.constant(undefined) : fc.option(inner, { nil: undefined });
  }
  if (said === 'text') return texts;
  if (said === 'number') return numbers;
  if (said === 'true or false') return fc.boolean();
  if (said.startsWith('one of ')) return fc.constantFrom(...said.slice('one of '.length).split(', '));
  if (said.startsWith('list of ')) {
    const item = valuesFor({ ...shape, describe: said.slice('list of '.length) });
    return item === undefined ? fc.constant([]) : fc.array(item, { maxLength: 3 });
  }
  return undefined;
}

const subjects: fc.Arbitrary<Subject> = fc.oneof(
  fc
    .record({
      name: fc.constantFrom('mail.example.org', 'imap.example.org', undefined),
      port: fc.constantFrom(993, 587, 25, undefined),
      address: fc.constantFrom('192.0.2.1', '2001:db8::1', undefined),
      protocol: fc.constantFrom('imap' as const, 'smtp' as const, 'pop3' as const, undefined),
    })
    .map((s) => service(Object.fromEntries(Object.entries(s).filter(([, v]) => v !== undefined)))),
  fc.constantFrom(
    subject('name', 'mail.example.org'),
    subject('domain', 'example.org'),
    subject('account', 'anna@example.org'),
    subject('recipient', 'bob@example.net'),
    subject('message', '1'),
    subject('client', 'apple-mail'),
    thisHost,
  ),
);

function factOf(kind: FactKind): fc.Arbitrary<AnyTold> {
  const fields: Readonly<Record<string, Shape<unknown>>> = facts[kind].fields;
  const values: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, shape] of Object.entries(fields)) {
    const value = valuesFor(shape);
    if (value !== undefined) values[key] = value;
  }
  return fc
    .record({
      value: fc
        .record(values)
        .map((v) => Object.fromEntries(Object.entries(v).filter(([, one]) => one !== undefined))),
      subject: subjects,
      session: fc.constantFrom('a', 'b', 'c', undefined),
      aside: fc.constantFrom(true, undefined, undefined),
      source: fc.constantFrom('probe', 'text', 'config', 'user'),
      vantage: fc.constantFrom('here', 'here', 'mx.example.net'),
    })
    .map(({ session, aside, ...rest }) => ({
      kind,
      ...rest,
      ...(session === undefined ? {} : { session }),
      ...(aside === undefined ? {} : { aside }),
    }))
    .map((told) => told as unknown as AnyTold);
}

const kinds = Object.keys(facts) as FactKind[];

/** Any ledger of valid facts, however little they go together. */
export const randomFacts: fc.Arbitrary<readonly AnyTold[]> = fc.array(
  fc.constantFrom(...kinds).chain(factOf),
  { minLength: 1, maxLength: 12 },
);

export function ledgerOf(told: readonly AnyTold[]): readonly AnyFact[] {
  const ledger = new Ledger(() => '2026-11-21T12:00:00.000Z');
  for (const one of told) ledger.tell(one);
  return ledger.facts;
}
