import { clue, type EvidenceOf, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { documentedServers, sameHost } from '../../views/documented.ts';
import { isInternalName, lookups } from '../../views/names.ts';
import { configured, serverName } from '../../views/servers.ts';
import { enterServer, soundsIncoming } from './_shared.ts';

export default fault({
  id: 'settings/hostname-typo',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['dns.system', 'dns.answer', 'dns.neighbour', 'config.server', 'provider.server'],
  title: 'The name {name} does not exist',
  why: 'The name does not exist in the name system, so the program does not know where to connect. Usually it is mistyped.',
  notes: {
    notFound: 'The name was not found',
    nxdomain: 'The resolver says that the name does not exist',
    publicly: 'Other name servers say so too',
    foundPublicly: 'Other name servers know the name',
    similar: 'A name that differs only a little exists: {near}',
    usual: 'The domain has a mail server under another name: {near}',
    documented: 'The provider has a server of this kind under another name',
    parent: 'The domain above it exists',
    noParent: 'The domain above it does not exist either',
    internal: 'The name is one of a private network',
    temporary: 'The lookup failed only for the time being',
    exists: 'The name exists, but without an address',
  },
  lookalikes: {
    'dns/no-address-record': 'Ask whoever runs the domain whether this server was meant to have an address',
    'dns/domain-expired': 'See whether the whole domain has vanished',
    'dns/resolver-not-working': 'Look up any other name: if that fails too, the resolver is the trouble',
    'settings/hostname-retired': 'Compare with the names that the provider documents today',
    'dns/internal-name-used-outside': 'Ask whether this name only works inside a company network or a VPN',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      if (!l.isMissing && !(l.isText && l.system?.value.outcome === 'not-found')) continue;
      const { near, parent, noParent } = l;
      const usual = near === undefined ? l.other : undefined;
      const settings = e.view(configured).filter((c) => serverName(c.subject) === l.name);
      const documented =
        settings.length > 0
          ? e.all('provider.server').find((s) => !sameHost(s.value.host, l.name))
          : undefined;
      const nx = l.own.find((a) => a.value.outcome === 'nxdomain');
      const other = l.others.find((a) => a.value.outcome === 'nxdomain');
      const found = l.others.find((a) => a.value.outcome === 'found' || a.value.outcome === 'nodata');
      const nodata = l.own.find((a) => a.value.outcome === 'nodata');
      const internal = isInternalName(l.name);
      yield {
        subject: subject('name', l.name),
        args: { name: l.label, near: (near ?? usual)?.value.name ?? '' },
        clues: [
          ...clue(l.system, l.isText ? 'strong' : 'fair', 'notFound'),
          ...clue(nx, 'fair', 'nxdomain'),
          ...clue(other, noParent === undefined ? 'strong' : 'fair', 'publicly'),
          ...clue(found, 'strongly-against', 'foundPublicly'),
          ...clue(near, nx === undefined && other === undefined ? 'fair' : 'decisive', 'similar'),
          ...clue(documented, 'fair', 'documented'),
          ...clue(usual, 'fair', 'usual'),
          ...clue(parent, other === undefined ? 'fair' : 'decisive', 'parent'),
          ...clue(noParent, near === undefined ? 'against' : 'weak', 'noParent'),
          ...clue(nodata, 'excludes', 'exists'),
          ...clue(internal && (nx ?? l.system), 'against', 'internal'),
        ],
        accountsFor: l.symptoms,
        wants: l.isText
          ? []
          : [
              ...(l.neighbours.length === 0 ? [want('dns.neighbour', subject('name', l.name))] : []),
              ...(l.others.length === 0 && !internal
                ? [want('dns.answer', subject('name', l.name), { resolver: 'public' })]
                : []),
            ],
        // One name may stand for both servers, and each has its own to be entered instead.
        actions: (settings.length === 0 ? [undefined] : settings).flatMap((setting) => {
          const { role = 'incoming', protocol } = setting?.fact.value ?? {};
          const name = near?.value.name ?? nameFor(e, role, usual?.value.name);
          return enterServer(e, role, protocol, name);
        }),
      };
    }
  },
});

/** A usual name, unless the provider documents others for this role. */
function nameFor(
  e: EvidenceOf<'provider.server'>,
  role: 'incoming' | 'outgoing',
  usual: string | undefined,
): string | undefined {
  const documented = documentedServers(e, { role });
  const isOther = documented.length > 0 && !documented.some((d) => sameHost(d.value.host, usual));
  return isOther || (role === 'outgoing' && soundsIncoming(usual ?? '')) ? undefined : usual;
}
