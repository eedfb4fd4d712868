import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { hasFamily } from '../../views/network.ts';
import { internalRange, reachedFromHere, unreached, unreachedKinds } from '../../views/reach.ts';

const noAnswer = ['timeout', 'unreachable', 'servfail'];

export default fault({
  id: 'network/offline',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...unreachedKinds,
    'net.control',
    'net.web',
    'host.network',
    'dns.system',
    'dns.answer',
    'dns.address',
  ],
  title: 'This computer has no working connection to the Internet',
  why: 'Nothing outside this computer answers, so no mail server can be found or reached.',
  notes: {
    noFamily: 'This computer has no address or no way out',
    controlsSilent: 'None of the servers that were asked for comparison answers',
    somethingAnswers: 'A server on the Internet answers from here',
    webAnswers: 'A web page opens from here',
    nameFails: 'Names cannot be looked up',
    unreachable: 'A server is reported as unreachable',
    silent: 'A server does not answer',
    publicResolver: 'A name server on the Internet answers from here',
    resolverAnswers: 'The name server of this network answers',
  },
  explains: [
    'dns/resolver-not-working',
    'dns/name-servers-failing',
    'network/packets-dropped',
    'network/no-route',
    'network/only-web-allowed',
    'network/port-25-blocked',
    'network/hosting-blocks-mail-ports',
    'network/ipv6-path-broken',
    'provider/outage',
    'settings/hostname-typo',
  ],
  lookalikes: {
    'dns/resolver-not-working': 'Open http://192.0.43.8/ in a browser: if it opens, only names do not work',
    'provider/outage': 'Open any other web page: if it opens, this computer is online',
  },
  *look(e) {
    const names = e
      .all('dns.system')
      .filter((d) => d.aside !== true && d.vantage === 'here' && d.value.outcome !== 'found');
    const answers = e
      .all('dns.answer')
      .filter((d) => d.aside !== true && d.vantage === 'here' && noAnswer.includes(d.value.outcome));
    const lost = e
      .view(unreached)
      .filter(
        (u) =>
          u.isHere &&
          (u.outcome === 'timeout' || u.outcome === 'unreachable') &&
          internalRange(e, u.subject.address) !== 'loopback' &&
          !(
            u.family !== undefined &&
            hasFamily(e, u.family) === false &&
            hasFamily(e, other(u.family)) === true
          ),
      );
    const temporary = names.filter((n) => n.value.outcome !== 'not-found');
    if (lost.length === 0 && temporary.length === 0 && answers.length === 0) return;
    const others = e.view(controls);
    const families = e.all('host.network');
    const ways = families.filter((f) => f.value.globalAddress && f.value.defaultRoute !== false);
    const isCut = families.length > 1 && ways.length === 0;
    const reached = reachedFromHere(e)[0];
    const alive =
      others.all.find((c) => c.value.outcome === 'open' || c.value.outcome === 'refused') ?? reached;
    const byControl = new Set(others.all.map((c) => `${c.value.control}:${c.value.port}`));
    const web = e.all('net.web');
    const publicly = e.all('dns.answer').find((d) => d.value.asked === 'public' && answered(d.value.outcome));
    const locally = e.all('dns.answer').find((d) => d.value.asked !== 'public' && answered(d.value.outcome));
    yield {
      subject: thisHost,
      args: {},
      clues: [
        ...(isCut ? families.flatMap((f) => clue(f, 'decisive', 'noFamily')) : []),
        ...clue(alive, 'excludes', 'somethingAnswers'),
        ...clue(
          alive === undefined && byControl.size > 1 && others.all[0],
          publicly === undefined ? 'decisive' : 'fair',
          'controlsSilent',
        ),
        ...clue(
          web.find((w) => w.value.outcome === 'expected'),
          'excludes',
          'webAnswers',
        ),
        ...clue(publicly, 'excludes', 'publicResolver'),
        ...clue(locally, 'weak', 'resolverAnswers'),
        ...temporary.flatMap((n) => clue(n, 'weak', 'nameFails')),
        ...lost
          .filter((u) => u.outcome === 'unreachable')
          .flatMap((u) => clue(u.fact, 'fair', 'unreachable')),
        ...lost.filter((u) => u.outcome === 'timeout').flatMap((u) => clue(u.fact, 'weak', 'silent')),
      ],
      accountsFor: [
        ...names.map((n) => n.id),
        ...e
          .all('dns.answer')
          .filter((d) => d.aside !== true && d.vantage === 'here' && !answered(d.value.outcome))
          .map((d) => d.id),
        ...e
          .view(unreached)
          .filter((u) => u.isHere && internalRange(e, u.subject.address) !== 'loopback')
          .map((u) => u.fact.id),
      ],
      wants: [
        ...(others.asked ? [] : [want('net.control', thisHost)]),
        ...(publicly === undefined &&
        temporary.length > 0 &&
        !e.all('dns.answer').some((d) => d.value.asked === 'public')
          ? temporary
              .slice(0, 1)
              .map((n) => want('dns.answer', subject('name', idOf(n.subject)), { resolver: 'public' }))
          : []),
      ],
      actions: [act('check-network', {}), act('try-other-network', {})],
    };
  },
});

const answered = (outcome: string): boolean =>
  outcome === 'found' || outcome === 'nxdomain' || outcome === 'nodata';
const other = (family: '4' | '6') => (family === '4' ? '6' : '4');
const idOf = (s: { readonly type: string; readonly id?: string }): string => s.id ?? '';
