// What an assignment of generated photographs is worth, beside the plain rule.
import type { NamedFace } from '../../src/domain/naming/photo.ts';
import type { GeneratedPhoto } from './photo.ts';

/** One surely named face is wanted to be right this often. */
export const SURE = 0.9;

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  /** recall without the couples, whom nobody can tell apart */
  readonly recallApart: number;
  /** mean distance of probability and truth over ten bins, weighed by their faces */
  readonly calibration: number;
  readonly couples: number;
  readonly posters: number;
  readonly copies: number;
  readonly oneOne: number;
  readonly plainPrecision: number;
  readonly plainRecall: number;
  readonly broken: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** @param named one verdict per face, in any order */
export function score(photos: readonly GeneratedPhoto[], named: readonly NamedFace[]): Scores {
  const verdicts = new Map(named.map((verdict) => [`${verdict.photo} ${verdict.face}`, verdict]));
  const sum = {
    sure: 0,
    right: 0,
    there: 0,
    couples: 0,
    couplesSure: 0,
    couplesRight: 0,
    posters: 0,
    postersSure: 0,
    copies: 0,
    copiesRight: 0,
  };
  const one = { sure: 0, right: 0, plain: 0, plainRight: 0 };
  const bins = Array.from({ length: 10 }, () => ({ cases: 0, forecast: 0, observed: 0 }));
  let broken = 0;
  for (const { photo, truth, copy } of photos) {
    const used = new Set<string>();
    const isOneOne = photo.faces.length === 1 && photo.people.length === 1;
    photo.faces.forEach((face, index) => {
      const real = truth[index];
      const verdict = verdicts.get(`${photo.photo} ${face.face}`);
      if (real === undefined || verdict === undefined) {
        broken += 1;
        return;
      }
      if (real.person !== null) sum.there += 1;
      if (real.couple !== null) sum.couples += 1;
      if (real.poster) sum.posters += 1;
      if (isOneOne) {
        one.plain += 1;
        if (photo.people[0]?.person === real.person) one.plainRight += 1;
      }
      const { person, probability } = verdict;
      for (const { person: candidate, probability: chance } of [{ person, probability }, ...verdict.alternatives]) {
        const bin = bins[Math.min(9, Math.floor(chance * 10))];
        if (bin === undefined || (candidate === null && verdict.status !== 'unnamed')) continue;
        bin.cases += 1;
        bin.forecast += chance;
        bin.observed += candidate === real.person ? 1 : 0;
      }
      if (person === null || verdict.status !== 'named') return;
      if (used.has(person) || !photo.people.some((listed) => listed.person === person)) broken += 1;
      used.add(person);
      if (probability < SURE) return;
      const right = person === real.person;
      sum.sure += 1;
      if (right) sum.right += 1;
      if (real.couple !== null) sum.couplesSure += 1;
      if (real.couple !== null && right) sum.couplesRight += 1;
      if (real.poster) sum.postersSure += 1;
      if (copy) sum.copies += 1;
      if (copy && right) sum.copiesRight += 1;
      if (isOneOne) one.sure += 1;
      if (isOneOne && right) one.right += 1;
    });
  }
  const cases = bins.reduce((total, bin) => total + bin.cases, 0);
  return {
    precision: share(sum.right, sum.sure),
    recall: share(sum.right, sum.there),
    recallApart: share(sum.right - sum.couplesRight, sum.there - sum.couples),
    calibration: bins.reduce(
      (total, { cases: inside, forecast, observed }) => total + share(Math.abs(forecast - observed), cases) * (inside > 0 ? 1 : 0),
      0,
    ),
    couples: share(sum.couplesSure, sum.couples),
    posters: share(sum.postersSure, sum.posters),
    copies: share(sum.copiesRight, sum.copies),
    oneOne: share(one.right, one.sure),
    plainPrecision: share(one.plainRight, one.plain),
    plainRecall: share(one.plainRight, sum.there),
    broken,
  };
}
