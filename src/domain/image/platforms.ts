// Platforms that publish a IIIF manifest for every item, at an address that follows from that of the item or of its thumbnail.

interface Platform {
  readonly platform: string;
  /** addresses of items and thumbnails; groups `origin` and whatever the manifest's address needs */
  readonly pattern: RegExp;
  readonly manifest: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const contentdm = ({ origin, collection, id }: Readonly<Record<string, string | undefined>>): string =>
  `${origin}/iiif/info/${collection}/${id}/manifest.json`;

const PLATFORMS: readonly Platform[] = [
  {
    platform: 'CONTENTdm',
    // /cdm/ref/collection/p1/id/7, /digital/collection/p1/id/7/rec/2, /utils/getthumbnail/collection/p1/id/7, /cdm/compoundobject/collection/…
    pattern: /^(?<origin>https?:\/\/[^/?#]+)\/(?:cdm|digital|utils)\/(?:[\w/]+\/)?collection\/(?<collection>[\w-]+)\/id\/(?<id>\d+)/i,
    manifest: contentdm,
  },
  {
    platform: 'CONTENTdm',
    // before version 6: /u?/gmb,1127
    pattern: /^(?<origin>https?:\/\/[^/?#]+)\/u\?\/(?<collection>[\w-]+),(?<id>\d+)/i,
    manifest: contentdm,
  },
  {
    platform: 'CONTENTdm',
    // before version 6: /cgi-bin/thumbnail.exe?CISOROOT=/gmb&CISOPTR=1127, /cdm4/item_viewer.php?CISOROOT=…
    pattern: /^(?<origin>https?:\/\/[^/?#]+)\/[\w./-]+\?(?:[^#]*&)?CISOROOT=(?:\/|%2F)(?<collection>[\w-]+)&CISOPTR=(?<id>\d+)/i,
    manifest: contentdm,
  },
  {
    platform: 'The Portal to Texas History',
    pattern: /^(?<origin>https?:\/\/(?:texashistory|digital\.library|gateway\.okhistory)\.[a-z.]+)\/(?<ark>ark:\/67531\/meta\w+)(?:\/|$)/i,
    manifest: ({ origin, ark }) => `${origin}/${ark}/manifest/`,
  },
];

/**
 * @param url  where an item or its thumbnail is shown
 * @returns    the manifest's address and whose it is, or null; it may still not be there
 * @example    derivedManifest('http://cdm1.contentdm.oclc.org/cdm/ref/collection/sayre/id/9054')?.url
 *             // 'http://cdm1.contentdm.oclc.org/iiif/info/sayre/9054/manifest.json'
 */
export function derivedManifest(url: string): { readonly platform: string; readonly url: string } | null {
  for (const { platform, pattern, manifest } of PLATFORMS) {
    const groups = pattern.exec(url)?.groups;
    if (groups !== undefined) return { platform, url: manifest(groups) };
  }
  return null;
}
