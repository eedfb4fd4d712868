import type { Evidence } from '../kernel/fault.ts';
import type { Probe } from '../kernel/probe.ts';
import { subject } from '../kernel/subject.ts';
import type { Want } from '../kernel/want.ts';
import { type DnsAnswer, type DnsOptions, type DnsType, queryDns } from '../wire/dns.ts';
import { configuredResolvers } from '../wire/system-resolver.ts';
import { addressesOf } from './system-name.ts';
import type { Tools } from './tools.ts';

type Asked = 'configured' | 'public' | 'authoritative';

interface Question {
  readonly name: string;
  readonly kind: 'name' | 'domain';
  readonly types: readonly DnsType[];
  readonly asked: Asked;
  readonly checkingDisabled: boolean;
}

/** Asks a resolver over our own sockets, so that every way of failing is told apart. */
const probe: Probe<Tools, Question> = {
  id: 'dns-answer',
  makes: ['dns.answer'],
  canTell(want, e) {
    const question = questionFor(want, e);
    if (question === undefined) return undefined;
    const { name, asked, types, checkingDisabled } = question;
    const whom =
      asked === 'configured'
        ? 'the resolver'
        : asked === 'public'
          ? 'public resolvers'
          : 'the name servers of the zone';
    return {
      key: `dns-answer ${name} ${types.join('+')} ${asked}${checkingDisabled ? ' unchecked' : ''}`,
      question,
      cost: { seconds: asked === 'configured' ? 0.1 : 0.5, connections: 0, logins: 0, rude: 0 },
      title: `asking ${whom} for ${name}`,
    };
  },
  async run({ question: q, key }, tools, tell) {
    const servers = await serversFor(q, tools);
    const asks = servers.flatMap((options) => q.types.map((type) => queryDns(q.name, type, options)));
    for (const answer of await Promise.all(asks)) {
      const outcome = outcomeOf(answer.outcome);
      if (outcome === undefined) continue;
      tell({
        kind: 'dns.answer',
        subject: subject(q.kind, q.name),
        session: key,
        ...(q.asked === 'configured' && !q.checkingDisabled ? {} : { aside: true }),
        value: {
          type: answer.type,
          outcome,
          records: answer.records.map((r) => r.text),
          resolver: answer.resolver,
          asked: q.asked,
          ms: Math.round(answer.ms),
          authentic: answer.ad,
          checkingDisabled: q.checkingDisabled,
          extendedErrors: answer.ede.map((x) => x.code),
          ...(answer.aliases.length === 0 ? {} : { aliases: answer.aliases }),
          ...(answer.aliasLoop === true ? { aliasLoop: true } : {}),
        },
      });
    }
  },
};
export default probe;

function questionFor({ kind, subject: about, vary }: Want, e: Evidence): Question | undefined {
  if (kind !== 'dns.answer' || (about.type !== 'name' && about.type !== 'domain')) return undefined;
  const wish = vary?.resolver;
  if (wish === 'public' && isInternal(about.id, e)) return undefined;
  return {
    name: about.id,
    kind: about.type,
    types: about.type === 'domain' ? ['MX'] : ['A', 'AAAA'],
    asked: wish === 'public' || wish === 'authoritative' ? wish : 'configured',
    checkingDisabled: wish === 'no-validation',
  };
}

const internalEndings = [
  'local',
  'localhost',
  'lan',
  'home',
  'internal',
  'intranet',
  'corp',
  'private',
  'home.arpa',
];

/** Names of a private network are nobody else's business. */
function isInternal(name: string, e: Evidence): boolean {
  if (!name.includes('.') || internalEndings.some((ending) => name.endsWith(`.${ending}`))) return true;
  return e
    .all('dns.address', subject('name', name))
    .some((a) => a.value.range === 'private' || a.value.range === 'uniqueLocal');
}

function outcomeOf(outcome: DnsAnswer['outcome']) {
  if (outcome === 'cancelled') return undefined;
  if (outcome === 'bad-name') return 'nxdomain';
  return outcome === 'formerr' || outcome === 'notimp' ? 'garbled' : outcome;
}

async function serversFor(q: Question, tools: Tools): Promise<DnsOptions[]> {
  const { deadline } = tools;
  if (q.asked === 'public')
    return tools.controls.resolvers
      .slice(0, 2)
      .map((r) => ({ server: r.address, port: r.port ?? 53, deadline }));
  const own = ownResolver(tools);
  if (own === undefined) return [];
  const options = { ...own, deadline, checkingDisabled: q.checkingDisabled };
  return q.asked === 'authoritative' ? authoritative(q.name, options) : [options];
}

/** The resolver of this computer's settings, or the one given with `--dns`. */
export function ownResolver(tools: Tools): { server: string; port: number } | undefined {
  if (tools.resolver !== undefined) return { server: tools.resolver.address, port: tools.resolver.port };
  return configuredResolvers()[0];
}

/** The name servers of the closest zone above a name. */
async function authoritative(name: string, options: DnsOptions): Promise<DnsOptions[]> {
  const labels = name.split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const zone = await queryDns(labels.slice(i).join('.'), 'NS', { ...options, checkingDisabled: true });
    const hosts = zone.records.filter((r) => r.type === 'NS').map((r) => r.text);
    if (hosts.length === 0) continue;
    const found = await Promise.all(hosts.slice(0, 3).map((h) => queryDns(h, 'A', options)));
    return found
      .flatMap((a) => addressesOf(a.records).slice(0, 1))
      .map((server) => ({ server, deadline: options.deadline, recursion: false }));
  }
  return [];
}
