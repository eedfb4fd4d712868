import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inWorld, maildoctor } from './_cli.ts';

const hosted = `title: A domain whose mail is at Gmail
args: anna@company.example
password: Summer-rain-7
healthy: yes

dns company.example MX 1 aspmx.l.google.com

server imap.gmail.com:993 imap
server smtp.gmail.com:465,587 smtp
`;

describe('an address', { concurrency: 3 }, () => {
  it('is examined with the settings of whoever takes the mail of its domain', () =>
    inWorld(hosted, async (world) => {
      const { code, out } = await maildoctor(world.args, { env: world.env });
      assert.match(out, /imap\.gmail\.com:993 IMAP/);
      assert.equal(code, 0, out);
      assert.ok(world.log.asked.includes('company.example MX'));
    }));

  it('of a domain that nobody knows is refused with the way out', () =>
    inWorld(hosted.replace('anna@company.example', 'anna@nobody.example'), async (world) => {
      const { code, out, err } = await maildoctor(world.args, { env: world.env });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /no provider is known for nobody\.example/);
      assert.match(err, /maildoctor check imaps:\/\/anna%40nobody\.example@mail\.nobody\.example/);
    }));
});
