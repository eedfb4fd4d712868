import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { certificateOf } from '../../views/certificates.ts';
import { issuerKind, issuerName } from '../../views/issuers.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { claimOf, controlTrust, isLive, problems, wantControlTrust } from './_shared.ts';

export default fault({
  id: 'tls/unknown-authority',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'tls.problem', 'tls.certificate', 'tls.trust', 'tls.issuer', 'config.server'],
  hears: ['says-tls-certificate-untrusted'],
  title: 'The certificate of {name} comes from an authority that this computer does not know{issuer}',
  why: 'Mail programs trust a certificate when a known authority has signed it. A private authority has to be made known to each computer, or the server needs a public certificate.',
  notes: {
    unknown: 'The certificate check says: the issuer is not known',
    incomplete: 'The certificate check found no issuer to the certificate of the server',
    unsaid: 'The certificate was refused without a reason',
    private: 'The certificate names an issuer that is no public authority',
    sentRoot: 'The server sent the root of its authority too, and no store of this computer has it',
    public: 'A public authority issued the certificate',
    product: 'The issuer is a program or device that looks into encrypted connections',
    controlTrusted: 'Certificates of other servers are trusted on this computer',
    controlToo: 'Certificates of other servers are not trusted here either',
    fetched: 'The issuer, fetched where the certificate points to, is no authority that is known here',
    fetchedKnown: 'With the fetched issuer the certificate does lead to a known authority',
    noPointer:
      'The certificate does not say where its issuer can be fetched, as those of public authorities do',
    words: 'The other server says that it does not trust the certificate',
  },
  lookalikes: {
    'tls/intermediate-certificate-missing':
      'Look who issued the certificate: a public authority or a private one',
    'tls/inspected-by-company-proxy': 'Try the same from another network, for example a phone hotspot',
    'host/antivirus-inspects-tls':
      'Look who issued the certificate: a protection program puts its own name there',
    'host/certificate-store-outdated': 'Try the same server from another, up-to-date computer',
  },
  *look(e) {
    for (const { reply, weight } of spoken(e, 'says-tls-certificate-untrusted'))
      yield {
        subject: hostOf(reply.subject),
        args: { name: serverName(reply.subject), issuer: '' },
        clues: clue(reply, weight === 'decisive' ? 'strong' : weight, 'words'),
        accountsFor: [reply.id],
        actions: [act('use-public-certificate', { name: serverName(reply.subject) })],
      };
    for (const problem of problems(e, 'unknown-ca', 'incomplete-chain', 'unverified')) {
      const host = hostOf(problem.subject);
      const name = serverName(host);
      const certificate = certificateOf(e, problem);
      const c = certificate?.value;
      const top = c?.topIssuer ?? c?.issuer ?? '';
      const kind = issuerKind(top) === 'unknown' ? issuerKind(c?.issuer ?? '') : issuerKind(top);
      const trusted = controlTrust(e).find((t) => t.value.trusted);
      const untrusted = controlTrust(e).length > 0 && trusted === undefined ? controlTrust(e)[0] : undefined;
      const fetched = e.one('tls.issuer', problem.subject);
      const weight = { 'unknown-ca': 'strong', 'incomplete-chain': 'fair' } as const;
      const note = { 'unknown-ca': 'unknown', 'incomplete-chain': 'incomplete' } as const;
      const which = claimOf(problem) === 'unknown-ca' ? 'unknown-ca' : 'incomplete-chain';
      yield {
        subject: host,
        args: { name, issuer: top === '' ? '' : `, "${issuerName(top)}"` },
        clues: [
          ...(problem.value.problem === 'unverified'
            ? clue(problem, 'weak', 'unsaid')
            : clue(problem, isNamedProduct(problem) ? 'weak' : weight[which], note[which])),
          ...(c === undefined
            ? []
            : kind === 'public'
              ? clue(certificate, 'strongly-against', 'public')
              : kind !== 'unknown'
                ? clue(certificate, 'strongly-against', 'product')
                : c.chain.length > 1
                  ? clue(certificate, 'fair', 'sentRoot')
                  : c.issuerUrls?.length === 0
                    ? clue(certificate, 'fair', 'noPointer')
                    : clue(certificate, 'weak', 'private')),
          ...clue(
            trusted,
            which !== 'unknown-ca' ? 'weak' : kind === 'unknown' && c !== undefined ? 'decisive' : 'fair',
            'controlTrusted',
          ),
          ...clue(untrusted, 'strongly-against', 'controlToo'),
          ...clue(fetched?.value.outcome === 'untrusted' && fetched, 'decisive', 'fetched'),
          ...clue(fetched?.value.outcome === 'completes' && fetched, 'excludes', 'fetchedKnown'),
        ],
        accountsFor: [problem.id],
        wants: [
          ...wantControlTrust(e, problem),
          ...(fetched === undefined && c?.chain.length === 1 && isLive(problem)
            ? [want('tls.issuer', problem.subject)]
            : []),
        ],
        actions: [
          act('use-public-certificate', { name }),
          ...(top === '' ? [] : [act('trust-company-root', { issuer: issuerName(top) })]),
        ],
      };
    }
  },
});

/** A text names the signer, and it is a product on the way, not an authority. */
const isNamedProduct = (problem: Fact<'tls.problem'>): boolean =>
  problem.value.issuer !== undefined && issuerKind(problem.value.issuer) === 'security-product';
