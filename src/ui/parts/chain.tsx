import type { JSX } from 'preact';
import type { AnyFact, Fact } from '../../kernel/facts.ts';
import type { Report } from '../../kernel/report.ts';
import { subjectKey, subjectText } from '../../kernel/subject.ts';
import { printable } from '../../report/text.ts';
import { wordsOf } from '../../report/words.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';

const of = <K extends AnyFact['kind']>(facts: readonly AnyFact[], kind: K): readonly Fact<K>[] =>
  facts.filter((f): f is AnyFact & Fact<K> => f.kind === kind);

/** Which line of a card a problem belongs to. */
const places: Readonly<Record<string, 'dates' | 'names' | 'issuer' | 'key' | 'missing'>> = {
  expired: 'dates',
  'not-yet-valid': 'dates',
  name: 'names',
  'self-signed': 'issuer',
  'unknown-ca': 'issuer',
  'incomplete-chain': 'missing',
  'weak-key': 'key',
};

/** Every chain that servers showed, as cards from the server up to whoever vouches for it. */
export function Chains({ report }: { report: Report }): JSX.Element {
  const certificates = of(report.facts, 'tls.certificate');
  const chains = [...Map.groupBy(certificates, (c) => `${c.value.sha256}`).values()];
  if (chains.length === 0) return <p class="soft">{texts.detail.noCertificates}</p>;
  return (
    <div class="chains">
      {chains.map((same) => (
        <Chain key={same[0]?.id} seen={same} facts={report.facts} />
      ))}
    </div>
  );
}

function Chain({
  seen,
  facts,
}: {
  seen: readonly Fact<'tls.certificate'>[];
  facts: readonly AnyFact[];
}): JSX.Element | null {
  const [certificate] = seen;
  if (certificate === undefined) return null;
  const keys = new Set(seen.map((c) => subjectKey(c.subject)));
  const about = facts.filter((f) => keys.has(subjectKey(f.subject)));
  const problems = of(about, 'tls.problem').filter(
    (p, i, all) => all.findIndex((q) => q.value.problem === p.value.problem) === i,
  );
  const problemAt = (place: string): Fact<'tls.problem'> | undefined =>
    problems.find((p) => places[p.value.problem] === place);
  const isTrusted = of(about, 'tls.trust').some((t) => t.value.trusted);
  const { value } = certificate;
  const d = texts.detail;
  return (
    <section class="chain">
      <h3>
        {[...new Set(seen.map((c) => subjectText(c.subject)))].map((name) => (
          <bdi key={name}>{printable(name)} </bdi>
        ))}
      </h3>
      <ol class="cards">
        <li class={problems.length > 0 ? 'card bad' : 'card'}>
          <p class="card-kind">{d.serverCertificate}</p>
          <p class="card-title">
            <bdi>{nameOf(value.subject)}</bdi>
          </p>
          <dl>
            <Row name={d.valid} problem={problemAt('dates')}>
              {day(value.notBefore)} {d.to} {day(value.notAfter)}
            </Row>
            <Row name={d.names} problem={problemAt('names')}>
              {value.names.map(printable).join(', ')}
            </Row>
            <Row name={d.issuer} problem={problemAt('issuer')}>
              {nameOf(value.issuer)}
            </Row>
            {value.keyType !== undefined && (
              <Row name={d.key} problem={problemAt('key')}>
                {value.keyType} {value.keyBits}
              </Row>
            )}
            <Row name={d.fingerprint}>
              <code>{value.sha256}</code>
            </Row>
          </dl>
          {problems
            .filter((p) => places[p.value.problem] === undefined)
            .map((p) => (
              <p class="fault-mark" key={p.id}>
                <Icon name="cross" /> {printable(wordsOf(p))}
              </p>
            ))}
        </li>
        {value.chain.slice(1).map((name, i) => (
          <li class="card" key={i}>
            <p class="card-kind">{d.intermediate}</p>
            <p class="card-title">
              <bdi>{nameOf(name)}</bdi>
            </p>
            <p class="soft small">{d.sender}</p>
          </li>
        ))}
        {problemAt('missing') !== undefined && (
          <li class="card bad missing">
            <p class="fault-mark">
              <Icon name="cross" /> {d.missing}
            </p>
            <p class="card-title">
              <bdi>{nameOf(value.topIssuer ?? value.issuer)}</bdi>
            </p>
          </li>
        )}
        <li class={isTrusted ? 'card store' : 'card store bad'}>
          <p class={isTrusted ? 'good-mark' : 'fault-mark'}>
            <Icon name={isTrusted ? 'check' : 'cross'} /> {isTrusted ? d.store.yes : d.store.no}
          </p>
          {value.topIssuer !== undefined && (
            <p class="card-title">
              <bdi>{nameOf(value.topIssuer)}</bdi>
            </p>
          )}
        </li>
      </ol>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly problem?: Fact<'tls.problem'> | undefined;
  readonly children: preact.ComponentChildren;
}

function Row({ name, problem, children }: RowProps): JSX.Element {
  return (
    <div class={problem === undefined ? 'row' : 'row bad'}>
      <dt>{name}</dt>
      <dd>
        <span dir="auto">{children}</span>
        {problem !== undefined && (
          <span class="fault-mark">
            <Icon name="cross" /> {printable(wordsOf(problem))}
          </span>
        )}
      </dd>
    </div>
  );
}

const day = (iso: string): string => iso.slice(0, 10);
/** The common name where there is one: the whole name says more than anybody reads. */
const nameOf = (name: string): string =>
  printable(/(?:^|\n|, ?)CN=([^\n,]+)/.exec(name)?.[1] ?? name.replaceAll('\n', ', '));
