// npm ci runs this: builds the desk, so that no start has to. Says how large it is.
import { deskFiles } from '../src/desk_files.ts';

const { files } = await deskFiles();
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
for (const [name, { body, gzip }] of files) console.log(`desk ${name}: ${kB(body.length)}, ${kB(gzip.length)} gzipped`);
