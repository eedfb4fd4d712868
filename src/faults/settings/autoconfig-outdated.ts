import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { documentedServers, sameHost } from '../../views/documented.ts';
import { lookupKinds, lookups } from '../../views/names.ts';
import { unreached, unreachedKinds } from '../../views/reach.ts';
import { configured, serverName } from '../../views/servers.ts';
import { enterServer } from './_shared.ts';

export default fault({
  id: 'settings/autoconfig-outdated',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...lookupKinds, ...unreachedKinds, 'config.server', 'provider.server', 'tls.problem', 'text.error'],
  title: 'The automatic setup of this address names servers that do not work: {name}',
  why: 'Programs ask the domain for the right servers. What the domain answers is outdated, so everybody who sets the account up gets wrong settings.',
  notes: {
    notFound: 'The program says that it did not find the settings by itself',
    discovered: 'These settings came from the automatic setup',
    gone: 'The server that it names does not exist',
    unreachable: 'The server that it names does not answer',
    other: 'The provider documents another server',
    same: 'The provider documents this server as well',
  },
  explains: [
    'settings/hostname-typo',
    'settings/hostname-retired',
    'settings/wrong-port',
    'network/service-not-running',
    'network/packets-dropped',
    'dns/no-address-record',
  ],
  lookalikes: { 'network/service-not-running': 'Compare with the settings that the provider documents' },
  *look(e) {
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'AUTOCONFIG') continue;
      yield {
        subject: error.subject,
        args: { name: serverName(error.subject) },
        clues: clue(error, 'strong', 'notFound'),
        accountsFor: [error.id],
        actions: enterServer(e, 'incoming', undefined),
      };
    }
    for (const { subject, fact } of e.view(configured)) {
      if (fact.value.origin !== 'discovered') continue;
      const name = serverName(subject);
      const lookup = e
        .view(lookups)
        .find((l) => l.name === name && !l.isFound && (l.isMissing || l.own.some(isEmpty)));
      const lost = e.view(unreached).filter((u) => serverName(u.host) === name && u.port === fact.value.port);
      if (lookup === undefined && lost.length === 0) continue;
      const documented = documentedServers(e, { role: fact.value.role, protocol: fact.value.protocol });
      const same = documented.find((d) => sameHost(d.value.host, name) && d.value.port === fact.value.port);
      yield {
        subject,
        args: { name },
        clues: [
          ...clue(fact, 'strong', 'discovered'),
          ...clue(lookup?.own[0] ?? lookup?.system, 'strong', 'gone'),
          ...clue(lookup === undefined && lost[0]?.fact, 'weak', 'unreachable'),
          ...clue(same === undefined && documented[0], 'fair', 'other'),
          ...clue(same, 'strongly-against', 'same'),
        ],
        accountsFor: [...(lookup?.symptoms ?? []), ...lost.map((u) => u.fact.id)],
        actions: [
          ...enterServer(e, fact.value.role, fact.value.protocol),
          act('tell-administrator', { what: `the automatic setup names ${name}, which does not work` }),
        ],
      };
    }
  },
});

const isEmpty = (a: { readonly value: { readonly outcome: string } }): boolean =>
  a.value.outcome === 'nodata';
