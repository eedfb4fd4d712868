import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { hostOf, serverName } from '../../views/servers.ts';

const day = 86_400_000;
/** By then every automatic renewal has had its chance. */
const soon = 14 * day;

export default fault({
  id: 'tls/certificate-ends-soon',
  prior: 'common',
  severity: 'advice',
  who: 'admin',
  reads: ['tls.certificate'],
  title: 'The certificate of {name} ends in {days} days',
  why: 'On that day mail programs begin to refuse the server. Certificates are usually renewed earlier than this, so the renewal may not work.',
  notes: { ends: 'The certificate ends on {date}' },
  *look(e) {
    for (const certificate of e.all('tls.certificate')) {
      if (certificate.aside === true || certificate.vantage !== 'here') continue;
      const end = Date.parse(certificate.value.notAfter);
      const left = end - Date.parse(certificate.observedAt);
      // Some certificates live for six days only: a quarter of a life is early enough for them.
      const life = end - Date.parse(certificate.value.notBefore);
      if (!(left > 0 && left < Math.min(soon, life / 4))) continue;
      const name = serverName(certificate.subject);
      yield {
        subject: hostOf(certificate.subject),
        args: { name, days: Math.floor(left / day), date: certificate.value.notAfter.slice(0, 10) },
        clues: clue(certificate, 'decisive', 'ends'),
        accountsFor: [],
        actions: [act('renew-certificate', { name })],
      };
    }
  },
});
