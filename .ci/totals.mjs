// Adds up vitest's JSON reports and says so in one line; fails where a test failed, was skipped, or none ran.
import { readFileSync } from 'node:fs';

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, success } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  totals.passed += numPassedTests;
  // a file that breaks outside of its tests counts none of them as failed
  totals.failed += numFailedTests === 0 && !success ? Math.max(1, numFailedTestSuites) : numFailedTests;
  totals.skipped += numPendingTests + numTodoTests;
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || totals.skipped > 0 || totals.passed === 0 ? 1 : 0;
