// How examinations run beside each other, wait, stop and are repeated, and what becomes of passwords.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Secret } from '../../src/kernel/secret.ts';
import type { Examination as Answer } from '../../src/server/contract.ts';
import { Examination } from '../../src/server/examination.ts';
import { History } from '../../src/server/history.ts';
import { localLimits } from '../../src/server/limits.ts';
import { FairQueue } from '../../src/server/queue.ts';
import { openStore } from '../../src/server/store.ts';
import { Vault } from '../../src/server/vault.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld, type World } from '../../src/talk/world.ts';
import { healthy } from '../cli/_cli.ts';
import { optionsOf } from '../support/examine-world.ts';
import { eventsIn, type TestServer, testServer } from './_server.ts';

const password = 'Summer-rain-7';
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'maildoctor-test-'));
  folders.push(made);
  return made;
};
after(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** A server whose examinations are led to this world. */
async function within(
  talk: string,
  work: (server: TestServer, world: World) => Promise<void>,
  data?: string,
) {
  const world = await startWorld(parseTalk(talk, 'test.talk'));
  const { options } = optionsOf(world.args);
  const server = await testServer({ place: { options }, ...(data === undefined ? {} : { data }) });
  try {
    await work(server, world);
  } finally {
    await server.stop(0);
    await world.close();
  }
}

const incoming = 'imaps://anna@example.org@mail.example.org';
const outgoing = 'smtp://anna@example.org@mail.example.org:587';

describe('turns', () => {
  it('lets clients take turns, whoever has many waiting, and loses none', async () => {
    const queue = new FairQueue(2);
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const ends: Promise<void>[] = [];
    const add = (client: string, n: number): void => {
      const { promise, resolve } = Promise.withResolvers<void>();
      ends.push(promise);
      queue.add(client, async () => {
        await gate.promise;
        order.push(`${client}${n}`);
        resolve();
      });
    };
    for (let n = 0; n < 100; n++) add('many', n);
    for (let n = 0; n < 3; n++) add('few', n);
    gate.resolve();
    await Promise.all(ends);
    assert.equal(order.length, 103);
    assert.ok(order.indexOf('few2') < 10, order.slice(0, 12).join(' '));
  });

  it('takes out who no longer waits', async () => {
    const queue = new FairQueue(0);
    const leave = queue.add('a', async () => assert.fail('it had left'));
    assert.equal(leave(), true);
    assert.equal(leave(), false);
    assert.equal(queue.waiting, 0);
  });

  it('runs 40 examinations of 8 clients, each with its own answer', async () => {
    const server = await testServer({ demo: true, limits: { parallel: 10 } });
    const kinds = {
      'certificate-expired': 'tls/certificate-expired',
      'mailbox-full': 'mailbox/own-mailbox-full',
    };
    const found = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const [demo, fault] = Object.entries(kinds)[n % 2] ?? ['', ''];
        const { report } = await server.examine({ demo });
        return report?.diagnoses[0]?.fault === fault;
      }),
    );
    assert.ok(found.every(Boolean));
    assert.equal((await server.history()).filter((e) => e.state === 'done').length, 40);
    await server.stop(0);
  });
});

describe('again', () => {
  it('looks only at what the repair concerns, with the values as they should be, and the same password', () =>
    within(
      healthy().replace(/args: .*/, `args: check ${incoming} smtps://anna@example.org@mail.example.org:587`),
      async (server) => {
        const wrong = 'smtps://anna@example.org@mail.example.org:587';
        const first = await server.examine({ incoming, outgoing: wrong, password });
        assert.equal(first.report?.diagnoses[0]?.fault, 'settings/tls-on-plaintext-port');
        assert.equal(first.remembers, true);
        const second = await server.examine({ again: first.id });
        assert.equal(second.again, first.id);
        assert.equal(second.report?.verdict, 'healthy', JSON.stringify(second.report?.diagnoses));
        const servers = (second.report?.target.servers ?? []) as { role: string; security: string }[];
        assert.deepEqual(
          servers.map((s) => [s.role, s.security]),
          [['outgoing', 'starttls']],
        );
        assert.ok(second.report?.ladder.some((r) => r.rung === 'login' && r.state === 'passed'));
        assert.ok(second.report?.notExamined.some((n) => n.why === 'passed-before'));
      },
    ));
});

