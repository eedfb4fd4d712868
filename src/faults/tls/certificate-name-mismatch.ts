import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { certificateOf } from '../../views/certificates.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { hostOf, roleOf, serverName } from '../../views/servers.ts';
import { handshakeOf, isAddress, isLive, problems } from './_shared.ts';

export default fault({
  id: 'tls/certificate-name-mismatch',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [
    ...replyKinds,
    'tls.problem',
    'tls.name',
    'tls.certificate',
    'tls.handshake',
    'dns.answer',
    'config.server',
  ],
  hears: ['says-tls-certificate-name-wrong'],
  title: 'The certificate that {name} shows is made for other names{others}',
  why: 'A certificate says which names it is for. When the name of the server in the settings is not among them, a mail program cannot know that it talks to the right server, and stops.',
  notes: {
    refused: 'The certificate check says: this name is not in the certificate',
    names: 'The names in the certificate were compared with the name in the settings',
    unknownName: 'The server says that it does not know this name',
    sameMachine: 'One of the names in the certificate leads to the same address',
    byAddress: 'The server was addressed by a number instead of a name',
    otherWithoutName: 'Without the name the server shows the same certificate',
    words: 'The sending server says that the certificate is made for another name',
  },
  lookalikes: {
    'settings/ip-address-as-hostname': 'See whether the settings hold a number instead of a name',
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
    'tls/server-name-indication-missing':
      'A newer mail program on the same computer connects without complaint',
    'dns/stale-after-move': 'Ask the provider whether the mail was moved to other servers lately',
  },
  *look(e) {
    for (const { reply, weight } of spoken(e, 'says-tls-certificate-name-wrong'))
      yield {
        subject: hostOf(reply.subject),
        args: { name: serverName(reply.subject), others: '' },
        clues: clue(reply, weight, 'words'),
        accountsFor: [reply.id],
        actions: [act('fix-certificate-name', { name: serverName(reply.subject) })],
      };
    for (const problem of problems(e, 'name', 'no-name-sent')) {
      const host = hostOf(problem.subject);
      const name = serverName(host);
      const byName = e
        .all('tls.name', problem.subject)
        .find(
          (n) => !n.value.matches && n.aside !== true && (!problem.session || n.session === problem.session),
        );
      const names = byName?.value.names ?? certificateOf(e, problem)?.value.names ?? [];
      const other = names.find((n) => n.includes('.') && !n.startsWith('*') && !isAddress(n));
      const answers = other === undefined ? [] : e.all('dns.answer', subject('name', other));
      const address = problem.subject.type === 'service' ? problem.subject.address : undefined;
      const same = answers.find((a) => address !== undefined && a.value.records.includes(address));
      const unserved = problem.value.problem === 'no-name-sent';
      yield {
        subject: host,
        args: { name, others: names.length === 0 ? '' : `: ${names.slice(0, 3).join(', ')}` },
        clues: [
          ...(unserved
            ? clue(problem, handshakeOf(e, problem) && !isAddress(name) ? 'strong' : 'weak', 'unknownName')
            : clue(problem, 'strong', 'refused')),
          ...(byName !== undefined && isAddress(byName.value.asked)
            ? clue(byName, 'strongly-against', 'byAddress')
            : clue(byName, 'decisive', 'names')),
          ...clue(same, 'fair', 'sameMachine'),
        ],
        accountsFor: [problem.id],
        wants:
          other !== undefined && answers.length === 0 && isLive(problem)
            ? [want('dns.answer', subject('name', other))]
            : [],
        actions: [
          ...(same === undefined || other === undefined
            ? []
            : [act('set-server', { role: roleOf(e, problem.subject), host: other })]),
          act('fix-certificate-name', { name }),
        ],
      };
    }
  },
});
