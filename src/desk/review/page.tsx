// The review: one question at a time, answered by a key, and the next one is there.
import { useEffect, useRef, useState } from 'preact/hooks';
import { may } from '../api/session.ts';
import type { Kind, Suggestion } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { useKeys } from '../frame/keys.ts';
import { Photograph } from '../frame/photograph.tsx';
import { addressOf } from '../frame/route.ts';
import { Empty, Failed } from '../frame/states.tsx';
import { Text } from '../frame/text.tsx';
import { useShared } from '../shared.ts';
import { KIND_WORDS, KINDS } from '../words.ts';
import { QUESTIONS, type Word } from './answer.ts';
import { Curve } from './curve.tsx';
import { Effect } from './effect.tsx';
import { EvidenceSteps } from './evidence.tsx';
import { Help } from './help.tsx';
import { Lately } from './lately.tsx';
import { answer, fill, lookAgain, queue, sidesOf, undo } from './queue.ts';
import { Side } from './side.tsx';

export function ReviewPage() {
  const { upcoming, given, ended, fault, notice } = useShared(queue);
  const [helping, setHelping] = useState(false);
  const [first] = upcoming;
  const [kind, setKind] = useState<Kind>('junk');
  useEffect(() => void fill(), []);
  useEffect(() => setKind(otherKindOf(first)), [first]);
  useAnnounced(first);
  const mayCurate = may('curate');
  const say = (word: Word) => (): void => {
    if (mayCurate) answer(word, kind);
  };
  useKeys({ s: say('yes'), d: say('no'), u: say('unsure'), z: () => mayCurate && undo(), '?': () => setHelping(true) });
  return (
    <div class="review">
      <div class="question">
        <h1 tabIndex={-1}>{first === undefined ? 'Review' : QUESTIONS[first.kind].asks}</h1>
        <div role="alert">{notice !== '' && <p class="notice">{notice}</p>}</div>
        {first !== undefined ? (
          <>
            <Answers
              suggestion={first}
              kind={kind}
              setKind={setKind}
              say={say}
              help={() => setHelping(true)}
              canUndo={given.length > 0}
              mayCurate={mayCurate}
            />
            <Question suggestion={first} />
          </>
        ) : fault !== null ? (
          <Failed what="the questions" fault={fault} again={() => void lookAgain()} />
        ) : ended ? (
          <Done canUndo={given.length > 0 && mayCurate} />
        ) : (
          <p class="loading">Loading the questions…</p>
        )}
      </div>
      <aside aria-label="Progress">
        <Curve given={given} />
        <Lately />
      </aside>
      {helping && <Help close={() => setHelping(false)} />}
    </div>
  );
}

/** What it is if it is no person: what the machine takes it for, unless that is a person. */
const otherKindOf = (suggestion: Suggestion | undefined): Kind =>
  suggestion?.from === undefined || suggestion.from === 'person' ? 'junk' : suggestion.from;

/** Whoever cannot see it hears what is asked now. */
function useAnnounced(suggestion: Suggestion | undefined): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (suggestion === undefined || last.current === suggestion.id) return;
    const isFirst = last.current === null;
    last.current = suggestion.id;
    if (isFirst) return;
    const { kind, left, right } = suggestion;
    announce(
      `${QUESTIONS[kind].asks} ${left.heading}${right === null ? '' : `; ${right.heading}`}. ${Math.round(suggestion.probability * 100)} percent likely.`,
    );
  }, [suggestion]);
}

interface AnswersShown {
  readonly suggestion: Suggestion;
  readonly kind: Kind;
  readonly setKind: (kind: Kind) => void;
  readonly say: (word: Word) => () => void;
  readonly help: () => void;
  readonly canUndo: boolean;
  readonly mayCurate: boolean;
}

function Answers({ suggestion, kind, setKind, say, help, canUndo, mayCurate }: AnswersShown) {
  const { yes, no } = QUESTIONS[suggestion.kind];
  return (
    <fieldset class="answers">
      <legend class="heard">Your answer</legend>
      <AnswerButton keyName="S" says={yes} act={say('yes')} disabled={!mayCurate} main />
      <AnswerButton keyName="D" says={no} act={say('no')} disabled={!mayCurate} />
      {suggestion.kind === 'kind' && (
        <label class="instead">
          but{' '}
          <select
            value={kind}
            disabled={!mayCurate}
            onChange={({ currentTarget }) => setKind(KINDS.find((one) => one === currentTarget.value) ?? kind)}
          >
            {KINDS.filter((one) => one !== 'person').map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <AnswerButton keyName="U" says="Not sure" act={say('unsure')} disabled={!mayCurate} />
      <AnswerButton keyName="Z" says="Take back" act={undo} disabled={!mayCurate || !canUndo} />
      <AnswerButton keyName="?" says="Keys" act={help} />
      {!mayCurate && <p class="hint">Your key may read, not judge.</p>}
    </fieldset>
  );
}

interface OneAnswer {
  readonly keyName: string;
  readonly says: string;
  readonly act: () => void;
  readonly disabled?: boolean;
  readonly main?: boolean;
}

function AnswerButton({ keyName, says, act, disabled = false, main = false }: OneAnswer) {
  return (
    <button type="button" class={main ? 'main' : undefined} onClick={act} disabled={disabled} aria-keyshortcuts={keyName.toLowerCase()}>
      {says} <kbd>{keyName}</kbd>
    </button>
  );
}

function Question({ suggestion }: { readonly suggestion: Suggestion }) {
  const { kind, evidence, probability, samples } = suggestion;
  const sides = sidesOf(suggestion);
  const of =
    kind === 'kind'
      ? `to be ${suggestion.from === undefined ? 'right' : KIND_WORDS[suggestion.from]}`
      : kind === 'split'
        ? 'to be one person with the rest'
        : 'to be one person';
  return (
    <div class="asked-about" data-suggestion={suggestion.id}>
      <div class={`sides of-${sides.length}`}>
        {sides.map((side, nth) => (
          <Side key={`${side.personId}${side.headingId}`} side={side} letter={nth === 0 ? 'A' : 'B'} />
        ))}
        {sides.length === 1 && (
          <section class="card" aria-label="Photographs">
            <h2>Where it stands</h2>
            <ul class="samples">
              {samples.map(({ item, title, imageUrl }) => (
                <li key={item}>
                  <a href={addressOf('items', item)}>
                    <Photograph item={item} title={title} exists={imageUrl !== null} />
                    <span class="caption">
                      <Text of={title ?? 'Untitled'} />
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <EvidenceSteps reasons={evidence} probability={probability} of={of} />
      <Effect suggestion={suggestion} />
    </div>
  );
}

function Done({ canUndo }: { readonly canUndo: boolean }) {
  return (
    <>
      <Empty>Nothing waits for an answer. New questions come with the next harvest.</Empty>
      <p class="answers">
        <button type="button" onClick={() => void lookAgain()}>
          Look again
        </button>
        {canUndo && <AnswerButton keyName="Z" says="Take back" act={undo} />}
      </p>
    </>
  );
}
