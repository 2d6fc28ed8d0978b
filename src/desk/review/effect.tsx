// What an answer would change, in a sentence or two.
import type { Suggestion } from '../api/shapes.ts';
import { counted } from '../frame/text.tsx';

export function Effect({ suggestion: { kind, effect } }: { readonly suggestion: Suggestion }) {
  const { items, labels, contradictions } = effect;
  return (
    <section class="effect" aria-label="What your answer changes">
      <p>
        {kind === 'merge' ? 'As one person' : 'Your answer'} {kind === 'merge' ? 'this moves' : 'touches'} {counted(items, 'photograph')}{' '}
        and changes {counted(labels, 'label')}.
      </p>
      {contradictions > 0 && <p class="warning">Their years of birth or death do not agree in {counted(contradictions, 'place')}.</p>}
    </section>
  );
}
