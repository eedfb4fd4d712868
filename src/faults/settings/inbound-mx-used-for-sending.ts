import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { documentedAt, documentedServers, sameHost } from '../../views/documented.ts';
import { portsAt, portsKinds, unreached, unreachedKinds } from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { configured, hostOf, outcomes, portOf, serverName, symptomsWith } from '../../views/servers.ts';
import { enterServer } from './_shared.ts';

export default fault({
  id: 'settings/inbound-mx-used-for-sending',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...outcomes,
    ...replyKinds,
    ...portsKinds,
    ...unreachedKinds,
    'config.server',
    'dns.answer',
    'provider.server',
    'capabilities',
    'smtp.reply',
  ],
  hears: ['says-relay-denied', 'says-authentication-required', 'says-inbound-only'],
  title: 'The outgoing server is set to {name}, which only takes in mail from outside',
  why: 'This server is where other providers deliver mail to the domain. It lets nobody log in, and does not pass mail on for mail programs.',
  notes: {
    words: 'The server says that nobody can log in there',
    mx: 'The domain names it as the server for mail from outside',
    noLogin: 'It offers no login',
    only25: 'Only port 25 is open there, none for sending',
    refused: 'It refuses to pass mail on',
    otherServer: 'The provider documents another server for sending',
    documented: 'The provider documents this server for sending',
    login: 'It offers a login',
    port25: 'The settings say port 25, through which servers deliver to each other',
  },
  explains: [
    'sending/relay-denied',
    'auth/no-common-mechanism',
    'network/service-not-running',
    'network/packets-dropped',
    'settings/smtp-authentication-off',
  ],
  lookalikes: {
    'sending/relay-denied': 'Look whether the provider documents another server for sending',
    'auth/no-common-mechanism': 'Ask whether this server is meant for sending at all',
  },
  *look(e) {
    for (const s of spoken(e, 'says-inbound-only'))
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, 'decisive', 'words'),
        accountsFor: s.accountsFor,
        actions: enterServer(e, 'outgoing', 'smtp'),
      };
    const mx = e.all('dns.answer').filter((a) => a.value.type === 'MX' && a.value.outcome === 'found');
    for (const { subject: server, fact: setting } of e.view(configured)) {
      if (setting.value.role !== 'outgoing') continue;
      const name = serverName(server);
      const named = mx.find((a) => a.value.records.some((r) => sameHost(r.split(' ').at(-1), name)));
      if (named === undefined) continue;
      const noLogin = e.all('login.result', server).find((l) => l.value.outcome === 'no-mechanism');
      const replies = e.said('says-relay-denied', 'says-authentication-required').map((s) => s.reply);
      const refused = replies.filter((r) => serverName(r.subject) === name);
      const lost = e.view(unreached).filter((u) => serverName(u.host) === name && portOf(u.subject) !== 25);
      if (noLogin === undefined && refused.length === 0 && lost.length === 0) continue;
      const ports = portsAt(e, hostOf(server));
      const open25 = ports.open.find((c) => portOf(c.subject) === 25);
      const submission = ports.speaking('smtp').find((c) => portOf(c.subject) !== 25);
      const offers = e.all('capabilities', server).find((c) => c.value.mechanisms.length > 0);
      const others = documentedServers(e, { role: 'outgoing' });
      const itself = documentedAt(e, name, 'smtp')[0];
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(named, 'strong', 'mx'),
          ...clue(noLogin, 'decisive', 'noLogin'),
          ...clue(lost.length > 0 && submission === undefined && open25, 'decisive', 'only25'),
          ...refused.slice(0, 1).flatMap((r) => clue(r, 'fair', 'refused')),
          ...clue(itself === undefined && others[0], 'strong', 'otherServer'),
          ...clue(itself, 'strongly-against', 'documented'),
          ...clue(offers, 'strongly-against', 'login'),
          ...clue(setting.value.port === 25 && setting, 'weak', 'port25'),
        ],
        accountsFor: [
          ...(noLogin === undefined ? [] : [noLogin.id]),
          ...refused.flatMap((r) => symptomsWith(e, r)),
          ...lost.map((u) => u.fact.id),
        ],
        wants:
          lost.some((u) => u.isHere) && !ports.swept
            ? [want('tcp.connect', hostOf(server), { port: 'others' })]
            : [],
        actions: enterServer(e, 'outgoing', 'smtp'),
      };
    }
  },
});
