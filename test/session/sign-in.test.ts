import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { explain } from '../../src/engine/explain.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import { evidenceOf, faults } from '../../src/examine.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { readServerUrl } from '../../src/readers/settings.ts';
import { type SignInResult, signIn } from '../../src/session/sign-in.ts';
import { makeAuthority } from '../../src/talk/authority.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld } from '../../src/talk/world.ts';

const entra = 'https://login.microsoftonline.com/common/oauth2/v2.0';
const imap = 'https://outlook.office.com/IMAP.AccessAsUser.All';
const send = 'https://outlook.office.com/SMTP.Send';
const address = 'anna@outlook.com';

type Form = Readonly<Record<string, string>>;
type Reply = { readonly status?: number; readonly json?: object; readonly body?: string };
/** Each URL answers with its replies in their order, the last for ever; nothing there: the line is cut. */
type Script = Readonly<Record<string, readonly (Reply | ((form: Form) => Reply) | 'cut')[]>>;

interface Run {
  readonly result?: SignInResult;
  readonly error?: Error;
  readonly posts: readonly { readonly url: string; readonly form: Form }[];
  readonly waits: readonly number[];
  readonly shown: readonly { readonly page: string; readonly code?: string }[];
}

/** One sign-in against a scripted authorisation server on loopback, under its real names. */
async function run(
  script: Script,
  {
    who = address,
    secret,
    browser,
  }: { who?: string; secret?: string; browser?: (page: URL) => Promise<void> } = {},
): Promise<Run> {
  const hosts = [
    ...new Set(['login.microsoftonline.com', ...Object.keys(script).map((u) => new URL(u).hostname)]),
  ];
  const authority = makeAuthority(Date.now());
  const posts: { url: string; form: Form }[] = [];
  const at = new Map<string, number>();
  const server = createServer(authority.contextFor({ kind: 'good' }, hosts), async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = `https://${request.headers.host}${request.url}`;
    const form = Object.fromEntries(new URLSearchParams(body));
    posts.push({ url, form });
    const replies = script[url] ?? [];
    const place = at.get(url) ?? 0;
    at.set(url, place + 1);
    const reply = replies[Math.min(place, replies.length - 1)];
    if (reply === undefined || reply === 'cut') return void request.socket.destroy();
    const { status = 200, json, body: text } = typeof reply === 'function' ? reply(form) : reply;
    response.writeHead(status, { 'content-type': 'application/json' }).end(text ?? JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const head = ['title: a', `args: ${who}`, 'password: x', 'healthy: yes', ''];
  const dns = hosts.map((host, i) => `dns ${host} A 203.0.113.${i + 1}`);
  const world = await startWorld(parseTalk([...head, ...dns].join('\n'), 'sign-in'));
  const [resolver = '', dnsPort = ''] = world.dns.split(/:(?=\d+$)/);
  const waits: number[] = [];
  const shown: { page: string; code?: string }[] = [];
  const known = { posts, waits, shown };
  try {
    const result = await signIn({
      servers: [
        readServerUrl(`imaps://${who}@imap.test.example`),
        readServerUrl(`smtp://${who}@smtp.test.example:587`),
      ],
      address: who,
      client: 'my-client',
      secret: secret === undefined ? undefined : new Secret(secret),
      way: {
        connectTo: () => ({ address: '127.0.0.1', port }),
        resolver: { address: resolver, port: Number(dnsPort) },
        extraCa: authority.caPem,
      },
      show: (what) => {
        shown.push(what);
        void browser?.(new URL(what.page));
      },
      wait: async (ms) => void waits.push(ms),
    });
    return { ...known, result };
  } catch (error) {
    assert.ok(error instanceof Error);
    return { ...known, error };
  } finally {
    server.closeAllConnections();
    server.close();
    await world.close();
  }
}

const codes: Reply = {
  json: {
    device_code: 'device-secret',
    user_code: 'ABCD-EFGH',
    verification_uri: 'https://www.microsoft.com/link',
    expires_in: 900,
    interval: 5,
  },
};
const token: Reply = { json: { access_token: 'the-token', token_type: 'Bearer', scope: `${imap} ${send}` } };
const says = (error: string, words = ''): Reply => ({
  status: 400,
  json: { error, error_description: words },
});
const device = (...answers: Script[string]): Script => ({
  [`${entra}/devicecode`]: [codes],
  [`${entra}/token`]: answers,
});
const causeOf = ({ result }: Run): string | undefined => {
  const ledger = new Ledger();
  for (const told of result?.told ?? assert.fail()) ledger.tell(told);
  return explain(evidenceOf(ledger), faults).conclusion.diagnoses[0]?.fault;
};

describe('a sign-in with a code for another device', { concurrency: 4 }, () => {
  it('waits as the server says, and ends with a token in memory', async () => {
    const { result, posts, waits, shown } = await run(
      device(says('authorization_pending'), says('slow_down'), 'cut', says('authorization_pending'), token),
    );
    assert.equal(result?.secrets.kind, 'token');
    assert.equal(result.secrets.incoming?.reveal(), 'the-token');
    assert.deepEqual(shown, [{ page: 'https://www.microsoft.com/link', code: 'ABCD-EFGH' }]);
    assert.deepEqual(waits, [5000, 5000, 10_000, 15_000, 15_000]);
    assert.deepEqual(posts[0]?.form, { client_id: 'my-client', scope: `${imap} ${send}` });
    assert.deepEqual(posts[1]?.form, {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'device-secret',
      client_id: 'my-client',
    });
  });

  it('gives up when the code has run out, and asks no longer than it lives', async () => {
    const expired = await run(device(says('authorization_pending'), says('expired_token')));
    assert.match(expired.error?.message ?? '', /not finished in time/);
    const endless = await run(device(says('authorization_pending')));
    assert.match(endless.error?.message ?? '', /not finished in time/);
    assert.equal(endless.waits.length, 180);
  });

  it('takes a no for a no', async () => {
    assert.equal((await run(device(says('authorization_declined')))).error?.name, 'Stopped');
  });

  for (const [what, reply] of [
    ['an unknown client', says('unauthorized_client', 'AADSTS700016: Application was not found')],
    [
      'a client that has to prove itself',
      says('invalid_client', 'AADSTS7000218: must contain client_secret'),
    ],
    ['invalid_client', says('invalid_client')],
  ] as const)
    it(`says that the client ID is not taken: ${what}`, async () => {
      const { error } = await run({ [`${entra}/devicecode`]: [reply] });
      assert.equal(error?.name, 'UsageError');
      assert.match(error.message, /login\.microsoftonline\.com does not take this --oauth-client/);
    });

  it('leads to the cause where the organisation or the account forbids it', async () => {
    const blocked = await run(
      device(says('invalid_grant', 'AADSTS65001: The user or administrator has not consented')),
    );
    assert.equal(causeOf(blocked), 'auth/oauth-blocked-by-organisation');
    const again = await run(device(says('interaction_required', 'AADSTS50076: you must use multi-factor')));
    assert.equal(causeOf(again), 'auth/oauth-sign-in-expired');
  });

  it('uses no token that lacks the right to mail, or is for something else', async () => {
    const lacking = await run(device({ json: { access_token: 't', scope: imap } }));
    assert.equal(causeOf(lacking), 'auth/oauth-scope-missing');
    assert.equal(lacking.result?.secrets.incoming, undefined);
    const claims = Buffer.from(JSON.stringify({ aud: 'https://graph.microsoft.com' })).toString('base64url');
    const foreign = await run(
      device({ json: { access_token: `e30.${claims}.x`, scope: `${imap} ${send}` } }),
    );
    assert.equal(causeOf(foreign), 'auth/oauth-scope-missing');
    assert.match(JSON.stringify(foreign.result?.told), /for https:\/\/graph\.microsoft\.com, not for mail/);
  });

  it('survives servers that talk nonsense', async () => {
    for (const reply of [
      { body: 'x'.repeat(100_000) },
      { body: '<html>' },
      { json: [] },
      { json: { device_code: 1, user_code: {}, verification_uri: 'javascript:alert(1)' } },
      { json: { device_code: 'a', user_code: 'b', verification_uri: 'javascript:alert(1)' } },
      'cut',
    ] as const) {
      const { shown, result, error } = await run({ [`${entra}/devicecode`]: [reply] });
      assert.deepEqual(shown, []);
      assert.ok(error?.name === 'UsageError' || result?.secrets.incoming === undefined);
    }
  });
});

const google = 'https://oauth2.googleapis.com/token';
const gmail = 'anna@gmail.com';
const mail = 'https://mail.google.com/';

/** The person's browser: brings back what the sign-in page answers. */
const brings =
  (answer: Record<string, string>, before: (to: URL) => Promise<void> = async () => {}) =>
  async (page: URL): Promise<void> => {
    const to = new URL(page.searchParams.get('redirect_uri') ?? '');
    await before(to);
    const state = page.searchParams.get('state') ?? '';
    for (const [name, value] of Object.entries({ state, ...answer })) to.searchParams.set(name, value);
    assert.equal((await fetch(to)).status, 200);
  };

describe('a sign-in in the browser of this computer', { concurrency: 4 }, () => {
  it('proves with PKCE that it asked, and listens on loopback only', async () => {
    const done = await run(
      { [google]: [{ json: { access_token: 'the-token', scope: mail } }] },
      { who: gmail, secret: 'client-secret', browser: brings({ code: 'the-code' }) },
    );
    assert.equal(done.result?.secrets.incoming?.reveal(), 'the-token');
    const page = new URL(done.shown[0]?.page ?? '');
    assert.equal(page.origin + page.pathname, 'https://accounts.google.com/o/oauth2/v2/auth');
    assert.match(page.searchParams.get('redirect_uri') ?? '', /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal(page.searchParams.get('code_challenge_method'), 'S256');
    assert.equal(page.searchParams.get('scope'), mail);
    assert.ok(!page.href.includes('client-secret'));
    const form = done.posts[0]?.form ?? {};
    assert.equal(
      createHash('sha256')
        .update(form.code_verifier ?? '')
        .digest('base64url'),
      page.searchParams.get('code_challenge'),
    );
    assert.equal(form.code, 'the-code');
    assert.equal(form.client_secret, 'client-secret');
    assert.equal(form.redirect_uri, page.searchParams.get('redirect_uri'));
  });

  it('listens to no answer but its own', async () => {
    const strangers = async (to: URL): Promise<void> => {
      for (const query of ['?code=stolen', '?code=stolen&state=wrong', '/favicon.ico'])
        assert.equal((await fetch(new URL(query, to))).status, 404);
    };
    const { posts } = await run(
      { [google]: [{ json: { access_token: 't', scope: mail } }] },
      { who: gmail, browser: brings({ code: 'right' }, strangers) },
    );
    assert.deepEqual(
      posts.map((p) => p.form.code),
      ['right'],
    );
  });

  it('tells a no of the person from one of the organisation', async () => {
    const no = await run({ [google]: [] }, { who: gmail, browser: brings({ error: 'access_denied' }) });
    assert.equal(no.error?.name, 'Stopped');
    const policy = await run(
      { [google]: [] },
      { who: gmail, browser: brings({ error: 'admin_policy_enforced' }) },
    );
    assert.equal(causeOf(policy), 'auth/oauth-blocked-by-organisation');
  });

  it('says which provider has no sign-in', async () => {
    const { error } = await run({}, { who: 'anna@nobody.example' });
    assert.match(error?.message ?? '', /no sign-in \(OAuth\) is known for anna@nobody\.example/);
  });
});
