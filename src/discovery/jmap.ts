import { isHostName } from './address.ts';
import { no, type Said } from './answer.ts';
import { fetchDocument } from './fetch.ts';
import { parseJson, recordIn } from './json.ts';
import { readable } from './sniff.ts';
import { sortedSrv } from './srv.ts';
import type { Asking } from './tools.ts';

/** RFC 8620: a session object, or a 401 with the words of HTTP's own authentication, proves an endpoint. */
export async function jmap(asking: Asking): Promise<Said> {
  const { address, names } = asking;
  const [record] = sortedSrv(await names.query(`_jmap._tcp.${address.domain}`, 'SRV'));
  const target = record?.target ?? '';
  if (record !== undefined && (target === '' || target === '.')) return no('not-offered');
  if (record !== undefined && !isHostName(target)) return no('bad-record');
  const host =
    record === undefined ? address.domain : `${target}${record.port === 443 ? '' : `:${record.port}`}`;
  const fetched = await fetchDocument(`https://${host}/.well-known/jmap`, asking);
  const { url, secure } = fetched;
  const found: Said = { outcome: 'found', url, secure, access: [{ kind: 'jmap', url }] };
  // Whole web sites hide behind a password: without a record of its own a 401 must come from a redirect's
  // end.
  const isMeant = record !== undefined || fetched.redirects.length > 0;
  if (fetched.reason === 'needs-login')
    return fetched.authenticate !== undefined && isMeant ? found : no('needs-login', { url, secure });
  const read = readable(fetched);
  if ('reason' in read) return no(read.reason, { url, secure });
  const json = parseJson(read.text);
  if (json === undefined) return no('not-json', { url, secure });
  return recordIn(json.capabilities)?.['urn:ietf:params:jmap:core'] === undefined
    ? no('other-document', { url, secure })
    : found;
}
