import type { Evidence } from '../kernel/fault.ts';
import type { Plan, Probe } from '../kernel/probe.ts';
import { service } from '../kernel/subject.ts';
import { want } from '../kernel/want.ts';
import { lookThroughSsh } from '../wire/ssh.ts';
import type { Tools } from './tools.ts';

const patienceMs = 20_000;

interface Question {
  readonly host: string;
  readonly port: number;
}

/** The baseline, and each server that is not reached once more from outside, because the user lent it. */
export const planWithOutside =
  (plan: Plan): Plan =>
  (e) => [...plan(e), ...unreachedServers(e).map((s) => want('net.outside', s))];

function unreachedServers(e: Evidence) {
  const failed = e.all('tcp.connect').filter((c) => c.aside !== true && c.value.outcome !== 'open');
  const reached = e.all('tcp.connect').filter((c) => c.aside !== true && c.value.outcome === 'open');
  return [...failed, ...e.all('waiting')].flatMap(({ subject: s }) => {
    if (s.type !== 'service' || s.port === undefined) return [];
    const isReached = reached.some(
      (r) => r.subject.type === 'service' && r.subject.name === s.name && r.subject.port === s.port,
    );
    return isReached ? [] : [service({ name: s.name ?? s.address ?? '', port: s.port })];
  });
}

/** Whether a port that is not reached from here answers another network. */
const probe: Probe<Tools, Question> = {
  id: 'outside-view',
  makes: ['net.outside'],
  canTell({ kind, subject: about }) {
    if (kind !== 'net.outside' || about.type !== 'service') return undefined;
    if (about.name === undefined || about.port === undefined) return undefined;
    return {
      key: `outside-view ${about.name} ${about.port}`,
      question: { host: about.name, port: about.port },
      cost: { seconds: 3, connections: 1, logins: 0, rude: 0 },
      title: `looking at port ${about.port} of ${about.name} from another network`,
    };
  },
  async run({ question: { host, port } }, tools, tell) {
    if (tools.outside === undefined) return;
    const seen = await lookThroughSsh(tools.outside, host, port, tools.deadline.sub(patienceMs));
    tell({
      kind: 'net.outside',
      subject: service({ name: host, port }),
      aside: true,
      value: { via: tools.outside.host, port, ...seen },
    });
  },
};
export default probe;
