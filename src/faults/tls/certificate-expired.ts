import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import {
  begunLater,
  certificateOf,
  hasLooked443,
  newerElsewhere,
  trueTime,
} from '../../views/certificates.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { isLive, problems } from './_shared.ts';

export default fault({
  id: 'tls/certificate-expired',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'tls.problem', 'tls.certificate', 'host.clock', 'tcp.connect'],
  hears: ['says-tls-certificate-expired'],
  title: 'The certificate of {name} has expired',
  why: 'Mail programs refuse an encrypted connection to a server whose certificate is past its end date, so nothing is received or sent.',
  notes: {
    expired: 'The certificate check says: expired',
    ended: 'The end date in the certificate lies before the date of this computer',
    clockRight: 'The certificate has ended, also by clocks other than the one of this computer',
    clockWrong: 'By clocks other than the one of this computer the certificate has not ended yet',
    laterBegan: 'A certificate that was seen today began only after this one had ended',
    stillValid: 'The certificate of the server itself has not ended',
    renewed: 'The web server of the same name already shows a newer certificate',
    words: 'The sending server says that this certificate has expired',
  },
  lookalikes: {
    'host/clock-wrong': 'Compare the date and time of this computer with a clock you trust',
    'tls/renewed-certificate-not-loaded':
      'Look whether the web server of the same name already shows a newer certificate',
    'host/certificate-store-outdated':
      'Try the same server from another, up-to-date computer: there it works',
  },
  *look(e) {
    for (const { reply, weight } of spoken(e, 'says-tls-certificate-expired'))
      yield {
        subject: hostOf(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: clue(reply, weight, 'words'),
        accountsFor: [reply.id],
        actions: [act('renew-certificate', { name: serverName(reply.subject) })],
      };
    for (const problem of problems(e, 'expired')) {
      const host = hostOf(problem.subject);
      const certificate = certificateOf(e, problem);
      const ended = certificate === undefined ? Number.NaN : Date.parse(certificate.value.notAfter);
      const clock = e.one('host.clock');
      const now = clock === undefined ? undefined : trueTime(clock);
      const hasEnded = certificate !== undefined && ended < Date.parse(certificate.observedAt);
      const onlySeems = now !== undefined && now < ended && hasEnded;
      const confirmed = now !== undefined && ended <= now;
      yield {
        subject: host,
        args: { name: serverName(host) },
        clues: [
          ...clue(problem, 'strong', 'expired'),
          ...(certificate !== undefined && !hasEnded
            ? clue(certificate, 'strongly-against', 'stillValid')
            : clue(certificate, 'weak', 'ended')),
          ...(onlySeems
            ? clue(clock, 'excludes', 'clockWrong')
            : clue(confirmed && clock, 'decisive', 'clockRight')),
          ...clue(begunLater(e, certificate), 'decisive', 'laterBegan'),
          ...clue(newerElsewhere(e, certificate), 'strongly-against', 'renewed'),
        ],
        accountsFor: [problem.id],
        wants: isLive(problem)
          ? [
              ...(clock === undefined ? [want('host.clock', thisHost)] : []),
              ...(hasLooked443(e, host)
                ? []
                : [want('tls.certificate', subject('name', serverName(host)), { port: 443 })]),
            ]
          : [],
        actions: [act('renew-certificate', { name: serverName(host) })],
      };
    }
  },
});
