import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { outsideKinds, seenOutside } from '../../views/outside.ts';
import { internalRange, portsAt, portsKinds, unreached, unreachedKinds } from '../../views/reach.ts';
import { roleOf, serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/port-25-blocked',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...unreachedKinds, ...portsKinds, ...outsideKinds, 'net.control', 'config.server', 'dns.address'],
  title: 'Port 25 is blocked on the way to {name}',
  why: 'Most access providers and hosters block port 25 against spam. Mail programs send through port 587 or 465, which stay open.',
  notes: {
    fails: 'Port 25 of the server cannot be reached',
    severalFail: 'Port 25 of several servers cannot be reached',
    all25Fail: 'Port 25 of unrelated mail servers cannot be reached either, while other connections work',
    other25: 'Port 25 of an unrelated mail server answers from here',
    outsideOpen: 'From another network port 25 of it answers',
    submission: 'Another port for sending is open on the same server',
    nothing: 'Nothing else can be reached from here either',
  },
  explains: ['network/packets-dropped', 'sending/delivery-expired'],
  lookalikes: {
    'network/packets-dropped': 'Try port 587 of the same server',
    'network/hosting-blocks-mail-ports': 'See whether ports 465 and 587 are silent too',
  },
  *look(e) {
    const others = e.view(controls);
    const failing = e
      .view(unreached)
      .filter(
        (u) => u.port === 25 && u.outcome !== 'denied' && internalRange(e, u.subject.address) === undefined,
      );
    const hosts = new Set(failing.map((u) => serverName(u.host)));
    for (const u of failing) {
      if (u.outcome === 'refused' && u.fact.source === 'text') continue;
      const open25 = u.isHere ? others.like(25) : undefined;
      const closed25 = u.isHere ? others.failedLike(25) : [];
      const submission = portsAt(e, u.host).speaking('smtp')[0];
      const isLive = others.open !== undefined || submission !== undefined;
      yield {
        subject: u.host,
        args: { name: serverName(u.host) },
        clues: [
          ...(u.outcome === 'timeout' ? clue(u.fact, 'fair', 'fails') : clue(u.fact, 'weak', 'fails')),
          ...(hosts.size > 2 && u.outcome === 'timeout'
            ? clue(failing.find((f) => f !== u)?.fact, 'strong', 'severalFail')
            : []),
          ...(open25 === undefined && isLive ? closed25.slice(0, 3) : []).flatMap((c) =>
            clue(c, 'decisive', 'all25Fail'),
          ),
          ...clue(open25, 'excludes', 'other25'),
          ...clue(seenOutside(e, u).open, 'fair', 'outsideOpen'),
          ...clue(submission, 'fair', 'submission'),
          ...clue(!isLive && others.all.length > 1 && others.all[0], 'strongly-against', 'nothing'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere
          ? [
              ...(open25 === undefined && closed25.length === 0
                ? [want('net.control', thisHost, { port: 25 })]
                : []),
              ...(others.open === undefined ? [want('net.control', thisHost)] : []),
            ]
          : [],
        actions: [
          act('set-port', { role: roleOf(e, u.subject), port: 587, security: 'starttls' }),
          act('ask-isp-to-open-port', {
            port: 25,
            proof: `port 25 of ${serverName(u.host)} cannot be reached`,
          }),
        ],
      };
    }
  },
});
