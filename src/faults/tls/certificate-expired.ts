import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { hostOf, serverName } from '../../views/servers.ts';

export default fault({
  id: 'tls/certificate-expired',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.certificate', 'host.clock'],
  title: 'The certificate of {name} has expired',
  why: 'Mail programs refuse an encrypted connection to a server whose certificate is past its end date, so nothing is received or sent.',
  notes: {
    expired: 'The certificate check says: expired',
    ended: 'The certificate ended before the present day',
    clockRight: 'The clock of this computer is right',
    clockWrong: 'The clock of this computer is so wrong that the certificate only seems to have expired',
  },
  lookalikes: {
    'host/clock-wrong': 'Compare the date of this computer with a clock you trust',
    'tls/renewed-certificate-not-loaded':
      'Look whether the web server of the same name already shows a newer certificate',
  },
  *look(e) {
    for (const problem of e.all('tls.problem')) {
      if (problem.value.problem !== 'expired') continue;
      const certificate = e.one('tls.certificate', problem.subject);
      const clock = e.one('host.clock');
      const ended = certificate === undefined ? undefined : Date.parse(certificate.value.notAfter);
      const trueTime =
        clock === undefined ? undefined : Date.parse(clock.observedAt) + clock.value.offsetSeconds * 1000;
      const onlySeems = ended !== undefined && trueTime !== undefined && trueTime < ended;
      yield {
        subject: hostOf(problem.subject),
        args: { name: serverName(problem.subject) },
        clues: [
          ...clue(problem, 'strong', 'expired'),
          ...clue(!onlySeems && certificate, 'decisive', 'ended'),
          ...(onlySeems ? clue(clock, 'excludes', 'clockWrong') : clue(clock, 'fair', 'clockRight')),
        ],
        accountsFor: [problem.id],
        wants: clock === undefined && problem.vantage === 'here' ? [want('host.clock', thisHost)] : [],
        actions: [act('renew-certificate', { name: serverName(problem.subject) })],
      };
    }
  },
});
