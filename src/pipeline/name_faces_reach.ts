// How far a change reaches: from photographs to the people they list, to all photographs of these, and on, until nobody new is met.
import type { NamingReader } from '../store/face_naming_reader.ts';

export interface Reach {
  /** items that get new verdicts */
  readonly renamed: readonly string[];
  /** items that are read for evidence, those included */
  readonly read: readonly string[];
  /** the end was reached: verdicts are those that naming everything at once would give */
  readonly isWhole: boolean;
}

export interface ReachLimits {
  /** a change that is followed to here is not followed further, but for evidence about those it has reached */
  readonly neighbourhood: number;
  /** faces that fit into memory */
  readonly most: number;
}

/**
 * Follows people and copies. Where that has no end, since in a large collection nearly everybody is connected with nearly everybody, the
 * photographs of people of changed photographs get new verdicts, and those of *their* people are read for evidence: `touchedBy` of
 * src/domain/naming/touched.ts says the same of photographs in memory.
 */
export async function reachOf(
  reader: Pick<NamingReader, 'links' | 'reached'>,
  { spaceId, changed }: { readonly spaceId: string; readonly changed: readonly string[] },
  { neighbourhood, most }: ReachLimits,
): Promise<Reach & { readonly faces: number }> {
  const items = new Set(changed);
  const followed = { people: new Set<string>(), images: new Set<string>() };
  let faces = 0;
  let frontier: readonly string[] = changed;
  let renamed: readonly string[] = changed;
  const reach = (isWhole: boolean) => ({ renamed: isWhole ? [...items] : renamed, read: [...items], isWhole, faces });
  for (let ring = 0; ; ring += 1) {
    const { people, images, twins } = await reader.links(spaceId, frontier);
    const found = await reader.reached(spaceId, {
      people: fresh(people, followed.people),
      images: fresh(images, followed.images),
      twins: twins.filter((item) => !items.has(item)),
    });
    const met = found.filter(({ item }) => ring === 0 || !items.has(item));
    const more = met.reduce((sum, { faces: here }) => sum + here, 0);
    // what is new in the first ring is named, the second is its evidence, the others only make it exact
    if (ring > 0 && faces + more > (ring === 1 ? most : neighbourhood)) return reach(false);
    faces += more;
    frontier = met.map(({ item }) => item).filter((item) => !items.has(item));
    for (const item of frontier) items.add(item);
    if (ring === 0) renamed = [...items];
    if (frontier.length === 0) return reach(true);
  }
}

function fresh(found: readonly string[], followed: Set<string>): string[] {
  const unknown = found.filter((one) => !followed.has(one));
  for (const one of unknown) followed.add(one);
  return unknown;
}
