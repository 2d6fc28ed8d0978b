// Name forms as text, so that a heading is parsed once and compared on another machine: words in place of their numbers.
import type { LifeSpan } from './life_span.ts';
import type { NameForm, Reading } from './name_form.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** A word, or 0 for none. */
type Word = string | 0;

interface ReadingText {
  readonly surnames: readonly Word[];
  readonly parts: readonly Word[];
  readonly given: readonly Word[];
  readonly alternative: boolean;
}

interface FormText {
  readonly readings: readonly ReadingText[];
  readonly life: LifeSpan;
  readonly generation: number;
  readonly generationText: Word;
  readonly ordinal: string;
  readonly wife: NameForm['wife'];
  readonly titles: readonly Word[];
  readonly nicknames: readonly Word[];
}

/** @returns JSON without control characters, about 250 bytes */
export function formText(form: NameForm, vocabulary: Vocabulary): string {
  const word = (id: WordId): Word => (id === 0 ? 0 : vocabulary.word(id));
  const text: FormText = {
    ...form,
    readings: form.readings.map(({ surnames, parts, given, alternative }) => ({
      surnames: surnames.map(word),
      parts: parts.map(word),
      given: given.map(word),
      alternative,
    })),
    generationText: word(form.generationText),
    titles: form.titles.map(word),
    nicknames: form.nicknames.map(word),
  };
  return JSON.stringify(text);
}

/** The form that {@link formText} wrote, its words numbered by another vocabulary. */
export function formFromText(text: string, vocabulary: Vocabulary): NameForm {
  const form = JSON.parse(text) as FormText; // written by formText
  const id = (word: Word): WordId => (word === 0 ? 0 : vocabulary.id(word));
  return {
    ...form,
    readings: form.readings.map(
      ({ surnames, parts, given, alternative }): Reading => ({
        surnames: surnames.map(id),
        parts: parts.map(id),
        given: given.map(id),
        alternative,
      }),
    ),
    generationText: id(form.generationText),
    titles: form.titles.map(id),
    nicknames: form.nicknames.map(id),
  };
}
