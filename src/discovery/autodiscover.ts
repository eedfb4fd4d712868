import type { OtherAccess } from '../kernel/discovered.ts';
import { inQuery, isHostName, isOwnHost } from './address.ts';
import { no, type Said } from './answer.ts';
import { fetchDocument } from './fetch.ts';
import { parseJson, textAt } from './json.ts';
import { readable } from './sniff.ts';
import { sortedSrv } from './srv.ts';
import type { Asking } from './tools.ts';

/**
 * Exchange's own discovery, the version that wants no password. It never names IMAP servers, only Exchange
 * itself.
 */
export async function autodiscover(asking: Asking): Promise<Said> {
  const { address, names } = asking;
  const records = names.query(`_autodiscover._tcp.${address.domain}`, 'SRV');
  const said = await askAt(`autodiscover.${address.domain}`, asking);
  if (said.outcome === 'found' || said.reason === 'not-offered') return said;
  // The last place where Exchange's own clients look. The address goes to no host of another domain.
  const [record] = sortedSrv(await records);
  if (record === undefined || !isHostName(record.target)) return said;
  const host = record.port === 443 ? record.target : `${record.target}:${record.port}`;
  return isOwnHost(address, record.target)
    ? askAt(host, asking)
    : { ...said, detail: `service record: ${host}` };
}

async function askAt(host: string, asking: Asking): Promise<Said> {
  const { address } = asking;
  const url = `https://${host}/autodiscover/autodiscover.json?Email=${inQuery(address)}&Protocol=ActiveSync&RedirectCount=1`;
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
