// How well headings of one labelled table are told apart, as text: the whole, groups, kinds, keys, floors, calibration, errors.
import { brier, type Forecast, logLoss, reliability } from '../domain/evaluate/calibration.ts';
import { inDirectOrder, looksInverted } from '../domain/evaluate/floor.ts';
import { caseOf, type JudgedHeading, judgeTogether, kindForecasts, personForecasts } from '../domain/evaluate/judged.ts';
import { agreesWithKey } from '../domain/evaluate/key_agreement.ts';
import { agreement } from '../domain/evaluate/kind_agreement.ts';
import { type Case, type Confusion, casesIn, confusionByGroup, precisionRecall, truthsIn } from '../domain/evaluate/precision.ts';
import { nerSeesPerson } from '../domain/heading/ner.ts';

/** Groups with fewer people than this say nothing and are left out of the table. */
export const MIN_PEOPLE = 15;
/** The language model reads 3,000 headings a second: it is measured on so many, evenly spread. */
const NER_SAMPLE = 1_500;

/** @param errors how many wrong answers to print, the surest first */
export function headingsReport(title: string, judged: readonly JudgedHeading[], errors: number): string {
  const people = judged.filter(({ truth }) => truth).length;
  return [
    `# ${title}: ${judged.length} headings, ${people} people`,
    ...groupTable(judged.map(caseOf)),
    '',
    ...kindLines(judged),
    ...keyLines(judged),
    ...floorLines(judged),
    `with the table at hand as one collection:  ${figures(judgeTogether(judged).map(caseOf))}`,
    '',
    ...calibrationLines(judged),
    ...errorLines(judged, errors),
    '',
    '',
  ].join('\n');
}

function groupTable(cases: readonly Case[]): readonly string[] {
  const rows = [...confusionByGroup(cases)]
    .filter(([group, counts]) => group === 'all' || truthsIn(counts) >= MIN_PEOPLE || (group.startsWith('source') && casesIn(counts) >= 50))
    .sort(([a, left], [b, right]) => rank(a) - rank(b) || (rank(a) === 2 ? a.localeCompare(b) : casesIn(right) - casesIn(left)));
  return [
    `${'group'.padEnd(58)} ${'people'.padStart(7)} ${'others'.padStart(7)}      P      R     F1   bal.`,
    ...rows.map(([group, counts]) => groupLine(group, counts)),
  ];
}

const rank = (group: string): number => (group === 'all' ? 0 : group.startsWith('source') ? 1 : 2);
const share = (value: number): string => value.toFixed(3).padStart(6);

function groupLine(group: string, counts: Confusion): string {
  const { precision, recall, f1, balanced } = precisionRecall(counts);
  const people = truthsIn(counts);
  // an origin is known of people only: nothing but recall can be told
  const cells = group.startsWith('origin') ? [''.padStart(6), share(recall)] : [precision, recall, f1, balanced].map(share);
  return `${group.slice(0, 58).padEnd(58)} ${String(people).padStart(7)} ${String(casesIn(counts) - people).padStart(7)} ${cells.join(' ')}`.trimEnd();
}

function kindLines(judged: readonly JudgedHeading[]): readonly string[] {
  const agreements = judged.flatMap(({ labelled, answer }) => agreement(labelled, answer.kind) ?? []);
  if (agreements.length === 0) return [];
  const strict = agreements.filter((one) => one === 'strict').length;
  const coarse = agreements.filter((one) => one !== 'none').length;
  return [`kind: strict ${share(strict / agreements.length)}, coarse (topic, form and event are one) ${share(coarse / agreements.length)}`];
}

function keyLines(judged: readonly JudgedHeading[]): readonly string[] {
  const keyed = judged.filter(({ labelled }) => labelled.key !== '' && labelled.person);
  if (keyed.length === 0) return [];
  const right = keyed.filter(({ labelled, answer }) => answer.person && agreesWithKey(labelled.key, answer.parsed.name)).length;
  return [`keys (surname, forenames, birth, death): ${share(right / keyed.length)} of ${keyed.length}`];
}

const figures = (cases: readonly Case[]): string => {
  const counts = confusionByGroup(cases).get('all');
  if (counts === undefined) return 'nothing';
  const { precision, recall, f1, balanced } = precisionRecall(counts);
  return `P ${share(precision)} R ${share(recall)} F1 ${share(f1)} balanced ${share(balanced)}`;
};

function floorLines(judged: readonly JudgedHeading[]): readonly string[] {
  const step = Math.max(1, Math.ceil(judged.length / NER_SAMPLE));
  const sample = judged.filter((_, at) => at % step === 0);
  const said = (some: readonly JudgedHeading[], answer: (heading: string) => boolean): string =>
    figures(some.map(({ labelled, truth }) => ({ truth, answer: answer(labelled.heading), groups: ['all'] })));
  return [
    `floor, "Surname, Forename" shape alone:  ${said(judged, looksInverted)}`,
    `floor, language model alone (${String(sample.length).padStart(5)}):     ${said(sample, (heading) => nerSeesPerson(inDirectOrder(heading)))}`,
  ];
}

function calibrationLines(judged: readonly JudgedHeading[]): readonly string[] {
  const { atTheirWord, heldOut } = personForecasts(judged);
  const kinds = kindForecasts(judged);
  const line = (what: string, forecasts: readonly Forecast[]): string =>
    `${what.padEnd(58)} log-loss ${logLoss(forecasts).toFixed(4)} bits, Brier ${brier(forecasts).toFixed(4)}`;
  const bins = reliability(kinds).map(
    ({ from, to, cases, forecast, observed }) =>
      `  ${from.toFixed(1)}-${to.toFixed(1)} ${String(cases).padStart(7)} ${share(forecast)} ${share(observed)}`,
  );
  return [
    line('is it a person: bits at their word', atTheirWord),
    line('is it a person: table fitted without the source', heldOut),
    line('is the kind right: confidence as told', kinds),
    '  confidence  cases   told   true',
    ...bins,
  ];
}

function errorLines(judged: readonly JudgedHeading[], limit: number): readonly string[] {
  const wrong = judged.filter(({ answer, truth }) => answer.person !== truth);
  if (limit === 0 || wrong.length === 0) return [];
  const shown = [...wrong].sort((left, right) => right.answer.confidence - left.answer.confidence).slice(0, limit);
  return [
    '',
    `${wrong.length} wrong about a person; the surest ${shown.length}:`,
    ...shown.map(({ labelled, answer }) => {
      const codes = answer.reasons.map(({ code }) => code).join(' ');
      return `  ${answer.person ? 'taken for one' : 'missed'.padEnd(13)} ${answer.confidence.toFixed(2)} ${labelled.heading.slice(0, 90)} [${labelled.kind ?? 'no person'}, ${labelled.source}] ${answer.kind}: ${codes}`;
    }),
  ];
}
