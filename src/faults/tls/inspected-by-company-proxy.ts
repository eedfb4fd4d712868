import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { certificateOf, isUnrelated } from '../../views/certificates.ts';
import { issuerKind, issuerName } from '../../views/issuers.ts';
import { claimOf, controlTrust, problems, wantControlTrust } from './_shared.ts';

export default fault({
  id: 'tls/inspected-by-company-proxy',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.certificate', 'tls.trust', 'config.server'],
  title: 'This network opens encrypted connections and signs them anew{device}',
  why: 'A device or service of the network puts its own certificate in place of the one of the mail server. Programs that do not know this certificate refuse the connection.',
  notes: {
    refused: 'The issuer of the certificate is not trusted',
    itsName: 'The certificate is signed by "{issuer}", a product that looks into connections',
    otherIssuer: 'The certificate is signed by an authority that is no such product',
    sameEverywhere: 'Another, unrelated server shows a certificate of the same issuer',
    controlTrusted: 'The certificates of other servers come through untouched',
    controlToo: 'The certificates of other servers are not trusted here either',
  },
  explains: [
    'tls/self-signed-certificate',
    'tls/unknown-authority',
    'tls/intermediate-certificate-missing',
    'tls/certificate-name-mismatch',
    'host/certificate-store-outdated',
  ],
  lookalikes: {
    'host/antivirus-inspects-tls': 'Try the same from another network: a program on this computer goes along',
    'tls/unknown-authority': 'Try the same from another network, for example a phone hotspot',
  },
  *look(e) {
    for (const problem of problems(e, 'unknown-ca', 'self-signed', 'incomplete-chain', 'unverified')) {
      const certificate = certificateOf(e, problem);
      const c = certificate?.value;
      const top = c === undefined ? '' : (c.topIssuer ?? c.issuer);
      const kind = issuerKind(top) === 'unknown' ? issuerKind(c?.issuer ?? '') : issuerKind(top);
      if (claimOf(problem) !== 'unknown-ca' && kind !== 'gateway') continue;
      const same =
        kind === 'public'
          ? undefined
          : e
              .all('tls.certificate')
              .find(
                (o) =>
                  o.aside === true &&
                  top !== '' &&
                  (o.value.topIssuer ?? o.value.issuer) === top &&
                  isUnrelated(e, o.subject),
              );
      const trusted = controlTrust(e).find((t) => t.value.trusted);
      const untrusted = trusted === undefined ? controlTrust(e)[0] : undefined;
      const issuer = issuerName(top);
      yield {
        subject: thisHost,
        args: { device: kind === 'gateway' ? ` (${issuer})` : '', issuer },
        clues: [
          ...clue(problem, 'weak', 'refused'),
          ...(kind === 'gateway'
            ? clue(certificate, 'decisive', 'itsName')
            : kind === 'unknown'
              ? []
              : clue(certificate, 'strongly-against', 'otherIssuer')),
          ...clue(same, 'decisive', 'sameEverywhere'),
          ...clue(trusted, kind === 'gateway' ? 'against' : 'strongly-against', 'controlTrusted'),
          ...clue(same === undefined && untrusted, 'fair', 'controlToo'),
        ],
        accountsFor: [problem.id],
        wants: wantControlTrust(e, problem),
        actions: [
          ...(issuer === '' ? [] : [act('trust-company-root', { issuer })]),
          act('ask-network-owner', { what: 'leave mail ports unopened', proof: issuer }),
          act('try-other-network', {}),
        ],
      };
    }
  },
});
