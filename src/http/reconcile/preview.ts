// A person on a small page that other pages may frame: text alone, escaped, without a script, because OpenRefine frames it in a sandbox.
import { createHash } from 'node:crypto';
import type { PersonView } from '../../store/people.ts';
import { lifeOf } from './candidate.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 14px/1.4 system-ui, sans-serif; margin: .5rem .75rem; }
h1 { font-size: 1.1rem; margin: 0 0 .25rem; }
p, ul { margin: 0 0 .4rem; }
ul { padding-left: 1.1rem; }
`;
const MOST_FORMS = 8;

/** As for every page of ours, but anybody may frame it. */
export const PREVIEW_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

export const previewPage = (person: PersonView): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(person.preferredForm)}</title><style>${STYLE}</style></head>
<body>
${flyout(person)}
</body>
</html>
`;

/** The same without a page around it. */
export function flyout(person: PersonView): string {
  const { id, preferredForm, variantForms, items } = person;
  const life = lifeOf(person);
  const others = variantForms.filter(({ heading }) => heading !== preferredForm);
  const providers = [...new Set(variantForms.flatMap((form) => form.providers))];
  return [
    `<h1>${escaped(preferredForm)}</h1>`,
    `<p>${life === '' ? 'life dates are not known' : escaped(life)}; ${items === 1 ? '1 item' : `${items} items`}; <code>${escaped(id)}</code></p>`,
    providers.length === 0 ? '' : `<p>${providers.map(escaped).join('; ')}</p>`,
    others.length === 0
      ? ''
      : `<ul>${others
          .slice(0, MOST_FORMS)
          .map(({ heading, mentions }) => `<li>${escaped(heading)} (${mentions})</li>`)
          .join('')}${others.length > MOST_FORMS ? `<li>and ${others.length - MOST_FORMS} more</li>` : ''}</ul>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