describe('the events of an examination', () => {
  it('are shortened, once it is over, to what came out of it', () => {
    const x = new Examination({}, 'a', undefined, 1000);
    for (let n = 0; n < 9; n++) x.log.push('asking', { probe: '', words: 'asking' });
    x.log.push('ladder', []);
    x.log.push('ladder', []);
    x.log.shorten();
    assert.equal(x.log.since(0).length, 11, 'not while it runs');
    x.end('done');
    x.log.shorten();
    assert.deepEqual(
      x.log.since(0).map((e) => [e.id, e.event]),
      [
        [11, 'ladder'],
        [12, 'end'],
      ],
    );
    assert.deepEqual(
      x.log.since(11).map((e) => e.id),
      [12],
    );
    x.forget();
  });
});

describe('a question to the user', () => {
  it('holds an examination until it is answered, and a no leaves the login out', async () => {
    const asked = new Examination({}, 'a', undefined, 1000);
    const consent = {
      id: 'q',
      question: 'May they?',
      host: 'mail.example.org',
      servers: [],
      why: 'guessed' as const,
    };
    const answer = asked.ask(consent);
    assert.equal(asked.state, 'waiting');
    assert.equal(asked.answer('other', true), false);
    assert.equal(asked.answer('q', true), true);
    assert.equal(await answer, true);
    assert.equal(asked.state, 'running');
    const again = asked.ask(consent);
    asked.cancel();
    assert.equal(await again, false);
  });
});

