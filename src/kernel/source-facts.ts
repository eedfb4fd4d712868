import { liveResults, mechanisms, oddities, outcomes, reasons } from './discovered.ts';
import { always, fact, protocol, role, security } from './fact-kind.ts';
import { flag, list, maybe, number, oneOf, text } from './shape.ts';

/** What sources of settings say: our table of providers, and what domains publish. */
export const sourceFacts = {
  // What is known of the provider: told from our tables, source `provider`.
  'provider.match': fact({ provider: text, title: text, by: oneOf('domain', 'mx', 'host', 'user', 'text') }),
  'provider.server': fact({
    provider: text,
    role,
    protocol,
    host: text,
    port: number,
    security,
    username: oneOf('address', 'local-part', 'other'),
  }),
  'provider.login': fact({
    provider: text,
    protocol: maybe(protocol),
    password: oneOf('yes', 'app-password', 'no', 'unknown'),
    oauth: oneOf('yes', 'no', 'unknown'),
    /** Access of mail programs has to be switched on first. */
    switch: maybe(text),
    note: maybe(text),
  }),
  'provider.access': fact({
    provider: text,
    /** How a mail program reaches the mailbox at all. */
    access: oneOf('open', 'bridge', 'none', 'paid-plan', 'retired'),
    note: maybe(text),
  }),
  /** A server name of old instructions that the provider has given up. */
  'provider.retired': fact({ provider: text, host: text, instead: maybe(text) }),
  /** A status page says that the provider has trouble with mail. */
  'provider.status': fact({ provider: text, state: oneOf('ok', 'trouble', 'unknown'), title: maybe(text) }),

  // What settings the sources of a domain name.
  'discovery.answer': fact({
    mechanism: oneOf(...mechanisms),
    outcome: oneOf(...outcomes),
    reason: maybe(oneOf(...reasons)),
    url: maybe(text),
    secure: flag,
    provider: maybe(text),
    denied: maybe(list(text)),
    detail: maybe(text),
    /** Other ways to the mailbox that it names: `jmap`, `exchange`, `activesync`, `graph`. */
    access: maybe(list(text)),
  }),
  /** No source names a server for mail programs in this role, and none answers under usual names. */
  'discovery.nothing': fact({ role }, always),
  'discovery.server': fact({
    mechanism: oneOf(...mechanisms),
    role,
    protocol,
    host: text,
    port: number,
    security,
    user: oneOf('address', 'local-part', 'other', 'unknown'),
    live: maybe(oneOf(...liveResults)),
    odd: maybe(list(oneOf(...oddities))),
    recommended: flag,
    /** The provider that gets the domain's mail is another one. */
    contradicted: maybe(flag),
  }),
} as const;
