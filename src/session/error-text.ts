import type { AnyTold } from '../kernel/facts.ts';
import { readText as readFacts } from '../readers/read.ts';
import { isOneOf } from '../readers/reader.ts';
import type { ServerSettings } from '../readers/settings.ts';

/**
 * What the mail program said, as facts of the same ledger. Where the text may mean several things, the live
 * examination shows which: what it does not say is not told.
 */
export function tellErrorText(
  text: string,
  servers: readonly ServerSettings[],
  client: string | undefined,
): readonly AnyTold[] {
  const [only] = servers;
  const { items } = readFacts(text, {
    client,
    // Where one server is examined, the text can only speak of that one.
    ...(servers.length === 1 && only !== undefined
      ? { protocol: only.protocol, host: only.host, port: only.port }
      : {}),
  });
  return items.filter((item) => !isOneOf(item)) as readonly AnyTold[];
}
