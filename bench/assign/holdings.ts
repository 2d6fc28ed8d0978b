// The third generator, kept for judging: rolls of film at providers of different habits. Numbers were not tuned on it.
import type { PhotoFace, PhotoPerson } from '../../src/domain/naming/photo.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type DirectionModel, directionModel, type Look } from './directions.ts';
import type { GeneratedPhoto, World } from './photo.ts';

interface Sitter {
  readonly key: string;
  readonly look: Look;
  /** how often the person is photographed: most once or twice, a few always */
  readonly fame: number;
  readonly circle: Sitter[];
  spouse: Sitter | null;
  /** an unnamed companion on half of all occasions: a driver, an interpreter */
  readonly shadow: Look | null;
}

/** How a provider writes its records; shares of its frames. */
interface Habit {
  readonly ordered: number;
  /** the order is wrong at one place or altogether */
  readonly orderWrong: number;
  readonly fromRight: number;
  /** people stand at another frame of the roll */
  readonly shifted: number;
  /** only the chief person is told */
  readonly terse: number;
  /** people of the story are told who are in none of its frames */
  readonly wordy: number;
}

const TIDY: Habit = { ordered: 0.7, orderWrong: 0.02, fromRight: 0, shifted: 0, terse: 0.1, wordy: 0.05 };
const PROVIDERS: readonly Habit[] = [
  TIDY,
  { ...TIDY, ordered: 0.6, orderWrong: 0.1, fromRight: 0.15 },
  { ...TIDY, ordered: 0.2, shifted: 0.08 },
  { ...TIDY, ordered: 0, terse: 0.75 },
  { ...TIDY, ordered: 0.1, wordy: 0.6 },
  { ...TIDY, ordered: 0, terse: 0.2, wordy: 0.2 },
];

const ROLLS = {
  couples: 0.03,
  brothers: 0.06,
  shadows: 0.05,
  stayedAway: 0.15,
  /** of those who stayed away, whose place somebody else takes */
  standIn: 0.3,
  wallPortraits: 0.06,
  outOfFrame: 0.3,
  untold: 0.25,
  toldUnseen: 0.12,
  undetected: 0.05,
  falseFaces: 0.02,
  copies: 0.05,
} as const;
const COMMUNITY = 40;

export const holdings: World = (seed, count, dimension = 128) => {
  const chance = chanceFrom(seed * 104_729 + 7);
  const model = directionModel(chance, dimension);
  const sitters = settled(count, chance, model);
  const bySeat = seats(sitters);
  const walls = Array.from({ length: Math.max(4, Math.round(count / 400)) }, () => model.look(model.community()));
  const made: GeneratedPhoto[] = [];
  while (made.length < count) {
    const principal = bySeat(chance.unit());
    if (principal !== undefined) roll(principal, made, { chance, model, walls });
  }
  return made.slice(0, count);
};

function settled(count: number, chance: Chance, model: DirectionModel): readonly Sitter[] {
  const sitters: Sitter[] = [];
  const wanted = Math.max(COMMUNITY, Math.round(count * 0.3));
  let community = model.community();
  while (sitters.length < wanted) {
    if (sitters.length % COMMUNITY === 0) community = model.community();
    const brother = chance.hit(ROLLS.brothers) ? sitters.at(-1)?.look : undefined;
    const shadow = chance.hit(ROLLS.shadows) ? model.look(community) : null;
    const fame = (1 - chance.unit()) ** -0.8;
    sitters.push({
      key: `s${sitters.length}`,
      look: model.look(community, brother),
      fame: Math.min(fame, 200),
      circle: [],
      spouse: null,
      shadow,
    });
  }
  sitters.forEach((one, at) => {
    const from = at - (at % COMMUNITY);
    for (let friend = 0; friend < 3 + chance.below(5); friend += 1) {
      const other = chance.hit(0.85) ? sitters[from + chance.below(COMMUNITY)] : chance.among(sitters);
      if (other !== undefined && other !== one) one.circle.push(other);
    }
    const next = sitters[at + 1];
    if (next !== undefined && one.spouse === null && chance.hit(ROLLS.couples / 2)) [one.spouse, next.spouse] = [next, one];
  });
  return sitters;
}

/** Who is photographed, by fame: from a number of 0 to 1. */
function seats(sitters: readonly Sitter[]): (share: number) => Sitter | undefined {
  let sum = 0;
  const ends = sitters.map(({ fame }) => {
    sum += fame;
    return sum;
  });
  return (share) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= share * sum) low = middle + 1;
      else high = middle;
    }
    return sitters[low];
  };
}

interface Needs {
  readonly chance: Chance;
  readonly model: DirectionModel;
  readonly walls: readonly Look[];
}

interface Frame {
  readonly shown: readonly Sitter[];
  readonly told: ReadonlySet<Sitter>;
}

function roll(principal: Sitter, made: GeneratedPhoto[], { chance, model, walls }: Needs): void {
  const habit = PROVIDERS[chance.below(PROVIDERS.length)] ?? TIDY;
  const cast = withSpouses([principal, ...principal.circle.filter(() => chance.hit(0.3))]);
  const away = new Set(cast.filter((one) => one.spouse === null && chance.hit(ROLLS.stayedAway)));
  const unknown: Look[] = [
    ...(principal.shadow !== null && chance.hit(0.5) ? [principal.shadow] : []),
    ...[...away].filter(() => chance.hit(ROLLS.standIn)).map(() => model.look(model.community())),
    ...Array.from({ length: chance.below(3) }, () => model.look(model.community())),
  ];
  const wall = chance.hit(ROLLS.wallPortraits) ? chance.among(walls) : undefined;
  const years = 60 * chance.unit() - 30;
  const frames = Array.from({ length: 1 + Math.floor(-2.5 * Math.log(1 - chance.unit())) }, () => frameOf(cast, away, habit, chance));
  const isShifted = frames.length > 1 && chance.hit(habit.shifted);
  frames.forEach(({ shown }, at) => {
    const told = frames[isShifted ? (at + 1) % frames.length : at]?.told ?? new Set<Sitter>();
    const strangers = [...unknown.filter(() => chance.hit(0.65)), ...(chance.hit(0.25) ? [model.look(model.community())] : [])];
    const photo = photograph({ id: `h${made.length}`, shown, told, strangers, wall, years, habit }, { chance, model, walls });
    made.push(photo);
    if (chance.hit(ROLLS.copies)) made.push(copied(photo, `h${made.length}`, { chance, model, walls }));
  });
}

