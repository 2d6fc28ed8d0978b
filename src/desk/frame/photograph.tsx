// A photograph of an item, or the drawing that stands for one that cannot be shown.
import { useState } from 'preact/hooks';

interface Picture {
  readonly item: string;
  readonly title: string | null;
  /** false where the item names no picture at all: then none is asked for */
  readonly exists: boolean;
}

export function Photograph({ item, title, exists }: Picture) {
  const [shown, setShown] = useState(exists);
  const says = title ?? 'A photograph without a title';
  if (!shown) return <Placeholder says={`${says} (the picture cannot be shown)`} />;
  return (
    <img
      class="photograph"
      src={`/v1/items/${encodeURIComponent(item)}/image`}
      alt={says}
      loading="lazy"
      decoding="async"
      onError={() => setShown(false)}
    />
  );
}

function Placeholder({ says }: { readonly says: string }) {
  return (
    <svg class="photograph drawn" viewBox="0 0 120 90" role="img" aria-label={says}>
      <rect width="120" height="90" />
      <circle cx="44" cy="36" r="11" />
      <path d="M24 74c0-14 9-23 20-23s20 9 20 23z" />
      <circle cx="79" cy="41" r="9" />
      <path d="M62 74c0-12 8-19 17-19s17 7 17 19z" />
    </svg>
  );
}
