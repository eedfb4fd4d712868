import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ledger } from '../../src/engine/ledger.ts';
import { evidenceOf } from '../../src/examine.ts';
import { service, subject } from '../../src/kernel/subject.ts';
import { tellAccount, tellServer } from '../../src/readers/settings.ts';
import { type FoundServer, readSettings, settingsReaders } from '../../src/readers/settings-files/index.ts';
import { comparisonOf } from '../../src/report/comparison.ts';
import { comparison } from '../../src/views/comparison.ts';

const folder = join(import.meta.dirname, '../readers/settings-files');
const files = readdirSync(folder).filter((f) => !f.endsWith('.expected'));
const local = 'fred.of-no-file';
const address = `${local}@other.example`;

/** The server of the file fails; the domain publishes another one, which was seen to hold. */
function compared({ settings, lines }: FoundServer, file: string) {
  const ledger = new Ledger();
  for (const told of tellServer(settings, {})) ledger.tell(told);
  for (const told of tellAccount(address, settings.user, settings.user)) ledger.tell(told);
  const about = { ...settings.subject, address: '192.0.2.1' };
  ledger.tell({ kind: 'tcp.connect', subject: about, value: { outcome: 'refused', code: 'ECONNREFUSED' } });
  const right = {
    host: 'right.example.net',
    port: 2600,
    security: settings.security === 'tls' ? 'starttls' : 'tls',
  } as const;
  const { role, protocol } = settings;
  ledger.tell({
    kind: 'discovery.server',
    subject: service({ name: right.host, port: right.port, protocol }),
    value: {
      mechanism: 'autoconfig',
      role,
      protocol,
      ...right,
      user: 'local-part',
      live: 'verified',
      recommended: true,
    },
  });
  ledger.tell({
    kind: 'provider.server',
    subject: subject('domain', 'other.example'),
    source: 'provider',
    value: { provider: 'other', role, protocol, ...right, username: 'local-part' },
  });
  const rows = comparisonOf(evidenceOf(ledger).view(comparison), [], ledger.facts, [
    { role, host: settings.host, file, lines },
  ]);
  return { rows, right };
}

describe('a settings file beside the right settings', () => {
  const seen = new Set<string>();
  for (const name of files)
    it(`${name}: every field with its line, the right value, who says so, and that it was tried`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const found = readSettings({ name: name.replace(/^[a-z0-9-]+~/, ''), text });
      seen.add(found.format);
      const servers = found.accounts.flatMap((a) => a.servers);
      assert.ok(servers.length > 0);
      for (const one of servers) {
        const { rows, right } = compared(one, name);
        for (const field of ['host', 'port', 'security'] as const) {
          const row = rows.find((r) => r.field === field) ?? assert.fail(field);
          assert.deepEqual(
            {
              yours: row.yours,
              right: row.right,
              verdict: row.verdict,
              sources: row.sources,
              verified: row.verified,
              file: row.file,
              line: row.line,
            },
            {
              yours: String(one.settings[field]),
              right: String(right[field]),
              verdict: 'wrong',
              sources: ['provider:other', 'discovery:autoconfig'],
              verified: 'answers',
              file: name,
              line: one.lines[field],
            },
          );
        }
        const user = rows.find((r) => r.field === 'user');
        if (one.login === 'no' || one.settings.user === undefined) continue;
        // Whether a user name is right is known only where somebody has logged in with it.
        assert.deepEqual([user?.right, user?.verdict, user?.line], [local, 'differs', one.lines.user]);
        assert.ok(
          text.split('\n')[(one.lines.host ?? 0) - 1]?.includes(one.settings.host),
          `line ${one.lines.host} of ${name} has the host`,
        );
      }
    });

  it('holds for every kind of file', () => {
    assert.deepEqual(
      settingsReaders.map((r) => r.id).filter((id) => !seen.has(id)),
      [],
    );
  });
});
