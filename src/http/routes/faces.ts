// /v1/faces: the boxes in pictures, and a curator's word about them.
import { NamesakeError } from '../../errors.ts';
import type { FaceView } from '../../store/faces.ts';
import { cursorOf } from '../cursor.ts';
import { readIfMatch } from '../if_match.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

const faceCursor = cursorOf('faces', ['text', 'share', 'uuid']);

export function faceHandlers({ store }: Pick<AppNeeds, 'store'>): Pick<Handlers, 'listFacesOfItem' | 'getFace' | 'putFacePerson'> {
  async function found(id: string): Promise<FaceView> {
    const face = await store.faces.get(id);
    if (face === undefined) throw new NamesakeError('not-found', `there is no face ${JSON.stringify(id)}`);
    if (face === null) throw new NamesakeError('gone', `the face ${id} was taken down`);
    return face;
  }

  const answered = (face: FaceView) => ({ ...json(200, shownFace(face)), headers: { ETag: `"${face.version}"` } });

  return {
    async listFacesOfItem({ params, query }) {
      const [spaceId, x, id] = faceCursor.decode(query.cursor) ?? [null, null, null];
      const limit = pageSize(query.limit);
      const after = spaceId === null || x === null || id === null ? null : { spaceId, x, id };
      const faces = await store.faces.ofItem(params.id, { spaceId: query.spaceId ?? null, after, limit: limit + 1 });
      if (faces.length === 0 && !(await store.items.isKnown(params.id)))
        throw new NamesakeError('not-found', `there is no item ${JSON.stringify(params.id)}`);
      const last = faces[limit - 1];
      const nextCursor = faces.length > limit && last !== undefined ? faceCursor.encode([last.spaceId, last.box.x, last.id]) : null;
      return json(200, { items: faces.slice(0, limit).map(shownFace), nextCursor });
    },

    async getFace({ params }) {
      return answered(await found(params.id));
    },

    async putFacePerson({ params: { id }, body: { person, note = '' }, headers, caller }) {
      const { id: faceId } = await found(id);
      const read = readIfMatch(headers['if-match']);
      if (read === null)
        throw new NamesakeError('precondition-required', `send If-Match with the ETag of the face ${faceId} that you have read`);
      await store.faceWords.say({ faceId, person, note, by: caller?.name ?? '', read });
      return answered(await found(id));
    },
  };
}

/** Lists of the contract are mutable to its types. */
export const shownFace = ({ landmarks, ...face }: FaceView) => ({ ...face, landmarks: landmarks?.map((point) => [...point]) ?? null });
