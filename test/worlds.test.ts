// Every world of cases/worlds: maildoctor examines it over real sockets and must find what is wrong there.
// WORLDS=part of a path runs only some.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { faults } from '../src/examine.ts';
import type { Report } from '../src/kernel/report.ts';
import { parseTalk } from '../src/talk/parse.ts';
import type { Talk } from '../src/talk/talk.ts';
import { startWorld, type World } from '../src/talk/world.ts';
import { examineWorld } from './support/examine-world.ts';

const folder = join(import.meta.dirname, '../cases/worlds');
const only = process.env.WORLDS ?? '';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.talk') && name.includes(only))
  .sort();
const known = new Set<string>(faults.map((fault) => fault.id));

function judge(talk: Talk, report: Report): void {
  const found = report.diagnoses.map((one) => one.fault);
  const told = `${report.verdict}: ${report.diagnoses.map((d) => `${d.fault} (${d.certainty})`).join(', ')}`;
  assert.deepEqual(
    report.facts.filter((fact) => fact.kind === 'own.bug').map((fact) => fact.value),
    [],
  );
  if (talk.healthy) {
    assert.equal(report.verdict, 'healthy', told);
    return;
  }
  const right = [...(talk.expect === undefined ? [] : [talk.expect]), ...talk.expectAll, ...talk.accept];
  const wrong = report.diagnoses.find((one) => one.certainty === 'confirmed' && !right.includes(one.fault));
  assert.equal(wrong?.fault, undefined, `confirmed and wrong: ${told}`);
  assert.ok(!talk.forbid.includes(found[0] ?? ''), `forbidden: ${told}`);
  if (talk.file.startsWith('hostile/')) return; // that it ends, and without a wrong word, is enough
  assert.notEqual(report.verdict, 'healthy', told);
  for (const id of talk.expectAll) assert.ok(found.includes(id), told);
  if (talk.expectAll.length === 0) assert.ok(right.includes(found[0] ?? 'nothing'), told);
  if (talk.certainty !== undefined) assert.equal(report.diagnoses[0]?.certainty, talk.certainty, told);
}

function judgeManners(world: World): void {
  const refused = world.log.logins().filter((login) => !login.accepted);
  assert.ok(refused.length <= 2, `${refused.length} refused logins`);
  const broken = world.log.events.filter((event) => event.what === 'insecure');
  const silent = world.log
    .impolite()
    .filter((event) => !broken.some((b) => b.server === event.server && b.connection === event.connection));
  const counted = refused.length + silent.length + broken.length;
  const told = [...silent, ...broken]
    .map((event) => `${event.server} ${event.what} ${event.text}`)
    .join(', ');
  assert.ok(counted <= 2, `${counted} events that ban tools count: ${refused.length} refused, ${told}`);
  const shown = JSON.stringify(world.log.events);
  const password = world.talk.password;
  if (password !== undefined) assert.ok(!shown.includes(password), 'the password went in clear text');
}

describe('worlds', { concurrency: 8 }, () => {
  for (const name of files) {
    it(name, async (t: TestContext) => {
      const talk = parseTalk(readFileSync(join(folder, name), 'utf8'), name);
      const missing = [talk.expect, ...talk.expectAll].find((id) => id !== undefined && !known.has(id));
      if (talk.todo !== undefined) t.todo(talk.todo);
      else if (missing !== undefined && !name.startsWith('hostile/')) t.todo(`${missing} is not written yet`);
      const world = await startWorld(talk);
      try {
        if (world.cannot.length > 0) return t.skip(`this system cannot show: ${world.cannot.join(', ')}`);
        judge(talk, await examineWorld(world));
        judgeManners(world);
      } finally {
        await world.close();
      }
    });
  }
});
