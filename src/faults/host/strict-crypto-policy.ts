import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { serverName } from '../../views/servers.ts';

const strict = ['weak-key', 'protocol-version', 'legacy-renegotiation', 'no-cipher'];

export default fault({
  id: 'host/strict-crypto-policy',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.handshake', 'config.server'],
  title: 'The rules for encryption on this computer are stricter than what {name} can do',
  why: 'Systems and companies can forbid old versions of TLS, short keys and weak ciphers. A server that offers no better ones then cannot be reached from this computer.',
  notes: {
    refused: 'This side called the encryption of the server too weak',
    worksHere: 'This tool, which has the usual rules, connects to the same server',
    failsHere: 'This tool, which has the usual rules, cannot connect either',
  },
  lookalikes: {
    'tls/server-keys-too-weak': 'Try the same from another computer: if that fails too, it is the server',
    'tls/server-too-old': 'Try the same from another computer: if that fails too, it is the server',
  },
  *look(e) {
    for (const problem of e.all('tls.problem')) {
      // This tool brings its own rules: only what another program says can be due to those of the computer.
      if (problem.source === 'probe' || !strict.includes(problem.value.problem)) continue;
      const own = e
        .all('tls.handshake', problem.subject)
        .find((h) => h.source === 'probe' && h.value.hello === 'default');
      yield {
        subject: thisHost,
        args: { name: serverName(problem.subject) },
        clues: [
          ...clue(problem, problem.value.problem === 'weak-key' ? 'fair' : 'weak', 'refused'),
          ...clue(own?.value.outcome === 'ok' && own, 'decisive', 'worksHere'),
          ...clue(own?.value.outcome === 'failed' && own, 'excludes', 'failsHere'),
        ],
        accountsFor: [problem.id],
        wants:
          own === undefined && e.one('config.server') !== undefined
            ? [want('tls.handshake', problem.subject)]
            : [],
        actions: [
          act('update-system', {}),
          act('tell-administrator', { what: `${serverName(problem.subject)} needs stronger encryption` }),
        ],
      };
    }
  },
});
