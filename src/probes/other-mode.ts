import type { Probe } from '../kernel/probe.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { greetAndLeave } from './_talk.ts';
import { tellHandshake } from './_tls.ts';
import { targetFor } from './_visit.ts';
import type { Tools } from './tools.ts';

interface Question {
  readonly target: Target;
  readonly mode: 'plain' | 'tls';
}

/** What a port says when it is spoken to the other way: in plain text, or with TLS from the first byte. */
const probe: Probe<Tools, Question> = {
  id: 'other-mode',
  makes: ['greeting', 'tls.handshake', 'tls.certificate', 'capabilities'],
  canTell(want, e) {
    const mode = want.vary?.mode;
    const target = mode === undefined ? undefined : targetFor(e, want.subject);
    if (mode === undefined || target === undefined) return undefined;
    return {
      key: `other-mode ${mode} ${target.name}:${target.port} ${target.address}`,
      question: { target, mode },
      cost: { seconds: 0.5, connections: 1, logins: 0, rude: mode === 'tls' ? 1 : 0 },
      server: target.address,
      title: `asking ${target.name}:${target.port} ${mode === 'plain' ? 'without' : 'with'} TLS from the first byte`,
    };
  },
  async run({ key, question: { target, mode } }, tools, tell) {
    const d = new Dialogue(target, key, tools, (told) => tell({ ...told, aside: true }));
    const connection = await d.connect();
    if (connection === undefined) return;
    if (mode === 'tls') {
      const handshake = await connection.startTls(d.tlsOptions(), tools.deadline.sub(8000));
      tellHandshake(d, handshake, 'implicit', 'default');
      if (handshake.outcome === 'failed') return;
    }
    await greetAndLeave(d, connection);
  },
};
export default probe;
