import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { portOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'tls/plaintext-injected-before-tls',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.injected'],
  title: 'Plain text was slipped in just before the encryption of {name} began',
  why: 'Between the agreement to encrypt and the encryption itself no word may pass. What comes there could be of an attacker, so careful programs hang up.',
  notes: { injected: 'There were bytes behind the agreement to encrypt, before encryption had begun' },
  *look(e) {
    for (const injected of e.all('tls.injected')) {
      const name = serverName(injected.subject);
      yield {
        subject: withoutAddress(injected.subject),
        args: { name },
        clues: clue(injected, 'decisive', 'injected'),
        accountsFor: injected.aside === true ? [] : [injected.id],
        actions: [act('try-other-network', {}), act('repair-tls', { name, port: portOf(injected.subject) })],
      };
    }
  },
});
