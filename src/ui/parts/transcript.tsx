import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Report, TranscriptEntry } from '../../kernel/report.ts';
import { printable } from '../../report/text.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';

const first = 300;
const arrows = { sent: 'right', received: 'left', note: 'dot' } as const;

/** Everything that was said, by conversation, to be searched. */
export function Transcript({ report }: { report: Report }): JSX.Element {
  const search = useSignal('');
  const most = useSignal(first);
  if (report.transcript.length === 0) return <p class="soft">{texts.detail.noTranscript}</p>;
  const wanted = search.value.trim().toLowerCase();
  const found = report.transcript.filter(
    (e) =>
      wanted === '' || e.text.toLowerCase().includes(wanted) || e.conversation.toLowerCase().includes(wanted),
  );
  const conversations = [...Map.groupBy(found.slice(0, most.value), (e) => e.conversation)];
  return (
    <>
      <div class="search">
        <label for="search">{texts.detail.search}</label>
        <div class="search-field">
          <Icon name="search" />
          <input
            id="search"
            type="search"
            value={search.value}
            onInput={(event) => {
              search.value = event.currentTarget.value;
            }}
          />
          <span role="status" class="soft small">
            {texts.detail.found(found.length)}
          </span>
        </div>
        <p class="soft small">{texts.detail.masked}</p>
      </div>
      {conversations.map(([name, entries]) => (
        <section class="conversation" key={name} aria-label={name}>
          <h3>
            <bdi>{printable(name)}</bdi>
          </h3>
          <ol class="said">
            {entries.map((entry, i) => (
              <SaidLine key={i} entry={entry} wanted={wanted} />
            ))}
          </ol>
        </section>
      ))}
      {found.length > most.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            most.value = found.length;
          }}
        >
          {texts.detail.all}
        </button>
      )}
    </>
  );
}

function SaidLine({ entry, wanted }: { entry: TranscriptEntry; wanted: string }): JSX.Element {
  const text = printable(entry.text);
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  return (
    <li class={`said-line ${entry.direction}`}>
      <span class="at">{Math.round(entry.at)} ms</span>
      <span class="arrow">
        <Icon name={arrows[entry.direction]} />
        <span class="sr">{texts.detail.directions[entry.direction]}</span>
      </span>
      <bdi>
        {at === -1 ? (
          text
        ) : (
          <>
            {text.slice(0, at)}
            <mark>{text.slice(at, at + wanted.length)}</mark>
            {text.slice(at + wanted.length)}
          </>
        )}
      </bdi>
    </li>
  );
}
