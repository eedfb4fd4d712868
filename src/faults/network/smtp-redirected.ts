import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { roleOf, serverName, withoutAddress } from '../../views/servers.ts';

/** The name with which an SMTP server introduces itself: the second word of its greeting. */
const introduced = (greeting: string): string | undefined => {
  const name = greeting.split('\n')[0]?.slice(4).trim().split(' ')[0]?.toLowerCase();
  return name?.includes('.') ? name : undefined;
};
const domainOf = (name: string): string => name.split('.').slice(-2).join('.');

export default fault({
  id: 'network/smtp-redirected',
  prior: 'rare',
  severity: 'fault',
  who: 'isp',
  reads: [
    'greeting',
    'net.control',
    'tls.problem',
    'starttls.absent',
    'login.result',
    'smtp.reply',
    'config.server',
    'submission.result',
  ],
  title: 'Connections for sending mail are answered by {other} instead of {name}',
  why: 'The access provider, the hotel or a security program leads connections for sending to a server of its own, which knows neither the account nor its password.',
  notes: {
    otherName: 'What answers introduces itself with the name of somebody else',
    everywhere: 'It introduces itself with the same name where another server was asked for',
    fails: 'What the settings lead to does not work as it should',
    differ: 'Unrelated servers introduce themselves with names of their own',
  },
  explains: [
    'tls/certificate-name-mismatch',
    'auth/wrong-credentials',
    'auth/no-common-mechanism',
    'sending/relay-denied',
    'settings/starttls-required-but-not-offered',
    'network/starttls-stripped',
  ],
  lookalikes: {
    'tls/certificate-name-mismatch': 'Try from another network: what shows up there too is the server itself',
    'host/antivirus-mail-proxy-broken': 'Look whether a security program scans outgoing mail',
  },
  *look(e) {
    const others = e.view(controls);
    for (const greeting of e.all('greeting')) {
      if (greeting.value.says !== 'smtp' || greeting.aside === true || greeting.vantage !== 'here') continue;
      const server = withoutAddress(greeting.subject);
      const name = serverName(server);
      const other = introduced(greeting.value.text);
      if (other === undefined || domainOf(other) === domainOf(name.toLowerCase())) continue;
      const same = others.all.filter(
        (c) =>
          c.value.greeting !== undefined &&
          introduced(c.value.greeting) === other &&
          domainOf(c.value.control) !== domainOf(other),
      );
      const differ = others.all.find(
        (c) => c.value.greeting !== undefined && introduced(c.value.greeting) !== other,
      );
      const beside = (facts: readonly Fact[]) =>
        facts.filter((f) => f.session !== undefined && f.session === greeting.session);
      const troubles = [
        ...beside(e.all('tls.problem')).filter((p) => p.kind === 'tls.problem'),
        ...beside(e.all('starttls.absent')),
        ...beside(e.all('smtp.reply')),
        ...beside(e.all('login.result').filter((l) => l.value.outcome !== 'accepted')),
        ...beside(e.all('submission.result')),
      ];
      // A server may well call itself otherwise than its customers do; that alone means nothing.
      if (troubles.length === 0 || (same.length === 0 && others.asked)) continue;
      yield {
        subject: thisHost,
        args: { name, other },
        clues: [
          ...clue(greeting, 'weak', 'otherName'),
          ...same.slice(0, 2).flatMap((c) => clue(c, 'decisive', 'everywhere')),
          ...clue(same.length === 0 && differ, 'against', 'differ'),
          ...troubles.slice(0, 1).flatMap((t) => clue(t, 'weak', 'fails')),
        ],
        accountsFor: troubles.map((t) => t.id),
        wants: others.asked ? [] : [want('net.control', thisHost)],
        actions: [
          act('set-port', { role: roleOf(e, server), port: 465, security: 'tls' }),
          act('ask-network-owner', {
            what: 'let connections for sending mail pass to the server they are meant for',
            proof: `${name} is answered by ${other}`,
          }),
        ],
      };
    }
  },
});
