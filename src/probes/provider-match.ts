import type { Evidence } from '../kernel/fault.ts';
import type { Probe } from '../kernel/probe.ts';
import type { Provider } from '../kernel/provider.ts';
import { subject } from '../kernel/subject.ts';
import { findProviders } from '../providers/find.ts';
import { tellProvider } from '../providers/tell.ts';

interface Question {
  readonly domain?: string;
  readonly mx: readonly string[];
  readonly hosts: readonly string[];
}

/** Which provider this is, and what is known of it. Asks nobody: our own table. */
const probe: Probe<unknown, Question> = {
  id: 'provider-match',
  makes: ['provider.match'],
  canTell(want, e) {
    if (want.kind !== 'provider.match') return undefined;
    const domain = e.one('config.account')?.value.address.split('@').at(-1);
    const mx = mailExchangers(e);
    const hosts = e.all('config.server').map((s) => s.value.host.toLowerCase());
    return {
      key: `provider-match ${domain ?? ''} ${mx.join()}`,
      question: { mx, hosts, ...(domain === undefined ? {} : { domain }) },
      cost: { seconds: 0, connections: 0, logins: 0, rude: 0 },
      title: 'recognising the provider',
    };
  },
  async run({ question: { domain, mx, hosts } }, _tools, tell) {
    const found = new Map<string, { provider: Provider; by: 'domain' | 'mx' | 'host' | 'user' }>();
    for (const match of [
      ...findProviders({ ...(domain === undefined ? {} : { domain }), mx }),
      ...hosts.flatMap((host) => findProviders({ host })),
    ])
      if (!found.has(match.provider.id)) found.set(match.provider.id, match);
    for (const { provider, by } of found.values())
      for (const told of tellProvider(provider, by, subject('domain', domain ?? hosts[0] ?? provider.id)))
        tell(told);
  },
};
export default probe;

/** Host names of the MX records of the account's domain. */
const mailExchangers = (e: Evidence): readonly string[] =>
  e
    .all('dns.answer')
    .filter((a) => a.value.type === 'MX' && a.subject.type === 'domain')
    .flatMap((a) => a.value.records.map((r) => r.split(/\s+/).at(-1) ?? ''))
    .filter((host) => host !== '');
