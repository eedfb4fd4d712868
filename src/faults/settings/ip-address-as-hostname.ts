import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isAddress } from '../../views/reach.ts';
import { roleOf, serverName, serverOf, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'settings/ip-address-as-hostname',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.certificate', 'tls.name', 'config.server', 'dns.answer', 'provider.server'],
  title: 'The server is entered as the number {name} instead of its name',
  why: 'Certificates are made out to names. A program that was given a number cannot find it in the certificate and refuses the connection.',
  notes: {
    mismatch: 'The certificate does not hold this number',
    number: 'The server is given as a number in the settings',
    names: 'The certificate is made out to names',
  },
  explains: ['tls/certificate-name-mismatch', 'tls/server-name-indication-missing'],
  lookalikes: {
    'tls/certificate-name-mismatch':
      'Enter the name of the server instead of the number: if it fails too, the certificate is wrong',
  },
  *look(e) {
    for (const problem of e.all('tls.problem')) {
      if (problem.value.problem !== 'name' && problem.value.problem !== 'no-name-sent') continue;
      if (problem.aside === true) continue;
      const server = withoutAddress(problem.subject);
      const name = serverName(server);
      if (!isAddress(name)) continue;
      const setting = serverOf(e, server);
      const certificate = e
        .all('tls.certificate', server)
        .find((c) => c.value.names.some((n) => !isAddress(n)));
      const better = certificate?.value.names.find((n) => !isAddress(n) && !n.startsWith('*'));
      const role = roleOf(e, server);
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(problem, setting === undefined ? 'decisive' : 'strong', 'mismatch'),
          ...clue(setting?.fact, 'decisive', 'number'),
          ...clue(certificate, 'weak', 'names'),
        ],
        accountsFor: [problem.id],
        actions: [
          better === undefined
            ? act('ask-provider', {
                what: 'the name of its mail server',
                proof: `the certificate does not hold ${name}`,
              })
            : act('set-server', { role, host: better }),
        ],
      };
    }
  },
});
