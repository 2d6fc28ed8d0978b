// The review: one question at a time, answered by a key, and the next one is there.
import { useEffect, useRef, useState } from 'preact/hooks';
import { may } from '../api/session.ts';
import type { Kind, Suggestion } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { Card } from '../frame/card.tsx';
import { Choice } from '../frame/choice.tsx';
import { useKeys } from '../frame/keys.ts';
import { Empty, Failed } from '../frame/states.tsx';
import { useShared } from '../shared.ts';
import { KIND_CHOICES, KIND_WORDS } from '../words.ts';
import { QUESTIONS, type Word } from './answer.ts';
import { Curve } from './curve.tsx';
import { Drop } from './drop.tsx';
import { Effect } from './effect.tsx';
import { EvidenceSteps } from './evidence.tsx';
import { Help } from './help.tsx';
import { Lately } from './lately.tsx';
import { answer, fill, lookAgain, queue, sidesOf, undo } from './queue.ts';
import { Samples } from './samples.tsx';
import { Side } from './side.tsx';

export function ReviewPage() {
  const { upcoming, given, ended, fault, notice } = useShared(queue);
  const [open, setOpen] = useState<'help' | 'drop' | null>(null);
  const [first] = upcoming;
  const [kind, setKind] = useState<Kind>('junk');
  useEffect(() => void fill(), []);
  useEffect(() => setKind(otherKindOf(first)), [first]);
  useAnnounced(first);
  const mayCurate = may('curate');
  const drop = (): void => {
    if (mayCurate && first !== undefined) setOpen('drop');
  };
  const say = (word: Word) => (): void => {
    if (mayCurate) answer(word, kind);
  };
  useKeys({ s: say('yes'), d: say('no'), u: say('unsure'), z: () => mayCurate && undo(), x: drop, '?': () => setOpen('help') });
  return (
    <div class="review">
      <div class="question">
        <h1>{first === undefined ? 'Review' : QUESTIONS[first.kind].asks}</h1>
        <div role="alert">{notice !== '' && <p class="notice">{notice}</p>}</div>
        {first !== undefined ? (
          <>
            <Answers
              suggestion={first}
              kind={kind}
              setKind={setKind}
              say={say}
              help={() => setOpen('help')}
              drop={drop}
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
      {open === 'help' && <Help close={() => setOpen(null)} />}
      {open === 'drop' && first !== undefined && <Drop suggestion={first} close={() => setOpen(null)} />}
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
  readonly drop: () => void;
  readonly canUndo: boolean;
  readonly mayCurate: boolean;
}

function Answers({ suggestion, kind, setKind, say, help, drop, canUndo, mayCurate }: AnswersShown) {
  const { yes, no } = QUESTIONS[suggestion.kind];
  return (
    <fieldset class="answers">
      <legend class="heard">Your answer</legend>
      <AnswerButton keyName="S" says={yes} act={say('yes')} disabled={!mayCurate} main />
      <AnswerButton keyName="D" says={no} act={say('no')} disabled={!mayCurate} />
      {suggestion.kind === 'kind' && (
        <Choice
          quiet
          says="What it is instead"
          value={kind}
          set={setKind}
          disabled={!mayCurate}
          of={KIND_CHOICES.filter(([one]) => one !== 'person')}
        />
      )}
      <AnswerButton keyName="U" says="Not sure" act={say('unsure')} disabled={!mayCurate} />
      {suggestion.kind !== 'kind' && <AnswerButton keyName="X" says="Take a form out" act={drop} disabled={!mayCurate} />}
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
          <Card title="Where it stands">
            <Samples samples={samples} />
          </Card>
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
