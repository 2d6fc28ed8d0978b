// A photograph of an item; the service draws something in the place of one that cannot be shown.
interface Picture {
  readonly item: string;
  /** what it is called, for whoever cannot see it; empty where that stands beside it anyway */
  readonly says?: string;
}

export function Photograph({ item, says = '' }: Picture) {
  return <img class="photograph" src={`/desk/photographs/${encodeURIComponent(item)}`} alt={says} loading="lazy" />;
}
