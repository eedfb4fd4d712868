import { writeFileSync } from 'node:fs';
import type { Report } from '../kernel/report.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { accountsOf, type CheckWishes, check as examine, type Progress } from '../session/check.ts';
import type { CheckOptions } from '../session/options.ts';
import { passwordlessProvider } from '../session/passwordless.ts';
import type { Secrets } from '../session/secrets.ts';
import { verify } from '../session/verify.ts';
import { readSecrets } from './password.ts';

/** One examination of the command line: passwords and texts come from where its options say. */
export async function check(
  servers: readonly ServerSettings[],
  options: CheckWishes,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Report> {
  verify(options);
  // The readers of texts are loaded only where there is a text.
  const said =
    options.error === undefined ? [] : await (await import('./error-file.ts')).tellError(options, servers);
  const { oauthClient } = options;
  const signedIn =
    oauthClient === undefined || options.login === false
      ? undefined
      : await (await import('./sign-in.ts')).signInFor(servers, { ...options, oauthClient });
  const secrets = options.secrets ?? signedIn?.secrets ?? (await secretsFor(servers, options));
  const known = [...(options.known ?? []), ...said, ...(signedIn?.told ?? [])];
  const report = await examine(servers, { ...options, known, secrets }, progress, signal);
  if (options.save !== undefined)
    writeFileSync(options.save, JSON.stringify({ schema: 1, facts: report.facts }, null, 1), { mode: 0o600 });
  return report;
}

/** The password or token for these servers, asked for where no option gives it. */
export function secretsFor(servers: readonly ServerSettings[], options: CheckOptions): Promise<Secrets> {
  const accounts = accountsOf(servers, options);
  return readSecrets({
    ...options,
    isLoginWanted: options.login !== false && accounts.length > 0,
    accounts,
    passwordless: passwordlessProvider(servers),
  });
}
