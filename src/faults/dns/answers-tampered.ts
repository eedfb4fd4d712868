import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { type Lookup, lookupKinds, lookups } from '../../views/names.ts';
import { serverName } from '../../views/servers.ts';

/** No such name exists anywhere (RFC 2606): whoever answers for it invents. */
const impossible = subject('name', 'maildoctor-test.invalid');

export default fault({
  id: 'dns/answers-tampered',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...lookupKinds, 'tls.problem', 'greeting', 'net.web', 'tcp.connect'],
  title: 'Something on the way changes the answers of the name system',
  why: 'The address that this computer is given for {name} is not the one that the name has. The router, the access provider or malicious software answers instead.',
  notes: {
    invented: 'A name that cannot exist is answered with an address',
    everywhere: 'A name that cannot exist is answered with the very same address',
    honest: 'A name that cannot exist is answered as it should be',
    garbled: 'The answers of the name server are damaged',
    differs: 'Another name server gives another address',
    agrees: 'Another name server gives the same address',
    wrongServer: 'What answers at that address is not the mail server',
    portal: 'Web pages are answered by something else as well',
  },
  explains: [
    'tls/certificate-name-mismatch',
    'tls/self-signed-certificate',
    'network/service-not-running',
    'settings/wrong-port',
  ],
  lookalikes: {
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
    'host/hosts-file-override': 'Look into the hosts file of this computer for the name',
  },
  *look(e) {
    const invented = e.all('dns.answer', impossible);
    const lie = invented.find((a) => a.value.outcome === 'found');
    const honest = invented.find((a) => a.value.outcome === 'nxdomain');
    for (const l of e.view(lookups)) {
      if (l.isText || l.name === impossible.id) continue;
      const at = (s: Fact['subject']) => serverName(s) === l.name;
      const wrong: readonly Fact[] = [
        ...e
          .all('tls.problem')
          .filter((p) => p.value.problem === 'name' || p.value.problem === 'self-signed'),
        ...e.all('greeting').filter((g) => g.value.says === 'http'),
        ...e.all('tcp.connect').filter((c) => c.value.outcome === 'refused' && isGiven(l, c)),
      ].filter((f) => f.aside !== true && f.vantage === 'here' && at(f.subject));
      const garbled = l.own.find((a) => a.value.outcome === 'garbled');
      if (wrong.length === 0 && garbled === undefined) continue;
      const given = l.own.flatMap((a) => a.value.records);
      const known = l.others.filter((a) => a.value.outcome === 'found');
      const agrees = known.find((a) => a.value.records.some((r) => given.includes(r)));
      const types = new Set(l.own.filter((a) => a.value.records.length > 0).map((a) => a.value.type));
      const differs = agrees === undefined ? known.find((a) => types.has(a.value.type)) : undefined;
      const isEverywhere = lie?.value.records.some((r) => given.includes(r)) === true;
      yield {
        subject: thisHost,
        args: { name: l.name },
        clues: [
          // Some access providers invent addresses for missing names, and for those only.
          ...clue(
            lie,
            isEverywhere || differs !== undefined ? 'decisive' : 'fair',
            isEverywhere ? 'everywhere' : 'invented',
          ),
          ...clue(lie === undefined && honest, 'against', 'honest'),
          ...clue(garbled, 'fair', 'garbled'),
          ...clue(agrees, 'strongly-against', 'agrees'),
          ...clue(differs, 'fair', 'differs'),
          ...wrong.slice(0, 1).flatMap((f) => clue(f, 'weak', 'wrongServer')),
          ...clue(
            e.all('net.web').find((w) => w.value.outcome === 'redirected'),
            'against',
            'portal',
          ),
        ],
        accountsFor: [...(garbled === undefined ? [] : l.symptoms), ...wrong.map((f) => f.id)],
        wants: !l.isHere
          ? []
          : [
              ...(invented.length === 0 ? [want('dns.answer', impossible)] : []),
              ...(known.length === 0
                ? [want('dns.answer', subject('name', l.name), { resolver: 'public' })]
                : []),
            ],
        actions: [act('change-resolver', {}), act('try-other-network', {})],
      };
    }
  },
});

/** The resolver gave this address; what the hosts file says, and what leads to nowhere, is another matter. */
function isGiven(l: Lookup, { subject: about }: Fact<'tcp.connect'>): boolean {
  const address = about.type === 'service' ? about.address : undefined;
  if (address === undefined || /^(?:0\.|127\.|::1?$)/.test(address)) return false;
  return l.own.some((a) => a.value.records.includes(address));
}
