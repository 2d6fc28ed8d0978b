// Documents of DPLA's shape for whole runs: portraits of people under three spellings, by three photographers.
import { createHash } from 'node:crypto';

const SURNAMES = ['Novak', 'Oyelaran', 'Watanabe', 'Iglesias', 'Kowalczyk', 'Whitehorse'];
const GIVEN = ['Ada', 'Henry', 'Kenji', 'Carlos', 'Clara', 'Thaddeus', 'Ruth', 'Moses', 'Grace', 'Omar'];
const PHOTOGRAPHERS = ['Astrid', 'Nils', 'Erik'];

/** `count` documents of 60 people; ids are md5, as DPLA's are. */
export const portraits = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const who = n % 60;
    const surname = SURNAMES[who % 6] ?? '';
    const given = GIVEN[Math.floor(who / 6)] ?? '';
    const born = 1870 + who;
    return {
      id: createHash('md5').update(`photo ${n}`).digest('hex'),
      provider: { name: `Hub ${n % 4}` },
      sourceResource: {
        title: [`Portrait of ${given} ${surname}, standing`],
        subject: [{ name: n % 3 === 0 ? `${surname}, ${given}, ${born}-${born + 70}` : `${surname}, ${given}` }, { name: 'Photographs' }],
        creator: [`Lindqvist, ${PHOTOGRAPHERS[n % 3]}`],
        date: [{ displayDate: String(born + 30) }],
        type: ['image'],
      },
    };
  });
