import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { certificateOf, hasLooked443, newerElsewhere, trueTime } from '../../views/certificates.ts';
import { hostOf, portOf, serverName } from '../../views/servers.ts';
import { isLive, problems } from './_shared.ts';

export default fault({
  id: 'tls/renewed-certificate-not-loaded',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.certificate', 'host.clock', 'tcp.connect'],
  title: 'The certificate of {name} was renewed, but the mail service still shows the old one',
  why: 'A mail service reads its certificate when it starts. After a renewal it goes on with the expired one until it is told to load the new one.',
  notes: {
    expired: 'The certificate check says: expired',
    newer: 'Another service of the same host shows a newer certificate for the same name',
    notNewer: 'The web server of the same host shows no newer certificate for this name',
    clockRight: 'The certificate has ended, also by clocks other than the one of this computer',
    clockWrong: 'By clocks other than the one of this computer the certificate has not ended yet',
  },
  explains: ['tls/certificate-expired'],
  lookalikes: {
    'tls/certificate-expired':
      'Compare the end date of the certificate that the web server of the same name shows',
  },
  *look(e) {
    for (const problem of problems(e, 'expired')) {
      const host = hostOf(problem.subject);
      const certificate = certificateOf(e, problem);
      const newer = newerElsewhere(e, certificate);
      const web = e.all('tls.certificate', host).find((c) => portOf(c.subject) === 443);
      const clock = e.one('host.clock');
      const ended = certificate === undefined ? Number.NaN : Date.parse(certificate.value.notAfter);
      const now = clock === undefined ? undefined : trueTime(clock);
      yield {
        subject: host,
        args: { name: serverName(host) },
        clues: [
          ...clue(problem, isLive(problem) ? 'fair' : 'weak', 'expired'),
          ...clue(newer, 'decisive', 'newer'),
          ...clue(newer === undefined && web, 'strongly-against', 'notNewer'),
          ...clue(now !== undefined && ended <= now && clock, 'strong', 'clockRight'),
          ...clue(now !== undefined && ended > now && clock, 'excludes', 'clockWrong'),
        ],
        accountsFor: [problem.id],
        wants:
          !isLive(problem) || hasLooked443(e, host)
            ? []
            : [
                want('tls.certificate', subject('name', serverName(host)), { port: 443 }),
                ...(clock === undefined ? [want('host.clock', thisHost)] : []),
              ],
        actions: [act('reload-service', { service: serverName(host) })],
      };
    }
  },
});
