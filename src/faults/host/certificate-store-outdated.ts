import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { certificateOf, isUnrelated } from '../../views/certificates.ts';
import { doubted, signer } from './_shared.ts';

export default fault({
  id: 'host/certificate-store-outdated',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.certificate', 'tls.trust', 'host.clock', 'config.server'],
  title: 'This computer, or this program, has an old or empty list of certificate authorities',
  why: 'Every system and many programs keep a list of authorities that they trust. When it is old or missing, good certificates of good servers are refused.',
  notes: {
    refused: 'The issuer of the certificate is not trusted',
    expiredPath: 'The check says expired, although the certificate of the server itself is still good',
    public: 'The issuer is a well-known public authority, and the server sent the whole chain',
    private: 'The issuer is no public authority',
    controlToo: 'Certificates of other servers are not trusted here either',
    controlTrusted: 'Certificates of other servers are trusted here',
    otherStore: 'Another list of authorities on this computer does trust the certificate',
  },
  explains: ['tls/unknown-authority', 'tls/intermediate-certificate-missing', 'tls/certificate-expired'],
  lookalikes: {
    'tls/unknown-authority': 'Try the same server from another, up-to-date computer: there it works',
    'tls/certificate-expired': 'Look at the end date of the certificate of the server itself',
    'tls/inspected-by-company-proxy': 'Try the same from another network, for example a phone hotspot',
  },
  *look(e) {
    const expired = e.all('tls.problem').filter((p) => p.aside !== true && p.value.problem === 'expired');
    const controls = e.all('tls.trust').filter((t) => t.aside === true && isUnrelated(e, t.subject));
    const trusted = controls.find((t) => t.value.trusted);
    for (const problem of [...doubted(e), ...expired]) {
      if (problem.value.problem === 'self-signed' || problem.value.problem === 'name') continue;
      const certificate = certificateOf(e, problem);
      const isExpired = problem.value.problem === 'expired';
      const seenAt = certificate === undefined ? 0 : Date.parse(certificate.observedAt);
      const stillGood = certificate !== undefined && Date.parse(certificate.value.notAfter) > seenAt;
      if (isExpired && certificate !== undefined && !stillGood) continue;
      const kind = certificate === undefined ? 'unknown' : signer(certificate).kind;
      const whole = certificate !== undefined && certificate.value.chain.length > 1;
      const other = e.all('tls.trust', problem.subject).find((t) => t.aside !== true && t.value.trusted);
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...(isExpired && certificate !== undefined
            ? clue(certificate, 'strong', 'expiredPath')
            : clue(problem, 'weak', 'refused')),
          ...(certificate === undefined || isExpired
            ? []
            : kind === 'public' && whole
              ? clue(certificate, 'strong', 'public')
              : kind === 'public'
                ? []
                : clue(certificate, 'strongly-against', 'private')),
          ...clue(trusted, isExpired ? 'against' : 'strongly-against', 'controlTrusted'),
          ...clue(
            trusted === undefined && controls[0],
            kind === 'public' || isExpired ? 'decisive' : 'fair',
            'controlToo',
          ),
          ...clue(other, 'strong', 'otherStore'),
        ],
        accountsFor: [problem.id],
        wants:
          controls.length === 0 && problem.source === 'probe' && problem.vantage === 'here'
            ? [want('tls.trust', thisHost, { control: true })]
            : [],
        actions: [act('update-system', {}), act('update-program', {})],
      };
    }
  },
});
