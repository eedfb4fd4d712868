import type { Probe } from '../kernel/probe.ts';
import { Dialogue } from './_dialogue.ts';
import { addressesElsewhere } from './_elsewhere.ts';
import { tellHandshake } from './_tls.ts';
import type { Tools } from './tools.ts';

const patienceMs = 5000;

/**
 * Whether the certificates of well-known web sites are trusted here: an inspected line shows its own in their
 * place.
 */
const probe: Probe<Tools, 'trust'> = {
  id: 'control-trust',
  makes: ['tls.trust', 'tls.certificate'],
  canTell: ({ kind, vary }) =>
    kind !== 'tls.trust' || vary?.control !== true
      ? undefined
      : {
          key: 'control-trust',
          question: 'trust',
          cost: { seconds: 0.7, connections: 1, logins: 0, rude: 0 },
          title: 'looking at the certificates of control hosts',
        },
  async run({ key }, tools, tell) {
    const hosts = tools.controls.web
      .slice(0, 2)
      .map((w) => ({ name: URL.parse(w.url)?.hostname ?? '', address: w.address }));
    await Promise.all(
      hosts.map(async ({ name, address: given }) => {
        const address = given ?? (await addressesElsewhere(name, tools, patienceMs))[0];
        if (name === '' || address === undefined) return;
        const target = {
          name,
          port: 443,
          address,
          protocol: 'smtp',
          security: 'tls',
          role: 'incoming',
        } as const;
        const d = new Dialogue(target, `${key} ${name}`, tools, (told) => tell({ ...told, aside: true }));
        const connection = await d.connect();
        if (connection === undefined) return;
        tellHandshake(
          d,
          await connection.startTls(d.tlsOptions(), tools.deadline.sub(patienceMs)),
          'implicit',
          'default',
        );
        connection.close();
      }),
    );
  },
};
export default probe;
