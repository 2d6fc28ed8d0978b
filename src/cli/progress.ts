// A progress bar on standard error, only where somebody is looking: rate, share and time left.

export interface ProgressBar {
  at(done: number, total?: number | null): void;
  end(): void;
}

const SILENT: ProgressBar = { at: () => undefined, end: () => undefined };
const REDRAW_MS = 100;
const BAR_WIDTH = 24;

/** A bar for `what`; does nothing when standard error is no terminal. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return SILENT;
  const started = performance.now();
  let drawn = 0;
  let last = '';
  return {
    at(done, total = null) {
      const now = performance.now();
      last = barLine(what, done, total, (now - started) / 1000);
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      process.stderr.write(`\r\x1b[2K${last}`);
    },
    end() {
      if (last !== '') process.stderr.write(`\r\x1b[2K${last}\n`);
    },
  };
}

/** "harvest [########----------------]  33 %  1,000 of 3,000  500/s  4 s left" */
export function barLine(what: string, done: number, total: number | null, seconds: number): string {
  const perSecond = seconds > 0 ? done / seconds : 0;
  const rate = `${Math.round(perSecond).toLocaleString('en')}/s`;
  if (total === null || total <= 0) return `${what}  ${done.toLocaleString('en')}  ${rate}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  const bar = '#'.repeat(filled) + '-'.repeat(BAR_WIDTH - filled);
  const left = perSecond > 0 ? `  ${Math.ceil(Math.max(0, total - done) / perSecond)} s left` : '';
  return `${what} [${bar}] ${String(Math.round(share * 100)).padStart(3)} %  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}  ${rate}${left}`;
}
