import { type Connection, type Ended, isEnded } from '../wire/connection.ts';
import type { Deadline } from '../wire/deadline.ts';
import {
  isMechanism,
  type Mechanism,
  type SaslDetail,
  type Credential as WireCredential,
} from '../wire/sasl.ts';
import { type Dialogue, isLoopback, isSecure } from './_dialogue.ts';
import type { Credential, LoginWish } from './tools.ts';

type Attempt<R> = { readonly reply: R | Ended; readonly detail: SaslDetail } | { readonly unable: string };

export interface LoginWay<R> {
  readonly offered: readonly string[];
  readonly attempt: (
    mechanism: Mechanism,
    credential: WireCredential,
    deadline: Deadline,
  ) => Promise<Attempt<R>>;
  readonly judge: (reply: R) => 'accepted' | 'temporary' | 'refused';
  /** Tells the words of a reply that is not a success. */
  readonly tell: (answer: R | Ended, mechanism: string) => void;
  readonly wordsOf: (reply: R) => string;
}

/** Logs in where that is allowed, once; true where the conversation can go on. */
export async function logIn<R extends object>(
  d: Dialogue,
  connection: Connection,
  way: LoginWay<R>,
): Promise<boolean> {
  const { tools, target } = d;
  const { protocol } = target;
  if (way.offered.length === 0) {
    d.tell('login.result', { outcome: 'no-mechanism', protocol });
    return false;
  }
  const wish = {
    role: target.role,
    server: target.name,
    isSecure: isSecure(connection),
    isLoopback: isLoopback(target.address),
  };
  return tools.logins.run(() => logInNow(d, connection, way, wish));
}

async function logInNow<R extends object>(
  d: Dialogue,
  connection: Connection,
  way: LoginWay<R>,
  wish: LoginWish,
): Promise<boolean> {
  const { tools, target } = d;
  const { protocol } = target;
  const permission = tools.askLogin(wish);
  if ('no' in permission) {
    d.notExamined('login', permission.no);
    return false;
  }
  const credential = permission.go;
  const choose = (hidden: boolean): Mechanism | undefined =>
    chooseMechanism(way.offered, credential, target.mechanism, hidden);
  const mechanism = choose(connection.secured || wish.isLoopback);
  if (mechanism === undefined && !connection.secured && choose(true) !== undefined) {
    // The server would take the password in clear text; it is we who do not send it so.
    d.notExamined('login', 'not-secure');
    return false;
  }
  if (mechanism === undefined) {
    d.tell('login.result', { outcome: 'no-mechanism', protocol });
    return false;
  }
  const deadline = tools.deadline.sub(tools.patience.replyMs);
  const started = performance.now();
  const result = await d.whileWaiting('reply', way.attempt(mechanism, wireCredential(credential), deadline));
  if ('unable' in result) {
    d.tell('login.result', { outcome: 'no-mechanism', protocol, mechanism });
    return false;
  }
  const { reply, detail } = result;
  if (detail.failure !== undefined) tellOauthError(d, detail.failure);
  const ended = isEnded(reply);
  const outcome = ended ? 'dropped' : way.judge(reply);
  if (outcome !== 'accepted') way.tell(reply, mechanism);
  d.tell('login.result', {
    outcome,
    protocol,
    mechanism,
    user: credential.user.includes('@') ? 'address' : 'local-part',
    ms: Math.round(performance.now() - started),
  });
  tools.reportLogin(wish, outcome, ended ? '' : way.wordsOf(reply));
  return outcome === 'accepted';
}

const passwordOverTls: readonly Mechanism[] = ['PLAIN', 'LOGIN', 'SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5'];
/** Without encryption only what does not show the password to listeners. */
const passwordInClear: readonly Mechanism[] = ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5'];
const token: readonly Mechanism[] = ['OAUTHBEARER', 'XOAUTH2'];

/**
 * The mechanism a mail program would take among those offered, or undefined where there is none in common.
 */
function chooseMechanism(
  offered: readonly string[],
  credential: Credential,
  demanded: string | undefined,
  secured: boolean,
): Mechanism | undefined {
  const known = new Set(offered.map((m) => m.toUpperCase()));
  const only = (credential.mechanism ?? demanded)?.toUpperCase();
  if (only !== undefined) return known.has(only) && isMechanism(only) ? only : undefined;
  const order = credential.kind === 'token' ? token : secured ? passwordOverTls : passwordInClear;
  return order.find((m) => known.has(m));
}

const wireCredential = (c: Credential): WireCredential =>
  c.kind === 'token' ? { user: c.user, token: c.secret } : { user: c.user, password: c.secret };

/** The JSON with which a server explains a refused token (RFC 7628 3.2.2). */
function tellOauthError(d: Dialogue, json: string): void {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    parsed = undefined;
  }
  const field = (name: string): string | undefined => {
    if (typeof parsed !== 'object' || parsed === null || !(name in parsed)) return undefined;
    const value: unknown = Object.entries(parsed).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.slice(0, 200) : undefined;
  };
  const scope = field('scope');
  const schemes = field('schemes');
  d.tell('oauth.error', {
    status: field('status') ?? 'unknown',
    ...(scope === undefined ? {} : { scope }),
    ...(schemes === undefined ? {} : { schemes }),
  });
}
