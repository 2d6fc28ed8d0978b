// bin/namesake assign: photographs with faces and listed people in, a verdict on each face out.
import { albumBuilder } from '../domain/naming/album.ts';
import { assignAlbum } from '../domain/naming/assign.ts';
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { filterLines, Unusable, write } from './lines.ts';
import { type Dimension, readPhotoLine } from './photo_line.ts';

const HELP = `namesake assign [FILE]

Reads photographs, JSON Lines, from FILE or standard input; gzip is recognised:
  {"photo","image","width","height","faces":[{"face","box":{"x","y","w","h"},"score","quality"?,"embedding":[…]}],
   "people":[{"person","depicted","row","order"}],"decided":[{"face","person"|null}]}
Writes one JSON line per face, when all is read:
  {"photo","face","person","probability","status":"named|ambiguous|unnamed","alternatives":[…],"reasons":[…]}

Row 1 is the front row, order 1 the leftmost. Embeddings are raw and of one space. What was decided is final. A person stands on one
face of a photograph at most. The answer does not depend on the order of the lines or on how ids are spelt.

Exit codes: 0 every line was used, 3 some were not (each told on standard error), 2 wrong usage.`;

/** Characters handed to standard output at once. */
const OUTPUT_CHARACTERS = 256 * 1024;

export const command: Command = {
  summary: 'photographs with faces and listed people → whose face is whose, with probabilities',
  help: HELP,
  async run(args) {
    const [path = null, ...rest] = args;
    if (rest.length > 0 || path?.startsWith('-') === true)
      throw new NamesakeError('usage', `assign takes at most one file, not ${JSON.stringify(args.join(' '))}`);
    const builder = albumBuilder();
    const dimension: Dimension = { numbers: null };
    const { unusable } = await filterLines(
      (text) => {
        const photo = readPhotoLine(text, dimension);
        if (photo instanceof Unusable) return photo;
        builder.add(photo);
        return '';
      },
      { path, name: 'assign' },
    );
    let out = '';
    for (const verdict of assignAlbum(builder.album())) {
      out += `${JSON.stringify(verdict)}\n`;
      if (out.length < OUTPUT_CHARACTERS) continue;
      await write(out);
      out = '';
    }
    await write(out);
    return unusable > 0 ? 3 : 0;
  },
};
