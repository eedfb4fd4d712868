import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { certificateOf } from '../../views/certificates.ts';
import { issuerKind } from '../../views/issuers.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { isLive, problems } from './_shared.ts';

export default fault({
  id: 'tls/intermediate-certificate-missing',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.certificate', 'tls.issuer'],
  title: '{name} does not send the certificate that links its own to a trusted authority',
  why: 'A server has to send its certificate together with the one of its issuer. Some programs fetch the missing one by themselves, others refuse the connection.',
  notes: {
    incomplete: 'The certificate check found no issuer to the certificate of the server',
    noIssuer: 'The certificate check found no issuer that it trusts',
    alone: 'The server sent its own certificate alone, although a public authority issued it',
    pointer: 'The certificate says where the missing one can be fetched, as those of public authorities do',
    noPointer: 'The certificate does not say where its issuer can be fetched',
    fetched: 'With the missing certificate, fetched where the certificate points to, everything is in order',
    fetchedUntrusted: 'Also with the fetched issuer the certificate leads to no trusted authority',
    whole: 'The server did send the certificates of its issuers',
    elsewhere: 'Another service of the same host sends the missing certificate',
  },
  lookalikes: {
    'tls/unknown-authority': 'Look who issued the certificate: a public authority or a private one',
    'host/certificate-store-outdated': 'Try the same server from another, up-to-date computer',
  },
  *look(e) {
    for (const problem of problems(e, 'incomplete-chain', 'unknown-ca', 'unverified')) {
      const host = hostOf(problem.subject);
      const name = serverName(host);
      const certificate = certificateOf(e, problem);
      const issuer = e.one('tls.issuer', problem.subject);
      const c = certificate?.value;
      const isAlone = c !== undefined && c.chain.length <= 1 && !c.selfSigned;
      const isPublic = isAlone && issuerKind(c.issuer) === 'public';
      const elsewhere = e
        .all('tls.certificate', host)
        .find((o) => isAlone && o.value.issuer === c.issuer && o.value.chain.length > 1);
      yield {
        subject: host,
        args: { name },
        clues: [
          ...(problem.value.problem === 'incomplete-chain'
            ? clue(problem, 'strong', 'incomplete')
            : clue(problem, 'weak', 'noIssuer')),
          ...(c === undefined
            ? []
            : isPublic
              ? clue(certificate, 'decisive', 'alone')
              : !isAlone
                ? clue(certificate, 'strongly-against', 'whole')
                : c.issuerUrls === undefined
                  ? []
                  : c.issuerUrls.length > 0
                    ? clue(certificate, 'fair', 'pointer')
                    : clue(certificate, 'against', 'noPointer')),
          ...clue(issuer?.value.outcome === 'completes' && issuer, 'decisive', 'fetched'),
          ...clue(issuer?.value.outcome === 'untrusted' && issuer, 'excludes', 'fetchedUntrusted'),
          ...clue(elsewhere, 'decisive', 'elsewhere'),
        ],
        accountsFor: [problem.id],
        wants:
          issuer === undefined && isAlone && isLive(problem) ? [want('tls.issuer', problem.subject)] : [],
        actions: [act('install-chain', { name })],
      };
    }
  },
});
