// Processes of the version before go on while the new one has migrated: what takes something away from them must say that they need it no more.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../../migrations');
/** Those up to here were applied before anybody could upgrade while serving, and a released file never changes. */
const LAST_BEFORE_THE_RULE = '0034';
/** Each breaks statements of a program that was written before it. */
const TAKES_AWAY: readonly (readonly [RegExp, because: string])[] = [
  [/\bDROP\s+(?:TABLE|COLUMN|VIEW|FUNCTION)\b/i, 'the old program still reads it'],
  [/\bRENAME\b/i, 'the old program knows the old name'],
  [/\bALTER\s+COLUMN\s+\w+\s+(?:SET\s+DATA\s+)?TYPE\b/i, 'the old program writes the old type'],
  [/\bSET\s+NOT\s+NULL\b/i, 'the old program leaves it empty'],
  [/\bADD\s+COLUMN\s+\w+\s+[^,;]*\bNOT\s+NULL\b(?![^,;]*\bDEFAULT\b)(?<!\bDEFAULT\b[^,;]*)/i, 'the old program writes rows without it'],
];
/** "-- contract: nobody reads item.colour since version 0.3" */
const SAYS_WHY = /^-- contract: \S/m;

const faultOf = (sql: string): string | null =>
  SAYS_WHY.test(sql) ? null : (TAKES_AWAY.find(([pattern]) => pattern.test(sql.replace(/--.*$/gm, '')))?.[1] ?? null);

describe('migrations expand first, and contract in a later version', () => {
  test.each(readdirSync(FOLDER).filter((file) => file.slice(0, 4) > LAST_BEFORE_THE_RULE))('%s', (file) => {
    expect(faultOf(readFileSync(path.join(FOLDER, file), 'utf8')), `${file}: see docs/decisions/migrations.md`).toBeNull();
  });

  test.each<[sql: string, isTold: boolean]>([
    ['CREATE TABLE audit (seq bigint PRIMARY KEY, what text NOT NULL);', false],
    ['ALTER TABLE item ADD COLUMN colour text;', false],
    ["ALTER TABLE item ADD COLUMN colour text NOT NULL DEFAULT '';", false],
    ["ALTER TABLE item ADD COLUMN colour text DEFAULT '' NOT NULL;", false],
    ['ALTER TABLE item ADD COLUMN colour text NOT NULL;', true],
    ['ALTER TABLE item DROP COLUMN title;', true],
    ['ALTER TABLE item RENAME TO thing;', true],
    ['ALTER TABLE item ALTER COLUMN version TYPE bigint;', true],
    ['-- contract: nobody reads item.title since version 0.3\nALTER TABLE item DROP COLUMN title;', false],
    ['-- DROP TABLE is what we do not do', false],
  ])('%s', (sql, isTold) => {
    expect(faultOf(sql) !== null).toBe(isTold);
  });
});
