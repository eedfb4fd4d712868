import type { Evidence } from '../kernel/fault.ts';
import type { Probe } from '../kernel/probe.ts';
import { subject } from '../kernel/subject.ts';
import { queryDns } from '../wire/dns.ts';
import { ownResolver } from './dns-answer.ts';
import { addressesOf } from './system-name.ts';
import type { Tools } from './tools.ts';

interface Question {
  readonly name: string;
  readonly documented: readonly string[];
  readonly accountDomain: string | undefined;
}

const usualPrefixes = ['mail', 'imap', 'smtp', 'pop', 'mx'];
const mostNames = 8;

/**
 * Whether names near a name that does not resolve exist: its domain, the documented ones, those close in
 * spelling.
 */
const probe: Probe<Tools, Question> = {
  id: 'neighbours',
  makes: ['dns.neighbour'],
  canTell(want, e) {
    if (want.kind !== 'dns.neighbour' || want.subject.type !== 'name') return undefined;
    const name = want.subject.id;
    const documented = [...new Set(e.all('provider.server').map((s) => s.value.host))].filter(
      (h) => h !== name,
    );
    return {
      key: `neighbours ${name}`,
      question: {
        name,
        documented: documented.slice(0, mostNames),
        accountDomain: accountDomain(e),
      },
      cost: { seconds: 0.3, connections: 0, logins: 0, rude: 0 },
      title: `looking for names like ${name}`,
    };
  },
  async run({ key, question: q }, tools, tell) {
    const own = ownResolver(tools);
    if (own === undefined) return;
    const options = { ...own, deadline: tools.deadline.sub(6000) };
    const near = { documented: q.documented, ...(await namesNear(q)) };
    const say = (name: string, relation: 'parent' | 'similar' | 'documented', exists: boolean) =>
      tell({
        kind: 'dns.neighbour',
        subject: subject('name', q.name),
        session: key,
        aside: true,
        value: { name, relation, exists },
      });
    const hasAddress = async (name: string): Promise<boolean | undefined> => {
      const answers = await Promise.all([queryDns(name, 'A', options), queryDns(name, 'AAAA', options)]);
      if (answers.some((a) => addressesOf(a.records).length > 0)) return true;
      return answers.every((a) => a.outcome === 'nxdomain' || a.outcome === 'nodata') ? false : undefined;
    };
    await Promise.all([
      ...near.parents.map(async (name) => {
        const { outcome } = await queryDns(name, 'SOA', options);
        if (outcome === 'found' || outcome === 'nodata' || outcome === 'nxdomain')
          say(name, 'parent', outcome !== 'nxdomain');
      }),
      ...(['documented', 'similar'] as const).flatMap((relation) =>
        near[relation].map(async (name) => {
          const exists = await hasAddress(name);
          if (exists !== undefined) say(name, relation, exists);
        }),
      ),
    ]);
  },
};
export default probe;

/** The list of public suffixes is loaded only here: 10 ms and 4 MB. */
async function namesNear({ name, documented, accountDomain }: Question) {
  const { getDomain } = await import('tldts');
  const domains = [getDomain(name, { allowPrivateDomains: true }), accountDomain].filter(
    (d) => d !== null && d !== undefined,
  );
  const candidates = domains
    .flatMap((d) => usualPrefixes.map((p) => `${p}.${d}`))
    .filter((n) => n !== name && !documented.includes(n));
  const parent = name.split('.').slice(1).join('.');
  return {
    similar: [...new Set(candidates)].slice(0, mostNames),
    parents: [...new Set([parent, ...domains])].filter((d) => d.includes('.')),
  };
}

const accountDomain = (e: Evidence): string | undefined =>
  e.one('config.account')?.value.address.split('@').at(-1);
