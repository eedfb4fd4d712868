import { findProviders } from '../providers/find.ts';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { UsageError } from './usage.ts';

const schemes = { tls: 's', starttls: '', none: '+insecure' } as const;

/** The settings that the provider of an address documents. */
export function settingsFor(address: string): readonly ServerSettings[] {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || !domain.includes('.'))
    throw new UsageError(`"${address}" is no mail address; write you@example.org`);
  const provider = findProviders({ domain })[0]?.provider;
  const pick = (role: 'incoming' | 'outgoing') => provider?.servers.find((s) => s.role === role);
  const servers = [pick('incoming'), pick('outgoing')].flatMap((s) => {
    if (s === undefined) return [];
    const user = s.username === 'local-part' ? address.slice(0, at) : address;
    return [
      readServerUrl(`${s.protocol}${schemes[s.security]}://${encodeURIComponent(user)}@${s.host}:${s.port}`),
    ];
  });
  if (servers.length === 0)
    throw new UsageError(
      `no settings are known for ${domain}; say what your mail program has, for example\n  maildoctor check imaps://${address}@mail.${domain} smtp://${address}@mail.${domain}:587`,
    );
  return servers;
}
