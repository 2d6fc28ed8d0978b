// A rights URI as providers write it → the statement it means → what may be done.
//
// rights     = [ "http" [ "s" ] "://" ] [ "www." ] ( statement / licence / mark / europeana ) [ "/" ] [ "?" … / "#" … ]
// statement  = "rightsstatements.org/" ( "vocab" / "page" ) "/" code [ "/" version ]            ; InC-EDU, NoC-US …
// licence    = "creativecommons.org/licenses/" type [ "/" version [ "/" jurisdiction ] ] [ "/" deed ]   ; by-nc-sa, 4.0, us, deed.en
// mark       = "creativecommons.org/" ( "publicdomain/" ( "zero" / "mark" ) / "licenses/publicdomain" ) [ "/" version ] [ "/" deed ]
// europeana  = "europeana.eu/" [ "portal/" ] "rights/" code [ ".html" ]
import { CREATIVE_COMMONS, EUROPEANA, RIGHTS_STATEMENTS, type RightsPolicy, UNKNOWN_RIGHTS } from './rights_table.ts';

export interface Rights extends RightsPolicy {
  /** the statement in the one form in which it is published, so that two ways of writing it compare equal; null where it is unknown */
  readonly uri: string | null;
}

/**
 * @param uri  edmRights or any other rights URI, as given
 * @returns    what may be done, with the reason; what cannot be read lets nothing be done but with the metadata
 * @example    rightsPolicy('https://rightsstatements.org/page/NoC-US/1.0/?language=en').uri  // 'http://rightsstatements.org/vocab/NoC-US/1.0/'
 */
export function rightsPolicy(uri: string | null | undefined): Rights {
  const [host = '', ...path] = partsOf(uri ?? '');
  const statement = READERS[host]?.(path) ?? null;
  return statement ?? { ...UNKNOWN_RIGHTS, uri: null };
}

/** Host and path segments: without scheme, `www.`, query, fragment and empty segments. */
function partsOf(uri: string): string[] {
  const [address = ''] = uri.trim().split(/[?#\s]/);
  return address
    .replace(/^https?:/i, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part, index) => (index === 0 ? part.toLowerCase().replace(/^www\./, '') : part));
}

type Reader = (path: readonly string[]) => Rights | null;
const READERS: Readonly<Record<string, Reader>> = {
  'rightsstatements.org': readStatement,
  'creativecommons.org': readCreativeCommons,
  'europeana.eu': readEuropeana,
};

const DEFAULT_VERSION = '1.0';
/** 1.0, 2.5, 4.0 */
const VERSION = /^\d\.\d$/;

function readStatement([room = '', given = '', version = DEFAULT_VERSION]: readonly string[]): Rights | null {
  if (!/^(vocab|page|data)$/i.test(room)) return null;
  const code = Object.keys(RIGHTS_STATEMENTS).find((known) => known.toLowerCase() === given.toLowerCase());
  const policy = code === undefined ? undefined : RIGHTS_STATEMENTS[code];
  return policy === undefined || !VERSION.test(version)
    ? null
    : { ...policy, uri: `http://rightsstatements.org/vocab/${code}/${version}/` };
}

function readCreativeCommons([room = '', given = '', ...rest]: readonly string[]): Rights | null {
  const code = given.toLowerCase();
  const policy = Object.hasOwn(CREATIVE_COMMONS, code) ? CREATIVE_COMMONS[code] : undefined;
  const mark = /^publicdomain$/i.test(room);
  // zero and mark stand below publicdomain/, all others below licenses/
  if (policy === undefined || mark !== (code === 'zero' || code === 'mark') || !(mark || /^licenses$/i.test(room))) return null;
  const [version, jurisdiction] = rest.map((part) => part.toLowerCase()).filter((part) => !/^(deed|legalcode)/.test(part));
  if (version !== undefined && !VERSION.test(version)) return null;
  return { ...policy, uri: `https://creativecommons.org/${[room.toLowerCase(), code, version, jurisdiction].filter(Boolean).join('/')}/` };
}

function readEuropeana(path: readonly string[]): Rights | null {
  const [room = '', given = ''] = path[0]?.toLowerCase() === 'portal' ? path.slice(1) : path;
  const code = given.toLowerCase().replace(/\.html$/, '');
  const policy = room.toLowerCase() === 'rights' && Object.hasOwn(EUROPEANA, code) ? EUROPEANA[code] : undefined;
  return policy === undefined ? null : { ...policy, uri: `http://www.europeana.eu/rights/${code}/` };
}
