import { findProviders } from '../providers/find.ts';
import type { ServerSettings } from '../readers/settings.ts';

/** The provider that lets no password in at any of these servers, so that none is asked for. */
export function passwordlessProvider(servers: readonly ServerSettings[]): string | undefined {
  const refusing = servers.map((s) =>
    findProviders({ host: s.host })
      .map(({ provider }) => provider)
      .find((p) => {
        const rules = p.login.filter((l) => l.protocol === undefined || l.protocol === s.protocol);
        return rules.length > 0 && rules.every((l) => l.password === 'no');
      }),
  );
  const [first] = refusing;
  return first !== undefined && refusing.every((p) => p !== undefined) ? first.title : undefined;
}
