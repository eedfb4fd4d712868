import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { certificateOf } from '../../views/certificates.ts';
import { issuerKind, issuerName } from '../../views/issuers.ts';
import { doubted, signer } from './_shared.ts';

export default fault({
  id: 'host/antivirus-inspects-tls',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem', 'tls.certificate', 'host.security-product'],
  title:
    'A protection program on this computer opens encrypted mail connections and signs them anew{product}',
  why: 'The program puts its own certificate in place of the one of the mail server. Mail programs that do not know this certificate refuse the connection.',
  notes: {
    refused: 'The issuer of the certificate is not trusted',
    rootSent: 'The certificate comes with a root of its own that is not trusted, as such programs send it',
    itsName: 'The certificate is signed by "{issuer}"',
    otherIssuer: 'The certificate is signed by somebody else',
    installed: 'A protection program that looks into mail runs on this computer',
    present: 'A protection program runs on this computer',
  },
  explains: [
    'tls/self-signed-certificate',
    'tls/unknown-authority',
    'tls/intermediate-certificate-missing',
    'tls/certificate-name-mismatch',
    'host/certificate-store-outdated',
  ],
  lookalikes: {
    'tls/inspected-by-company-proxy':
      'Try the same from another network: a program on this computer goes along',
    'tls/unknown-authority': 'Look at the certificate from another computer: there the issuer is another one',
  },
  *look(e) {
    const product = e.one('host.security-product');
    for (const problem of doubted(e)) {
      const certificate = certificateOf(e, problem);
      const named = problem.value.issuer;
      const by =
        certificate !== undefined
          ? signer(certificate)
          : named === undefined
            ? undefined
            : { kind: issuerKind(named), name: named };
      const isProduct = by?.kind === 'security-product';
      // A wrong name alone speaks for it only with the signature.
      if ((problem.value.problem === 'name' || problem.value.problem === 'incomplete-chain') && !isProduct)
        continue;
      const issuer = by === undefined ? '' : issuerName(by.name);
      yield {
        subject: thisHost,
        args: {
          product: isProduct ? ` (${issuer})` : product === undefined ? '' : ` (${product.value.name})`,
          issuer,
        },
        clues: [
          ...(problem.value.code === 'SELF_SIGNED_CERT_IN_CHAIN'
            ? clue(problem, 'fair', 'rootSent')
            : clue(problem, 'weak', 'refused')),
          ...(isProduct
            ? clue(certificate ?? problem, 'decisive', 'itsName')
            : clue(certificate, 'strongly-against', 'otherIssuer')),
          ...clue(
            product,
            product?.value.inspectsMail === true ? 'fair' : 'weak',
            product?.value.inspectsMail === true ? 'installed' : 'present',
          ),
        ],
        accountsFor: [problem.id],
        wants:
          product === undefined && problem.vantage === 'here' && certificate === undefined
            ? [want('host.security-product', thisHost)]
            : [],
        actions: [
          act('set-antivirus-mail-scan', { product: product?.value.name ?? issuer }),
          ...(issuer === '' ? [] : [act('trust-company-root', { issuer })]),
        ],
      };
    }
  },
});
