import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';
import { handshakeOf, isAddress, isLive, otherHello, problems, wantHellos } from './_shared.ts';

export default fault({
  id: 'tls/server-name-indication-missing',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.handshake', 'tls.name'],
  title: '{name} has several certificates, and the program does not say which name it wants',
  why: 'One server often serves many names. A program has to say the name when encryption begins; an old program does not, and gets the certificate of somebody else, or none.',
  notes: {
    noName: 'The server ended the handshake because it does not know the name, or got none',
    wrongOne: 'The certificate that came is made for another name',
    rightWithName: 'This computer said the name and got the right certificate',
    nameSaid: 'This computer said the name and still got the wrong certificate',
  },
  lookalikes: {
    'tls/certificate-name-mismatch':
      'Try a current mail program on the same computer: it connects without complaint',
    'settings/ip-address-as-hostname': 'See whether the settings hold a number instead of a name',
  },
  *look(e) {
    for (const problem of problems(e, 'no-name-sent', 'name')) {
      const server = withoutAddress(problem.subject);
      const name = serverName(server);
      const good = e
        .all('tls.name', server)
        .find((n) => n.value.matches && n.source === 'probe' && n.session !== problem.session);
      const live = isLive(problem);
      const said = live && !isAddress(name) ? handshakeOf(e, problem) : undefined;
      yield {
        subject: server,
        args: { name },
        clues: [
          ...(problem.value.problem === 'no-name-sent'
            ? clue(problem, live && said !== undefined ? 'weak' : 'strong', 'noName')
            : clue(problem, 'weak', 'wrongOne')),
          ...clue(!live && good, 'decisive', 'rightWithName'),
          ...clue(said, 'excludes', 'nameSaid'),
        ],
        accountsFor: [problem.id],
        wants:
          live && otherHello(e, problem, 'no-sni') === undefined && said === undefined
            ? wantHellos(e, problem, 'no-sni')
            : [],
        actions: [act('update-program', {})],
      };
    }
  },
});
