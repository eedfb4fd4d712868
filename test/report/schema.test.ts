import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { explain } from '../../src/explain.ts';
import { facts } from '../../src/kernel/facts.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { examine, inWorld, readWorld } from '../cli/_cli.ts';
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
        assert.deepEqual(Object.keys(JSON.parse(out) as object), order, 'fields come in a stable order');
      }));

  for (const text of ['535 5.7.8 Error: authentication failed', 'connect ETIMEDOUT 192.0.2.1:587', 'hello'])
    it(`holds for the text "${text}"`, () => assert.equal(problems(explain(text)), ''));
});
