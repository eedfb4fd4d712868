import type { AnyTold } from '../kernel/facts.ts';
import { readText as readFacts } from '../readers/read.ts';
import { isOneOf } from '../readers/reader.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { readText } from './files.ts';
import { standardInput } from './input.ts';
import type { CheckOptions } from './options.ts';
import { UsageError } from './usage.ts';

/**
 * What the mail program said, as facts of the same ledger. Where the text may mean several things, the live
 * examination shows which: what it does not say is not told.
 */
export async function tellError(
  options: CheckOptions,
  servers: readonly ServerSettings[],
): Promise<readonly AnyTold[]> {
  if (options.error === undefined) return [];
  const text = options.error === '-' ? await standardInput() : readText(options.error, '--error');
  if (text.trim() === '') throw new UsageError(`--error ${options.error} is empty`);
  const [only] = servers;
  const { items } = readFacts(text, {
    client: options.client,
    // Where one server is examined, the text can only speak of that one.
    ...(servers.length === 1 && only !== undefined
      ? { protocol: only.protocol, host: only.host, port: only.port }
      : {}),
  });
  return items.filter((item) => !isOneOf(item)) as readonly AnyTold[];
}
