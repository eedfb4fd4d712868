import { clue, fault } from '../../kernel/fault.ts';
import { unreached, unreachedKinds } from '../../views/reach.ts';

export default fault({
  id: 'client/vendor-cloud-fetches',
  prior: 'common',
  severity: 'advice',
  who: 'user',
  reads: [...unreachedKinds, 'config.client', 'dns.system', 'tls.problem'],
  title: '{client} does not fetch the mail itself: servers of its vendor do',
  why: 'What was found here about this computer and its network is not on the way of that program. What matters there is whether the mail server lets the vendor’s servers in.',
  notes: {
    cloud: 'The vendor’s servers sign in for this program',
    local: 'From this computer the mail server cannot be used',
  },
  *look(e) {
    const program = e.all('config.client').find((c) => c.value.fetchedByCloud === true);
    const local =
      e.view(unreached).find((u) => u.isHere)?.fact ??
      [...e.all('dns.system'), ...e.all('tls.problem')].find((f) => f.vantage === 'here' && e.isSymptom(f));
    if (program === undefined || local === undefined) return;
    yield {
      subject: program.subject,
      args: { client: program.value.client },
      clues: [...clue(program, 'decisive', 'cloud'), ...clue(local, 'weak', 'local')],
      accountsFor: [],
      actions: [],
    };
  },
});
