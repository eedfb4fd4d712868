import type { Probe } from '../kernel/probe.ts';
import { service } from '../kernel/subject.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { tellHandshake } from './_tls.ts';
import { addressFor, nameOf } from './_visit.ts';
import type { Tools } from './tools.ts';

/**
 * The certificate that the web server of the same name shows: renewed there and forgotten in the mail server?
 */
const probe: Probe<Tools, Target> = {
  id: 'web-certificate',
  makes: ['tls.certificate'],
  canTell({ kind, subject: about, vary }, e) {
    const name = nameOf(about);
    if (kind !== 'tls.certificate' || vary?.port !== 443 || name === undefined) return undefined;
    const address = addressFor(e, service({ name }));
    if (address === undefined) return undefined;
    return {
      key: `web-certificate ${name} ${address}`,
      question: { name, port: 443, address, protocol: 'smtp', security: 'tls', role: 'incoming' },
      cost: { seconds: 0.5, connections: 1, logins: 0, rude: 0 },
      server: address,
      title: `looking at the web certificate of ${name}`,
    };
  },
  async run({ key, question }, tools, tell) {
    const d = new Dialogue(question, key, tools, (told) => tell({ ...told, aside: true }));
    const connection = await d.connect();
    if (connection === undefined) return;
    tellHandshake(
      d,
      await connection.startTls(d.tlsOptions(), tools.deadline.sub(8000)),
      'implicit',
      'default',
    );
    connection.close();
  },
};
export default probe;
