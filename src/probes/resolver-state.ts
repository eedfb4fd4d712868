import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { queryDns } from '../wire/dns.ts';
import { configuredResolvers } from '../wire/system-resolver.ts';
import type { Tools } from './tools.ts';

/** Whether each resolver of this computer's settings answers at all, asked for names that always exist. */
const probe: Probe<Tools, 'resolvers'> = {
  id: 'resolver-state',
  makes: ['host.resolver'],
  canTell: ({ kind }) =>
    kind !== 'host.resolver'
      ? undefined
      : {
          key: 'resolver-state',
          question: 'resolvers',
          cost: { seconds: 0.5, connections: 0, logins: 0, rude: 0 },
          title: 'asking the resolvers of this computer',
        },
  async run(_ask, tools, tell) {
    const own =
      tools.resolver === undefined
        ? configuredResolvers()
        : [{ server: tools.resolver.address, port: tools.resolver.port }];
    const unrelated =
      tools.controls.web.map((c) => URL.parse(c.url)?.hostname ?? '').find((h) => /[a-z]/i.test(h)) ??
      'example.com';
    await Promise.all(
      own.slice(0, 3).map(async (resolver) => {
        const answers = await Promise.all(
          [unrelated, '.'].map((name) =>
            queryDns(name, name === '.' ? 'NS' : 'A', {
              ...resolver,
              deadline: tools.deadline.sub(5000),
              sendAt: [0, 1500],
            }),
          ),
        );
        const outcomes = answers.map((a) => a.outcome);
        const state = outcomes.some((o) => o === 'found' || o === 'nodata' || o === 'nxdomain')
          ? 'answers'
          : outcomes.includes('refused')
            ? 'refuses'
            : outcomes.every((o) => o === 'timeout' || o === 'unreachable')
              ? 'silent'
              : 'fails';
        if (outcomes.includes('cancelled')) return;
        tell({
          kind: 'host.resolver',
          subject: thisHost,
          aside: true,
          value: { address: resolver.server, state },
        });
      }),
    );
  },
};
export default probe;
