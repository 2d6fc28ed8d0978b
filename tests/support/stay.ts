// A process that does nothing until its standard input ends.
process.stdout.write('here\n');
for await (const _ of process.stdin);
