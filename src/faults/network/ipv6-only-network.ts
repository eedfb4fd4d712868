import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { hasFamily } from '../../views/network.ts';
import { isAddress, openElsewhere, unreached, unreachedKinds } from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/ipv6-only-network',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...unreachedKinds, 'host.network', 'dns.address'],
  title: 'This network has only IPv6, and {name} is reached over IPv4',
  why: 'Networks with IPv6 alone translate names to addresses that work. A server that is given as an IPv4 number, or a program that only knows IPv4, finds no way out.',
  notes: {
    unreachable: 'The IPv4 address cannot be reached',
    noFour: 'This computer has no IPv4 address of its own, or no way out for it',
    hasFour: 'This computer has IPv4',
    six: 'This computer has IPv6',
    number: 'The server is given as a number',
    translated: 'In this network names are translated to IPv6 addresses',
    sixWorks: 'The same server answers over IPv6',
  },
  explains: ['network/no-route', 'network/packets-dropped'],
  lookalikes: {
    'network/no-route': 'Enter the name of the server instead of the number',
    'settings/ip-address-as-hostname': 'Enter the name of the server instead of the number',
  },
  *look(e) {
    const has4 = hasFamily(e, '4');
    const has6 = hasFamily(e, '6');
    const network = (family: '4' | '6') => e.all('host.network').find((h) => h.value.family === family);
    const translated = e.all('dns.address').find((a) => a.value.range === 'rfc6052');
    for (const u of e.view(unreached)) {
      if (u.family !== '4' || u.outcome !== 'unreachable') continue;
      const isNumber = isAddress(serverName(u.host));
      yield {
        subject: u.host,
        args: { name: serverName(u.host) },
        clues: [
          ...clue(u.fact, 'weak', 'unreachable'),
          ...clue(
            u.isHere && network('4'),
            has4 !== false ? 'excludes' : has6 === true ? 'decisive' : 'weak',
            has4 !== false ? 'hasFour' : 'noFour',
          ),
          ...(u.isHere && has6 === true ? clue(network('6'), 'fair', 'six') : []),
          ...clue(translated, 'strong', 'translated'),
          ...clue(openElsewhere(e, u.subject, '6'), 'strongly-against', 'sixWorks'),
        ],
        accountsFor: [u.fact.id],
        actions: [
          ...(isNumber
            ? [
                act('ask-provider', {
                  what: 'the name of its mail server',
                  proof: `${serverName(u.host)} is a number`,
                }),
              ]
            : [act('update-program', {})]),
          act('ask-network-owner', {
            what: 'IPv4 in this network',
            proof: `no way to ${u.subject.address ?? ''}`,
          }),
        ],
      };
    }
  },
});
