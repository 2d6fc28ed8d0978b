// A part of a page with a heading of its own.
import type { ComponentChildren } from 'preact';

export function Card({
  title,
  children,
  ...more
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  return (
    <section class={`card ${more.class ?? ''}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
