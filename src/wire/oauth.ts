import { createHash, randomBytes } from 'node:crypto';
import { Secret } from '../kernel/secret.ts';
import type { LoopbackListener } from './loopback-listener.ts';

/** What came of a sign-in in the browser. */
export type SignedIn =
  | { readonly outcome: 'token'; readonly token: Secret; readonly scopes?: readonly string[] }
  /** The sign-in server, or the person, says no; the code is the server's own. */
  | { readonly outcome: 'refused'; readonly code: string; readonly words: string }
  | { readonly outcome: 'unreachable'; readonly why: string };

/** Who is asked: HTTPS posts that hold every check, and a clock. */
export interface TokenServer {
  readonly post: (
    url: string,
    form: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, unknown>> | { readonly unreachable: string }>;
  readonly wait: (ms: number) => Promise<void>;
}

export interface OauthClient {
  readonly client: string;
  readonly secret?: Secret | undefined;
  readonly scopes: readonly string[];
  readonly token: string;
}

/** What a person has to do: open a page, and type the code where there is one. */
export type ShowSignIn = (what: { readonly page: string; readonly code?: string }) => void;

const longestSeconds = 1800;

/** The device authorization grant (RFC 8628): the person signs in on any device and types a code there. */
export async function signInWithDevice(
  server: TokenServer,
  wish: OauthClient & { readonly device: string },
  show: ShowSignIn,
): Promise<SignedIn> {
  const asked = await server.post(wish.device, { client_id: wish.client, scope: wish.scopes.join(' ') });
  if (isUnreachable(asked)) return { outcome: 'unreachable', why: asked.unreachable };
  const deviceCode = textIn(asked, 'device_code');
  const code = textIn(asked, 'user_code');
  // Google and old drafts write it with an l.
  const page = textIn(asked, 'verification_uri') ?? textIn(asked, 'verification_url');
  if (deviceCode === undefined || code === undefined || page === undefined) return refused(asked);
  if (!isWebPage(page)) return { outcome: 'refused', code: 'bad_page', words: 'the page is not on HTTPS' };
  show({ page, code });
  const lasts = Math.min(numberIn(asked, 'expires_in') ?? 900, longestSeconds);
  let interval = Math.min(Math.max(numberIn(asked, 'interval') ?? 5, 1), 60);
  for (let passed = interval; passed <= lasts; passed += interval) {
    await server.wait(interval * 1000);
    const answer = await server.post(wish.token, {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: deviceCode,
      ...credentials(wish),
    });
    // No answer is no refusal: RFC 8628 3.5 asks less often then.
    const error = isUnreachable(answer) ? 'slow_down' : textIn(answer, 'error');
    if (error === 'slow_down') interval = Math.min(interval + 5, 60);
    else if (error !== 'authorization_pending') return tokenIn(answer);
  }
  return { outcome: 'refused', code: 'expired_token', words: 'nobody signed in while the code was good' };
}

/** The authorization code grant with PKCE, answered to this computer itself (RFC 8252, RFC 7636). */
export async function signInWithBrowser(
  server: TokenServer,
  wish: OauthClient & { readonly authorize: string; readonly address: string },
  listener: LoopbackListener,
  show: ShowSignIn,
): Promise<SignedIn> {
  const [verifier, state] = [random(), random()];
  const page = new URL(wish.authorize);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: wish.client,
    redirect_uri: listener.url,
    scope: wish.scopes.join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: wish.address,
  }))
    page.searchParams.set(name, value);
  show({ page: page.href });
  const answered = await listener.answer(state);
  if (answered === undefined)
    return { outcome: 'refused', code: 'expired_token', words: 'nobody signed in while this waited' };
  const code = answered.get('code');
  if (code === null)
    return refused({ error: answered.get('error'), error_description: answered.get('error_description') });
  const token = await server.post(wish.token, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: listener.url,
    code_verifier: verifier,
    ...credentials(wish),
  });
  return isUnreachable(token) ? { outcome: 'unreachable', why: token.unreachable } : tokenIn(token);
}

const random = (): string => randomBytes(32).toString('base64url');

const credentials = ({ client, secret }: OauthClient): Record<string, string> => ({
  client_id: client,
  ...(secret === undefined ? {} : { client_secret: secret.reveal() }),
});

type Answer = Readonly<Record<string, unknown>>;

const isUnreachable = (answer: Answer): answer is { readonly unreachable: string } =>
  typeof answer.unreachable === 'string';

function tokenIn(answer: Answer): SignedIn {
  const token = textIn(answer, 'access_token');
  if (token === undefined) return refused(answer);
  const scopes = textIn(answer, 'scope')?.split(' ');
  return { outcome: 'token', token: new Secret(token), ...(scopes === undefined ? {} : { scopes }) };
}

/** Microsoft's own number says more than the general word before it. */
function refused(answer: Answer): SignedIn {
  const words = textIn(answer, 'error_description') ?? '';
  const code = /^AADSTS\d+/.exec(words)?.[0] ?? textIn(answer, 'error') ?? 'no_answer';
  return { outcome: 'refused', code, words: words.slice(0, 500) };
}

const isWebPage = (page: string): boolean => URL.parse(page)?.protocol === 'https:';

function textIn(answer: Answer, key: string): string | undefined {
  const value = Object.hasOwn(answer, key) ? answer[key] : undefined;
  return typeof value === 'string' && value !== '' && value.length <= 16_384 ? value : undefined;
}
function numberIn(answer: Answer, key: string): number | undefined {
  const value = Number(Object.hasOwn(answer, key) ? answer[key] : Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
