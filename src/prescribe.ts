import { guides } from './guides/all.gen.ts';
import { prescribe } from './guides/prescribe.ts';
import type { Action } from './kernel/action.ts';
import type { AnyFact } from './kernel/facts.ts';
import type { ReportAction } from './kernel/report.ts';

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
