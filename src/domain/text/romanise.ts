// Cyrillic and Greek letters as Latin ones, so that one name in two scripts can be compared at all.

/** ALA-LC without its ties and marks, which folding takes off anyway. Folded letters only. */
const LATIN: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
  },
  ...{
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  },
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'e',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
  },
  ...{ τ: 't', υ: 'y', φ: 'ph', χ: 'ch', ψ: 'ps', ω: 'o' },
};

const NOT_ASCII = /[^\x00-\x7f]/;

/**
 * A folded word in Latin letters; other scripts come back as they are.
 *
 * @example romanise('чаиковскии') // 'chaikovskii'
 * @see ALA-LC Romanization Tables, Russian and Greek
 */
export function romanise(word: string): string {
  if (!NOT_ASCII.test(word)) return word;
  let latin = '';
  for (const letter of word) latin += LATIN[letter] ?? letter;
  return latin;
}
