import { Names } from '../discovery/names.ts';
import type { AnyTold } from '../kernel/facts.ts';
import type { ProviderOauth } from '../kernel/provider.ts';
import { service } from '../kernel/subject.ts';
import { findProviders } from '../providers/find.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { Deadline } from '../wire/deadline.ts';
import { listenOnLoopback } from '../wire/loopback-listener.ts';
import {
  type ShowSignIn,
  type SignedIn,
  signInWithBrowser,
  signInWithDevice,
  type TokenServer,
} from '../wire/oauth.ts';
import { Transcript } from '../wire/transcript.ts';
import { askWeb } from '../wire/web.ts';
import type { Secrets } from './secrets.ts';
import { Stopped, UsageError } from './usage.ts';

/** How to reach the sign-in server: what an examination is lent fits. */
export type Way = Pick<
  ConstructorParameters<typeof Names>[0],
  'connectTo' | 'resolver' | 'family' | 'extraCa'
>;

export interface SignInWish {
  readonly servers: readonly ServerSettings[];
  readonly address: string;
  /** The client ID that the user has registered with the provider. */
  readonly client: string;
  readonly secret?: Secrets['incoming'] | undefined;
  readonly way: Way;
  readonly show: ShowSignIn;
  /** What only tests do otherwise. */
  readonly wait?: TokenServer['wait'];
}

/** A token to log in with, or what the sign-in server said instead, as facts. */
export interface SignInResult {
  readonly secrets: Secrets;
  readonly told: readonly AnyTold[];
}

/** How long a browser may take. */
const browserMs = 300_000;
const requestMs = 20_000;

/**
 * Signs in at the provider of the account with the user's own client ID. The token stays in memory.
 *
 * @throws UsageError where no sign-in is known, the client ID is refused, or nobody could be asked
 */
export async function signIn(wish: SignInWish): Promise<SignInResult> {
  const oauth = oauthOf(wish);
  if (oauth === undefined)
    throw new UsageError(
      `no sign-in (OAuth) is known for ${wish.address}; a token can be given with --token-command`,
    );
  const scopes = [...new Set(wish.servers.map((s) => oauth.scopes[s.protocol]))];
  const signed = await run(oauth, scopes, wish);
  const host = new URL(oauth.token).hostname;
  if (signed.outcome === 'unreachable')
    throw new UsageError(`the sign-in server ${host} cannot be asked: ${signed.why}`);
  if (signed.outcome === 'refused') return refusal(signed, host);
  const lack = lackOf(signed, scopes, oauth);
  if (lack !== undefined) return failed('insufficient_scope', lack, host);
  return { secrets: { kind: 'token', incoming: signed.token, outgoing: signed.token }, told: [] };
}

/** The provider of a server comes before the one of the address: domains are hosted. */
function oauthOf({ servers, address }: SignInWish): ProviderOauth | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return [...servers.flatMap((s) => findProviders({ host: s.host })), ...findProviders({ domain })]
    .map((m) => m.provider.oauth)
    .find((o) => o !== undefined);
}

async function run(
  oauth: ProviderOauth,
  scopes: readonly string[],
  { client, secret, address, way, show, wait = sleep }: SignInWish,
): Promise<SignedIn> {
  const server = { post: poster(way), wait };
  const wish = { client, secret, scopes, token: oauth.token };
  if (oauth.device !== undefined) return signInWithDevice(server, { ...wish, device: oauth.device }, show);
  const listener = await listenOnLoopback(browserMs);
  try {
    return await signInWithBrowser(server, { ...wish, authorize: oauth.authorize, address }, listener, show);
  } finally {
    listener.close();
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function poster(way: Way): TokenServer['post'] {
  return async (address, form) => {
    const url = new URL(address);
    const deadline = new Deadline(requestMs);
    const names = new Names({ ...way, deadline, transcript: new Transcript(), now: () => new Date() });
    const { outcome, places } = await names.places(url.hostname, Number(url.port) || 443);
    if (outcome !== 'found') return { unreachable: 'its name is not found' };
    const answer = await askWeb({
      url,
      places,
      deadline,
      post: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      ...(way.extraCa === undefined ? {} : { ca: way.extraCa }),
    });
    if (answer.outcome !== 'answered') return { unreachable: answer.outcome };
    return objectIn(answer.body?.toString('utf8') ?? '') ?? { unreachable: `status ${answer.status}` };
  };
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The person's own no. */
const declined = ['authorization_declined', 'access_denied', 'AADSTS65004'];
/** The client ID, its secret or its registration, which the user supplied. */
const ofClient =
  /^(?:invalid_client|unauthorized_client|redirect_uri_mismatch|unsupported_grant_type|deleted_client|AADSTS(?:700016|7000218|7000215|7000222|50011|900023|70001|70002))$/;

function refusal({ code, words }: Extract<SignedIn, { outcome: 'refused' }>, host: string): SignInResult {
  if (declined.includes(code)) throw new Stopped();
  if (code === 'expired_token')
    throw new UsageError('the sign-in was not finished in time; run the command again');
  if (ofClient.test(code))
    throw new UsageError(
      `${host} does not take this --oauth-client: ${code}${words === '' ? '' : `, ${words}`}`,
    );
  return failed(code, words, host);
}

const failed = (code: string, words: string, host: string): SignInResult => ({
  secrets: { kind: 'token' },
  told: [
    {
      kind: 'text.error',
      subject: service({ name: host, port: 443 }),
      session: 'sign-in',
      value: { program: 'sign-in', code, words: words === '' ? code : words },
    },
  ],
});

/** What the token lacks, as far as it says so itself; tokens that nobody can read are not doubted. */
function lackOf(
  { token, scopes }: Extract<SignedIn, { outcome: 'token' }>,
  wanted: readonly string[],
  { audiences }: ProviderOauth,
): string | undefined {
  const missing = wanted.filter((w) => scopes?.some((s) => s.toLowerCase() === w.toLowerCase()) === false);
  if (missing.length > 0) return `the sign-in did not grant ${missing.join(' ')}`;
  const audience = objectIn(
    Buffer.from(token.reveal().split('.')[1] ?? '', 'base64url').toString('utf8'),
  )?.aud;
  return typeof audience === 'string' && audiences !== undefined && !audiences.includes(audience)
    ? `the token is for ${audience.slice(0, 200)}, not for mail`
    : undefined;
}
