import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { controls } from '../../views/controls.ts';
import { internalRange, unreached, unreachedKinds } from '../../views/reach.ts';

export default fault({
  id: 'network/proxy-required',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...unreachedKinds, 'net.control', 'host.proxy', 'dns.address'],
  title: 'Programs in this network have to go through a proxy ({proxy})',
  why: 'Direct connections to the Internet are blocked here. The computer knows a proxy, but the mail program does not use it, or mail is not allowed through it.',
  notes: {
    proxy: 'A proxy is set on this computer, and it answers',
    dead: 'A proxy is set on this computer, but it does not answer',
    direct: 'A direct connection to the server fails',
    allFail: 'Direct connections to unrelated servers fail as well',
    directWorks: 'Direct connections to unrelated servers work',
  },
  explains: [
    'network/only-web-allowed',
    'network/packets-dropped',
    'network/firewall-rejects',
    'network/offline',
  ],
  lookalikes: {
    'network/only-web-allowed': 'Ask whoever runs the network whether mail programs may use the proxy',
    'host/configured-proxy-broken': 'Ask whether the proxy that is set still exists',
  },
  *look(e) {
    const proxy = e.all('host.proxy').find((p) => p.value.state !== 'unreachable');
    const dead = e.all('host.proxy').find((p) => p.value.state === 'unreachable');
    if (proxy === undefined) return;
    const lost = e
      .view(unreached)
      .filter((u) => u.isHere && internalRange(e, u.subject.address) === undefined);
    if (lost.length === 0) return;
    const others = e.view(controls);
    const failed = others.open === undefined ? others.all : [];
    const open = others.mailOpen ?? others.open;
    yield {
      subject: thisHost,
      args: { proxy: proxy.value.address },
      clues: [
        ...clue(proxy, proxy.value.state === 'reachable' && failed.length > 1 ? 'decisive' : 'fair', 'proxy'),
        ...clue(dead, 'against', 'dead'),
        ...lost.slice(0, 1).flatMap((u) => clue(u.fact, 'weak', 'direct')),
        ...failed.slice(0, 1).flatMap((c) => clue(c, 'strong', 'allFail')),
        ...clue(open, 'strongly-against', 'directWorks'),
      ],
      accountsFor: lost.map((u) => u.fact.id),
      actions: [act('set-proxy', { proxy: proxy.value.address }), act('try-other-network', {})],
    };
  },
});
