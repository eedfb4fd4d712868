import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sourced } from '../../src/kernel/provider.ts';
import { subject } from '../../src/kernel/subject.ts';
import { providers } from '../../src/providers/all.gen.ts';
import { findProviders, providerById } from '../../src/providers/find.ts';
import { tellProvider } from '../../src/providers/tell.ts';

const date = /^20\d\d-\d\d-\d\d$/;

test('every fact about a provider says where and when it was found', () => {
  for (const one of providers) {
    const facts: (Sourced | undefined)[] = [
      one.access,
      one.oauth,
      ...one.servers,
      ...one.login,
      ...one.pages,
      ...(one.limits ?? []),
    ];
    for (const fact of facts) {
      if (fact === undefined) continue;
      assert.ok(fact.source.length > 5, one.id);
      assert.match(fact.seen, date, one.id);
      if (fact.until !== undefined) assert.match(fact.until, date, one.id);
    }
    assert.ok(one.login.length > 0, `${one.id} says nothing about logging in`);
    assert.equal(one.servers.length === 0, one.access?.is === 'none', `${one.id}: servers`);
  }
});

test('ids are file names, domains belong to one provider, names are plain', () => {
  const owners = new Map<string, string>();
  for (const one of providers) {
    assert.match(one.id, /^[a-z0-9]+$/);
    for (const domain of one.domains) {
      assert.match(domain, /^(?:\*\.)?[a-z0-9.-]+\.[a-z]{2,}$/, `${one.id}: ${domain}`);
      assert.equal(owners.get(domain), undefined, `${domain}: ${one.id} and ${owners.get(domain)}`);
      owners.set(domain, one.id);
    }
    for (const { host, port, security } of one.servers) {
      assert.match(host, /^[a-z0-9.-]+$/, one.id);
      assert.equal([465, 993, 995].includes(port), security === 'tls', `${one.id} ${host}:${port}`);
    }
    for (const { address } of one.pages) assert.match(address, /^https?:\/\//, one.id);
  }
});

test('servers of a provider are found again by their names', () => {
  for (const one of providers)
    for (const { host } of one.servers.filter((s) => !s.host.startsWith('127.'))) {
      const found = findProviders({ host }).map((match) => match.provider.id);
      assert.ok(found.includes(one.id), `${host}: ${found.join(', ')} instead of ${one.id}`);
    }
});

test('a provider is found by domain, MX host, server and user name', () => {
  const ids = (clues: Parameters<typeof findProviders>[0]) =>
    findProviders(clues).map((m) => `${m.provider.id}/${m.by}`);
  assert.deepEqual(ids({ domain: 'Gmail.com.' }), ['gmail/domain']);
  assert.deepEqual(ids({ mx: ['alt1.aspmx.l.google.com.'] }), ['gmail/mx']);
  assert.deepEqual(ids({ mx: 'example-org.mail.protection.outlook.com' }), ['microsoft365/mx']);
  assert.deepEqual(ids({ mx: 'outlook-com.olc.protection.outlook.com' }), ['microsoft/mx']);
  assert.deepEqual(ids({ domain: 'contoso.onmicrosoft.com' }), ['microsoft365/domain']);
  assert.deepEqual(ids({ user: 'jane@web.de', host: 'imap.web.de' }), ['webde/host']);
  assert.deepEqual(ids({ domain: 'example.org', host: 'mail.example.org' }), []);
  assert.deepEqual(ids({ domain: '', host: '', user: '@', mx: [''] }), []);
});

test('what was known to hold until a day is not known any more after it', () => {
  const microsoft = providerById('microsoft365') ?? assert.fail();
  const smtp = (today: string) =>
    [...tellProvider(microsoft, 'domain', subject('domain', 'contoso.example'), today)].flatMap((told) =>
      told.kind === 'provider.login' && told.value.protocol === 'smtp' ? [told.value.password] : [],
    );
  assert.deepEqual(smtp('2026-12-31'), ['yes']);
  assert.deepEqual(smtp('2027-01-01'), ['unknown']);
});

test('providers that no password reaches say so', () => {
  assert.equal(providerById('tuta')?.access?.is, 'none');
  assert.equal(providerById('proton')?.access?.is, 'bridge');
  assert.ok(providerById('microsoft')?.login.every((login) => login.password === 'no'));
  assert.ok(providerById('gmail')?.login.every((login) => login.password === 'app-password'));
});
