import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { isInternalName, lookupKinds, lookups } from '../../views/names.ts';
import { reachedFromHere } from '../../views/reach.ts';
import { anotherAnswered, anotherFailed, hasFailed, isAnswered } from './_shared.ts';

const broken = ['timeout', 'refused', 'unreachable', 'garbled'];

export default fault({
  id: 'dns/resolver-not-working',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...lookupKinds, 'host.resolver', 'net.control', 'tcp.connect'],
  title: 'The name server (DNS) that this computer uses does not work',
  why: 'Every name has to be looked up before a connection. The resolver that is set on this computer or given by this network does not answer, so no server is found by name.',
  notes: {
    fails: 'Looking up a server name fails',
    noAnswer: 'The resolver of this computer does not answer',
    refuses: 'The resolver of this computer refuses to answer',
    failing: 'The resolver of this computer gives no usable answer',
    silent: 'Asked directly, the resolver gives no answer to anything',
    answers: 'Asked directly, the resolver answers',
    answersUnchecked: 'Without checking signatures, the same resolver finds the name',
    publicly: 'Another resolver finds the name at once',
    publicFails: 'Another resolver does not find it either',
    otherFails: 'Looking up other names fails as well',
    otherWorks: 'The same resolver answers for another name',
    nothingAnswers: 'Servers that were asked by number do not answer either',
    online: 'Servers on the Internet answer from here, asked by number',
  },
  explains: ['settings/hostname-typo', 'dns/name-servers-failing'],
  lookalikes: {
    'network/offline': 'Open http://192.0.43.8/ in a browser: if nothing answers, this computer is offline',
    'dns/name-servers-failing': 'Look up any other name: if that works, the trouble is with this name',
  },
  *look(e) {
    const all = e.view(lookups);
    const resolvers = e.all('host.resolver');
    const bad = resolvers.filter((r) => r.value.state !== 'answers');
    const good = resolvers.find((r) => r.value.state === 'answers');
    const others = e.view(controls);
    const online = others.open ?? reachedFromHere(e)[0];
    const isOnline =
      online !== undefined || all.some((l) => l.others.some((a) => isAnswered(a.value.outcome)));
    for (const l of all) {
      const own = l.own.find((a) => broken.includes(a.value.outcome));
      if (!hasFailed(l) && own === undefined) continue;
      const servfail = l.own.find((a) => a.value.outcome === 'servfail');
      const answered = l.own.find((a) => isAnswered(a.value.outcome)) ?? anotherAnswered(all, l);
      const isPublic = (a: (typeof l.others)[number]) => a.value.asked === 'public';
      const publicly = l.others.find((a) => isPublic(a) && isAnswered(a.value.outcome));
      const publicFails = l.others.find((a) => isPublic(a) && !isAnswered(a.value.outcome));
      const name = subject('name', l.name);
      const sure = own !== undefined && answered === undefined;
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(l.system, l.isText ? 'strong' : 'fair', 'fails'),
          ...clue(
            own,
            'fair',
            own?.value.outcome === 'refused'
              ? 'refuses'
              : own?.value.outcome === 'garbled'
                ? 'failing'
                : 'noAnswer',
          ),
          ...clue(own === undefined && servfail, 'weak', 'failing'),
          ...clue(
            good === undefined && bad[0],
            isOnline || bad[0]?.value.state === 'refuses' ? 'decisive' : 'fair',
            'silent',
          ),
          ...clue(own === undefined && good, 'strongly-against', 'answers'),
          ...clue(
            own === undefined && l.unchecked.find((a) => isAnswered(a.value.outcome)),
            'excludes',
            'answersUnchecked',
          ),
          ...clue(own !== undefined && answered !== undefined && good, 'against', 'answers'),
          ...clue(publicly, sure ? 'decisive' : 'fair', 'publicly'),
          ...clue(publicly === undefined && publicFails, 'against', 'publicFails'),
          ...clue(anotherFailed(all, l), 'fair', 'otherFails'),
          ...clue(answered, 'strongly-against', 'otherWorks'),
          ...clue(online, 'fair', 'online'),
          ...clue(online === undefined && others.all[0], 'strongly-against', 'nothingAnswers'),
        ],
        accountsFor: l.symptoms,
        wants:
          l.isText || !l.isHere
            ? []
            : [
                ...(resolvers.length === 0 ? [want('host.resolver', thisHost)] : []),
                ...((own !== undefined || good === undefined) &&
                publicly === undefined &&
                publicFails === undefined &&
                !isInternalName(l.name)
                  ? [want('dns.answer', name, { resolver: 'public' })]
                  : []),
              ],
        actions: [act('change-resolver', {}), act('check-network', {}), act('try-other-network', {})],
      };
    }
  },
});
