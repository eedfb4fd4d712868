import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { certificateOf } from '../../views/certificates.ts';
import { issuerKind } from '../../views/issuers.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { isOnThisComputer, problems } from './_shared.ts';

export default fault({
  id: 'tls/self-signed-certificate',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.certificate', 'host.bridge'],
  title: 'The certificate of {name} is signed by nobody but the server itself',
  why: 'Anyone can make such a certificate, so a mail program cannot know that it talks to the right server, and warns or stops.',
  notes: {
    refused: 'The certificate check says: self-signed',
    unsaid: 'The certificate was refused without a reason',
    seen: 'The certificate names itself as its issuer',
    notSelf: 'The certificate names another issuer',
    product: 'The certificate is one of a program that looks into encrypted connections',
    bridge: 'The server runs on this computer, where such a certificate is usual',
  },
  lookalikes: {
    'host/antivirus-inspects-tls':
      'Look who issued the certificate: a protection program puts its own name there',
    'settings/local-bridge-required':
      'See whether the server is a program on this computer, such as a bridge',
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
  },
  *look(e) {
    for (const problem of problems(e, 'self-signed', 'unverified')) {
      const host = hostOf(problem.subject);
      const certificate = certificateOf(e, problem);
      const foreign = certificate !== undefined && issuerKind(certificate.value.issuer) !== 'unknown';
      const bridge = isOnThisComputer(problem.subject) ? (e.one('host.bridge') ?? problem) : undefined;
      yield {
        subject: host,
        args: { name: serverName(host) },
        clues: [
          ...(bridge === problem
            ? clue(problem, 'weak', 'bridge')
            : problem.value.problem === 'unverified'
              ? clue(problem, 'fair', 'unsaid')
              : clue(problem, 'strong', 'refused')),
          ...clue(bridge !== problem && bridge, 'strongly-against', 'bridge'),
          ...(certificate === undefined
            ? []
            : foreign
              ? clue(certificate, 'strongly-against', 'product')
              : certificate.value.selfSigned
                ? clue(certificate, bridge === undefined ? 'decisive' : 'weak', 'seen')
                : clue(certificate, 'excludes', 'notSelf')),
        ],
        accountsFor: [problem.id],
        actions: [act('use-public-certificate', { name: serverName(host) })],
      };
    }
  },
});
