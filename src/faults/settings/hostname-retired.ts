import { clue, fault } from '../../kernel/fault.ts';
import { documentedServers, sameHost } from '../../views/documented.ts';
import { lookupKinds, lookups } from '../../views/names.ts';
import { unreached, unreachedKinds } from '../../views/reach.ts';
import { spoken } from '../../views/replies.ts';
import { configured, outcomes, serverName } from '../../views/servers.ts';
import { enterServer } from './_shared.ts';

export default fault({
  id: 'settings/hostname-retired',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [
    ...lookupKinds,
    ...unreachedKinds,
    ...outcomes,
    'config.server',
    'provider.match',
    'provider.server',
    'provider.retired',
    'text.delivery',
    'config.account',
  ],
  hears: ['says-account-moved'],
  title: '{name} is a server name that the provider has given up',
  why: 'Providers change the names of their servers from time to time. Old settings and old instructions then lead nowhere.',
  notes: {
    gone: 'The name does not exist any more',
    unreachable: 'Nothing answers under this name any more',
    retired: 'The provider has given up this name',
    otherNames: 'The provider documents other names today',
    documented: 'The provider documents this name',
    similar: 'A name that differs only a little exists, so it may simply be mistyped',
    words: 'The server itself says that the account has moved',
  },
  explains: ['settings/hostname-typo', 'network/service-not-running', 'network/packets-dropped'],
  lookalikes: {
    'settings/hostname-typo': 'Read the name once more, letter by letter',
    'provider/service-discontinued': 'Look whether the provider still offers mail at all',
  },
  *look(e) {
    for (const s of spoken(e, 'says-account-moved'))
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, s.weight === 'decisive' ? 'strong' : s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: enterServer(
          e,
          s.server.type === 'service' && s.server.protocol === 'smtp' ? 'outgoing' : 'incoming',
          undefined,
        ),
      };
    const retired = e.all('provider.retired');
    const match = e.all('provider.match').find((m) => m.value.by === 'host');
    for (const { subject, fact } of e.view(configured)) {
      const name = serverName(subject);
      const given = retired.find((r) => sameHost(r.value.host, name));
      const documented = documentedServers(e, { role: fact.value.role });
      const same = documented.find((d) => sameHost(d.value.host, name));
      if (given === undefined && (match === undefined || documented.length === 0)) continue;
      const lookup = e.view(lookups).find((l) => l.name === name && l.isMissing);
      const lost = e.view(unreached).filter((u) => serverName(u.host) === name);
      if (lookup === undefined && lost.length === 0) continue;
      const near = lookup?.near;
      yield {
        subject,
        args: { name },
        clues: [
          ...clue(lookup?.system ?? lookup?.own[0], 'fair', 'gone'),
          ...clue(lookup === undefined && lost[0]?.fact, 'weak', 'unreachable'),
          ...clue(given, 'strong', 'retired'),
          ...clue(same === undefined && documented[0], 'fair', 'otherNames'),
          ...clue(same, 'excludes', 'documented'),
          ...clue(given === undefined && near, 'strongly-against', 'similar'),
        ],
        accountsFor: [...(lookup?.symptoms ?? []), ...lost.map((u) => u.fact.id)],
        actions: enterServer(e, fact.value.role, fact.value.protocol, given?.value.instead),
      };
    }
  },
});
