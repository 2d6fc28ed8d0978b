// What the role fields of each hub are worth. No role survives any hub's mapping; these are the habits that DPLA's ingestion shows, as data.

export interface HubRoles {
  /** bits added where somebody in `creator` is also named by subject or caption: a photographer is rarely in front of the camera too */
  readonly creator: number;
  readonly contributor: number;
  readonly because: string;
}

interface Habit extends HubRoles {
  /** as DPLA writes `provider.name`, also as it did before */
  readonly hubs: readonly string[];
}

const NEUTRAL: HubRoles = { creator: -0.6, contributor: -0.3, because: 'nothing is known of the hub' };

/**
 * Hand-set from how each hub's mapping fills the fields. No habit makes a creator a sitter: who stands in `creator` alone is excluded whatever
 * the hub, since nothing tells the sitters among them from the photographers.
 */
const HABITS: readonly Habit[] = [
  {
    hubs: ['Digital Commonwealth'],
    creator: 0,
    contributor: 0,
    because: 'every name that is no contributor becomes a creator there, sitters too',
  },
  {
    hubs: ['Connecticut Digital Archive', 'Connecticut Digital Archive (CTDA)'],
    creator: -0.6,
    contributor: 0,
    because: 'every role but the creator is put under contributor there',
  },
  {
    hubs: ['National Archives and Records Administration'],
    creator: -1,
    contributor: 0,
    because: 'creators are agencies and their photographers there; sitters stand in titles',
  },
  {
    hubs: [
      'North Carolina Digital Heritage Center',
      'Orbis Cascade Alliance',
      'Northwest Digital Heritage',
      'Big Sky Country Digital Network',
      'OKHub',
    ],
    creator: -0.6,
    contributor: 0,
    because: 'personal subjects are dropped there, so that a sitter stands in the title or under a role that is not theirs',
  },
  {
    hubs: ['ARTstor', 'Artstor'],
    creator: -2,
    contributor: -1,
    because: 'the role stands inside the string there, and it is that of the maker',
  },
  {
    hubs: ['HathiTrust', 'United States Government Publishing Office (GPO)', 'Government Publishing Office'],
    creator: -1.5,
    contributor: -1,
    because: 'names carry their roles there, and those are of authors, photographers and issuing bodies',
  },
];

const fold = (hub: string): string => hub.toLowerCase().trim();
const BY_HUB: ReadonlyMap<string, HubRoles> = new Map(HABITS.flatMap((habit) => habit.hubs.map((hub) => [fold(hub), habit] as const)));

/** The habits of a hub, by the name that DPLA gives it; a hub that is not listed is neutral. */
export function rolesOf(hub: string): HubRoles {
  return BY_HUB.get(fold(hub)) ?? NEUTRAL;
}
