import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { issuerName } from '../../views/issuers.ts';
import { hostOf, serverName } from '../../views/servers.ts';

export default fault({
  id: 'tls/trusted-by-some-only',
  prior: 'common',
  severity: 'advice',
  who: 'admin',
  reads: ['tls.trust', 'tls.certificate', 'tls.issuer'],
  title: 'Not every mail program trusts the certificate of {name}',
  why: 'Programs that use the list of authorities of this system connect. Programs with a list of their own may refuse, and so may telephones and other computers.',
  notes: {
    trusts: 'One list of authorities on this computer trusts the certificate{issuer}',
    doubts: 'Another list on this computer does not',
  },
  *look(e) {
    const own = e.all('tls.trust').filter((t) => t.aside !== true && t.vantage === 'here');
    for (const yes of own) {
      // What the user hands over for this run only says nothing about other programs.
      if (!yes.value.trusted || yes.value.store === 'extra') continue;
      const no = own.find((t) => !t.value.trusted && t.value.store !== 'extra' && t.session === yes.session);
      if (no === undefined) continue;
      const certificate = e.all('tls.certificate', yes.subject).find((c) => c.session === yes.session);
      const issuer = issuerName(certificate?.value.topIssuer ?? certificate?.value.issuer ?? '');
      const name = serverName(yes.subject);
      yield {
        subject: hostOf(yes.subject),
        args: { name, issuer: issuer === '' ? '' : ` of "${issuer}"` },
        clues: [...clue(yes, 'fair', 'trusts'), ...clue(no, 'strong', 'doubts')],
        accountsFor: [],
        actions: [act('use-public-certificate', { name })],
      };
    }
  },
});
