import type { Probe } from '../kernel/probe.ts';
import { service } from '../kernel/subject.ts';
import { Connection } from '../wire/connection.ts';
import { connectTcp } from '../wire/tcp.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { greetAndLeave } from './_talk.ts';
import { tellHandshake } from './_tls.ts';
import { addressFor, mailPorts, nameOf } from './_visit.ts';
import type { Tools } from './tools.ts';

interface Question {
  readonly name: string;
  readonly address: string;
  readonly ports: readonly number[];
}

const patienceMs = 4000;
const webPort = 443;

/**
 * Which other mail ports of the same machine answer, and with what; port 443 shows whether it is alive at
 * all.
 */
const probe: Probe<Tools, Question> = {
  id: 'other-ports',
  makes: ['tcp.connect', 'greeting'],
  canTell(want, e) {
    const about = want.subject;
    const name = nameOf(about);
    if (want.kind !== 'tcp.connect' || want.vary?.port === undefined || name === undefined) return undefined;
    const address = addressFor(
      e,
      service({
        name,
        ...(about.type !== 'service' || about.address === undefined ? {} : { address: about.address }),
      }),
    );
    if (address === undefined) return undefined;
    const known = new Set(
      e
        .all('tcp.connect', service({ name }))
        .flatMap((c) => (c.subject.type === 'service' ? [c.subject.port] : [])),
    );
    const documented = e.all('provider.server').map((s) => s.value.port);
    const wished =
      want.vary.port === 'others'
        ? [...new Set([...documented, ...mailPorts.map((p) => p.port), webPort])]
        : [want.vary.port];
    const ports = wished.filter((p) => !known.has(p));
    if (ports.length === 0) return undefined;
    return {
      key: `other-ports ${name} ${address} ${want.vary.port}`,
      question: { name, address, ports },
      cost: { seconds: 2, connections: ports.length / 2, logins: 0, rude: 0 },
      server: address,
      title: `trying other ports of ${name}`,
    };
  },
  async run({ key, question: { name, address, ports } }, tools, tell) {
    await Promise.all(
      ports.map((port) =>
        visit({ name, address, port, ...usual(port) }, `${key} ${port}`, tools, (told) =>
          tell({ ...told, aside: true }),
        ),
      ),
    );
  },
};
export default probe;

const usual = (port: number): Pick<Target, 'protocol' | 'security' | 'role'> => {
  const known = mailPorts.find((p) => p.port === port) ?? { protocol: 'smtp', security: 'starttls' };
  return {
    protocol: known.protocol,
    security: known.security,
    role: known.protocol === 'smtp' ? 'outgoing' : 'incoming',
  };
};

async function visit(
  target: Target,
  session: string,
  tools: Tools,
  tell: ConstructorParameters<typeof Dialogue>[3],
): Promise<void> {
  const d = new Dialogue(target, session, tools, tell);
  const to = tools.connectTo(target.name, target.address, target.port);
  const result = await connectTcp(to.address, to.port, tools.deadline, { patience: patienceMs });
  if (result.outcome === 'cancelled') return;
  d.tell('tcp.connect', {
    outcome: result.outcome,
    ms: Math.round(result.ms),
    family: target.address.includes(':') ? '6' : '4',
  });
  if (result.outcome !== 'open') return;
  const connection = new Connection(
    result.socket,
    tools.transcript.conversation(`${target.name}:${target.port} ${target.address}`),
  );
  if (target.port === webPort) {
    connection.close();
    return;
  }
  if (target.security === 'tls') {
    const seen = await connection.startTls(d.tlsOptions(), tools.deadline.sub(patienceMs));
    tellHandshake(d, seen, 'implicit', 'default');
    if (seen.outcome === 'failed') return;
  }
  await greetAndLeave(d, connection);
}
