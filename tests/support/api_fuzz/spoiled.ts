// A JSON value with one fault in it, at any place: another type, a field too many or too few, a hostile text or number.
import type { Dice } from './dice.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile.ts';

/** Nests a value deeper than any limit. */
const nested = (value: unknown, depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inside) => [inside], value);

/** What may stand at a place instead. */
function insteadOf(dice: Dice, value: unknown): unknown {
  switch (dice.whole(0, 9)) {
    case 0:
      return null;
    case 1:
      return [value];
    case 2:
      return { value };
    case 3:
      return typeof value === 'string' ? 7 : String(value);
    case 4:
      return dice.maybeOf(HOSTILE_NUMBERS);
    case 5:
      return nested(value, dice.whole(30, 400));
    case 6:
      return typeof value === 'object' ? 'text' : {};
    case 7:
      return dice.chance(0.5);
    default:
      return dice.maybeOf(HOSTILE_TEXTS);
  }
}

/** The same value with one fault. Places near the root are met more often than those below, as there are fewer of them. */
export function spoiled(dice: Dice, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.chance(0.3))
      return dice.chance(0.3) ? Array.from({ length: 600 }, () => value[0] ?? 'x') : insteadOf(dice, value);
    const at = dice.whole(0, value.length - 1);
    return value.map((one: unknown, index) => (index === at ? spoiled(dice, one) : one));
  }
  if (typeof value !== 'object' || value === null) return insteadOf(dice, value);
  const fields = Object.entries(value);
  const at = dice.maybeOf(fields);
  if (at === undefined) return dice.chance(0.5) ? { unknown: 1 } : insteadOf(dice, value);
  const [name, child] = at;
  const roll = dice.whole(0, 9);
  if (roll === 0) return Object.fromEntries(fields.filter(([other]) => other !== name));
  if (roll === 1) return { ...value, [dice.of(['unknown', 'constructor', 'Mode', '\u0000', ''])]: child };
  return { ...value, [name]: spoiled(dice, child) };
}
