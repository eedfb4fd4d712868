import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { documentedAt } from '../../views/documented.ts';
import {
  internalRange,
  isMailPort,
  portsAt,
  portsKinds,
  unreached,
  unreachedKinds,
} from '../../views/reach.ts';
import { roleOf, serverName, serverOf } from '../../views/servers.ts';
import { enterServer, labelOf } from './_shared.ts';

export default fault({
  id: 'settings/website-used-as-mail-server',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...unreachedKinds,
    ...portsKinds,
    'config.server',
    'config.account',
    'net.control',
    'dns.address',
    'provider.server',
  ],
  title: '{name} is the address of a web site, not of a mail server',
  why: 'Web pages are served there, and no mail. The mail servers of a provider usually have names of their own, like imap.example.org.',
  notes: {
    notReached: 'The mail port cannot be reached there',
    onlyWeb: 'A web server answers there, and no mail port does',
    mailThere: 'A mail port is open there',
    noWeb: 'No web server answers there either',
    soundsSo: 'The name is the one of the domain itself or of its web site',
    documented: 'The provider documents this name as mail server',
    otherDocumented: 'The provider documents other names for its mail servers',
    blocked: 'Mail ports of unrelated servers cannot be reached from here either',
  },
  explains: ['network/service-not-running', 'network/packets-dropped'],
  lookalikes: {
    'network/service-not-running': 'Ask whether mail is meant to be served under this name',
    'network/only-web-allowed': 'Try from another network: there the mail ports would answer',
  },
  *look(e) {
    const others = e.view(controls);
    const domain = e.one('config.account')?.value.address.split('@').at(-1)?.toLowerCase();
    for (const u of e.view(unreached)) {
      if ((u.outcome !== 'refused' && u.outcome !== 'timeout') || !isMailPort(u.port)) continue;
      if (internalRange(e, u.subject.address) !== undefined) continue;
      const name = serverName(u.host);
      const ports = portsAt(e, u.host);
      const sounds = labelOf(name) === 'www' || labelOf(name) === 'webmail' || name.toLowerCase() === domain;
      // Without a web server or a telling name nothing speaks for it.
      if (ports.web === undefined && !sounds) continue;
      const documented = documentedAt(e, name);
      const setting = serverOf(e, u.subject);
      const blocked =
        u.isHere && others.like(u.port) === undefined ? others.failedLike(u.port)[0] : undefined;
      const onlyWeb = ports.swept && ports.open.length === 0 ? ports.web : undefined;
      const other = documented.length === 0 ? e.one('provider.server') : undefined;
      yield {
        subject: u.host,
        args: { name },
        clues: [
          ...clue(u.fact, 'weak', 'notReached'),
          ...clue(onlyWeb, blocked === undefined ? 'decisive' : 'weak', 'onlyWeb'),
          ...clue(sounds && setting?.fact, 'fair', 'soundsSo'),
          ...clue(other, 'fair', 'otherDocumented'),
          ...clue(documented[0], 'strongly-against', 'documented'),
          ...clue(ports.open[0], 'excludes', 'mailThere'),
          ...clue(ports.swept && ports.web === undefined && ports.closed[0], 'strongly-against', 'noWeb'),
          ...clue(blocked, 'strongly-against', 'blocked'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere
          ? [
              ...(ports.swept ? [] : [want('tcp.connect', u.host, { port: 'others' })]),
              ...(others.asked ? [] : [want('net.control', thisHost)]),
            ]
          : [],
        actions: enterServer(e, roleOf(e, u.subject), setting?.fact.value.protocol ?? u.subject.protocol),
      };
    }
  },
});
