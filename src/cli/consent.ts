import type { ServerSettings } from '../readers/settings.ts';
import { urlOf } from './command.ts';
import type { CheckOptions } from './options.ts';
import { Stopped } from './usage.ts';

/**
 * Servers that were guessed, or named where anybody on the way may write, get a password only after a yes.
 * Without a terminal to ask on, the login is left out.
 */
export async function askConsent(
  servers: readonly ServerSettings[],
  options: CheckOptions,
): Promise<CheckOptions> {
  const doubtful = servers.filter((s) => s.needsConsent === true);
  const isAsked = options.acceptFound === undefined && options.login !== false && doubtful.length > 0;
  if (!isAsked || !process.stdin.isTTY || !process.stderr.isTTY) return options;
  const { confirm, isCancel } = await import('@clack/prompts');
  const list = doubtful.map((s) => `  ${urlOf({ ...s, user: '' }).replace('@', '')}`).join('\n');
  const answer = await confirm({
    message: `These servers were ${doubtful.some((s) => s.origin === 'guessed') ? 'guessed' : 'found on an unprotected way'}:\n${list}\nMay they get your password?`,
    initialValue: false,
    output: process.stderr,
  });
  if (isCancel(answer)) throw new Stopped();
  return { ...options, acceptFound: answer === true };
}
