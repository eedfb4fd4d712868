import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import {
  portOf,
  roleOf,
  serverName,
  symptomsWith,
  weightOfWords,
  withoutAddress,
} from '../../views/servers.ts';

const implicitPorts = { smtp: 465, imap: 993, pop3: 995 } as const;

export default fault({
  id: 'tls/starttls-refused',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [
    'smtp.reply',
    'capabilities',
    'config.server',
    'login.result',
    'mailbox.opened',
    'submission.result',
    'session.end',
  ],
  hears: ['says-tls-not-supported'],
  title: '{name} refuses to start encryption on port {port}',
  why: 'The program asks the server to go on encrypted, and the server says no. A program that insists on encryption then gives up.',
  notes: {
    words: 'The server says that it does not start encryption here',
    refused: 'The server refused the command that starts encryption',
    offered: 'The server itself had offered encryption on this port',
    notOffered: 'The server does not offer encryption on this port',
  },
  lookalikes: {
    'settings/starttls-required-but-not-offered': 'See whether the server lists STARTTLS among its abilities',
    'network/starttls-stripped': 'Try the same from another network, for example a phone hotspot',
    'tls/starttls-temporarily-unavailable': 'See whether the code begins with 4 (for now) or with 5 (never)',
  },
  *look(e) {
    const heard = new Map(e.said('says-tls-not-supported').map((h) => [h.reply.id, h]));
    const plain = e
      .all('smtp.reply')
      .filter((r) => r.value.stage === 'starttls' && r.value.code >= 500 && !heard.has(r.id))
      .map((reply) => ({ reply, said: undefined }));
    for (const { reply, said } of [...heard.values(), ...plain]) {
      const server = withoutAddress(reply.subject);
      const offer = e.all('capabilities', reply.subject).find((c) => !c.value.secured);
      const name = serverName(server);
      const measured = reply.value.stage === 'starttls' && reply.source === 'probe';
      const protocol = server.type === 'service' ? (server.protocol ?? 'smtp') : 'smtp';
      yield {
        subject: server,
        args: { name, port: portOf(server) },
        clues: [
          ...(measured
            ? clue(reply, 'decisive', 'refused')
            : said === undefined
              ? clue(reply, 'strong', 'refused')
              : clue(reply, weightOfWords[said.strength], 'words')),
          ...(offer?.value.starttls === true
            ? clue(offer, 'fair', 'offered')
            : clue(offer, 'strongly-against', 'notOffered')),
        ],
        accountsFor: symptomsWith(e, reply),
        actions: [
          act('set-security', { role: roleOf(e, server), security: 'tls', port: implicitPorts[protocol] }),
          act('offer-starttls', { name, port: portOf(server) }),
        ],
      };
    }
  },
});
