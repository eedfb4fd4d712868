import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { hostOf, serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/packets-dropped',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: ['tcp.connect', 'waiting', 'net.control', 'config.server'],
  title: 'Nothing answers at {name}: packets sent there vanish',
  why: 'The server, or a firewall before it, drops every packet without a word, so programs wait and then report a timeout.',
  notes: {
    silent: 'Three attempts to connect got no answer at all',
    stillWaiting: 'An attempt to connect has had no answer yet',
    controlsAnswer: 'Other servers on the Internet answer from here',
    otherPort: 'Another port of the same server answers',
    nothingElse: 'No other server answers from here either',
  },
  lookalikes: {
    'network/offline': 'Open a web page: if none opens, this computer is offline',
    'network/only-web-allowed': 'Try the same from another network, for example a phone hotspot',
  },
  *look(e) {
    const silent = e.all('tcp.connect').filter((c) => c.value.outcome === 'timeout' && c.aside !== true);
    const waiting = e.all('waiting').filter((w) => w.value.what === 'connect');
    const controls = e.all('net.control');
    for (const fact of [...silent, ...waiting]) {
      const host = hostOf(fact.subject);
      const open = e.all('tcp.connect', host).find((c) => c.value.outcome === 'open');
      const answering = controls.find((c) => c.value.outcome === 'open' || c.value.outcome === 'refused');
      yield {
        subject: host,
        args: { name: serverName(host) },
        clues: [
          ...(fact.kind === 'waiting' ? clue(fact, 'fair', 'stillWaiting') : clue(fact, 'strong', 'silent')),
          ...clue(answering, 'decisive', 'controlsAnswer'),
          ...clue(answering === undefined && controls[0], 'against', 'nothingElse'),
          ...clue(open, 'weak', 'otherPort'),
        ],
        accountsFor: [fact.id],
        wants: controls.length === 0 && fact.vantage === 'here' ? [want('net.control', thisHost)] : [],
        actions: [
          act('try-other-network', {}),
          act('tell-administrator', { what: `no answer from ${serverName(host)}` }),
        ],
      };
    }
  },
});
