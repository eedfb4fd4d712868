import fc from 'fast-check';
import type { ExportServer, ExportSettings, Identity } from '../../src/guides/exports/index.ts';

const nasty = [
  ...`"'\\#$%\`&<>;:=@{}[]()|!~^*?,./+- éßЖ漢😀`,
  `\${x}`,
  '%20',
  '<?php',
  '-->',
  '#{1}',
  '\\"',
  "''",
];
/** User names and names of people as nobody should have them, but somebody has. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.constantFrom(...'abcxyz019')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join('').trim())
  .filter((s) => s !== '');

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.oneof(
  fc.tuple(label, label).map(([a, b]) => `${a}.${b}.example`),
  fc.constantFrom('192.0.2.7', '2001:db8::25', 'bücher.example', 'localhost'),
);
const port = fc.oneof(
  fc.constantFrom(25, 110, 143, 465, 587, 993, 995, 2525),
  fc.integer({ min: 1, max: 65_535 }),
);
const local = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9+._-]{0,10}$/);
export const address = fc.tuple(local, label).map(([l, d]) => `${l}@${d}.example`);

const server = (...protocols: ExportServer['protocol'][]): fc.Arbitrary<ExportServer> =>
  fc.record({
    protocol: fc.constantFrom(...protocols),
    security: fc.constantFrom('tls', 'starttls', 'none'),
    host,
    port,
    user: fc.oneof(hostile, address),
  });

export const settings: fc.Arbitrary<ExportSettings> = fc.record({
  incoming: server('imap', 'pop3'),
  outgoing: server('smtp'),
});
export const identity: fc.Arbitrary<Identity> = fc.record({ address, name: hostile });
