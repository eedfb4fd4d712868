import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { beginsFarAhead, certificateOf, trueTime } from '../../views/certificates.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { isLive, problems } from './_shared.ts';

export default fault({
  id: 'tls/certificate-not-yet-valid',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.certificate', 'host.clock'],
  title: 'The certificate of {name} begins only {start}',
  why: 'A certificate counts from a date on. Before that date mail programs refuse the encrypted connection.',
  notes: {
    early: 'The certificate check says: not yet valid',
    begins: 'The start date in the certificate lies after the date of this computer',
    farAhead:
      'The start date lies days ahead, which is unusual: certificates begin on the day they are issued',
    clockRight: 'The certificate has not begun, also by clocks other than the one of this computer',
    clockWrong: 'By clocks other than the one of this computer the certificate has begun',
  },
  lookalikes: {
    'host/clock-wrong': 'Compare the date and time of this computer with a clock you trust',
  },
  *look(e) {
    for (const problem of problems(e, 'not-yet-valid')) {
      const host = hostOf(problem.subject);
      const name = serverName(host);
      const certificate = certificateOf(e, problem);
      const start = certificate === undefined ? Number.NaN : Date.parse(certificate.value.notBefore);
      const clock = e.one('host.clock');
      const now = clock === undefined ? undefined : trueTime(clock);
      const day = certificate === undefined ? 'later' : `on ${certificate.value.notBefore.slice(0, 10)}`;
      yield {
        subject: host,
        args: { name, start: day },
        clues: [
          ...clue(problem, 'strong', 'early'),
          ...(certificate !== undefined && beginsFarAhead(certificate)
            ? clue(certificate, 'against', 'farAhead')
            : clue(certificate, 'weak', 'begins')),
          ...clue(now !== undefined && start > now && clock, 'decisive', 'clockRight'),
          ...clue(now !== undefined && start <= now && clock, 'excludes', 'clockWrong'),
        ],
        accountsFor: [problem.id],
        wants: clock === undefined && isLive(problem) ? [want('host.clock', thisHost)] : [],
        actions: [
          act('wait-for-certificate-start', { name, date: certificate?.value.notBefore.slice(0, 10) ?? '' }),
          act('renew-certificate', { name }),
        ],
      };
    }
  },
});
