// What may be done under which rights statement: the policy, to be read aloud and changed by whoever answers for it.

/**
 * What a rights statement lets us do with the picture. Metadata is DPLA's own and free (CC0), whatever the picture is.
 * - `embed`: look at the picture once and keep boxes and vectors, from which no picture can be had back
 * - `exportMetadata`: name the item, its picture's address and its people in a training set
 * - `exportPixels`: put crops of the picture into a training set, which strangers will copy
 */
export interface RightsPolicy {
  readonly embed: boolean;
  readonly exportMetadata: boolean;
  readonly exportPixels: boolean;
  /** why, as a librarian would say it */
  readonly says: string;
}

const metadataOnly = (says: string): RightsPolicy => ({ embed: false, exportMetadata: true, exportPixels: false, says });
const lookOnly = (says: string): RightsPolicy => ({ embed: true, exportMetadata: true, exportPixels: false, says });
const everything = (says: string): RightsPolicy => ({ embed: true, exportMetadata: true, exportPixels: true, says });

/** Absent, illegible, or a statement that this table does not know. */
export const UNKNOWN_RIGHTS = metadataOnly('no rights statement that can be read: only the metadata is used');

/** rightsstatements.org 1.0: the twelve statements by their codes, https://rightsstatements.org/page/1.0/. */
export const RIGHTS_STATEMENTS: Readonly<Record<string, RightsPolicy>> = {
  InC: metadataOnly('in copyright, and nothing is permitted'),
  'InC-OW-EU': metadataOnly('in copyright; only European institutions may use an orphan work'),
  'InC-RUU': metadataOnly('in copyright, and nobody could be asked'),
  'InC-EDU': lookOnly('in copyright; educational use is permitted, passing copies on is not'),
  'InC-NC': lookOnly('in copyright; non-commercial use is permitted, and a training set cannot promise that'),
  'NoC-US': everything('no copyright in the United States'),
  'NoC-NC': lookOnly('out of copyright, but only for non-commercial use'),
  'NoC-CR': lookOnly('out of copyright; a contract of the institution restricts passing copies on'),
  // "other known legal restrictions" are mostly about privacy and culture: just what a recogniser of faces would touch
  'NoC-OKLR': metadataOnly('out of copyright; another law restricts the use, and it may be about the people shown'),
  // the three doubtful ones say that nobody looked or nobody knows, not that somebody refuses; most of DPLA's photographs stand here
  CNE: lookOnly('copyright was not evaluated: looked at, never passed on'),
  UND: lookOnly('copyright could not be determined: looked at, never passed on'),
  NKC: lookOnly('no copyright is known, without a warrant: looked at, never passed on'),
};

/** Creative Commons: licences by their short form, and the two marks of the public domain. Versions and jurisdictions do not differ here. */
export const CREATIVE_COMMONS: Readonly<Record<string, RightsPolicy>> = {
  zero: everything('dedicated to the public domain (CC0)'),
  mark: everything('marked as public domain'),
  publicdomain: everything('dedicated to the public domain (the deed before CC0)'),
  by: everything('free with attribution, which travels with the item'),
  'by-sa': everything('free with attribution under the same licence, which travels with the item'),
  // a crop is an adaptation
  'by-nd': lookOnly('may not be passed on changed, and a crop is a change'),
  'by-nc': lookOnly('non-commercial use only, and a training set cannot promise that'),
  'by-nc-sa': lookOnly('non-commercial use only, and a training set cannot promise that'),
  'by-nc-nd': lookOnly('non-commercial use only and unchanged'),
};

/** Europeana's own statements, which older items still carry; replaced by rightsstatements.org in 2015. */
export const EUROPEANA: Readonly<Record<string, RightsPolicy>> = {
  'rr-f': metadataOnly('all rights reserved, free to see'),
  'rr-p': metadataOnly('all rights reserved, paid access'),
  'rr-r': metadataOnly('all rights reserved, restricted access'),
  'test-orphan': metadataOnly('an orphan work'),
  unknown: lookOnly('the copyright is not known: looked at, never passed on'),
  'out-of-copyright-non-commercial': lookOnly('out of copyright, but only for non-commercial use'),
};
