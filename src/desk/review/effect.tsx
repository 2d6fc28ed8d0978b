// What `same` would change, in a sentence or two: asked of the service, which works it out and writes nothing.
import { useEffect, useState } from 'preact/hooks';
import type { Preview, Suggestion } from '../api/shapes.ts';
import { counted, Text } from '../frame/text.tsx';

/** Whoever answers faster than this does not read it. */
const REST_MS = 150;

export function Effect({ suggestion }: { readonly suggestion: Suggestion }) {
  const { id, kind, left, right } = suggestion;
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    setPreview(null);
    if (right === null) return;
    let asked = true;
    const shown = (answer: Preview | null): void => {
      if (asked) setPreview(answer);
    };
    const timer = setTimeout(() => void previewOf(left.headingId, right.headingId).then(shown, () => undefined), REST_MS);
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  }, [id]);
  const { items, faces, labels, contradictions } = preview?.effect ?? suggestion.effect;
  const after = preview?.after.find(({ variantForms }) => variantForms.some(({ headingId }) => headingId === left.headingId));
  return (
    <section class="effect" aria-label="What your answer changes">
      <p>
        {kind === 'merge' ? 'As one person this moves' : 'Your answer touches'} {counted(items, 'photograph')}
        {faces > 0 && ` and ${counted(faces, 'face')}`}, and changes {counted(labels, 'label')}.
        {kind === 'merge' && after !== undefined && (
          <>
            {' '}
            They would be <Text of={after.preferredForm} />, seen in {counted(after.items, 'photograph')} and written in{' '}
            {counted(after.variantForms.length, 'way')}.
          </>
        )}
      </p>
      {contradictions > 0 && <p class="warning">Their years of birth or death do not agree in {counted(contradictions, 'place')}.</p>}
    </section>
  );
}

/** A reading call that is written as POST; a sentence less where it is refused. */
async function previewOf(left: string, right: string): Promise<Preview | null> {
  const response = await fetch('/v1/judgements/preview', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ left, right, judgement: 'same' }),
  });
  return response.ok ? response.json() : null;
}
