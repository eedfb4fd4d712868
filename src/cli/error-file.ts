import type { AnyTold } from '../kernel/facts.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { tellErrorText } from '../session/error-text.ts';
import { readText } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';
import { standardInput } from './input.ts';

/** What the mail program said, from the file that `--error` names or from standard input. */
export async function tellError(
  options: CheckOptions,
  servers: readonly ServerSettings[],
): Promise<readonly AnyTold[]> {
  if (options.error === undefined) return [];
  const text = options.error === '-' ? await standardInput() : readText(options.error, '--error');
  if (text.trim() === '') throw new UsageError(`--error ${options.error} is empty`);
  return tellErrorText(text, servers, options.client);
}
