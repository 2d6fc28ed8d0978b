// What happens at the service, as it happens: one stream for the whole page.
import { useEffect } from 'preact/hooks';

type Hear = (data: unknown) => void;

const hearers = new Map<string, Set<Hear>>();
let stream: EventSource | null = null;

function listenTo(topic: string): void {
  if (stream === null || stream.readyState === EventSource.CLOSED) {
    stream = new EventSource('/v1/events');
    for (const known of hearers.keys()) attach(stream, known);
  } else attach(stream, topic);
}

function attach(source: EventSource, topic: string): void {
  source.addEventListener(topic, (event) => {
    for (const hear of hearers.get(topic) ?? []) hear(JSON.parse(event.data));
  });
}

/** Calls `hear` with each event of a topic while the part is shown. The browser reconnects by itself and goes on where it was. */
export function useEvents(topic: string, hear: Hear): void {
  useEffect(() => {
    const known = hearers.get(topic);
    const all = known ?? new Set<Hear>();
    all.add(hear);
    if (known === undefined) {
      hearers.set(topic, all);
      listenTo(topic);
    }
    return () => void all.delete(hear);
  }, [topic, hear]);
}

/** When the page signs out, its stream ends with it. */
export function endEvents(): void {
  stream?.close();
  stream = null;
  hearers.clear();
}
