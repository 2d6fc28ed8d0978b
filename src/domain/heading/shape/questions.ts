// The questions that reading one heading asks of word lists, put down word by word.
import { fold } from '../../text/fold.ts';
import { questionOf } from './path_tree.ts';
import { type HeadingScan, MAX_TOKENS, YEAR } from './scan.ts';
import { MAX_ASKED } from './word_class.ts';

export class Questions {
  /** in the order in which they were asked, each once */
  readonly asked: number[] = [];
  readonly #folded: string[] = [];
  /** number of the heading in which a question was asked last */
  readonly #seen = new Int32Array(MAX_TOKENS * MAX_ASKED);
  #heading = 0;
  #lastWord = '';
  #lastToken = -1;

  /** Must be called before the heading that was scanned is read. */
  begin(scan: HeadingScan): void {
    this.asked.length = 0;
    this.#heading += 1;
    this.#lastWord = '';
    this.#lastToken = -1;
    this.#folded.length = 0;
    for (let at = 0; at < scan.count; at += 1) {
      const word = scan.word[at] ?? YEAR;
      // of a subdivision and of a year the shape tells all
      this.#folded.push(word === YEAR || scan.subdivision[at] !== 0 ? '' : fold(scan.words.text(word)));
    }
  }

  /**
   * Somebody asked a list for a word. What is no word of the heading (a phrase, a part of a word) the shape tells; of a word that stands
   * twice it tells that it does.
   */
  readonly put = (list: number, word: string): void => {
    if (word !== this.#lastWord) {
      this.#lastWord = word;
      this.#lastToken = word === '' ? -1 : this.#folded.indexOf(word);
      if (this.#lastToken < 0 && word !== '') this.#lastToken = this.#folded.indexOf(fold(word) || '\n');
    }
    if (this.#lastToken < 0) return;
    const question = questionOf(this.#lastToken, list);
    if (this.#seen[question] === this.#heading) return;
    this.#seen[question] = this.#heading;
    this.asked.push(question);
  };
}
