import { delivery, loginRefused, type Outcome, ownTrouble, quiet, refused, type Where } from './event.ts';

/**
 * Exchange's SMTP protocol log:
 * date-time,connector-id,session-id,sequence-number,local,remote,event,data,context
 */
export function exchange(
  line: string,
): { readonly at: string; readonly session: string; readonly outcome: Outcome } | undefined {
  const found =
    /^(\d{4}-\d\d-\d\dT[\d:.]{8,14}Z),([^,]{0,200}),([\dA-F]{8,20}),\d{1,6},([^,]{0,60}),([^,]{0,60}),([-+*<>]),(.*)$/.exec(
      line,
    );
  if (found === null) return undefined;
  const [, at = '', connector = '', session = '', local = '', remote = '', event = '', rest = ''] = found;
  const where: Where = { host: local.replace(/:\d{1,5}$/, '') };
  const data = rest.replace(/^"|"?,[^,]{0,200}$/g, '').replace(/,$/, '');
  return { at, session, outcome: judge(event, data, connector, remote, where) };
}

function judge(event: string, data: string, connector: string, remote: string, where: Where): Outcome {
  const isSending = !/receive|frontend|client proxy|default |hub transport/i.test(connector);
  const code = /^([45]\d\d)[ -]/.exec(data)?.[1];
  if (code !== undefined && (event === '<' || event === '>')) {
    if (event === '<' && isSending)
      return delivery(where, 'a recipient', code.startsWith('4') ? 'delayed' : 'failed', data, { remote });
    if (/^535/.test(data)) return loginRefused(where, 'smtp', { words: data, peer: remote });
    return refused(where, data, { peer: remote });
  }
  if (event === '*' && /fail|error|unable|denied|exception/i.test(data))
    return { ...ownTrouble(where, data), peer: remote };
  return quiet;
}
