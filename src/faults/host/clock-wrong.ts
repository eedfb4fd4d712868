import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { beginsFarAhead, trueTime } from '../../views/certificates.ts';

/** From this many seconds on certificates and login codes go wrong; below it is ordinary drift. */
const wrongFrom = 300;

export default fault({
  id: 'host/clock-wrong',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.certificate', 'host.clock', 'text.error'],
  title: 'The clock of this computer is wrong{by}',
  why: 'Certificates are valid between two dates. With a wrong clock every good certificate seems expired or not yet valid, and encrypted connections are refused.',
  notes: {
    token: 'The sign-in server says that the time in the request is not the right time',
    dates: 'A certificate is refused because of its dates',
    early: 'A certificate is refused because it seems not to have begun',
    farAhead:
      'The certificate would begin only days from now, although certificates begin on the day they are issued',
    off: 'Clocks that were asked differ from the clock of this computer',
    offButEnded:
      'Clocks that were asked differ a little, but that does not change the dates of this certificate',
    right: 'The clock of this computer agrees with the clocks that were asked',
  },
  explains: ['tls/certificate-expired', 'tls/certificate-not-yet-valid'],
  lookalikes: {
    'tls/certificate-expired': 'Compare the date and time of this computer with a clock you trust',
    'tls/certificate-not-yet-valid': 'Compare the date and time of this computer with a clock you trust',
  },
  *look(e) {
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'TOKEN_TIME') continue;
      yield {
        subject: thisHost,
        args: { by: '' },
        clues: clue(error, 'strong', 'token'),
        accountsFor: [error.id],
        actions: [act('set-clock', {})],
      };
    }
    const clock = e.one('host.clock');
    const problems = e
      .all('tls.problem')
      .filter(
        (p) =>
          p.vantage === 'here' &&
          p.aside !== true &&
          (p.value.problem === 'expired' || p.value.problem === 'not-yet-valid'),
      );
    const off = clock !== undefined && Math.abs(clock.value.offsetSeconds) >= wrongFrom;
    for (const problem of problems) {
      const certificate = e
        .all('tls.certificate', problem.subject)
        .find((c) => c.aside !== true && c.session === problem.session);
      const explainsIt = off && (certificate === undefined || isValidAt(certificate, clock));
      yield {
        subject: thisHost,
        args: { by: off ? ` by ${spanText(Math.abs(clock.value.offsetSeconds))}` : '' },
        clues: [
          ...(problem.value.problem === 'expired'
            ? clue(problem, 'weak', 'dates')
            : clue(problem, 'fair', 'early')),
          ...clue(
            problem.value.problem === 'not-yet-valid' &&
              certificate !== undefined &&
              beginsFarAhead(certificate) &&
              certificate,
            'fair',
            'farAhead',
          ),
          ...(explainsIt
            ? clue(clock, 'decisive', 'off')
            : clue(clock, 'excludes', off ? 'offButEnded' : 'right')),
        ],
        accountsFor: [problem.id],
        wants: clock === undefined ? [want('host.clock', thisHost)] : [],
        actions: [act('set-clock', {})],
      };
    }
  },
});

/** Whether the true time lies between the dates of a certificate. */
function isValidAt(certificate: Fact<'tls.certificate'>, clock: Fact<'host.clock'>): boolean {
  const now = trueTime(clock);
  return Date.parse(certificate.value.notBefore) <= now && now < Date.parse(certificate.value.notAfter);
}

function spanText(seconds: number): string {
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}
