import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { type HttpAnswer, httpGet } from '../wire/http.ts';
import { addressesElsewhere } from './_elsewhere.ts';
import type { Controls, Tools } from './tools.ts';

const patienceMs = 5000;
/** Two clocks must agree within this many seconds before one of them is believed. */
const agreementSeconds = 30;

/** Pages whose answer is known: shows a sign-in page in between, and the time of day elsewhere. */
const probe: Probe<Tools, 'web'> = {
  id: 'web-controls',
  makes: ['host.clock', 'net.web'],
  canTell: ({ kind }) =>
    kind !== 'host.clock' && kind !== 'net.web'
      ? undefined
      : {
          key: 'web-controls',
          question: 'web',
          cost: { seconds: 0.5, connections: 0.5, logins: 0, rude: 0 },
          title: 'comparing the clock with control hosts',
        },
  async run(_ask, tools, tell) {
    const asked = tools.controls.web.slice(0, 3);
    const answers = await Promise.all(asked.map((c) => ask(c, tools)));
    const clocks: { control: string; offset: number }[] = [];
    for (const { control, answer, offset } of answers) {
      const outcome = judge(control, answer);
      const detail = answer.location ?? (answer.status === undefined ? answer.code : String(answer.status));
      tell({
        kind: 'net.web',
        subject: thisHost,
        aside: true,
        value: { control: control.name, outcome, ...(detail === undefined ? {} : { detail }) },
      });
      if (offset !== undefined && outcome === 'expected') clocks.push({ control: control.name, offset });
    }
    for (const clock of clocks) {
      const confirmations = clocks.filter(
        (c) => Math.abs(c.offset - clock.offset) <= agreementSeconds,
      ).length;
      if (confirmations < Math.min(2, asked.length)) continue;
      tell({
        kind: 'host.clock',
        subject: thisHost,
        aside: true,
        value: { offsetSeconds: Math.round(clock.offset), control: clock.control, confirmations },
      });
      return;
    }
  },
};
export default probe;

async function ask(control: Controls['web'][number], tools: Tools) {
  const answer = await fetchFrom(control, tools);
  const date = answer.date === undefined ? Number.NaN : Date.parse(answer.date);
  // The Date header has whole seconds and was written about half a round trip ago.
  const offset = Number.isNaN(date) ? undefined : (date + 500 + answer.ms / 2 - tools.now().getTime()) / 1000;
  return { control, answer, offset };
}

async function fetchFrom(control: Controls['web'][number], tools: Tools): Promise<HttpAnswer> {
  const url = URL.parse(control.url);
  const failed: HttpAnswer = { outcome: 'failed', code: 'ENOTFOUND', ms: 0 };
  if (url === null) return failed;
  const [found] =
    control.address === undefined
      ? await addressesElsewhere(url.hostname, tools, patienceMs)
      : [control.address];
  if (found === undefined) return failed;
  const usual = url.protocol === 'https:' ? 443 : 80;
  const to = tools.connectTo(url.hostname, found, Number(url.port || usual));
  const headers = { Host: url.host };
  url.port = String(to.port);
  return httpGet(url.href, tools.deadline.sub(patienceMs), { maxBody: 4096, address: to.address, headers });
}

function judge(
  control: Controls['web'][number],
  answer: HttpAnswer,
): 'expected' | 'redirected' | 'foreign' | 'failed' {
  if (answer.outcome !== 'answered' || answer.status === undefined) return 'failed';
  if (answer.status === (control.expect ?? 200)) return 'expected';
  return answer.status >= 300 && answer.status < 400 ? 'redirected' : 'foreign';
}
