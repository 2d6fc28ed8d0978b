// The contract as a page for people: made once from openapi.yaml, without scripts, so that the strictest policy holds.
import { createHash } from 'node:crypto';
import { PROBLEM_CODES } from '../problem_codes.ts';
import type { Contract, Operation, Parameter } from './contract.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font: 14px/1.4 ui-monospace, monospace; }
pre { overflow: auto; padding: .75rem; border: 1px solid; border-radius: .25rem; }
article { border-top: 1px solid; padding-top: .5rem; margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .75rem .2rem 0; }
.method { font-weight: 700; }
`;

/** What the page may do: show itself in its own style, and nothing else. */
export const DOCS_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

export function docsPage({ document, operations }: Contract): string {
  const { title, version, description } = document.info;
  const sections = document.tags.map(
    (tag) => `<section id="tag-${escaped(tag.name)}">
<h2>${escaped(tag.name)}</h2>
<p>${escaped(tag.description)}</p>
${operations
  .filter((operation) => operation.tag === tag.name)
  .map(operationPart)
  .join('\n')}
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} ${escaped(version)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(title)} ${escaped(version)}</h1>
${paragraphs(description)}
<p>The whole contract: <a href="/openapi.yaml">openapi.yaml</a>.</p></header>
<nav aria-label="Operations"><ul>
${operations.map(({ id, method, path, summary }) => `<li><a href="#${id}"><code>${method} ${escaped(path)}</code></a> ${escaped(summary)}</li>`).join('\n')}
</ul></nav>
<main>
${sections.join('\n')}
${problemPart()}
</main>
</body>
</html>
`;
}

function operationPart({ id, method, path, summary, description, scope, openOnLoopback, parameters, body, answers }: Operation): string {
  const asks =
    scope === null
      ? 'Open without a key.'
      : `Needs a key with the scope <code>${escaped(scope)}</code>${openOnLoopback ? ', except on loopback' : ''}.`;
  return `<article id="${id}">
<h3><span class="method">${method}</span> <code>${escaped(path)}</code></h3>
<p>${escaped(summary)}. ${asks}</p>
${paragraphs(description)}
${parameters.length === 0 ? '' : `<table><caption>Parameters</caption><tr><th scope="col">parameter</th><th scope="col">in</th><th scope="col">meaning</th></tr>${parameters.map(parameterRow).join('')}</table>`}
${body === null ? '' : `<h4>Body</h4><pre><code>${escaped(JSON.stringify(body, null, 2))}</code></pre>`}
<table><caption>Answers</caption><tr><th scope="col">status</th><th scope="col">meaning</th><th scope="col">media types</th></tr>${answers
    .map(({ status, description: says, types }) =>
      row([escaped(status), escaped(says), types.map((type) => `<code>${escaped(type)}</code>`).join(', ')]),
    )
    .join('')}</table>
</article>`;
}

function parameterRow({ name, in: place, description = '', required = false, schema }: Parameter): string {
  return row([
    `<code>${escaped(name)}</code>${required ? ' (required)' : ''}`,
    place,
    `${escaped(description)} <code>${escaped(JSON.stringify(schema))}</code>`,
  ]);
}

/** `type` of every problem document points here. */
function problemPart(): string {
  const rows = Object.entries(PROBLEM_CODES).map(
    ([code, { status, title, says }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escaped(title)}: ${escaped(says)}</td></tr>`,
  );
  return `<section id="problems"><h2>problem codes</h2>
<table><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">meaning</th></tr>${rows.join('')}</table></section>`;
}

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
