import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { internalRange, portsAt, portsKinds, unreached, unreachedKinds } from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/hosting-blocks-mail-ports',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...unreachedKinds, ...portsKinds, 'net.control', 'dns.address'],
  title: 'The hoster of this computer blocks the ports for sending mail',
  why: 'Many hosters of servers block ports 25, 465 and 587 to everywhere, so the same settings work from a home connection and fail on the server.',
  notes: {
    silent: 'A port for sending does not answer',
    allSilent: 'Ports for sending are silent at unrelated servers too, while other connections work',
    sendingWorks: 'A port for sending of an unrelated server answers from here',
    reading: 'Ports for reading mail answer from here',
    readingToo: 'Ports for reading mail are blocked as well',
    other2525: 'Port 2525 of the same server answers',
  },
  explains: ['network/packets-dropped', 'sending/delivery-expired'],
  lookalikes: {
    'network/packets-dropped':
      'Run the same settings from a home connection: if they work there, the hoster blocks',
    'network/port-25-blocked': 'See whether port 587 is silent too',
  },
  *look(e) {
    const others = e.view(controls);
    const failing = e
      .view(unreached)
      .filter(
        (u) =>
          u.outcome === 'timeout' &&
          (u.port === 465 || u.port === 587) &&
          internalRange(e, u.subject.address) === undefined,
      );
    if (failing.length === 0) return;
    const here = failing.filter((u) => u.isHere);
    const reading = others.all.filter((c) => [143, 993, 110, 995, 2525].includes(c.value.port));
    const readingOpen = reading.find((c) => c.value.outcome === 'open');
    const alternative = failing
      .flatMap((u) => portsAt(e, u.host).open)
      .find((c) => c.subject.type === 'service' && c.subject.port === 2525);
    const live = others.open !== undefined;
    yield {
      subject: here.length > 0 ? thisHost : (failing[0]?.host ?? thisHost),
      args: {},
      clues: [
        ...failing.flatMap((u) => clue(u.fact, 'weak', 'silent')),
        ...clue(others.smtpOpen, 'excludes', 'sendingWorks'),
        ...(live && others.smtpOpen === undefined ? others.smtpFailed.slice(0, 3) : []).flatMap((c) =>
          clue(c, readingOpen === undefined ? 'fair' : 'decisive', 'allSilent'),
        ),
        ...clue(readingOpen, 'fair', 'reading'),
        ...clue(readingOpen === undefined && reading[0], 'strongly-against', 'readingToo'),
        ...clue(alternative, 'strong', 'other2525'),
      ],
      accountsFor: failing.map((u) => u.fact.id),
      wants: here.length > 0 && !others.asked ? [want('net.control', thisHost)] : [],
      actions: [
        act('ask-isp-to-open-port', {
          port: 587,
          proof: `ports for sending are silent: ${[...new Set(failing.map((u) => serverName(u.host)))].join(', ')}`,
        }),
        act('set-port', { role: 'outgoing', port: 2525, security: 'starttls' }),
      ],
    };
  },
});
