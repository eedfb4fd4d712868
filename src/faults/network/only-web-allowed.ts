import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { hasFamily } from '../../views/network.ts';
import { outsideKinds, seenOutside } from '../../views/outside.ts';
import { internalRange, isMailPort, reachedFromHere, unreached, unreachedKinds } from '../../views/reach.ts';
import { portOf } from '../../views/servers.ts';

export default fault({
  id: 'network/only-web-allowed',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [
    ...unreachedKinds,
    ...outsideKinds,
    'net.control',
    'net.web',
    'host.vpn',
    'dns.address',
    'host.network',
  ],
  title: 'This network lets web pages through, but no mail',
  why: 'The network that this computer is in (guest Wi-Fi, office, hotel, school) blocks the ports that mail programs need, whatever the server.',
  notes: {
    mailFails: 'The mail port of the server cannot be reached',
    refuses: 'Something answers that the connection is not wanted',
    allMailFails: 'Mail servers of others cannot be reached on their mail ports either',
    webWorks: 'Web servers answer from here',
    mailWorks: 'A mail server of others answers on its mail port from here',
    outsideOpen: 'From another network the mail port answers',
    vpn: 'A VPN is active on this computer',
    portal: 'Web pages are answered by something else',
  },
  explains: [
    'network/packets-dropped',
    'network/firewall-rejects',
    'network/service-not-running',
    'network/hosting-blocks-mail-ports',
    'network/port-25-blocked',
  ],
  lookalikes: {
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
    'network/proxy-required': 'Ask whether programs have to use a proxy in this network',
    'network/packets-dropped': 'Try the same from a phone hotspot: if it works there, this network blocks it',
  },
  *look(e) {
    const failing = e
      .view(unreached)
      .filter(
        (u) =>
          u.isHere &&
          isMailPort(u.port) &&
          internalRange(e, u.subject.address) === undefined &&
          !(u.family !== undefined && hasFamily(e, u.family) === false),
      );
    if (failing.length === 0) return;
    const others = e.view(controls);
    const working =
      others.mailOpen ??
      reachedFromHere(e).find((c) => portOf(c.subject) !== 25 && isMailPort(portOf(c.subject)));
    const web = e.all('net.web');
    const webWorks = others.webOpen ?? web.find((w) => w.value.outcome === 'expected');
    const failed = others.mailFailed;
    const isSaid = failed.some((c) => c.value.outcome === 'prohibited' || c.value.outcome === 'unreachable');
    yield {
      subject: thisHost,
      args: {},
      clues: [
        ...failing.filter((u) => u.outcome === 'timeout').flatMap((u) => clue(u.fact, 'fair', 'mailFails')),
        ...failing.filter((u) => u.outcome !== 'timeout').flatMap((u) => clue(u.fact, 'weak', 'refuses')),
        ...(working === undefined && webWorks !== undefined ? failed.slice(0, 3) : []).flatMap((c) =>
          clue(c, isSaid ? 'fair' : 'decisive', 'allMailFails'),
        ),
        ...clue(webWorks, 'fair', 'webWorks'),
        ...clue(
          failing.map((u) => seenOutside(e, u).open).find((o) => o !== undefined),
          'fair',
          'outsideOpen',
        ),
        ...clue(working, 'excludes', 'mailWorks'),
        ...clue(e.one('host.vpn'), 'against', 'vpn'),
        ...clue(
          web.find((w) => w.value.outcome === 'redirected' || w.value.outcome === 'foreign'),
          'strongly-against',
          'portal',
        ),
      ],
      accountsFor: failing.map((u) => u.fact.id),
      wants: others.asked ? [] : [want('net.control', thisHost)],
      actions: [
        act('try-other-network', {}),
        act('ask-network-owner', {
          what: 'allow mail programs: ports 993, 995, 465 and 587',
          proof: 'mail ports of several unrelated servers are blocked, web pages work',
        }),
      ],
    };
  },
});
