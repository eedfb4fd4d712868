import { Budget } from '../budget.ts';
import { Secret } from '../kernel/secret.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { printable } from '../report/text.ts';
import type { CheckOptions } from '../session/options.ts';
import { type SignInResult, signIn } from '../session/sign-in.ts';
import { toolsFor } from '../session/tools.ts';
import { UsageError } from '../session/usage.ts';
import { Transcript } from '../wire/transcript.ts';

/** Signs in with the client ID of `--oauth-client`; what there is to do is said on standard error. */
export async function signInFor(
  servers: readonly ServerSettings[],
  options: CheckOptions & { readonly oauthClient: string },
): Promise<SignInResult> {
  const address = options.address ?? servers.map((s) => s.user).find((u) => u?.includes('@'));
  if (address === undefined)
    throw new UsageError('a sign-in needs the mail address: --address you@example.org');
  const { MAILDOCTOR_OAUTH_SECRET: secret = '' } = process.env;
  return signIn({
    servers,
    address,
    client: options.oauthClient,
    secret: secret === '' ? undefined : new Secret(secret),
    way: toolsFor({
      servers: [],
      options,
      secrets: { kind: 'token' },
      budget: new Budget(undefined),
      transcript: new Transcript(),
      address: undefined,
      sendTo: undefined,
    }),
    show: ({ page, code }) =>
      process.stderr.write(
        code === undefined
          ? `Open this page in a browser on this computer and sign in:\n${printable(page)}\n`
          : `Open ${printable(page)} in a browser, sign in and type this code: ${printable(code)}\n`,
      ),
  });
}
