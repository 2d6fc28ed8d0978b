// Versions of training sets: whoever was in the one before and may not be there any more makes the first number grow.

/**
 * @param before         of the version before; null for the first
 * @param hasWithdrawals a merge, split, takedown or curator took rows out of it
 * @example nextVersion('1.4.0', true)  // '2.0.0'
 */
export function nextVersion(before: string | null, hasWithdrawals: boolean): string {
  if (before === null) return '1.0.0';
  const [major = 0, minor = 0] = before.split('.').map(Number);
  return hasWithdrawals ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}
