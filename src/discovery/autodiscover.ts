import type { OtherAccess } from '../kernel/discovered.ts';
import { inQuery } from './address.ts';
import { no, type Said } from './answer.ts';
import { fetchDocument } from './fetch.ts';
import { parseJson, textAt } from './json.ts';
import { readable } from './sniff.ts';
import type { Asking } from './tools.ts';

/**
 * Exchange's own discovery, the version that wants no password. It never names IMAP servers, only Exchange
 * itself.
 */
export async function autodiscover(asking: Asking): Promise<Said> {
  const { address } = asking;
  const host = `https://autodiscover.${address.domain}`;
  const url = `${host}/autodiscover/autodiscover.json?Email=${inQuery(address)}&Protocol=ActiveSync&RedirectCount=1`;
  const fetched = await fetchDocument(url, asking);
  const about = { url: fetched.url, secure: fetched.secure };
  // A refusal in its own words proves who speaks as well as an answer does.
  const json = fetched.body === undefined ? undefined : parseJson(fetched.body.toString('utf8'));
  if (fetched.reason === 'bad-request' && textAt(json, 'ErrorCode') !== undefined)
    return no('not-offered', { ...about, detail: textAt(json, 'ErrorCode') ?? '' });
  const read = readable(fetched);
  if ('reason' in read) return no(read.reason, about);
  if (json === undefined) return no('not-json', about);
  const protocol = textAt(json, 'Protocol')?.toLowerCase();
  const endpoint = textAt(json, 'Url');
  if (protocol === undefined || endpoint === undefined || !URL.canParse(endpoint))
    return no('other-document', about);
  const kind: OtherAccess['kind'] = protocol === 'activesync' ? 'activesync' : 'exchange';
  return { ...about, outcome: 'found', access: [{ kind, url: endpoint }] };
}
