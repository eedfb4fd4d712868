import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../src/explain.ts';
import { explainLog } from '../../src/explain-log.ts';
import { renderLetter } from '../../src/report/letter.ts';

const refused = (user: string): string =>
  `Mar  3 10:00:00 mx imapd: LOGIN FAILED, user=${user}, ip=[::ffff:192.0.2.4]`;

test('a letter about a log has each cause with its count, whom it concerns, and a line of it', async () => {
  const letter = renderLetter(await explainLog([[refused('ida'), refused('ida'), refused('bo')]]));
  assert.match(letter, /3 × .*\(auth\/wrong-credentials\), for ida \(2\), bo/s);
  assert.match(letter, /Mar {2}3 10:00:00 \(as the text says\)/);
  assert.match(letter, /line 1: Mar {2}3 10:00:00 mx imapd: LOGIN FAILED/);
  assert.match(letter, /Nothing yet: this was read out of the text alone/);
});

test('a letter about a text never claims to have measured, nor a time that the text does not have', () => {
  const now = () => new Date('2026-03-03T10:00:00.000Z');
  const letter = renderLetter(explain('535 5.7.8 Error: authentication failed', { now }));
  assert.match(letter, /the text does not say; it was looked at 2026-03-03 10:00:00 UTC/);
  assert.match(letter, /535 5\.7\.8 Error:\s+authentication failed/);
  assert.doesNotMatch(letter, /measured|clock of my computer/);
});
