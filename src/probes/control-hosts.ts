import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { Connection } from '../wire/connection.ts';
import { SmtpSession } from '../wire/smtp.ts';
import { connectTcp } from '../wire/tcp.ts';
import { addressesElsewhere } from './_elsewhere.ts';
import { mailPorts } from './_visit.ts';
import type { Controls, Tools } from './tools.ts';

const patienceMs = 3000;
type Place = Controls['mail'][number] & { readonly port: number };

interface Question {
  readonly port25: boolean;
  /** Where the user's own servers are: a resolver that lies leads every name there. */
  readonly own: readonly string[];
}

/** Whether well-known servers elsewhere answer: tells the server's trouble from this network's. */
const probe: Probe<Tools, Question> = {
  id: 'control-hosts',
  makes: ['net.control'],
  canTell: ({ kind, vary }, e) =>
    kind !== 'net.control'
      ? undefined
      : {
          key: `control-hosts${vary?.port === 25 ? ' 25' : ''}`,
          question: {
            port25: vary?.port === 25,
            own: e.all('dns.system').flatMap((f) => f.value.addresses),
          },
          cost: { seconds: 1, connections: 1, logins: 0, rude: 0 },
          title: 'asking control hosts',
        },
  async run({ question: { port25, own } }, tools, tell) {
    const places = tools.controls.mail.flatMap((c) =>
      c.ports.filter((p) => (p === 25) === port25).map((port) => ({ ...c, port })),
    );
    const web = port25
      ? []
      : tools.controls.web.slice(0, 2).map((w) => ({
          host: hostOf(w.url),
          port: portOf(w.url),
          ports: [],
          ...(w.address === undefined ? {} : { address: w.address }),
        }));
    await Promise.all(
      [...web, ...places].map(async (place) => {
        for (const seen of await visit(place, tools, own))
          tell({
            kind: 'net.control',
            subject: thisHost,
            aside: true,
            value: { control: place.host, port: place.port, ...seen },
          });
      }),
    );
  },
};
export default probe;

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? url;
const portOf = (url: string): number => Number(URL.parse(url)?.port || (url.startsWith('https') ? 443 : 80));

async function visit(place: Place, tools: Tools, own: readonly string[]) {
  const addresses =
    place.address === undefined ? await addressesElsewhere(place.host, tools, patienceMs) : [place.address];
  // The user's own server is no control, whatever name leads to it.
  const isOwn = addresses.some((a) => own.includes(a));
  if (addresses.length === 0 || isOwn) return [{ family: '4' as const, outcome: 'no-name' as const }];
  return Promise.all(
    addresses.map(async (address) => {
      const family = address.includes(':') ? ('6' as const) : ('4' as const);
      const to = tools.connectTo(place.host, address, place.port);
      const result = await connectTcp(to.address, to.port, tools.deadline, { patience: patienceMs });
      if (result.outcome !== 'open')
        return { family, outcome: result.outcome === 'cancelled' ? ('timeout' as const) : result.outcome };
      const connection = new Connection(
        result.socket,
        tools.transcript.conversation(`control ${place.host}:${place.port}`),
      );
      const greeting = await leave(place, connection, tools);
      return { family, outcome: 'open' as const, ...(greeting === undefined ? {} : { greeting }) };
    }),
  );
}

/**
 * A greeting and QUIT where the port begins in plain text; elsewhere the connection is closed in good order.
 */
async function leave(place: Place, connection: Connection, tools: Tools): Promise<string | undefined> {
  const isPlainSmtp =
    mailPorts.some((p) => p.port === place.port && p.protocol === 'smtp' && p.security === 'starttls') ||
    place.port === 25;
  if (!isPlainSmtp) {
    connection.close();
    return undefined;
  }
  const smtp = new SmtpSession(connection);
  const greeting = await smtp.greeting(tools.deadline.sub(patienceMs));
  await smtp.end(tools.deadline, 1000);
  return 'raw' in greeting ? greeting.raw.join(' ').slice(0, 200) : undefined;
}
