// How fast this machine works: `npm run bench`. The portrait alone, and a large group that is looked at tile by tile.
import sharp from 'sharp';
import { BACKEND_NAMES, openBackend } from '../src/backend.ts';
import { decode } from '../src/decode.ts';
import { facesOf } from '../src/faces.ts';
import { PORTRAIT } from '../src/selftest.ts';

const PORTRAITS = 12;
const GROUPS = 2;
const chosen = BACKEND_NAMES.find((one) => one === (process.env.BACKEND || 'wasm')) ?? 'wasm';

const startedAt = performance.now();
const backend = await openBackend(chosen);
process.stdout.write(`${backend.describes}, ready after ${((performance.now() - startedAt) / 1_000).toFixed(1)} s\n`);

const portrait = await sharp(PORTRAIT).resize(1_000).jpeg().toBuffer();
const small = await sharp(PORTRAIT).extract({ left: 90, top: 40, width: 160, height: 200 }).resize(96, 120).toBuffer();
const group = await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: { r: 120, g: 110, b: 100 } } })
  .composite(
    Array.from({ length: 24 }, (_, index) => ({ input: small, left: 40 + (index % 8) * 190, top: 150 + Math.floor(index / 8) * 330 })),
  )
  .jpeg()
  .toBuffer();

async function measure(what: string, picture: Buffer, times: number): Promise<void> {
  // the first picture makes the networks ready
  await facesOf(await decode(picture, { maxPixels: 100_000_000 }), backend);
  const cpu = process.cpuUsage();
  const from = performance.now();
  let faces = 0;
  for (let time = 0; time < times; time += 1) faces += (await facesOf(await decode(picture, { maxPixels: 100_000_000 }), backend)).length;
  const wall = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const used = (user + system) / 1_000_000;
  process.stdout.write(
    `${what}: ${(times / wall).toFixed(2)} pictures/s, ${(times / used).toFixed(2)} per second of processor time, ${faces / times} faces each\n`,
  );
}

await measure('a portrait of 1,000 pixels', portrait, PORTRAITS);
await measure('a group of 24 in 1,600 × 1,200', group, GROUPS);
process.stdout.write(`memory ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB\n`);
