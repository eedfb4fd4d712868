import type { Probe } from '../kernel/probe.ts';
import type { Subject } from '../kernel/subject.ts';
import { providers } from '../providers/all.gen.ts';
import type { ServiceState } from '../readers/status-feeds.ts';
import { askWeb } from '../wire/web.ts';
import { addressesElsewhere } from './_elsewhere.ts';
import type { Tools } from './tools.ts';

const patienceMs = 6000;
/** Google's list of incidents goes back years. */
const mostBytes = 6_000_000;

interface Question {
  readonly about: Subject;
  readonly provider: string;
  readonly feed: string;
}

/** What a provider says of its own service, where it publishes that for programs. */
const probe: Probe<Tools, Question> = {
  id: 'provider-status',
  makes: ['provider.status'],
  canTell({ kind, subject: about }, e) {
    if (kind !== 'provider.status') return undefined;
    const id = e.one('provider.match')?.value.provider;
    const found = providers.find((p) => p.id === id);
    const feed = found?.pages.find((p) => p.about === 'status-feed')?.address;
    if (found === undefined || feed === undefined) return undefined;
    return {
      key: `provider-status ${found.id}`,
      question: { about, provider: found.id, feed },
      cost: { seconds: 1, connections: 0.5, logins: 0, rude: 0 },
      title: `reading what ${found.title} says of its service`,
    };
  },
  async run({ question: { about, provider, feed } }, tools, tell) {
    const { state, title } = await stateOf(feed, tools);
    tell({
      kind: 'provider.status',
      subject: about,
      aside: true,
      value: { provider, state, ...(title === undefined ? {} : { title }) },
    });
  },
};
export default probe;

/** Without control hosts nobody but the user's own servers is asked. */
async function stateOf(feed: string, tools: Tools): Promise<ServiceState> {
  const url = new URL(feed);
  if (tools.controls.web.length === 0) return { state: 'unknown' };
  const found = await addressesElsewhere(url.hostname, tools, patienceMs);
  const answer = await askWeb({
    url,
    places: found.map((address) => ({ address, to: tools.connectTo(url.hostname, address, 443) })),
    deadline: tools.deadline.sub(patienceMs),
    maxBody: mostBytes,
    ...(tools.extraCa === undefined ? {} : { ca: tools.extraCa }),
  });
  const isWhole = answer.outcome === 'answered' && answer.status === 200 && answer.truncated !== true;
  if (!isWhole) return { state: 'unknown' };
  // Loaded only here: few examinations ask, and the reader brings an XML parser.
  const { readStatusFeed } = await import('../readers/status-feeds.ts');
  return readStatusFeed(answer.body?.toString('utf8') ?? '');
}
