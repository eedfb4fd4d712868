import type { Probe } from '../kernel/probe.ts';
import { runConversation } from './_conversations.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { targetFor } from './_visit.ts';
import type { Tools } from './tools.ts';

interface Question {
  readonly target: Target;
  readonly form: 'local-part' | 'address';
}

/** One login with the other form of the user name, where the budget of the account still has one. */
const probe: Probe<Tools, Question> = {
  id: 'login-again',
  makes: ['login.result'],
  canTell(want, e) {
    const form = want.vary?.user;
    const target = form === undefined ? undefined : targetFor(e, want.subject);
    if (want.kind !== 'login.result' || form === undefined || target === undefined) return undefined;
    return {
      key: `login-again ${form} ${target.name}:${target.port}`,
      question: { target, form },
      cost: { seconds: 1, connections: 1, logins: 1, rude: 1 },
      server: target.address,
      title: `logging in to ${target.name} with the ${form === 'address' ? 'whole address' : 'name before the @'}`,
    };
  },
  async run({ key, question: { target, form } }, tools, tell) {
    const d = new Dialogue(
      target,
      key,
      { ...tools, askLogin: (wish) => tools.askLogin({ ...wish, userForm: form }) },
      (told) => tell({ ...told, aside: true }),
    );
    await runConversation(d);
  },
};
export default probe;
