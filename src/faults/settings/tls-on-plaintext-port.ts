import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { portOf, roleOf, serverName, withoutAddress } from '../../views/servers.ts';

/** Told by a server of a program that came without TLS: the other way round. */
const serverSide = 'SSL_ACCEPT';

export default fault({
  id: 'settings/tls-on-plaintext-port',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.handshake', 'greeting', 'config.server', 'capabilities'],
  title: 'The program begins with TLS on port {port} of {name}, where the server begins in plain text',
  why: 'On this port encryption starts later, with STARTTLS. A program set to SSL/TLS takes the first plain words of the server for a broken handshake and gives up.',
  notes: {
    notTls: 'The first bytes of the server were not TLS',
    plainWords: 'Without TLS the same port greets in plain text',
    starttls: 'On that port the server offers STARTTLS',
    setToTls: 'The settings say SSL/TLS from the first byte',
    setOtherwise: 'The settings do not say SSL/TLS from the first byte',
    foreign: 'What answers there in plain text is not this kind of mail server',
  },
  lookalikes: {
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
    'settings/wrong-port': 'See whether the greeting on that port is one of a mail server at all',
  },
  *look(e) {
    for (const problem of e.all('tls.problem')) {
      if (problem.value.problem !== 'not-tls' || problem.value.code === serverSide) continue;
      const server = withoutAddress(problem.subject);
      const setting = e.one('config.server', server);
      const plain = e
        .all('greeting', server)
        .find((g) => g.value.over === 'plain' && g.session !== problem.session);
      const offer = e.all('capabilities', server).find((c) => !c.value.secured && c.value.starttls);
      const isMail =
        plain === undefined ||
        (plain.value.expected === undefined
          ? ['smtp', 'imap', 'pop3', 'masked'].includes(plain.value.says)
          : plain.value.says === plain.value.expected);
      yield {
        subject: server,
        args: { name: serverName(server), port: portOf(server) },
        clues: [
          ...clue(problem, 'fair', 'notTls'),
          ...(setting?.value.security === 'tls'
            ? clue(setting, 'fair', 'setToTls')
            : clue(setting, 'excludes', 'setOtherwise')),
          ...(isMail ? clue(plain, 'decisive', 'plainWords') : clue(plain, 'strongly-against', 'foreign')),
          ...clue(offer, 'fair', 'starttls'),
        ],
        accountsFor: [problem.id],
        wants: plain === undefined ? [want('greeting', server, { mode: 'plain' })] : [],
        actions: [
          act('set-security', { role: roleOf(e, server), security: 'starttls', port: portOf(server) }),
        ],
      };
    }
  },
});
