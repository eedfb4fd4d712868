import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

/** From this many messages on, opening or searching a folder takes servers noticeably long. */
const hugeFrom = 50_000;
const stages = ['select', 'status', 'fetch', 'stat', 'list'];

export default fault({
  id: 'mailbox/huge-folder-slow',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['session.end', 'mailbox.opened', 'text.error', 'waiting'],
  title: 'A folder at {name} is so large that the mail program gives up waiting',
  why: 'Opening or searching a folder with very many messages takes the server minutes. The program waits a shorter time and then reports that the server does not answer.',
  notes: {
    timeout: 'There was no answer in time after the folder was asked for',
    huge: 'The folder has a very large number of messages',
    small: 'The inbox has an ordinary number of messages',
  },
  lookalikes: {
    'network/unstable-link': 'If other folders break off too, the connection is to blame',
    'mailbox/throttled':
      'Wait half an hour without any program: if it is fast then, the server had slowed you down',
  },
  *look(e) {
    const late = [
      ...e.all('session.end').filter((s) => s.value.how === 'timeout' && stages.includes(s.value.stage)),
      ...e
        .all('text.error')
        .filter((t) => t.value.code === 'ETIMEDOUT' && stages.includes(t.value.stage ?? '')),
    ];
    for (const fact of late) {
      const server = withoutAddress(fact.subject);
      const opened = e.all('mailbox.opened', server).find((m) => m.value.messages !== undefined);
      const isHuge = (opened?.value.messages ?? 0) >= hugeFrom;
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...clue(fact, 'strong', 'timeout'),
          ...(isHuge ? clue(opened, 'strong', 'huge') : clue(opened, 'strongly-against', 'small')),
        ],
        accountsFor: [fact.id],
        actions: [
          act('set-timeout', { seconds: 300 }),
          act('tell-administrator', { what: 'index of a huge folder' }),
        ],
      };
    }
  },
});
