import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyFact } from '../../src/kernel/facts.ts';
import type { Report, ReportDiagnosis } from '../../src/kernel/report.ts';
import { seenFromHosted } from '../../src/server/hosted.ts';
import { serve } from '../../src/server/serve.ts';
import type { CheckOptions } from '../../src/session/options.ts';
import { eventsIn, testServer } from './_server.ts';

const diagnosis = (fault: string): ReportDiagnosis => ({
  fault,
  certainty: 'confirmed',
  subject: { type: 'host', id: 'here' },
  title: fault,
  why: '',
  args: {},
  clues: [],
  accountsFor: [],
  hides: [],
  who: 'user',
  lookalikes: [],
  actions: [],
});

const report = (faults: readonly string[], facts: readonly AnyFact[] = []): Report => ({
  schema: 1,
  kind: 'examination',
  verdict: faults.length > 0 ? 'fault' : 'healthy',
  tool: 'maildoctor',
  startedAt: '2026-11-22T00:00:00.000Z',
  vantage: 'here',
  target: {},
  ladder: [],
  diagnoses: faults.map(diagnosis),
  undecided: [],
  ruledOut: [
    { fault: 'host/clock-wrong', because: [] },
    { fault: 'tls/self-signed', because: [] },
  ],
  notExamined: [],
  advice: [],
  recipients: [],
  tallies: [],
  facts,
  transcript: [],
  timings: {},
});

describe('a page for others', () => {
  it('H1 blames no computer, network or program that it cannot see, and says what to run there', () => {
    for (const fault of [
      'host/clock-wrong',
      'network/captive-portal',
      'network/hosting-blocks-mail-ports',
      'client/offline-mode',
    ]) {
      const seen = seenFromHosted(report([fault]), 'maildoctor check imaps://mail.example.org');
      assert.deepEqual(seen.diagnoses, [], fault);
      assert.equal(seen.verdict, 'unsure');
      assert.equal(seen.undecided[0]?.command, 'maildoctor check imaps://mail.example.org');
      assert.deepEqual(
        seen.ruledOut.map((r) => r.fault),
        ['tls/self-signed'],
      );
    }
    const both = seenFromHosted(report(['host/clock-wrong', 'tls/certificate-expired']), '');
    assert.equal(both.verdict, 'fault');
    assert.deepEqual(
      both.diagnoses.map((d) => d.fault),
      ['tls/certificate-expired'],
    );
    assert.equal(seenFromHosted(report(['network/service-not-running']), '').verdict, 'fault');
    const fine = seenFromHosted(report([]), '');
    assert.equal(fine.verdict, 'healthy');
    assert.deepEqual(fine.undecided, []);
    assert.ok(fine.notExamined.some((n) => n.why === 'hosted'));
  });

  it('H2 is not set up without saying what it may examine, nor with passwords in the clear', async () => {
    const refused: readonly (readonly [CheckOptions, RegExp])[] = [
      [{ host: '127.0.0.1' }, /--allow FILE\|HOSTS.*--public/],
      [{ host: '127.0.0.1', allow: 'a.example', public: true }, /one of/],
      [{ host: 'localhost', public: true }, /no address/],
      [{ host: '127.0.0.1', public: true, allowLogin: true }, /only with --tls-cert/],
      [{ host: '127.0.0.1', public: true, tlsCert: 'x.pem' }, /belong together/],
      [{ host: '127.0.0.1', public: true, data: '/tmp' }, /keeps nothing/],
      [{ host: '0.0.0.0', public: true, behindProxy: true }, /--name/],
      [{ public: true }, /--host ADDRESS too/],
      [{ allowLogin: true }, /--host ADDRESS too/],
      [{ host: '127.0.0.1', allow: '10.0.0.0/99' }, /no network/],
    ];
    for (const [options, words] of refused) await assert.rejects(serve(options, undefined), words);
  });
});

describe('what strangers say', () => {
  const evil = '<img src=x onerror=alert(1)>"\u0027</script>';

  it('X1 is escaped in the page of a report and stays data in answers', async () => {
    const server = await testServer();
    const text = `550 5.7.1 ${evil} <${evil}@example.org> Relay access denied`;
    const made = await server.ask(`/api/v1/explanations?name=${encodeURIComponent(`${evil}.log`)}`, {
      body: text,
    });
    assert.match(String(made.headers['content-type']), /^application\/json/);
    assert.equal(made.headers['x-content-type-options'], 'nosniff');
    const { id } = JSON.parse(made.body) as { id: string };
    const page = await server.ask(`/api/v1/examinations/${id}/report.html`);
    assert.doesNotMatch(page.body, /<img|<\/script>/);
    assert.match(String(page.headers['content-security-policy']), /^sandbox; default-src 'none'/);
    assert.match(String(page.headers['content-disposition']), /^attachment/);
    const letter = await server.ask(`/api/v1/examinations/${id}/letter`);
    assert.match(String(letter.headers['content-type']), /^text\/plain/);
    await server.stop(0);
  });

  it('X2 cannot end an event and begin another', async () => {
    const server = await testServer({ limits: { parallel: 0 } });
    const { id } = await server.json<{ id: string }>('/api/v1/examinations', {
      body: { address: 'a@example.org' },
    });
    const { log } = server.service.find(id);
    log.push('asking', {
      probe: 'x',
      words: `a\n\nid: 99\nevent: end\ndata: {"state":"done"}\n\n\u2028${evil}`,
    });
    log.push('end', { state: 'failed' });
    const events = eventsIn((await server.ask(`/api/v1/examinations/${id}/events`)).body);
    assert.deepEqual(
      events.map((e) => [e.id, e.event]),
      [
        [1, 'asking'],
        [2, 'end'],
      ],
    );
    await server.stop(0);
  });

  it('X3 cannot break out of the header that names a file', async () => {
    const server = await testServer({ demo: true });
    const { id } = await server.examine({ demo: 'healthy' });
    const { headers } = await server.ask(`/api/v1/examinations/${id}/exports/autoconfig`);
    assert.match(
      String(headers['content-disposition']),
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    );
    await server.stop(0);
  });
});
