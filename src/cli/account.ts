import type { Discovered } from '../kernel/discovered.ts';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import type { CheckWishes } from '../session/check.ts';
import type { Search } from '../session/discover.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';

export interface Account {
  readonly servers: readonly ServerSettings[];
  readonly wishes: CheckWishes;
  /** What the sources of settings said, where they were asked. */
  readonly discovered?: Discovered;
}

/** The account of an address alone: its settings are looked for. */
export async function accountOfAddress(
  address: string,
  options: CheckOptions,
  search: Search,
): Promise<Account> {
  const [{ settingsFor }, { askConsent }] = await Promise.all([
    import('../session/address.ts'),
    import('./consent.ts'),
  ]);
  const { servers, told, discovered } = await settingsFor(address, options, search);
  return {
    servers,
    wishes: { ...(await askConsent(servers, options)), address, known: told },
    ...(discovered === undefined ? {} : { discovered }),
  };
}

/** The account of URLs, a settings file, or both. */
export async function accountOfUrls(urls: readonly string[], options: CheckOptions): Promise<Account> {
  if (urls.length === 0 && options.settings === undefined)
    throw new UsageError(
      'the servers are missing, for example: maildoctor check imaps://you@mail.example.org smtp://you@mail.example.org:587',
    );
  if (options.settings === undefined && options.passwordFromSettings !== true)
    return { servers: urls.map(readServerUrl), wishes: options };
  const found = await (await import('./settings-file.ts')).serversOf(urls, options);
  const { servers, options: wishes, secrets } = found;
  return { servers, wishes: secrets === undefined ? wishes : { ...wishes, secrets } };
}
