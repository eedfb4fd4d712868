import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite, test } from 'node:test';
import { parseAddress } from '../../src/discovery/address.ts';
import { discover } from '../../src/discovery/discover.ts';
import type { Candidate, Discovered } from '../../src/kernel/discovered.ts';
import { Deadline } from '../../src/wire/deadline.ts';
import { Transcript } from '../../src/wire/transcript.ts';
import { type Case, type Expected, type Outcome, readCases, runCase } from './world.ts';

const only = process.env.DISCOVERY;

for (const file of globSync('cases/discovery/*.json').toSorted())
  suite(`discovery: ${basename(file, '.json')}`, { concurrency: 8 }, () => {
    for (const one of readCases(file))
      if (only === undefined || one.name.includes(only))
        test(one.name, async () => {
          const outcome = await runCase(one);
          const seen = resultOf(outcome.discovered, one.expect);
          assert.deepEqual(seen, one.expect, JSON.stringify(outcome, null, 1));
          mustBeHarmless(one, outcome);
        });
  });

test('every known trap has a case', () => {
  const cases = new Set(
    globSync('cases/discovery/*.json')
      .flatMap(readCases)
      .map((one) => one.name),
  );
  const rows = readFileSync('cases/discovery/README.md', 'utf8').matchAll(
    /^\| (?!-|trap)(.*?) *\| (.*?) *\|$/gm,
  );
  const list = [...rows].map(([, trap = '', name = '']) => ({ trap, name }));
  assert.ok(list.length > 60);
  const isThere = (name: string): boolean =>
    name.startsWith('lab: ') ? existsSync(`lab/scenarios/discovery/${name.slice(5)}.ts`) : cases.has(name);
  assert.deepEqual(
    list.filter(({ name }) => !isThere(name)),
    [],
  );
});

test('no clock runs on once the answer is there', async () => {
  // Only clocks that keep the program from ending are counted here.
  const clocks = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const address = parseAddress('anna@example.org') ?? assert.fail();
  const before = clocks();
  await discover(
    address,
    {
      deadline: new Deadline(60_000),
      transcript: new Transcript(),
      now: () => new Date(),
      // Nobody is there: every question is answered by a refusal at once.
      resolver: { address: '127.0.0.1', port: 9 },
      connectTo: () => ({ address: '127.0.0.1', port: 9 }),
    },
    { ispdb: false, sourceMs: 50_000, wholeMs: 55_000 },
  );
  assert.ok(clocks() <= before, `${clocks() - before} clocks run on`);
});

const schemes = { tls: 's', starttls: '', none: '+insecure' } as const;

const urlOf = (c: Candidate): string =>
  `${c.protocol}${schemes[c.security]}://${c.user === undefined ? '' : `${c.user}@`}${c.host}:${c.port}`;

/** Of what was discovered that which the case speaks of. */
function resultOf(d: Discovered, expect: Expected): Expected {
  const all = [...d.settings, ...d.guesses];
  const live = (key: string) => all.find((c) => `${c.host}:${c.port}` === key);
  const parts: Required<Expected> = {
    settings: d.settings.filter((c) => c.recommended).map((c) => `${urlOf(c)}${c.needsConsent ? '?' : ''}`),
    guesses: d.guesses.map(urlOf),
    answers: Object.fromEntries(
      Object.keys(expect.answers ?? {}).map((m) => {
        const answer = d.answers.find((a) => a.mechanism === m);
        return [m, answer?.reason ?? answer?.outcome ?? ''];
      }),
    ),
    denied: d.denied,
    access: d.access.map((a) => `${a.kind} ${a.url}`),
    provider: d.provider ?? '',
    disagree: Object.fromEntries(d.disagreements.map((x) => [x.role, x.settledBy])),
    live: Object.fromEntries(Object.keys(expect.live ?? {}).map((key) => [key, live(key)?.live ?? ''])),
    odd: Object.fromEntries(Object.keys(expect.odd ?? {}).map((key) => [key, live(key)?.odd ?? []])),
    unknown: d.unknown,
    wildcard: d.wildcard,
    contradicted: d.settings.filter((c) => c.contradictedByMx).map((c) => c.host),
  };
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key in expect));
}

/** What holds in every world, whatever is discovered. */
function mustBeHarmless(one: Case, { discovered, requests, logins, impolite, connections }: Outcome): void {
  const at = one.address.lastIndexOf('@');
  const [local, domain] = [one.address.slice(0, at), discovered.domain];
  assert.equal(logins, 0, 'nobody logs in');
  const broken = discovered.settings.filter((c) => c.live === 'tls-failed').map((c) => `${c.host}:${c.port}`);
  const left = impolite.filter((server) => !/:(?:80|443)$/.test(server) && !broken.includes(server));
  assert.deepEqual(left, [], 'every conversation ends with a goodbye');
  assert.ok(broken.length <= 2, 'no more than two handshakes break');
  for (const request of requests.filter((r) => decodeURIComponent(r).includes(`${local}@`))) {
    const url = new URL(request.replace('POST ', ''));
    assert.equal(url.protocol, 'https:', `the address goes over plain HTTP: ${request}`);
    assert.ok(
      url.hostname === domain || url.hostname.endsWith(`.${domain}`),
      `the address goes to others: ${request}`,
    );
  }
  const mail = connections.filter((c) => !/:(?:80|443)$/.test(c));
  assert.deepEqual(mail, [...new Set(mail)], 'a mail server is asked once for each port');
  for (const guess of discovered.guesses) {
    assert.ok(guess.guessed && guess.needsConsent && !guess.recommended, 'a guess is marked as one');
    assert.ok(!discovered.settings.some((s) => s.role === guess.role), 'a guess stands beside a finding');
  }
}