describe('stopping', () => {
  it('cancels what waits and what runs, and says so to whoever listens', async () => {
    const server = await testServer({ demo: true, limits: { parallel: 0 } });
    const { id } = await server.json<{ id: string }>('/api/v1/examinations', { body: { demo: 'healthy' } });
    assert.equal((await server.json<Answer>(`/api/v1/examinations/${id}`)).state, 'queued');
    await server.ask(`/api/v1/examinations/${id}`, { method: 'DELETE' });
    const events = eventsIn((await server.ask(`/api/v1/examinations/${id}/events`)).body);
    assert.deepEqual(events.at(-1)?.data, { state: 'cancelled' });
    await server.stop(0);
  });

  it('finishes on SIGTERM what runs, keeps it, and exits with 0', async () => {
    const data = folder();
    const main = join(import.meta.dirname, '../../src/cli/main.ts');
    const child = spawn(
      process.execPath,
      [main, 'serve', '--demo', '--no-open', '--data', data, '--no-budget'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    while (!out.includes('#token=')) await once(child.stdout, 'data');
    const [, base = '', token = ''] = /(http:\/\/\S+)\/#token=(\S+)/.exec(out) ?? [];
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${base}/api/v1/examinations`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ demo: 'certificate-expired' }),
    });
    const { id } = (await response.json()) as { id: string };
    const events = await fetch(`${base}/api/v1/examinations/${id}/events`, { headers });
    const reader = events.body?.getReader();
    await reader?.read();
    child.kill('SIGTERM');
    let rest = '';
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      rest += Buffer.from(part.value).toString();
    assert.match(rest, /event: end\ndata: \{"state":"done"\}/);
    assert.deepEqual(await once(child, 'close'), [0, null]);
    const history = new History(await openStore(data));
    assert.equal(history.load(id)?.report?.diagnoses[0]?.fault, 'tls/certificate-expired');
    history.close();
    assert.ok(!out.replace(/#token=\S+/, '').includes(token) && !err.includes(token));
    assert.ok(!`${out}${err}`.includes(password));
  });
});

describe('passwords', () => {
  it('S11 are in no answer, event, document or file', () => {
    const data = folder();
    return within(
      healthy('  auth NO [AUTHENTICATIONFAILED] bad password Summer-rain-7'),
      async (server) => {
        const { id } = await server.examine({ incoming, outgoing, password });
        const path = `/api/v1/examinations/${id}`;
        const said = await Promise.all(
          [
            path,
            `${path}/events`,
            `${path}/letter`,
            `${path}/report.html`,
            `${path}/ledger`,
            '/api/v1/examinations',
          ].map(async (p) => (await server.ask(p)).body),
        );
        assert.ok(said.every((text) => text.length > 50));
        const kept = readdirSync(data).map((f) => readFileSync(join(data, f)).toString('latin1'));
        const shapes = [
          password,
          Buffer.from(password).toString('base64').slice(0, 16),
          Buffer.from(`\0anna@example.org\0${password}`).toString('base64'),
        ];
        for (const text of [...said, ...kept, ...server.complaints])
          for (const shape of shapes) assert.ok(!text.includes(shape));
        assert.doesNotMatch(
          JSON.stringify(new History(await openStore(data)).load(id)?.toKeep()),
          /Summer-rain-7/,
        );
      },
      data,
    );
  });

  it('S12 are forgotten with the examination, and after a time of their own', async () => {
    const secrets = { kind: 'password', incoming: new Secret(password) } as const;
    const soon = new Examination({}, 'a', secrets, 5);
    soon.end('done');
    assert.ok(soon.secrets);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(soon.secrets, undefined);
  });

  it('S13 are kept only sealed, open to one passphrase and for one address', async () => {
    const data = folder();
    const db = await openStore(data);
    const vault = new Vault(db);
    const secrets = {
      kind: 'password',
      incoming: new Secret(password),
      outgoing: new Secret('other'),
    } as const;
    vault.keep('anna@example.org', secrets, 'a long passphrase');
    assert.equal(vault.open('anna@example.org', 'a long passphrase')?.incoming?.reveal(), password);
    assert.equal(vault.open('anna@example.org', 'another passphrase'), undefined);
    assert.equal(vault.open('bert@example.org', 'a long passphrase'), undefined);
    db.exec(`UPDATE kept SET address = 'bert@example.org'`);
    assert.equal(vault.open('bert@example.org', 'a long passphrase'), undefined, 'bound to its address');
    for (const file of readdirSync(data)) {
      const text = readFileSync(join(data, file)).toString('latin1');
      assert.ok(!text.includes(password) && !text.includes('a long passphrase'));
    }
    vault.remove('bert@example.org');
    assert.deepEqual(vault.list(), []);
    db.close();
  });
});

describe('the history', () => {
  it('keeps the newest in number and size, and refuses the data of a newer version', async () => {
    const data = folder();
    const db = await openStore(data);
    const server = await testServer({ demo: true });
    const { report } = await server.examine({ demo: 'healthy' });
    assert.ok(report);
    const history = new History(db, { entries: 3, bytes: 1e9 });
    for (let n = 0; n < 5; n++) {
      const known = { id: `${n}`.repeat(22), startedAt: `2026-11-2${n}T00:00:00.000Z` };
      const x = new Examination({}, 'a', undefined, localLimits.secretsMs, known);
      x.report = report;
      x.end('done');
      x.forget();
      history.save(x);
    }
    assert.deepEqual(
      history.list().map((e) => e.id[0]),
      ['4', '3', '2'],
    );
    const tight = new History(db, { entries: 10, bytes: 1 });
    const last = history.load('2'.repeat(22));
    assert.ok(last);
    tight.save(last);
    assert.deepEqual(
      tight.list().map((e) => e.id[0]),
      ['4'],
    );
    db.exec('PRAGMA user_version = 99');
    db.close();
    await assert.rejects(openStore(data), /newer Maildoctor/);
    await server.stop(0);
  });
});
