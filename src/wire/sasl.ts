import { createHash, createHmac } from 'node:crypto';
import type { Secret } from '../kernel/secret.ts';
import { type ScramBinding, ScramExchange } from './scram.ts';

export interface Credential {
  readonly user: string;
  readonly password?: Secret;
  /** OAuth access token. */
  readonly token?: Secret;
  /** Act for another account, where it differs. */
  readonly authorizeAs?: string;
}

export interface SaslContext {
  readonly host?: string;
  readonly port?: number;
  /** For SCRAM with channel binding; absent without TLS or where Node cannot give it. */
  readonly binding?: ScramBinding | undefined;
  /** For tests with published vectors. */
  readonly nonce?: string;
}

/** What an exchange has seen beyond the final reply. */
export interface SaslDetail {
  /** The server's JSON explanation of a refused token, as text. */
  failure?: string;
  /** SCRAM: whether the server has proved that it knows the password too. */
  serverSignature?: 'verified' | 'differs' | 'absent';
  iterations?: number;
  bindingType?: string;
  /** Why this side broke the exchange off. */
  aborted?: string;
}

/** One step: an answer to send, or a reason to break off. */
export type SaslStep = { readonly respond: Buffer } | { readonly abort: string };

/** One exchange of one mechanism, the same for SMTP, IMAP and POP3. */
export interface SaslExchange {
  readonly mechanism: string;
  readonly detail: SaslDetail;
  /** What may be sent along with the command; undefined where the server speaks first. */
  initial(): Buffer | undefined;
  next(challenge: Buffer): SaslStep;
  /** Data that came along with success. */
  finish(data: Buffer | undefined): void;
}

export const MECHANISMS = [
  'PLAIN',
  'LOGIN',
  'CRAM-MD5',
  'SCRAM-SHA-1',
  'SCRAM-SHA-256',
  'SCRAM-SHA-1-PLUS',
  'SCRAM-SHA-256-PLUS',
  'XOAUTH2',
  'OAUTHBEARER',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export function isMechanism(name: string): name is Mechanism {
  return MECHANISMS.some((known) => known === name);
}

/** Starts an exchange, or says what is lacking for it. */
export function startSasl(
  mechanism: Mechanism,
  credential: Credential,
  context: SaslContext = {},
): SaslExchange | { readonly unable: 'no-password' | 'no-token' | 'no-channel-binding' } {
  const { user, authorizeAs = '' } = credential;
  if (mechanism === 'XOAUTH2' || mechanism === 'OAUTHBEARER') {
    const { token } = credential;
    if (!token) return { unable: 'no-token' };
    return mechanism === 'XOAUTH2' ? xoauth2(user, token) : oauthBearer(user, token, context);
  }
  const { password } = credential;
  if (!password) return { unable: 'no-password' };
  const value = password.reveal();
  if (mechanism === 'PLAIN') return oneShot('PLAIN', `${authorizeAs}\0${user}\0${value}`);
  if (mechanism === 'LOGIN') return login(user, value);
  if (mechanism === 'CRAM-MD5') return cramMd5(user, value);
  const plus = mechanism.endsWith('-PLUS');
  if (plus && !context.binding) return { unable: 'no-channel-binding' };
  const binding = plus ? context.binding : undefined;
  return new ScramExchange(mechanism, { user, password: value, authorizeAs, binding, nonce: context.nonce });
}

/** The password as a line protocol's own command (IMAP LOGIN, POP3 PASS) carries it. */
export function plainPassword(credential: Credential): string | undefined {
  return credential.password?.reveal();
}

/** RFC 1939: MD5 over the timestamp of the greeting and the password. */
export function apopDigest(timestamp: string, password: Secret): string {
  return createHash('md5').update(timestamp).update(password.reveal(), 'utf8').digest('hex');
}

function oneShot(mechanism: Mechanism, text: string): SaslExchange {
  let sent = false;
  return {
    mechanism,
    detail: {},
    initial: () => {
      sent = true;
      return Buffer.from(text, 'utf8');
    },
    next: () => {
      if (sent) return { abort: 'a second challenge' };
      sent = true;
      return { respond: Buffer.from(text, 'utf8') };
    },
    finish: () => {},
  };
}

function login(user: string, password: string): SaslExchange {
  const answers = [user, password];
  return {
    mechanism: 'LOGIN',
    detail: {},
    initial: () => undefined,
    next: () => {
      const answer = answers.shift();
      return answer === undefined ? { abort: 'a third challenge' } : { respond: Buffer.from(answer, 'utf8') };
    },
    finish: () => {},
  };
}

function cramMd5(user: string, password: string): SaslExchange {
  let answered = false;
  return {
    mechanism: 'CRAM-MD5',
    detail: {},
    initial: () => undefined,
    next: (challenge) => {
      if (answered) return { abort: 'a second challenge' };
      answered = true;
      const digest = createHmac('md5', Buffer.from(password, 'utf8')).update(challenge).digest('hex');
      return { respond: Buffer.from(`${user} ${digest}`, 'utf8') };
    },
    finish: () => {},
  };
}

function xoauth2(user: string, token: Secret): SaslExchange {
  return bearer('XOAUTH2', `user=${user}\x01auth=Bearer ${token.reveal()}\x01\x01`, '');
}

function oauthBearer(user: string, token: Secret, context: SaslContext): SaslExchange {
  const host = context.host === undefined ? '' : `host=${context.host}\x01`;
  const port = context.port === undefined ? '' : `port=${context.port}\x01`;
  const name = user.replaceAll('=', '=3D').replaceAll(',', '=2C');
  const text = `n,a=${name},\x01${host}${port}auth=Bearer ${token.reveal()}\x01\x01`;
  return bearer('OAUTHBEARER', text, '\x01');
}

/** After a refused token the server explains itself in JSON and waits for one more, empty answer. */
function bearer(mechanism: Mechanism, text: string, acknowledgement: string): SaslExchange {
  const once = oneShot(mechanism, text);
  let step = 0;
  return {
    ...once,
    initial: () => {
      step = 1;
      return once.initial();
    },
    next: (challenge) => {
      step += 1;
      if (step === 1) return once.next(challenge);
      if (step > 2) return { abort: 'a second explanation' };
      once.detail.failure = challenge.toString('utf8').slice(0, 4096);
      return { respond: Buffer.from(acknowledgement, 'latin1') };
    },
  };
}
