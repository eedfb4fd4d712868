import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isOverwritten } from '../../views/overwritten.ts';
import { roleOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'network/firewall-rewrites-smtp',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [
    'greeting',
    'capabilities',
    'starttls.absent',
    'smtp.reply',
    'login.result',
    'session.end',
    'config.server',
  ],
  hears: ['says-command-unknown'],
  title: 'A firewall on the way rewrites the conversation with {name}',
  why: 'Some firewalls (“SMTP inspection”, “fixup”) replace the words of mail servers by stars and letters X. Encryption and login get lost on the way.',
  notes: {
    masked: 'The greeting of the server arrives as stars',
    overwritten: 'Entries of the list of what the server offers were overwritten with letters X',
    unknown: 'The server does not understand ordinary commands',
    noTls: 'STARTTLS is missing in what arrives',
  },
  explains: [
    'protocol/command-unknown',
    'protocol/unexpected-greeting',
    'auth/no-common-mechanism',
    'network/starttls-stripped',
    'settings/starttls-required-but-not-offered',
  ],
  lookalikes: { 'network/starttls-stripped': 'Only STARTTLS is missing there, and the greeting is as usual' },
  *look(e) {
    const masked = e.all('greeting').filter((g) => g.value.says === 'masked');
    const lists = e
      .all('capabilities')
      .filter((c) => c.value.protocol === 'smtp' && c.value.items.filter(isOverwritten).length > 0);
    for (const sign of [...masked, ...lists] as readonly Fact[]) {
      const server = withoutAddress(sign.subject);
      const beside = <F extends Fact>(facts: readonly F[]) =>
        facts.filter((f) => f.session !== undefined && f.session === sign.session);
      const unknown = e.said('says-command-unknown').find((s) => s.reply.session === sign.session)?.reply;
      const absent = beside(e.all('starttls.absent'))[0];
      const hurt = [
        ...beside(e.all('starttls.absent')),
        ...beside(e.all('login.result')),
        ...beside(e.all('session.end')),
      ];
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...(sign.kind === 'greeting'
            ? clue(sign, 'decisive', 'masked')
            : clue(sign, 'strong', 'overwritten')),
          ...clue(unknown, 'fair', 'unknown'),
          ...clue(absent, 'weak', 'noTls'),
        ],
        accountsFor: [sign.id, ...hurt.map((f) => f.id), ...(unknown === undefined ? [] : [unknown.id])],
        actions: [
          act('set-port', { role: roleOf(e, server), port: 465, security: 'tls' }),
          act('ask-network-owner', {
            what: 'switch the inspection of mail connections (ESMTP inspection) off',
            proof: `the greeting of ${serverName(server)} arrives changed`,
          }),
        ],
      };
    }
  },
});
