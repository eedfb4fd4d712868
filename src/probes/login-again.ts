import type { Probe } from '../kernel/probe.ts';
import { runConversation } from './_conversations.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { targetFor } from './_visit.ts';
import type { Tools } from './tools.ts';

interface Question {
  readonly target: Target;
  readonly form: 'local-part' | 'address' | 'as-set';
}

const inWords = {
  address: 'with the whole address',
  'local-part': 'with the name before the @',
  'as-set': 'as well',
} as const;

/**
 * One login more, where the budget of the account still has one: with the other form of the user name, or the
 * one that was put off when another server refused it.
 */
const probe: Probe<Tools, Question> = {
  id: 'login-again',
  makes: ['login.result'],
  canTell(want, e) {
    const form = want.vary?.user;
    const target = form === undefined ? undefined : targetFor(e, want.subject);
    if (want.kind !== 'login.result' || form === undefined || target === undefined) return undefined;
    // What one server of the account has accepted, the other will hardly count as a wrong login.
    const isKnownGood = e
      .all('login.result')
      .some((l) => l.value.outcome === 'accepted' && l.value.user === form);
    const risk = isKnownGood ? 0 : 1;
    return {
      key: `login-again ${form} ${target.name}:${target.port}`,
      question: { target, form },
      cost: { seconds: 1, connections: 1, logins: risk, rude: risk },
      server: target.address,
      ...(form === 'as-set' ? { ownPath: true as const } : {}),
      title: `logging in to ${target.name} ${inWords[form]}`,
    };
  },
  async run({ key, question: { target, form } }, tools, tell) {
    const formed = form === 'as-set' ? {} : { userForm: form };
    const lent: Tools = {
      ...tools,
      askLogin: (wish) => tools.askLogin({ ...wish, ...formed, bought: true }),
      reportLogin: (wish, outcome, words) => tools.reportLogin({ ...wish, ...formed }, outcome, words),
    };
    const d = new Dialogue(
      target,
      key,
      lent,
      form === 'as-set' ? tell : (told) => tell({ ...told, aside: true }),
    );
    await runConversation(d);
  },
};
export default probe;
