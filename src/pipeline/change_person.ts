// What a curator does to one person: parts some of the forms from the others, or says by which form the person is called.
import type { JudgementId, PersonId } from '../domain/ids.ts';
import { NamesakeError } from '../errors.ts';
import type { PersonView, VariantForm } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import type { Effects } from './judge_effects.ts';
import { preferredForm } from './resolve_tasks.ts';

export interface ChangeNeeds {
  readonly store: Pick<Store, 'people' | 'judgements' | 'preferredForms'>;
  readonly effects: Pick<Effects, 'visible'>;
}

/** Who changes what: whom, having read which versions ("*" for any, null where none was sent), and why. */
export interface PersonChange {
  readonly personId: string;
  readonly read: readonly string[] | null;
  readonly note: string;
  readonly by: string;
}

export interface PersonSplit {
  readonly judgements: readonly JudgementId[];
  /** who holds the headings now, whom they were parted from first */
  readonly people: readonly PersonView[];
  readonly applied: boolean;
}

/** A split is told as one judgement for every two forms that it parts. */
const MOST_JUDGEMENTS = 20_000;

/**
 * Parts some forms of a person from all others: `different` is said of every pair across, so that no evidence and no third form joins them
 * again, and reverting these judgements leaves everything as it was. Forms that part together stay together as far as evidence holds them.
 *
 * @param headings  ids of headings, or the strings
 * @throws NamesakeError `not-found`, `precondition-required`, `stale-version`, `invalid-request`
 */
export async function splitPerson(needs: ChangeNeeds, change: PersonChange, headings: readonly string[]): Promise<PersonSplit> {
  const { store, effects } = needs;
  const person = await personRead(needs, change);
  const parting = new Set(headings.map((heading) => formOf(person, heading).heading));
  const staying = person.variantForms.map(({ heading }) => heading).filter((heading) => !parting.has(heading));
  if (staying.length === 0) throw new NamesakeError('invalid-request', 'one form at least has to stay');
  const pairs = [...parting].flatMap((left) => staying.map((right) => ({ left, right })));
  if (pairs.length > MOST_JUDGEMENTS)
    throw new NamesakeError(
      'invalid-request',
      `${pairs.length} judgements would be needed, ${MOST_JUDGEMENTS} are possible: part fewer forms at once`,
    );
  const ends = await store.judgements.endsOf(pairs);
  const said = pairs.flatMap(({ left, right }) => {
    const end = ends.get([left, right].sort().join('\0'));
    const { note, by } = change;
    return end?.standing === 'different' ? [] : [{ left, right, judgement: 'different' as const, note, by, supersedes: end?.last ?? null }];
  });
  const judgements = await store.judgements
    .appendAll(said, { personId: person.id, version: versionRead(person, change) })
    .catch(async (error) => {
      throw error instanceof NamesakeError && error.code === 'stale-version' ? await staleNow(needs, person.id) : error;
    });
  const applied = await effects.visible();
  const holders = await store.people.holding([...staying, ...parting]);
  return { judgements, people: holders, applied };
}

/**
 * Says by which of its forms a person is called; null leaves that to the machine again.
 *
 * @param form  one of the headings, its id, or what it is without subdivisions
 * @throws NamesakeError `not-found`, `precondition-required`, `stale-version`, `invalid-request`
 */
export async function preferForm(needs: ChangeNeeds, change: PersonChange, form: string | null): Promise<PersonView> {
  const person = await personRead(needs, change);
  const chosen = form === null ? null : formOf(person, form);
  const said = await needs.store.preferredForms.say({
    personId: person.id,
    version: versionRead(person, change),
    chosen: chosen === null ? null : { heading: chosen.heading, form: preferredForm(chosen.heading) },
    note: change.note,
    by: change.by,
  });
  if (!said) throw await staleNow(needs, person.id);
  await needs.effects.visible();
  return currentPerson(needs, person.id);
}

async function currentPerson({ store }: ChangeNeeds, id: string): Promise<PersonView> {
  const found = await store.people.find(id);
  if (found?.state === 'current') return found.person;
  throw new NamesakeError('not-found', `there is no person ${JSON.stringify(id)} now; /v1/people/{id} tells what became of former ids`);
}

/** The person, where the curator has read it as it is. */
async function personRead(needs: ChangeNeeds, { personId, read }: PersonChange): Promise<PersonView> {
  const person = await currentPerson(needs, personId);
  if (read === null)
    throw new NamesakeError('precondition-required', `person ${person.id} may have changed since you read it: send If-Match with the ETag`);
  if (!read.includes('*') && !read.includes(String(person.version))) throw stale(person);
  return person;
}

const versionRead = ({ version }: PersonView, { read }: PersonChange): number | null => (read?.includes('*') === true ? null : version);

const stale = (person: PersonView): NamesakeError =>
  new NamesakeError('stale-version', `person ${person.id} has the version ${person.version} by now`, { extra: { current: person } });

const staleNow = async (needs: ChangeNeeds, id: PersonId): Promise<NamesakeError> => stale(await currentPerson(needs, id));

function formOf(person: PersonView, said: string): VariantForm {
  const forms = person.variantForms;
  const found =
    forms.find(({ headingId, heading }) => headingId === said || heading === said) ??
    forms.find(({ heading }) => preferredForm(heading) === said);
  if (found !== undefined) return found;
  throw new NamesakeError('invalid-request', `${JSON.stringify(said)} is no form of ${JSON.stringify(person.preferredForm)}`, {
    faults: [
      {
        where: '/body',
        message: `one of ${forms
          .slice(0, 20)
          .map(({ heading }) => JSON.stringify(heading))
          .join(', ')} would be right`,
      },
    ],
  });
}
