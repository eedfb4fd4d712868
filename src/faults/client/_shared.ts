import type { Fact } from '../../kernel/facts.ts';
import type { EvidenceOf } from '../../kernel/fault.ts';

type What = Fact<'user.symptom'>['value']['what'];
type Problem = Fact<'client.problem'>['value']['problem'];

/** Kinds that `fineButReported` looks at. */
export const fineKinds = ['user.symptom', 'mailbox.opened', 'submission.result'] as const;

/**
 * What the user reports although the server does all that it should: then the cause is on the user's side.
 * Each comes with the fact that shows the server at work.
 */
export function fineButReported(
  e: EvidenceOf<(typeof fineKinds)[number]>,
  ...wanted: readonly What[]
): readonly { readonly symptom: Fact<'user.symptom'>; readonly works: Fact }[] {
  const opened = e.all('mailbox.opened').find((m) => m.value.outcome === 'ok' && m.aside !== true);
  const accepted = e
    .all('submission.result')
    .find((s) => s.value.outcome === 'accepted-up-to-recipient' && s.aside !== true);
  return e.all('user.symptom').flatMap((symptom) => {
    const { what } = symptom.value;
    const works = what === 'send' || what === 'one-recipient' ? accepted : opened;
    return wanted.includes(what) && works !== undefined ? [{ symptom, works }] : [];
  });
}

/** What the mail program itself says. */
export const saidByProgram = (
  e: EvidenceOf<'client.problem'>,
  problem: Problem,
): readonly Fact<'client.problem'>[] => e.all('client.problem').filter((p) => p.value.problem === problem);
