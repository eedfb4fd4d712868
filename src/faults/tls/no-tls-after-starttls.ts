import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { portOf, serverName, withoutAddress } from '../../views/servers.ts';
import { handshakeOf, problems } from './_shared.ts';

export default fault({
  id: 'tls/no-tls-after-starttls',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.handshake'],
  title: '{name} agrees to encryption on port {port}, but then goes on in plain text',
  why: 'After the server has said "go ahead", its next bytes are no TLS. Something between, or the server itself, does not keep the agreement.',
  notes: {
    notTls: 'The bytes that came were no TLS',
    afterStarttls: 'That was after the server had agreed to STARTTLS',
    fromTheStart: 'The program began with TLS: there was no agreement before',
  },
  lookalikes: {
    'settings/tls-on-plaintext-port': 'See whether the program is set to SSL/TLS or to STARTTLS',
    'host/antivirus-mail-proxy-broken': 'Switch the mail scan of the protection program off for a test',
  },
  // A server that goes on in clear text may be so quick that its words arrive before TLS has begun.
  explains: ['tls/plaintext-injected-before-tls'],
  *look(e) {
    for (const problem of problems(e, 'not-tls')) {
      const handshake = handshakeOf(e, problem);
      if (handshake === undefined) continue;
      const server = withoutAddress(problem.subject);
      const name = serverName(server);
      yield {
        subject: server,
        args: { name, port: portOf(server) },
        clues: [
          ...clue(problem, 'strong', 'notTls'),
          ...(handshake.value.how === 'starttls'
            ? clue(handshake, 'decisive', 'afterStarttls')
            : clue(handshake, 'excludes', 'fromTheStart')),
        ],
        accountsFor: [problem.id],
        actions: [act('repair-tls', { name, port: portOf(server) })],
      };
    }
  },
});
