import type { ServerEvent } from '../../server/contract.ts';
import { call } from './api.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const mostTries = 6;

/**
 * The events of an examination until it ends. Read with fetch and not with EventSource, because that cannot
 * send the token in a header. A broken connection is taken up again behind the last event that came.
 */
export async function* eventsOf(path: string, stop: AbortSignal): AsyncGenerator<ServerEvent> {
  let last = '';
  for (let tries = 0; tries < mostTries && !stop.aborted; tries++) {
    if (tries > 0) await wait(Math.min(250 * 2 ** tries, 4000));
    try {
      const response = await call(path, {
        signal: stop,
        headers: { accept: 'text/event-stream', ...(last === '' ? {} : { 'last-event-id': last }) },
      });
      for await (const event of parseEvents(response)) {
        tries = 0;
        last = String(event.id);
        yield event;
        if (event.event === 'end') return;
      }
    } catch (error) {
      if (stop.aborted) return;
      if (!(error instanceof TypeError) || tries === mostTries - 1) throw error;
    }
  }
}

async function* parseEvents(response: Response): AsyncGenerator<ServerEvent> {
  if (response.body === null) return;
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event !== undefined) yield event;
    }
  }
}

function parseBlock(block: string): ServerEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    fields.set(field, field === 'data' && fields.has('data') ? `${fields.get('data')}\n${value}` : value);
  }
  const data = fields.get('data');
  if (data === undefined) return undefined;
  // Page and server are of one build: the contract holds.
  return { id: Number(fields.get('id')), event: fields.get('event'), data: JSON.parse(data) } as ServerEvent;
}
