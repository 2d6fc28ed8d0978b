// Words of others on the page: in the direction of their own script, without touching what stands beside them.
interface Words {
  readonly of: string;
  readonly class?: string;
}

/** A heading, a title, a name: isolated, so that neither Arabic nor a stray bidi character turns the sentence around it. */
export function Text({ of, class: look }: Words) {
  return (
    <bdi dir="auto" class={look}>
      {of}
    </bdi>
  );
}

/** Long words are cut in the middle of the page only by the eye: they break, and stay whole for copying. */
export const shareOf = (probability: number): string => `${Math.round(probability * 100)} %`;

export const countOf = (count: number): string => count.toLocaleString('en');

/** @example counted(2, 'photograph')  // "2 photographs" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${countOf(count)} ${count === 1 ? one : many}`;

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const momentOf = (time: string): string => DAY.format(new Date(time));
