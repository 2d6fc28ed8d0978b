// A verdict on a face: named, ambiguous or unnamed, with what else it may be, and why, as a librarian would say it.
import type { Reason } from '../reason.ts';
import type { Bond } from './bonds.ts';
import type { Alternative, NamedFace } from './photo.ts';
import { trustedTogether } from './trusted.ts';

export interface Chance {
  readonly person: number;
  /** before calibration */
  readonly probability: number;
  readonly bond: Bond | null;
}

interface Setting {
  readonly threshold: number;
  readonly people: readonly string[];
  /**
   * One face and one name: no other face speaks against it, and what the model says is not too modest there, as it is elsewhere. Raised, of
   * those said with .9 and more .94 to .97 were right; as it stands .95 to .99.
   */
  readonly alone: boolean;
  /** a curator's word, where there is one; null is "none of them" */
  readonly decided: string | null | undefined;
}

/** Alternatives below this are not worth a reader's while. */
const WORTH_TELLING = 0.02;
const PLACES = 1e4;

export function verdictOf(
  of: Pick<NamedFace, 'photo' | 'face'>,
  chances: readonly Chance[],
  { threshold, people, decided, alone }: Setting,
): NamedFace {
  if (decided !== undefined) return decidedVerdict(of, decided);
  const said = chances.map(({ probability }) => probability);
  const probabilities = alone ? said : trustedTogether(said);
  const [best, ...others] = chances
    .map(({ person, bond }, at) => ({ person: people[person] ?? '', probability: down(probabilities[at] ?? 0), bond }))
    .sort((left, right) => right.probability - left.probability || (left.person < right.person ? -1 : 1));
  const nobody = Math.round(Math.max(0, 1 - [best, ...others].reduce((sum, one) => sum + (one?.probability ?? 0), 0)) * PLACES) / PLACES;
  const told = others
    .filter(({ probability }) => probability >= WORTH_TELLING)
    .map(({ person, probability }): Alternative => ({ person, probability }));
  if (best === undefined) return { ...of, person: null, probability: 1, status: 'unnamed', alternatives: [], reasons: [NOBODY_LISTED] };
  const { person, probability, bond } = best;
  const reasons = bond === null ? [] : reasonsOf(bond);
  if (probability >= threshold) return { ...of, person, probability, status: 'named', alternatives: told, reasons };
  const all = probability >= WORTH_TELLING ? [{ person, probability }, ...told] : told;
  if (nobody >= 0.5) return { ...of, person: null, probability: nobody, status: 'unnamed', alternatives: all, reasons };
  const alternatives = [...all, { person: null, probability: nobody }].sort((left, right) => right.probability - left.probability);
  return { ...of, person: null, probability: nobody, status: 'ambiguous', alternatives, reasons };
}

/** Rounded down, so that candidates and nobody never sum to more than 1. */
const down = (probability: number): number => Math.floor(probability * PLACES) / PLACES;

function decidedVerdict(of: Pick<NamedFace, 'photo' | 'face'>, person: string | null): NamedFace {
  const reasons = [{ code: 'decided', text: person === null ? 'a curator said that it is none of them' : 'a curator said so', bits: 0 }];
  return { ...of, person, probability: 1, status: person === null ? 'unnamed' : 'named', alternatives: [], reasons };
}

/** A photograph names a person once: of a face that the detector found twice, and of the halves of a stereograph, the first bears the name. */
export const foundTwice = (of: Pick<NamedFace, 'photo' | 'face'>): NamedFace => ({
  ...of,
  person: null,
  probability: 1,
  status: 'unnamed',
  alternatives: [],
  reasons: [{ code: 'found-twice', text: 'is another face of this photograph once more, which bears the name', bits: 0 }],
});

const NOBODY_LISTED: Reason = { code: 'nobody-listed', text: 'the photograph lists nobody', bits: 0 };
const bitsOf = (nats: number): number => Math.round((nats / Math.LN2) * 10) / 10;
const times = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What speaks for the likeliest person and what against. */
function reasonsOf({ pictures, occasions, unlisted, notThere, nats }: Bond): readonly Reason[] {
  const rounded = Math.max(1, Math.round(occasions));
  const reasons: Reason[] = [
    {
      code: pictures.length > 1 ? 'seen-together' : 'seen-once',
      text:
        pictures.length > 1
          ? `the same face is in ${times(pictures.length, 'picture')} that list the person, from about ${times(rounded, 'occasion')}`
          : 'the face is in no other picture that lists the person',
      bits: bitsOf(nats),
    },
  ];
  if (unlisted >= 0.5)
    reasons.push({ code: 'seen-unlisted', text: 'the same face is also in pictures that do not list the person', bits: bitsOf(-unlisted) });
  if (notThere >= 0.7)
    reasons.push({ code: 'listed-unseen', text: 'other pictures list the person without this face', bits: bitsOf(-notThere) });
  return reasons;
}
