import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportSettings, findExporter } from '../../src/guides/exports/index.ts';
import { readSettings } from '../../src/readers/settings-files/index.ts';
import { identity, settings } from './_arbitrary.ts';

/** What each export is read back by, and which servers it holds. */
const readers = {
  mobileconfig: ['mobileconfig', 'incoming', 'outgoing'],
  thunderbird: ['thunderbird', 'incoming', 'outgoing'],
  msmtp: ['msmtp', 'outgoing'],
  mbsync: ['mbsync', 'incoming'],
  neomutt: ['mutt', 'incoming', 'outgoing'],
  fetchmail: ['fetchmail', 'incoming'],
  aerc: ['aerc', 'incoming', 'outgoing'],
  himalaya: ['himalaya', 'incoming', 'outgoing'],
  postfix: ['postfix', 'outgoing'],
  nodemailer: ['nodemailer', 'outgoing'],
  'nodemailer-url': ['nodemailer', 'outgoing'],
  laravel: ['env', 'outgoing'],
  symfony: ['env', 'outgoing'],
  django: ['django', 'outgoing'],
  rails: ['rails', 'outgoing'],
  spring: ['spring', 'outgoing'],
  wordpress: ['wordpress', 'outgoing'],
} as const;

for (const [format, [reader, ...roles]] of Object.entries(readers))
  test(`${format}: what is exported is read back the same, or refused`, () => {
    const exporter = findExporter(format);
    assert.ok(exporter);
    let written = 0;
    fc.assert(
      fc.property(settings, identity, (given, who) => {
        const made = exportSettings(exporter, given, who);
        if ('unsupported' in made) return;
        written++;
        const text = made.files.map((f) => String(f.content)).join('\n');
        const found = readSettings({ name: made.files[0].filename, text }, { secrets: true });
        assert.equal(found.format, reader);
        assert.equal(found.accounts.length, 1, text);
        const servers = found.accounts[0]?.servers ?? [];
        for (const role of roles) {
          const { protocol, host, port, security, user } = given[role] ?? assert.fail();
          const read = servers.find((s) => s.settings.role === role);
          assert.ok(read, text);
          assert.deepEqual(
            {
              host: read.settings.host,
              port: read.settings.port,
              security: read.settings.security,
              user: read.settings.user,
              protocol: read.settings.protocol,
            },
            { host, port, security, user, protocol },
            text,
          );
          assert.ok(read.secret === undefined || /^\$\{\w+\}$/.test(read.secret.reveal()), 'no password');
        }
        if (found.accounts[0]?.address !== undefined) assert.equal(found.accounts[0].address, who.address);
        if (found.accounts[0]?.fullName !== undefined) assert.equal(found.accounts[0].fullName, who.name);
      }),
      { numRuns: 300 },
    );
    assert.ok(written >= 15, `only ${written} of 300 could be written`);
  });
