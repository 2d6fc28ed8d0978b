// The vote of a language model on one heading, remembered: weak evidence on the few headings that grammar and word lists leave undecided.

/** Does a language model see one person who fills the text? */
export type SeesPerson = (text: string) => boolean;

/** The residue repeats itself within a collection; 20,000 answers of a byte each and their strings are about 2 MB. */
const MEMO_LIMIT = 20_000;

/**
 * A voter: yes where the model sees one person who fills at least four fifths of the text. Its silence means nothing: it finds nobody in
 * "Kweisi Mfume" or "Ho Chi Minh" (measured on 270 headings: P .78, R .75 alone; covering 80 % of the string P .955).
 *
 * @param peopleIn  the spans of a text that the model takes for people
 */
export function personVote(peopleIn: (text: string) => readonly string[]): SeesPerson {
  const memo = new Map<string, boolean>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const spans = peopleIn(text);
    const covered = spans.reduce((sum, span) => sum + span.length, 0);
    const answer = spans.length === 1 && covered >= 0.8 * text.length;
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(text, answer);
    return answer;
  };
}

/** What is asked of compromise: a function that reads a text, and the people in it as an array of strings. */
export type LanguageModel = (text: string) => { people(): { out(format: 'array'): unknown } };

/** Longer texts are cut: a name is short, and the model takes a millisecond for a hundred characters. */
const MAX_CHARACTERS = 2_000;

/** The spans that the language model takes for people, in order. */
export function peopleSeenBy(model: LanguageModel, text: string): string[] {
  const spans = model(text.slice(0, MAX_CHARACTERS)).people().out('array');
  return Array.isArray(spans) ? spans.filter((span) => typeof span === 'string') : [];
}