const withSpouses = (people: readonly Sitter[]): Sitter[] => [
  ...new Set(people.flatMap((one) => (one.spouse === null ? [one] : [one, one.spouse]))),
];

function frameOf(cast: readonly Sitter[], away: ReadonlySet<Sitter>, habit: Habit, chance: Chance): Frame {
  const shown = withSpouses(cast.filter((one) => !away.has(one) && !chance.hit(ROLLS.outOfFrame)));
  const known = cast.filter((one) =>
    shown.includes(one) ? !chance.hit(ROLLS.untold) : chance.hit(away.has(one) ? 0.7 : ROLLS.toldUnseen),
  );
  const told = new Set(withSpouses(chance.hit(habit.terse) ? known.slice(0, 1) : known));
  const others = new Set(cast.flatMap(({ circle }) => circle).filter(({ spouse }) => spouse === null));
  if (chance.hit(habit.wordy)) for (const one of others) if (told.size < 9 && chance.hit(0.35)) told.add(one);
  return { shown, told };
}

interface Scene extends Frame {
  readonly id: string;
  readonly strangers: readonly Look[];
  readonly wall: Look | undefined;
  readonly years: number;
  readonly habit: Habit;
}

function photograph({ id, shown, told, strangers, wall, years, habit }: Scene, { chance, model }: Needs): GeneratedPhoto {
  const isWall = wall !== undefined && chance.hit(0.7);
  const standing: (Sitter | Look)[] = chance.shuffled([...shown, ...strangers, ...(isWall ? [wall] : [])]);
  const width = 400 + chance.below(2600);
  const faces: PhotoFace[] = [];
  const truth: GeneratedPhoto['truth'][number][] = [];
  const add = (at: number, w: number, embedding: Float32Array, who: Sitter | null, poster: boolean): void => {
    const box = {
      x: Math.max(0, (at + 0.5 + 0.3 * (chance.unit() - 0.5)) / standing.length - w / 2),
      y: 0.25 + 0.25 * chance.unit(),
      w,
      h: w * 1.25,
    };
    faces.push({ face: `${id}-${faces.length}`, box, score: 1 - 0.4 * chance.unit() ** 3, quality: null, embedding });
    truth.push({ person: who?.key ?? null, poster, couple: who?.spouse?.key ?? null });
  };
  standing.forEach((one, at) => {
    if (chance.hit(ROLLS.undetected)) return;
    const w = Math.min(0.4, 0.55 / standing.length) * (0.4 + 0.6 * chance.unit());
    const small = Math.max(0, Math.min(1, (90 - w * width) / 80));
    if (one === wall) {
      add(at, w, model.again(model.seen({ ...wall, scatter: 0 }, { years: 0, small: 0 })), null, true);
      return;
    }
    const isSitter = 'key' in one;
    add(at, w, model.seen(isSitter ? one.look : one, { years, small }), isSitter && told.has(one) ? one : null, false);
  });
  if (chance.hit(ROLLS.falseFaces)) add(chance.below(standing.length + 1), 0.05, model.nothing(), null, false);
  const places = claimed(standing, told, habit, chance);
  const people = [...told].map((one): PhotoPerson => {
    const isShown = shown.includes(one);
    // the mean of so many draws: .64 for who is shown, .5 for who is not
    const stated = (chance.unit() + chance.unit() + (isShown ? Math.max(chance.unit(), chance.unit(), chance.unit()) : chance.unit())) / 3;
    return { person: one.key, depicted: 0.05 + 0.9 * stated, row: null, order: places.get(one) ?? null };
  });
  const photo = { photo: id, image: `${id}.jpg`, width, height: 1000, faces, people: chance.shuffled(people), decided: [] };
  return { photo, truth, copy: false };
}

/** Places as the caption tells them: of the told who are shown, from the left; strangers may stand between. */
function claimed(
  standing: readonly (Sitter | Look)[],
  told: ReadonlySet<Sitter>,
  habit: Habit,
  chance: Chance,
): ReadonlyMap<Sitter, number> {
  if (!chance.hit(habit.ordered)) return new Map();
  const row = standing.filter((one): one is Sitter => 'key' in one && told.has(one));
  const written = chance.hit(habit.orderWrong) ? chance.shuffled(row) : chance.hit(habit.fromRight) ? row.reverse() : row;
  return new Map(written.map((one, at) => [one, at + 1]));
}

/** A rescan, or a crop that lost the face at one side; half of them under the same image key. */
function copied({ photo, truth }: GeneratedPhoto, id: string, { chance, model }: Needs): GeneratedPhoto {
  const kept = chance.hit(0.3) && photo.faces.length > 1 ? photo.faces.slice(1) : photo.faces;
  const from = photo.faces.length - kept.length;
  const faces = kept.map((face, at) => ({ ...face, face: `${id}-${at}`, embedding: model.again(face.embedding) }));
  return {
    photo: { ...photo, photo: id, image: chance.hit(0.5) ? photo.image : `${id}.jpg`, faces },
    truth: truth.slice(from),
    copy: true,
  };
}
