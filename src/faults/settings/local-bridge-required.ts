import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { concerns } from '../../kernel/subject.ts';
import { isLoopback, unreached, unreachedKinds } from '../../views/reach.ts';
import { configured, serverName, withoutAddress } from '../../views/servers.ts';

/** Where bridge programs listen (Proton Mail Bridge, DavMail). */
const bridgePorts = [1025, 1143, 1110, 1443] as const;
const bad = [
  'discovery.nothing',
  'dns.system',
  'dns.answer',
  'tls.problem',
  'login.result',
  'smtp.reply',
  'imap.reply',
] as const;

export default fault({
  id: 'settings/local-bridge-required',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...unreachedKinds,
    ...bad,
    'config.server',
    'provider.access',
    'provider.match',
    'host.bridge',
    'dns.address',
  ],
  title:
    'Mail of this provider goes through a program on this computer, which does not answer at {name}:{port}',
  why: 'The provider lets mail programs in only through its own bridge program. It has to run on the same computer, and gives its own server, port and password.',
  notes: {
    refused: 'Nothing listens on the port of the bridge program on this computer',
    provider: 'The provider lets mail programs in only through its bridge program',
    elsewhere: 'The settings lead to a server on the Internet instead',
    installed: 'A bridge program is there on this computer',
    none: 'No server for mail programs is known for the address',
    fails: 'What the settings lead to does not work',
  },
  explains: [
    'network/service-not-running',
    'settings/server-defaults-to-localhost',
    'settings/hostname-typo',
  ],
  lookalikes: {
    'settings/server-defaults-to-localhost': 'Look whether a bridge program is installed on this computer',
    'tls/self-signed-certificate': 'The bridge shows a certificate of its own, which has to be trusted once',
  },
  *look(e) {
    const access = e.all('provider.access').find((a) => a.value.access === 'bridge');
    const bridge = e.one('host.bridge');
    const product = bridge?.value.product ?? e.one('provider.match')?.value.title ?? '';
    const actions = [
      act('start-bridge', { product }),
      act('install-bridge', { provider: e.one('provider.match')?.value.title ?? '' }),
    ];
    for (const u of e.view(unreached)) {
      const isLocal = isLoopback(u.subject.address ?? u.subject.name ?? '');
      const isPort = bridgePorts.some((port) => port === u.port);
      if (!isLocal || u.outcome !== 'refused' || (!isPort && access === undefined && bridge === undefined))
        continue;
      yield {
        subject: withoutAddress(u.subject),
        args: { name: serverName(u.subject), port: u.port },
        clues: [
          ...clue(u.fact, isPort && u.fact.source !== 'text' ? 'decisive' : 'strong', 'refused'),
          ...clue(access, 'strong', 'provider'),
          ...clue(bridge, 'fair', 'installed'),
        ],
        accountsFor: [u.fact.id],
        actions,
      };
    }
    if (access === undefined) return;
    const nothing = e.all('discovery.nothing');
    if (nothing[0] !== undefined)
      yield {
        subject: access.subject,
        args: { name: '127.0.0.1', port: bridgePorts[1] },
        clues: [...clue(access, 'strong', 'provider'), ...clue(nothing[0], 'fair', 'none')],
        accountsFor: nothing.map((n) => n.id),
        actions,
      };
    for (const { subject, fact } of e.view(configured)) {
      const name = serverName(subject);
      if (isLoopback(name)) continue;
      const troubles = [
        ...e
          .view(unreached)
          .filter((u) => concerns(u.subject, subject))
          .map((u) => u.fact),
        ...bad
          .flatMap((kind) => e.all(kind))
          .filter((f) => f.aside !== true && (concerns(f.subject, subject) || namesIt(f.subject, name))),
      ];
      if (troubles.length === 0) continue;
      yield {
        subject,
        args: { name, port: fact.value.port },
        clues: [
          ...clue(access, 'strong', 'provider'),
          ...clue(fact, 'strong', 'elsewhere'),
          ...clue(troubles[0], 'weak', 'fails'),
        ],
        accountsFor: troubles.map((t) => t.id),
        actions,
      };
    }
  },
});

const namesIt = (s: { readonly type: string; readonly id?: string }, name: string): boolean =>
  s.type === 'name' && s.id === name;
