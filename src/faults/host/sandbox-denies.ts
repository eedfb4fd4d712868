import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';

export default fault({
  id: 'host/sandbox-denies',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['text.error', 'client.problem', 'tcp.connect'],
  title: 'The system of this computer does not let the mail program do what it has to',
  why: 'Systems lock programs in: each needs permission for the network, for stored passwords or for its own files. The program says that it was denied one.',
  notes: {
    said: 'The program says that it lacks a permission',
    denied: 'An attempt to connect was denied by the computer itself',
    worksHere: 'This tool reaches the same server from the same computer',
  },
  lookalikes: {
    'host/local-firewall-blocks': 'Look whether the firewall of this computer has a rule for the program',
    'client/cache-corrupt': 'See whether the message speaks of files or of the network',
  },
  *look(e) {
    const open = e
      .all('tcp.connect')
      .find((c) => c.value.outcome === 'open' && c.source === 'probe' && c.vantage === 'here');
    const actions = [act('update-program', {}), act('update-system', {})];
    for (const said of e.all('client.problem'))
      if (said.value.problem === 'permission-denied')
        yield {
          subject: thisHost,
          args: {},
          clues: clue(said, 'strong', 'said'),
          accountsFor: [said.id],
          actions,
        };
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'EACCES' && error.value.code !== 'EPERM') continue;
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(error, 'fair', 'denied'), ...clue(open, 'strong', 'worksHere')],
        accountsFor: [error.id],
        actions,
      };
    }
  },
});
