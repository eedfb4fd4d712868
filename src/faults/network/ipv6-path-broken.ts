import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { hasFamily } from '../../views/network.ts';
import { openElsewhere, unreached, unreachedKinds } from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/ipv6-path-broken',
  prior: 'usual',
  severity: 'fault',
  who: 'isp',
  reads: [...unreachedKinds, 'net.control', 'host.network'],
  title: 'IPv6 to {name} leads nowhere, while IPv4 works',
  why: 'The server name has an IPv6 address too. Programs that try it first wait for a long time, or give up, before they try IPv4.',
  notes: {
    six: 'The IPv6 address cannot be reached',
    fourWorks: 'The IPv4 address of the same server answers',
    sixWorks: 'Another IPv6 address of the same server answers',
    fourFails: 'The IPv4 address cannot be reached either',
    controlsFail: 'Other servers cannot be reached over IPv6 either',
    controlsAnswer: 'Other servers answer over IPv6 from here',
    noSix: 'This computer has no IPv6 of its own',
  },
  explains: ['network/packets-dropped', 'network/no-route', 'host/connect-attempt-too-short'],
  lookalikes: {
    'provider/one-server-of-pool-broken': 'See whether another IPv6 address of the same server answers',
    'host/connect-attempt-too-short': 'Use a program that waits longer for each address',
  },
  *look(e) {
    const others = e.view(controls);
    for (const u of e.view(unreached)) {
      if (u.family !== '6' || u.outcome === 'refused' || u.outcome === 'denied' || u.outcome === 'reset')
        continue;
      const four = openElsewhere(e, u.subject, '4');
      const six = openElsewhere(e, u.subject, '6');
      const failed4 = e
        .view(unreached)
        .find((o) => o.family === '4' && serverName(o.host) === serverName(u.host) && o.port === u.port);
      const none =
        hasFamily(e, '6') === false ? e.all('host.network').find((h) => h.value.family === '6') : undefined;
      const sixOpen = others.all.find((c) => c.value.family === '6' && c.value.outcome === 'open');
      const sixFailed = others.all.find((c) => c.value.family === '6' && c.value.outcome !== 'open');
      yield {
        subject: u.host,
        args: { name: serverName(u.host) },
        clues: [
          ...clue(u.fact, 'fair', 'six'),
          ...clue(six === undefined && four, 'decisive', 'fourWorks'),
          ...clue(six, 'strongly-against', 'sixWorks'),
          ...clue(four === undefined && failed4?.fact, 'strongly-against', 'fourFails'),
          ...clue(
            u.isHere && sixOpen === undefined && sixFailed,
            four === undefined ? 'fair' : 'strong',
            'controlsFail',
          ),
          ...clue(u.isHere && sixOpen, 'weak', 'controlsAnswer'),
          ...clue(u.isHere && none, 'strongly-against', 'noSix'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere && !others.asked && four === undefined ? [want('net.control', thisHost)] : [],
        actions: [
          act('use-ipv4', {}),
          act('fix-ipv6', { name: serverName(u.host), address: u.subject.address ?? '' }),
          act('ask-network-owner', {
            what: 'IPv6 from this network does not work',
            proof: `${u.subject.address ?? ''} port ${u.port}: ${u.outcome}`,
          }),
        ],
      };
    }
  },
});
