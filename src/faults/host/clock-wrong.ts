import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';

/** From this many seconds on certificates and login codes go wrong; below it is ordinary drift. */
const wrongFrom = 300;

export default fault({
  id: 'host/clock-wrong',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'host.clock'],
  title: 'The clock of this computer is wrong{by}',
  why: 'Certificates are valid between two dates. With a wrong clock every good certificate seems expired or not yet valid, and encrypted connections are refused.',
  notes: {
    dates: 'A certificate is refused because of its dates',
    off: 'Clocks that were asked differ from the clock of this computer',
    right: 'The clock of this computer agrees with the clocks that were asked',
  },
  explains: ['tls/certificate-expired', 'tls/certificate-not-yet-valid'],
  *look(e) {
    const clock = e.one('host.clock');
    const problems = e
      .all('tls.problem')
      .filter(
        (p) => p.vantage === 'here' && (p.value.problem === 'expired' || p.value.problem === 'not-yet-valid'),
      );
    if (problems.length === 0) return;
    const off = clock !== undefined && Math.abs(clock.value.offsetSeconds) >= wrongFrom;
    yield {
      subject: thisHost,
      args: { by: off ? ` by ${spanText(Math.abs(clock.value.offsetSeconds))}` : '' },
      clues: [
        ...problems.flatMap((p) => clue(p, 'weak', 'dates')),
        ...(off ? clue(clock, 'decisive', 'off') : clue(clock, 'excludes', 'right')),
      ],
      accountsFor: problems.map((p) => p.id),
      wants: clock === undefined ? [want('host.clock', thisHost)] : [],
      actions: [act('set-clock', {})],
    };
  },
});

function spanText(seconds: number): string {
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}
