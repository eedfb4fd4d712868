// Reads a `.talk` file: a header, a blank line, a body.
// The format is described in README.md beside this file.

import { parseDns } from './parse-dns.ts';
import { parseDirective, parseServer } from './parse-server.ts';
import { TalkProblem } from './problem.ts';
import { dnsOutcomes, type Talk } from './talk.ts';
import { number, oneOf, words } from './words.ts';

const KEYS = [
  ...(['title', 'args', 'password', 'token', 'client', 'provider', 'note', 'todo', 'timeout'] as const),
  ...(['expect', 'certainty', 'healthy', 'expect-all', 'accept', 'forbid', 'asks'] as const),
];
const MANY = new Set<string>(['expect-all', 'accept', 'forbid', 'asks', 'note']);
const TOP = ['account', 'dns', 'resolver', 'controls', 'clock', 'server'] as const;
const FAULT = /^[a-z0-9]+\/[a-z0-9-]+$/;

export function parseTalk(text: string, file = ''): Talk {
  try {
    return parse(text, file);
  } catch (problem) {
    throw problem instanceof TalkProblem ? problem.in(file) : problem;
  }
}

function parse(text: string, file: string): Talk {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() === '');
  const end = start < 0 ? lines.length : start;
  const talk = header(lines.slice(0, end), file);
  for (const [index, line] of lines.slice(end).entries()) bodyLine(talk, line, end + index + 1);
  if (talk.servers.length === 0 && talk.dns.length === 0) {
    throw new TalkProblem(
      end + 1,
      'the world is empty',
      'after a blank line write at least one server or dns line',
    );
  }
  return talk;
}

function header(lines: string[], file: string): Talk {
  const found = new Map<string, { value: string; line: number }>();
  lines.forEach((text, index) => {
    const line = index + 1;
    if (text.startsWith('#')) return;
    const [, key = '', value = ''] = /^([a-z-]+):\s*(.*?)\s*$/.exec(text) ?? [];
    if (key === '')
      throw new TalkProblem(
        line,
        `"${text}" is no header line`,
        'write "key: value", and a blank line before the body',
      );
    oneOf(key, KEYS, line, 'key of the header');
    const before = found.get(key);
    if (before !== undefined && !MANY.has(key)) {
      throw new TalkProblem(line, `${key} is there twice`, `line ${before.line} has it already`);
    }
    found.set(key, { value: before === undefined ? value : `${before.value}, ${value}`, line });
  });
  const value = (key: (typeof KEYS)[number]) => found.get(key)?.value;
  const at = (key: string) => found.get(key)?.line ?? 1;
  const list = (key: (typeof KEYS)[number]) => (value(key) ?? '').split(/[,\s]+/).filter((one) => one !== '');
  const faults = (key: (typeof KEYS)[number]) => {
    const wrong = list(key).find((id) => !FAULT.test(id));
    if (wrong !== undefined)
      throw new TalkProblem(at(key), `"${wrong}" is no fault`, 'for example: tls/certificate-expired');
    return list(key);
  };
  const title = value('title');
  const args = value('args');
  if (title === undefined)
    throw new TalkProblem(1, 'the world has no title', 'begin with "title: what is wrong here"');
  if (args === undefined) {
    throw new TalkProblem(
      1,
      'the world has no args',
      'write the command line: "args: check imaps://anna@mail.example.org"',
    );
  }
  const talk: Talk = {
    ...{ file, title, args: words(args, at('args')), healthy: value('healthy') === 'yes', days: 0 },
    ...{
      expectAll: faults('expect-all'),
      accept: faults('accept'),
      forbid: faults('forbid'),
      asks: list('asks'),
    },
    ...{ accounts: [], dns: [], servers: [], controls: true },
  };
  const expect = faults('expect')[0];
  if (expect !== undefined) talk.expect = expect;
  const bad = talk.expect !== undefined || talk.expectAll.length > 0 || talk.accept.length > 0;
  if (bad === talk.healthy) {
    const wrong = bad ? 'a healthy world expects no fault' : 'the world does not say what is expected';
    throw new TalkProblem(at('healthy'), wrong, 'write either "healthy: yes" or "expect: layer/fault"');
  }
  for (const key of ['password', 'token', 'client', 'provider', 'note', 'todo'] as const) {
    const text = value(key);
    if (text !== undefined) talk[key] = text;
  }
  const certainty = value('certainty');
  if (certainty !== undefined) {
    talk.certainty = oneOf(certainty, ['confirmed', 'probable', 'possible'], at('certainty'), 'certainty');
  }
  const timeout = value('timeout');
  if (timeout !== undefined) talk.timeout = number(timeout, at('timeout'), 'timeout', 'timeout: 5 (seconds)');
  return talk;
}

function bodyLine(talk: Talk, text: string, line: number): void {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return;
  if (/^\s/.test(text)) {
    const server = talk.servers.at(-1);
    if (server === undefined)
      throw new TalkProblem(line, 'this line is indented', 'only lines below a server line are');
    parseDirective(server, trimmed, line);
    return;
  }
  const [word = ''] = trimmed.split(/\s+/);
  const rest = trimmed.slice(word.length).trim();
  switch (oneOf(word, TOP, line, 'line of a world (what a server does is indented below it)')) {
    case 'account': {
      const [name = '', password = talk.password ?? ''] = words(rest, line);
      talk.accounts.push({ name, password });
      return;
    }
    case 'dns':
      talk.dns.push(parseDns(rest, line));
      return;
    case 'resolver':
      talk.resolver = oneOf(rest, dnsOutcomes, line, 'outcome of DNS');
      return;
    case 'controls':
      talk.controls = oneOf(rest, ['none', 'all'], line, 'choice of controls') === 'all';
      return;
    case 'clock': {
      const [, way, days] = /^(behind|ahead) (\d+) days?$/.exec(rest) ?? [];
      if (days === undefined)
        throw new TalkProblem(line, `"${rest}" is no clock`, 'for example: clock behind 400 days');
      talk.days = way === 'behind' ? Number(days) : -Number(days);
      return;
    }
    case 'server':
      talk.servers.push(parseServer(rest, line));
  }
}
