// Does the item call itself a self-portrait? Then its maker is in the picture, though nothing but `creator` names them.
import type { Item } from '../item/item.ts';

const SELF_PORTRAIT = /\bself[- ]?portrait|\bselfies?\b|\bauto-?portrait|\bautor?ret?rat|\bselbst(?:bildnis|portr[aä]t)/i;

/** By title and format; a topic ("Self-portraits") may be that of the collection, and no topic changes what is said of a person. */
export function isSelfPortrait({ title, format }: Pick<Item, 'title' | 'format'>): boolean {
  return [...title, ...format].some((text) => SELF_PORTRAIT.test(text));
}
