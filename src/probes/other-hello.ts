import type { Probe } from '../kernel/probe.ts';
import type { Vary } from '../kernel/want.ts';
import type { Connection } from '../wire/connection.ts';
import { ImapSession } from '../wire/imap.ts';
import { Pop3Session } from '../wire/pop3.ts';
import { SmtpSession } from '../wire/smtp.ts';
import type { TlsHandshake, TlsOptions } from '../wire/tls.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { tellHandshake } from './_tls.ts';
import { targetFor } from './_visit.ts';
import type { Tools } from './tools.ts';

type Hello = NonNullable<Vary['hello']>;

const hellos: Readonly<Record<Hello, Partial<TlsOptions>>> = {
  'no-sni': { sni: false },
  // The widest of all: whatever still fails here fails with every program.
  'old-versions': {
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.2',
    ciphers: 'ALL:@SECLEVEL=0',
    groups: 'classic',
    legacyRenegotiation: true,
  },
  'tls1.2': { maxVersion: 'TLSv1.2' },
  'no-post-quantum': { groups: 'classic' },
  'weak-ciphers': { ciphers: 'ALL:@SECLEVEL=0', legacyRenegotiation: true },
};

/** The same handshake with another ClientHello, to see which part of it the server does not take. */
const probe: Probe<Tools, { target: Target; hello: Hello }> = {
  id: 'other-hello',
  makes: ['tls.handshake', 'tls.certificate'],
  canTell(want, e) {
    const hello = want.vary?.hello;
    const target = hello === undefined ? undefined : targetFor(e, want.subject);
    if (hello === undefined || target === undefined) return undefined;
    return {
      key: `other-hello ${hello} ${target.name}:${target.port} ${target.address}`,
      question: { target, hello },
      cost: { seconds: 0.5, connections: 1, logins: 0, rude: 0.4 },
      server: target.address,
      title: `TLS with ${target.name}:${target.port}, ${hello}`,
    };
  },
  async run({ key, question: { target, hello } }, tools, tell) {
    const d = new Dialogue(target, key, tools, (told) => tell({ ...told, aside: true }));
    const connection = await d.connect();
    if (connection === undefined) return;
    const options = { ...d.tlsOptions(), ...hellos[hello] };
    const { seen, leave } = await handshake(d, connection, options);
    if (seen !== undefined)
      tellHandshake(d, seen, target.security === 'tls' ? 'implicit' : 'starttls', hello);
    await leave();
  },
};
export default probe;

interface Tried {
  readonly seen: TlsHandshake | undefined;
  /** Takes leave in the language of the server: a connection closed in silence is counted by ban tools. */
  readonly leave: () => Promise<void>;
}

async function handshake(d: Dialogue, connection: Connection, options: TlsOptions): Promise<Tried> {
  const deadline = d.tools.deadline.sub(10_000);
  const { protocol, security } = d.target;
  const session =
    protocol === 'imap'
      ? new ImapSession(connection)
      : protocol === 'pop3'
        ? new Pop3Session(connection)
        : new SmtpSession(connection);
  const leave = () => session.end(d.tools.deadline);
  if (security === 'tls') {
    const seen = await connection.startTls(options, deadline);
    if (seen.outcome === 'ok') await session.greeting(deadline);
    return { seen, leave };
  }
  await session.greeting(deadline);
  if (session instanceof SmtpSession) await session.ehlo(d.tools.ehloName ?? '[127.0.0.1]', deadline);
  const { tls } =
    session instanceof Pop3Session
      ? await session.stls(options, deadline)
      : await session.starttls(options, deadline);
  return { seen: tls, leave };
}
