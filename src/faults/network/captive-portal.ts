import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { internalRange, unreached, unreachedKinds } from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

/** What a certificate of somebody else looks like; the others only once the portal has shown itself. */
const suspicious = ['name', 'self-signed', 'not-tls'];
const foreign = [...suspicious, 'unknown-ca', 'incomplete-chain', 'expired'];

export default fault({
  id: 'network/captive-portal',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...unreachedKinds,
    'greeting',
    'tls.problem',
    'tls.certificate',
    'net.web',
    'net.control',
    'dns.address',
    'dns.system',
  ],
  title: 'This network wants you to sign in on a web page first',
  why: 'Hotels, trains and guest networks answer every connection themselves until somebody has signed in or accepted their terms in a browser.',
  notes: {
    redirected: 'A test page on the web is answered with a redirection to another page',
    foreign: 'A test page on the web is answered with other content',
    webFine: 'A test page on the web is answered as it should be',
    http: 'A web server answers on the mail port',
    sameCertificate: 'Different servers show the same foreign certificate',
    wrongServer: 'What answers is not the mail server',
    silent: 'The server cannot be reached',
    mailWorks: 'Mail servers of others answer as they should',
  },
  explains: [
    'tls/certificate-name-mismatch',
    'tls/self-signed-certificate',
    'tls/unknown-authority',
    'settings/wrong-port',
    'settings/tls-on-plaintext-port',
    'dns/answers-tampered',
    'network/only-web-allowed',
    'network/packets-dropped',
    'network/firewall-rejects',
    'protocol/unexpected-greeting',
  ],
  lookalikes: {
    'network/only-web-allowed': 'If web pages open normally, there is nothing to sign in to',
    'dns/answers-tampered': 'Sign in to the network first; what remains then has another cause',
  },
  *look(e) {
    const web = e.all('net.web');
    const others = e.view(controls);
    const isHere = (f: Fact) => f.aside !== true && f.vantage === 'here' && f.source !== 'text';
    const http = e.all('greeting').filter((g) => isHere(g) && g.value.says === 'http');

    const lost = e
      .view(unreached)
      .filter(
        (u) =>
          u.isHere &&
          u.fact.source !== 'text' &&
          u.outcome !== 'unreachable' &&
          internalRange(e, u.subject.address) === undefined,
      );
    const caught = web.find((w) => w.value.outcome === 'redirected' || w.value.outcome === 'foreign');
    const spoke = new Set(
      e
        .all('greeting')
        .filter((g) => g.value.over === 'plain' && g.value.says === g.value.expected)
        .map((g) => g.session),
    );
    const alike = caught === undefined ? suspicious : foreign;
    const wrong = e
      .all('tls.problem')
      .filter((p) => isHere(p) && alike.includes(p.value.problem) && !spoke.has(p.session ?? ''));
    const names = e.all('dns.system').filter((d) => isHere(d) && d.value.outcome !== 'found');
    const symptoms = [...http, ...wrong, ...lost.map((u) => u.fact), ...(caught === undefined ? [] : names)];
    if (symptoms.length === 0) return;
    const certificates = e.all('tls.certificate').filter(isHere);
    const twin = certificates.find((c) =>
      certificates.some(
        (o) =>
          o.value.sha256 === c.value.sha256 &&
          serverName(o.subject) !== serverName(c.subject) &&
          !covers(c, o),
      ),
    );
    yield {
      subject: thisHost,
      args: {},
      clues: [
        ...web
          .filter((w) => w.value.outcome === 'redirected')
          .flatMap((w) => clue(w, 'decisive', 'redirected')),
        ...web.filter((w) => w.value.outcome === 'foreign').flatMap((w) => clue(w, 'decisive', 'foreign')),
        ...clue(
          caught === undefined && web.find((w) => w.value.outcome === 'expected'),
          'excludes',
          'webFine',
        ),
        ...http.slice(0, 1).flatMap((g) => clue(g, 'fair', 'http')),
        ...clue(wrong.length > 0 && twin, 'fair', 'sameCertificate'),
        ...wrong.slice(0, 1).flatMap((p) => clue(p, caught === undefined ? 'weak' : 'fair', 'wrongServer')),
        ...lost.slice(0, 1).flatMap((u) => clue(u.fact, 'weak', 'silent')),
        ...clue(others.mailOpen?.value.greeting !== undefined && others.mailOpen, 'against', 'mailWorks'),
      ],
      accountsFor: symptoms.map((s) => s.id),
      wants: web.length === 0 ? [want('net.web', thisHost)] : [],
      actions: [act('sign-in-to-network', {}), act('try-other-network', {})],
    };
  },
});

/** One certificate is honest for two servers when it names both. */
const covers = (a: Fact<'tls.certificate'>, b: Fact<'tls.certificate'>): boolean =>
  [a, b].every((c) => c.value.names.includes(serverName(c.subject)));
