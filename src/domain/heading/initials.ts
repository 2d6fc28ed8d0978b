// First letters of forenames, as a comparison asks for them.
import { tokens } from '../text/fold.ts';

/** @example initialsOf('William E. B.') // ['w', 'e', 'b'] */
export const initialsOf = (forenames: string): string[] => tokens(forenames).map(firstCharacter);

/** A character beyond the basic plane is two code units. */
const firstCharacter = (token: string): string => (token.charCodeAt(0) < 0xd800 ? token.charAt(0) : ([...token][0] ?? ''));
