// Faces for training sets: people who recur in photographs, alone and in company, with copies, duplicates, doubt and a curator's words.
import type { Candidate, CandidatePerson, Pending, TrainingConfig, TrainingInput } from '../../src/domain/training/candidate.ts';
import { randomFrom } from '../random.ts';

export interface Drawn {
  readonly seed: number;
  readonly photos: number;
  readonly people: number;
  readonly dimension: number;
  /** of photographs that show more than one person */
  readonly groups: number;
  /** people who appear together come from circles of so many; everybody is one circle where it is all of them */
  readonly circle: number;
}

const COPIES = 0.05;
const STRANGERS = 0.2;
const RIGHTS = ['http://rightsstatements.org/vocab/NoC-US/1.0/', 'http://rightsstatements.org/vocab/InC/1.0/', null] as const;
const WORDS: Readonly<Record<number, Candidate['word']>> = { 0: 'person', 1: 'stranger', 2: 'not-a-face' };

export const trainingConfig = (given: Partial<TrainingConfig> = {}): TrainingConfig => ({
  name: 'drawn',
  spaceId: 'space-1',
  minProbability: 0.9,
  minFaces: 2,
  maxFaces: 100,
  minScore: 0,
  seed: 1,
  shares: { train: 0.8, validation: 0.1, test: 0.1 },
  allowLiving: false,
  allowedPeople: [],
  asOfYear: 2026,
  embeddings: false,
  url: 'https://example.org/',
  ...given,
});

export function trainingFaces(of: Drawn, config: Partial<TrainingConfig> = {}): TrainingInput {
  const random = randomFrom(of.seed);
  const below = (size: number): number => Math.floor(random() * size);
  const gauss = (): number => random() + random() + random() + random() - 2;
  const centres = Array.from({ length: of.people }, () => Array.from({ length: of.dimension }, gauss));
  const candidates: Candidate[] = [];
  for (let photo = 0; photo < of.photos; photo += 1) {
    const copied = photo > 0 && random() < COPIES ? below(photo) : photo;
    const inside = random() < of.groups ? 2 + below(3) : 1;
    const circle = Math.floor(below(of.people) / of.circle) * of.circle;
    const shown = new Set(Array.from({ length: inside }, () => Math.min(of.people - 1, circle + below(of.circle))));
    [...shown].forEach((person, nth) => {
      const draw = below(100);
      const isStranger = random() < STRANGERS;
      const probability = Math.round((0.8 + 0.2 * random()) * 1e4) / 1e4;
      candidates.push({
        faceId: `face-${photo}-${nth}`,
        itemId: `item-${photo}`,
        imageUrl: `https://images.example.org/${photo}.jpg`,
        imageSha256: copied.toString(16).padStart(64, '0'),
        box: { x: nth / 5, y: 0.2, w: 0.15, h: 0.2 },
        imageWidth: 1000,
        imageHeight: 800,
        score: 0.5 + random() / 2,
        spaceId: 'space-1',
        provider: `Hub ${below(3)}`,
        rightsUri: RIGHTS[below(3)] ?? null,
        word: WORDS[draw] ?? null,
        saidPerson: draw === 0 ? `p${person}` : null,
        status: isStranger ? 'unnamed' : probability < 0.85 ? 'ambiguous' : 'named',
        namedPerson: isStranger ? null : `p${person}`,
        probability,
        alternatives: probability < 0.85 ? [{ person: `p${below(of.people)}`, probability: 0.1 }] : [],
        embedding: Float32Array.from(centres[person] ?? [], (value) => 3 + value + gauss() / 3),
      });
    });
  }
  const people = centres.map(
    (_, person): CandidatePerson => ({
      id: `p${person}`,
      preferredForm: `Person, Number ${person}, 18${10 + (person % 90)}-1950`,
      variantForms: [`Person, ${person}`, `Number ${person} Person`],
      // every eleventh may be alive
      birth: person % 11 === 10 ? null : { year: 1810 + (person % 90), precision: 'exact', text: String(1810 + (person % 90)) },
      death: person % 11 === 10 ? null : { year: 1950, precision: 'exact', text: '1950' },
      authorityUris: [],
    }),
  );
  const pending = Array.from({ length: Math.floor(of.people / 5) }, (): Pending => [`p${below(of.people)}`, `p${below(of.people)}`]);
  return { config: trainingConfig(config), candidates, people, pending: pending.filter(([one, other]) => one !== other) };
}
