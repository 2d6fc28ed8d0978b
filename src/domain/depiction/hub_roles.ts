// What the role fields of each hub are worth. No role survives any hub's mapping; these are the habits that DPLA's ingestion shows, as data.

export interface HubRoles {
  /** bits added where somebody in `creator` is also named by subject or caption: a photographer is rarely in front of the camera too */
  readonly creator: number;
  readonly contributor: number;
  readonly because: string;
}

const NEUTRAL: HubRoles = { creator: -0.6, contributor: -0.3, because: 'nothing is known of the hub' };

/** By folded name of the hub. A hub that is missing here is neutral. */
const HUB_ROLES: ReadonlyMap<string, HubRoles> = new Map([
  ['digital commonwealth', { creator: 0, contributor: 0, because: 'every name that is no contributor becomes a creator, sitters too' }],
  ['connecticut digital archive', { creator: -0.6, contributor: 0, because: 'every other role is put under contributor' }],
  [
    'national archives and records administration',
    { creator: -1, contributor: 0, because: 'creators are agencies and their photographers; sitters stand in titles' },
  ],
  ['artstor', { creator: -2, contributor: -1, because: 'the role stands inside the string, and it is that of the maker' }],
]);

export function rolesOf(hub: string): HubRoles {
  return HUB_ROLES.get(hub.toLowerCase().trim()) ?? NEUTRAL;
}
