// How a serving process ends: on SIGINT, on SIGTERM, or when the process that started it is gone.

/** Resolves at the first of them. A second Ctrl-C ends the process at once. */
export function untilStopped({ stdin = false }: { stdin?: boolean } = {}): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.once('SIGINT', () => process.exit(130));
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    if (!stdin) return;
    process.stdin.once('end', stop);
    process.stdin.once('error', stop);
    process.stdin.resume();
  });
}
