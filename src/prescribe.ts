import { guides } from './guides/all.gen.ts';
import { chooseGuide, prescribe } from './guides/prescribe.ts';
import type { Action } from './kernel/action.ts';
import type { AnyFact, Told } from './kernel/facts.ts';
import type { ReportAction } from './kernel/report.ts';
import { subject } from './kernel/subject.ts';

const platforms: Readonly<Record<string, string>> = { darwin: 'macos', win32: 'windows', linux: 'linux' };

/** The steps for this person: their mail program, their computer, their provider. */
export function prescribeFor(facts: readonly AnyFact[], client?: string, provider?: string) {
  const known = facts.find((f) => f.kind === 'provider.match');
  const program = facts.find((f) => f.kind === 'config.client');
  const wish = {
    client: client ?? (program?.kind === 'config.client' ? program.value.client : undefined),
    platform: platforms[globalThis.process?.platform ?? ''],
    provider: provider ?? (known?.kind === 'provider.match' ? known.value.provider : undefined),
  };
  return (actions: readonly Action[]): readonly ReportAction[] =>
    prescribe(actions, wish, guides).map((p) => ({
      do: p.do,
      place: p.place,
      args: p.args,
      guide: p.guide,
      title: p.title,
      steps: p.unsupported === undefined ? p.steps : [p.unsupported, ...p.steps],
    }));
}

/** The mail program that the user names, and whether its vendor's servers fetch the mail. */
export function tellClient(client: string): Told<'config.client'> {
  const guide = chooseGuide(
    client,
    guides.filter((g) => g.place === 'mail-program'),
  );
  const isCloud = guide?.fetchedByCloud === true;
  return {
    kind: 'config.client',
    subject: subject('client', client),
    source: 'user',
    value: { client, ...(isCloud ? { fetchedByCloud: true } : {}) },
  };
}
