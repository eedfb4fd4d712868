// A `server` line and the indented lines below it.

import { imapStages } from './imap-model.ts';
import { parseSteps, parseTls } from './parse-steps.ts';
import { pop3Stages } from './pop3-model.ts';
import { choice, TalkProblem } from './problem.ts';
import { httpStages } from './script.ts';
import { smtpStages } from './smtp-model.ts';
import type { Model, Rule, Server, When } from './talk.ts';
import { number, oneOf, words } from './words.ts';

const MODELS = ['smtp', 'imap', 'pop3', 'http', 'script'] as const;
const DEAD = ['refuse', 'blackhole'] as const;
const MODES = ['tls', 'starttls', 'plain'] as const;
const EXAMPLE = 'server mail.example.org:993 imap tls expired';

const stagesOf: Record<Model, string[]> = {
  smtp: smtpStages,
  imap: imapStages,
  pop3: pop3Stages,
  http: httpStages,
  script: [],
};

export function parseServer(text: string, line: number): Server {
  const [where = '', whatWord = '', modeWord, ...tlsWords] = words(text, line);
  const [, bracketed, plain, list] = /^(?:\[([^\]]+)\]|([^:]+)):([\d,]+)$/.exec(where) ?? [];
  const host = (bracketed ?? plain)?.toLowerCase();
  if (host === undefined || list === undefined) {
    throw new TalkProblem(line, `"${where}" is not a host with a port`, `for example: ${EXAMPLE}`);
  }
  const ports = list.split(',').map((port) => number(port, line, 'port', EXAMPLE));
  const what = oneOf(whatWord, [...MODELS, ...DEAD], line, 'kind of server');
  const tls = parseTls(tlsWords, line);
  const server: Server = { host, ports, what, tls, with: [], without: [], rules: [], script: [], line };
  if (modeWord !== undefined) server.mode = oneOf(modeWord, MODES, line, 'mode of a server');
  return server;
}

export function parseDirective(server: Server, text: string, line: number): void {
  const { what } = server;
  if (what === 'refuse' || what === 'blackhole') {
    throw new TalkProblem(
      line,
      `a server that is "${what}" does nothing`,
      'remove the indented lines below it',
    );
  }
  const [verb = ''] = text.split(/\s+/);
  const rest = text.slice(verb.length).trim();
  if (verb === 'with') server.with.push(rest);
  else if (verb === 'without') server.without.push(...words(rest, line));
  else if (what === 'script' && verb === 'expect') server.script.push({ expect: rest, line });
  else if (what === 'script' && verb === 'send')
    server.script.push({ steps: parseSteps(rest, line, what), line });
  else if (what === 'script' && EFFECTS.includes(verb))
    server.script.push({ steps: parseSteps(text, line, what), line });
  else addRule(server, what, text, line);
}

const EFFECTS = [
  'delay',
  'drip',
  'split',
  'close',
  'reset',
  'silence',
  'tls',
  'garbage',
  'raw',
  'lines',
  'bytes',
];

function addRule(server: Server, model: Model, text: string, line: number): void {
  const { when, rest } = occasion(text, line);
  const [full = ''] = rest.split(/\s+/);
  const [, word = full, moment] = /^(.*)-(before-tls|after-tls)$/.exec(full) ?? [];
  const known = ['connect', ...stagesOf[model]];
  if (!known.includes(word)) {
    const all =
      model === 'script' ? ['connect', 'send', 'expect', ...EFFECTS] : [...known, 'with', 'without'];
    throw new TalkProblem(line, `"${word}" is no stage of ${model}`, choice(word, all));
  }
  const told = rest.slice(full.length).trim();
  if (told === '')
    throw new TalkProblem(line, `${word} says nothing`, `write a reply or an effect: ${word} close`);
  const rule: Rule = { stage: word, when, steps: parseSteps(told, line, model), line };
  if (moment !== undefined) rule.secured = moment === 'after-tls';
  const hides = server.rules.find(
    (one) =>
      one.stage === word &&
      one.when.is === 'always' &&
      (one.secured === undefined || one.secured === rule.secured),
  );
  if (hides !== undefined) {
    throw new TalkProblem(
      line,
      `line ${hides.line} already says all about ${word}`,
      'put the special case above it',
    );
  }
  server.rules.push(rule);
}

/** `3rd STAGE`, `every 2nd STAGE`, `after 5 STAGE`, or just the stage. */
function occasion(text: string, line: number): { when: When; rest: string } {
  const [, every, nth, rest] = /^(every )?(\d+)(?:st|nd|rd|th) (.*)$/.exec(text) ?? [];
  if (nth !== undefined && rest !== undefined) {
    const n = number(nth, line, 'an ordinal', 'every 2nd auth …');
    if (n === 0) throw new TalkProblem(line, '0th never happens', 'count from 1st');
    return { when: { is: every === undefined ? 'nth' : 'every', n }, rest };
  }
  const [, count, behind] = /^after (\d+) (.*)$/.exec(text) ?? [];
  if (count === undefined || behind === undefined) return { when: { is: 'always' }, rest: text };
  return { when: { is: 'after', n: Number(count) }, rest: behind };
}
