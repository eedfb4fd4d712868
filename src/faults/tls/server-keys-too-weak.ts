import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { certificateOf } from '../../views/certificates.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';
import { isLive, otherHello, problems, wantHellos } from './_shared.ts';

export default fault({
  id: 'tls/server-keys-too-weak',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.handshake', 'tls.certificate'],
  title: 'The keys with which {name} encrypts are too weak',
  why: 'Short keys can be broken today. Programs and systems of today therefore refuse certificates and key exchanges that use them.',
  notes: {
    weak: 'The handshake was refused because a key or signature is too weak',
    otherComputer: 'A key was called too weak: how strong it must be depends on the computer too',
    shortKey: 'The key in the certificate of the server is shorter than what counts today',
    weakWorks: 'With weak keys allowed the handshake succeeds',
  },
  lookalikes: {
    'host/strict-crypto-policy':
      'Try the same from another computer: if that connects, a rule of this computer is stricter',
  },
  *look(e) {
    for (const problem of problems(e, 'weak-key')) {
      const server = withoutAddress(problem.subject);
      const certificate = certificateOf(e, problem);
      const isShort =
        certificate?.value.keyType?.toLowerCase().includes('rsa') === true &&
        (certificate.value.keyBits ?? 4096) < 2048;
      const allowed = otherHello(e, problem, 'weak-ciphers');
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          // What this tool itself demands is what most programs demand.
          ...(isLive(problem) ? clue(problem, 'decisive', 'weak') : clue(problem, 'strong', 'otherComputer')),
          ...clue(isShort && certificate, 'decisive', 'shortKey'),
          ...clue(allowed?.value.outcome === 'ok' && allowed, 'decisive', 'weakWorks'),
        ],
        accountsFor: [problem.id],
        wants: wantHellos(e, problem, 'weak-ciphers'),
        actions: [act('strengthen-keys', { name: serverName(server) })],
      };
    }
  },
});
