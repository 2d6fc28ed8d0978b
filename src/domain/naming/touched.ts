// Which photographs a change can reach: what to hand to `assign` again when a few are new, changed or judged.
import type { Photo } from './photo.ts';

/**
 * Photographs that list somebody whom a changed one lists, and copies of all of these by image key: a face's name hangs on the pictures of its
 * photograph's people, so these are read again; verdicts on photographs of the changed people are new, the others are read for evidence only.
 *
 * @param changed ids of photographs that are new, changed or judged
 * @returns       ids, `renamed` those whose verdicts are to be written, `read` all to hand in
 */
export function touchedBy(
  changed: ReadonlySet<string>,
  photos: readonly Pick<Photo, 'photo' | 'image' | 'people'>[],
): { readonly renamed: ReadonlySet<string>; readonly read: ReadonlySet<string> } {
  const around = (inside: ReadonlySet<string>): ReadonlySet<string> => {
    const people = new Set<string>();
    const images = new Set<string>();
    for (const { photo, image, people: listed } of photos) {
      if (!inside.has(photo)) continue;
      for (const { person } of listed) people.add(person);
      if (image !== null) images.add(image);
    }
    const reached = photos.filter(
      ({ photo, image, people: listed }) =>
        inside.has(photo) || (image !== null && images.has(image)) || listed.some(({ person }) => people.has(person)),
    );
    return new Set(reached.map(({ photo }) => photo));
  };
  const renamed = around(changed);
  return { renamed, read: around(renamed) };
}
