import type { ServerSettings } from '../readers/settings.ts';
import { consentNeeded } from '../session/consent.ts';
import type { CheckOptions } from '../session/options.ts';
import { Stopped } from '../session/usage.ts';

/**
 * Servers that were guessed, or named where anybody on the way may write, get a password only after a yes.
 * Without a terminal to ask on, the login is left out.
 */
export async function askConsent(
  servers: readonly ServerSettings[],
  options: CheckOptions,
): Promise<CheckOptions> {
  const open = consentNeeded(servers, options);
  if (open === undefined || !process.stdin.isTTY || !process.stderr.isTTY) return options;
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({
    message: `${open.question}\n${open.servers.map((s) => `  ${s}`).join('\n')}`,
    initialValue: false,
    output: process.stderr,
  });
  if (isCancel(answer)) throw new Stopped();
  return { ...options, acceptFound: answer === true };
}
