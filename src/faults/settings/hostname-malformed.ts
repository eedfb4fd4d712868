import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { roleOf, serverName } from '../../views/servers.ts';

export default fault({
  id: 'settings/hostname-malformed',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['config.invalid', 'config.server', 'dns.system', 'dns.answer'],
  title: 'The server name is entered as {value}, which is more than a bare name',
  why: 'The field takes only the name, like imap.example.org: no blanks, quotes, port, path, e-mail address or http://.',
  notes: { invalid: 'The field holds characters that no server name has' },
  explains: ['settings/hostname-typo', 'dns/no-address-record'],
  lookalikes: {
    'settings/hostname-typo': 'Take away everything that is not part of the name: does it exist then?',
  },
  *look(e) {
    for (const invalid of e.all('config.invalid')) {
      const { field, value, problem } = invalid.value;
      if (field !== 'host' || problem === 'empty') continue;
      const name = serverName(invalid.subject);
      const lookups = [...e.all('dns.system'), ...e.all('dns.answer')].filter(
        (d) =>
          d.aside !== true && d.subject.type === 'name' && (d.subject.id === name || d.subject.id === value),
      );
      const bare = bareName(value);
      yield {
        subject: invalid.subject,
        args: { value: `"${value}"` },
        clues: clue(invalid, 'decisive', 'invalid'),
        accountsFor: [invalid.id, ...lookups.map((l) => l.id)],
        actions: [
          bare === '' || bare === value
            ? act('ask-provider', {
                what: 'the names of its mail servers',
                proof: `"${value}" is no server name`,
              })
            : act('set-server', { role: roleOf(e, invalid.subject), host: bare }),
        ],
      };
    }
  },
});

const ornaments = `"'<>“”‘’`;

/** What is left when everything that does not belong into the field is taken away. */
function bareName(value: string): string {
  let rest = [...value]
    .filter((c) => !ornaments.includes(c))
    .join('')
    .trim();
  rest = rest.split('://').at(-1) ?? '';
  rest = rest.split('@').at(-1) ?? '';
  for (const end of ['/', ',', ';', ':', ' ', '\t']) rest = rest.split(end)[0] ?? '';
  return rest
    .split('.')
    .filter((label) => label !== '')
    .join('.')
    .toLowerCase();
}
