import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Examination, ExportFormat, Info, Report } from '../../src/server/contract.ts';
import { eventsIn, type TestServer, testServer } from './_server.ts';

describe('examinations over the API', () => {
  const data = mkdtempSync(join(tmpdir(), 'maildoctor-test-'));
  let server: TestServer;
  before(async () => {
    server = await testServer({ demo: true, data });
  });
  after(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const demoFaults = {
    'tls-on-plaintext-port': 'settings/tls-on-plaintext-port',
    'certificate-expired': 'tls/certificate-expired',
    'gmail-app-password': 'auth/app-password-required',
    'hostname-typo': 'settings/hostname-typo',
    'mailbox-full': 'mailbox/own-mailbox-full',
  };

  it('offers the demo, the mail programs and the formats', async () => {
    const info = await server.json<Info>('/api/v1/info');
    for (const id of Object.keys(demoFaults)) assert.ok(info.demo.some((d) => d.id === id));
    assert.ok(info.clients.some((c) => c.id === 'thunderbird' && c.name === 'Thunderbird'));
    assert.ok(info.formats.some((f) => f.id === 'mobileconfig'));
    assert.equal(info.keepsHistory, true);
  });

  for (const [demo, fault] of Object.entries(demoFaults))
    it(`diagnoses the demo ${demo}`, async () => {
      const { report, state, remembers } = await server.examine({ demo });
      assert.equal(state, 'done');
      assert.equal(report?.diagnoses[0]?.fault, fault);
      assert.equal(remembers, true);
    });

  it('finds nothing wrong with the healthy one', async () => {
    assert.equal((await server.examine({ demo: 'healthy' })).report?.verdict, 'healthy');
  });

  it('sends every event in order, to whoever comes late, and from where a reader left off', async () => {
    const { id } = await server.json<{ id: string }>('/api/v1/examinations', {
      body: { demo: 'certificate-expired' },
    });
    const path = `/api/v1/examinations/${id}/events`;
    const live = eventsIn((await server.ask(path)).body);
    const late = eventsIn((await server.ask(path)).body);
    assert.deepEqual(late, live);
    assert.deepEqual(
      live.map((e) => e.id),
      live.map((_, i) => i + 1),
    );
    for (const kind of ['fact', 'ladder', 'asking', 'report', 'end'])
      assert.ok(
        live.some((e) => e.event === kind),
        kind,
      );
    assert.equal(live.at(-1)?.event, 'end');
    const rest = eventsIn((await server.ask(path, { headers: { 'last-event-id': '10' } })).body);
    assert.deepEqual(rest, live.slice(10));
  });

  it('recompiles the steps for another mail program', async () => {
    const { id } = await server.examine({ demo: 'tls-on-plaintext-port' });
    const of = async (client: string) => {
      const { report } = await server.json<Examination>(`/api/v1/examinations/${id}?client=${client}`);
      return report?.diagnoses[0]?.actions.find((a) => a.place === 'mail-program')?.guide;
    };
    assert.equal(await of('thunderbird'), 'thunderbird');
    assert.equal(await of('apple-mail'), 'apple-mail');
  });

  it('hands over letter, page, ledger and exports', async () => {
    const { id } = await server.examine({ demo: 'certificate-expired' });
    const path = `/api/v1/examinations/${id}`;
    assert.match((await server.ask(`${path}/letter`)).body, /certificate/i);
    assert.match((await server.ask(`${path}/report.html`)).body, /<!doctype html>/);
    const ledger = await server.json<{ schema: number; facts: unknown[] }>(`${path}/ledger`);
    assert.equal(ledger.schema, 1);
    assert.ok(ledger.facts.length > 10);
    const formats = await server.json<ExportFormat[]>(`${path}/exports`);
    const qr = formats.find((f) => f.qr);
    assert.ok(qr?.possible);
    assert.match((await server.ask(`${path}/exports/${qr.id}/qr.svg`)).body, /^<svg/);
    const profile = await server.ask(`${path}/exports/mobileconfig`);
    assert.match(
      String(profile.headers['content-disposition']),
      /^attachment; filename="anna-example-org.mobileconfig"/,
    );
    const impossible = formats.find((f) => !f.possible);
    if (impossible !== undefined)
      assert.equal((await server.ask(`${path}/exports/${impossible.id}`)).status, 422);
    assert.equal((await server.ask(`${path}/exports/none-such`)).status, 404);
  });

  it('explains a text and keeps it like an examination', async () => {
    const text =
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.';
    const { id, report } = await server.json<{ id: string; report: Report }>(
      '/api/v1/explanations?name=..%2Fx.log',
      {
        body: text,
      },
    );
    assert.equal(report.diagnoses[0]?.fault, 'account/smtp-auth-disabled');
    assert.equal((await server.json<Examination>(`/api/v1/examinations/${id}`)).report?.kind, 'text');
    assert.equal((await server.ask('/api/v1/explanations', { body: ' ' })).status, 422);
  });

  it('says which field is not right', async () => {
    const wrong = async (body: object) => {
      const { status, body: text } = await server.ask('/api/v1/examinations', { body });
      const { errors } = JSON.parse(text) as { errors?: { path: string }[] };
      return [status, errors?.[0]?.path];
    };
    assert.deepEqual(await wrong({ incoming: 'mail.example.org' }), [422, 'incoming']);
    assert.deepEqual(await wrong({ incoming: 'smtp://a@mail.example.org' }), [422, 'incoming']);
    assert.deepEqual(await wrong({ outgoing: 'smtp://mail.example.org:99999' }), [422, 'outgoing']);
    assert.deepEqual(await wrong({}), [422, 'address']);
    assert.deepEqual(await wrong({ address: 'nobody' }), [422, 'address']);
    assert.deepEqual(await wrong({ demo: 'none such' }), [422, 'demo']);
    assert.deepEqual(await wrong({ address: 'a@example.org', surprise: 1 }), [422, '']);
    const headers = { 'content-type': 'application/json' };
    assert.equal((await server.ask('/api/v1/examinations', { body: '{', headers })).status, 400);
    assert.equal((await server.ask('/api/v1/examinations/AAAAAAAAAAAAAAAAAAAAAA')).status, 404);
  });

  it('finds what it has kept after a start, readable to nobody else, and forgets what is deleted', async () => {
    const { id } = await server.examine({ demo: 'certificate-expired' });
    const again = await testServer({ data });
    const kept = await again.json<Examination>(`/api/v1/examinations/${id}`);
    assert.equal(kept.report?.diagnoses[0]?.fault, 'tls/certificate-expired');
    assert.equal(kept.remembers, false);
    assert.equal((await again.ask(`/api/v1/examinations/${id}`, { method: 'DELETE' })).status, 204);
    assert.ok(!(await again.history()).some((e) => e.id === id));
    await again.stop();
    if (process.platform !== 'win32') assert.equal(statSync(join(data, 'maildoctor.db')).mode & 0o077, 0);
  });

  it('writes no password into its data', async () => {
    await server.examine({ demo: 'healthy' });
    const kept = readdirSync(data).map((f) => readFileSync(join(data, f)).toString('latin1'));
    assert.ok(kept.some((text) => text.includes('anna@example.org')));
    assert.ok(!kept.some((text) => text.includes('Summer-rain-7')));
  });
});
