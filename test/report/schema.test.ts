import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { explain } from '../../src/explain.ts';
import { facts } from '../../src/kernel/facts.ts';
import type { Report } from '../../src/kernel/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { examine, inWorld, maildoctor, readWorld } from '../cli/_cli.ts';
import { reportSaying } from './_report.ts';

const path = join(import.meta.dirname, '../../docs/report.schema.json');
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  reportSchema(),
);
const problems = (report: unknown): string =>
  validate(JSON.parse(JSON.stringify(report)))
    ? ''
    : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`).join('\n');

describe('the schema of the report', { concurrency: 3 }, () => {
  it('is the one that is published (npm run generate)', () => {
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(reportSchema())));
  });

  it('knows every kind of fact', () => {
    const schema = JSON.stringify(reportSchema());
    for (const kind of Object.keys(facts)) assert.ok(schema.includes(`"${kind}"`), kind);
  });

  it('refuses what is none', () => {
    const report = reportSaying('x');
    assert.equal(problems(report), '');
    assert.match(problems({ ...report, verdict: 'ill' }), /\/verdict/);
    assert.match(problems({ ...report, facts: [{ ...report.facts[0], value: { stage: 'x' } }] }), /value/);
    const { ladder: _, ...less } = report;
    assert.match(problems(less), /ladder/);
  });

  for (const name of [
    'demo/1-tls-on-plaintext-port',
    'demo/3-gmail-app-password',
    'demo/4-healthy',
    'pairs/full-and-not-owned',
    'network/service-not-running',
    'dns/no-address',
    'hostile/escape-sequences',
  ])
    it(`holds for ${name}`, () =>
      inWorld(readWorld(name), async (world) => {
        const { out } = await examine(world, ['--json']);
        assert.equal(problems(JSON.parse(out)), '');
        const order = Object.keys(reportSaying('x'));
        const own = Object.keys(JSON.parse(out) as object).filter((key) => order.includes(key));
        assert.deepEqual(own, order, 'fields come in a stable order');
      }));

  it('holds for a log, which carries only the facts it cites, and for a bounce', async () => {
    const line = (n: number) =>
      `Nov 21 20:00:${String(n).padStart(2, '0')} mx postfix/smtp[12]: 4F10${n}: to=<bob${n}@example.net>, ` +
      'relay=mx.example.net[192.0.2.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host ' +
      'mx.example.net[192.0.2.7] said: 550 5.1.1 Recipient address rejected: User unknown (in reply to RCPT TO command))';
    const log = Array.from({ length: 40 }, (_, i) => line(i + 10)).join('\n');
    const report = JSON.parse((await maildoctor(['explain', '--json'], { input: log })).out) as Report;
    assert.equal(report.kind, 'log');
    assert.equal(problems(report), '');
    const cited = report.diagnoses.flatMap((d) => [...d.accountsFor, ...d.clues.map((c) => c.fact)]);
    assert.ok(report.facts.every((f) => cited.includes(f.id)));
    const bounce = join(import.meta.dirname, '../../cases/bounces/courier.eml');
    assert.equal(problems(JSON.parse((await maildoctor(['explain', bounce, '--json'])).out)), '');
  });

  for (const text of ['535 5.7.8 Error: authentication failed', 'connect ETIMEDOUT 192.0.2.1:587', 'hello'])
    it(`holds for the text "${text}"`, () => assert.equal(problems(explain(text)), ''));
});
