import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';

const codes = ['EPROXY', 'ProxyError'];

export default fault({
  id: 'host/configured-proxy-broken',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', 'text.error', 'host.proxy', 'tcp.connect', 'user.symptom', 'mailbox.opened'],
  title: 'The program is set to use a proxy{proxy}, and the proxy does not let mail through',
  why: 'A proxy passes on the connections of a program. When it is switched off, wants a password or knows only web pages, mail does not get through.',
  notes: {
    said: 'The program says that the proxy failed',
    unreachable: 'The proxy of this computer does not answer',
    reachable: 'The proxy of this computer answers',
    direct: 'Without the proxy the server can be reached',
  },
  lookalikes: {
    'network/proxy-required': 'See whether the server can be reached without any proxy',
    'settings/wrong-port': 'Look whether a proxy is set in the program at all',
  },
  *look(e) {
    const proxy = e.one('host.proxy');
    const open = e.all('tcp.connect').find((c) => c.value.outcome === 'open' && c.source === 'probe');
    const said = [
      ...e.all('client.problem').filter((p) => p.value.problem === 'proxy-failed'),
      ...e.all('text.error').filter((t) => codes.includes(t.value.code ?? '')),
    ];
    for (const fact of said)
      yield {
        subject: thisHost,
        args: { proxy: proxy === undefined ? '' : ` (${proxy.value.address})` },
        clues: [
          ...clue(fact, 'decisive', 'said'),
          ...clue(proxy?.value.state === 'unreachable' && proxy, 'strong', 'unreachable'),
          ...clue(open, 'weak', 'direct'),
        ],
        accountsFor: [fact.id],
        actions: [act('set-proxy', { proxy: '' })],
      };
    if (said.length > 0) return;
    for (const symptom of e.all('user.symptom')) {
      if (proxy === undefined || open === undefined) continue;
      yield {
        subject: thisHost,
        args: { proxy: ` (${proxy.value.address})` },
        clues: [
          ...clue(open, 'weak', 'direct'),
          ...(proxy.value.state === 'unreachable'
            ? clue(proxy, 'strong', 'unreachable')
            : clue(proxy.value.state === 'reachable' && proxy, 'against', 'reachable')),
        ],
        accountsFor: [symptom.id],
        wants: proxy.value.state === 'unknown' ? [want('host.proxy', thisHost)] : [],
        actions: [act('set-proxy', { proxy: proxy.value.address })],
      };
    }
  },
});
