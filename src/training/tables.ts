// The two tables of a training set, column by column: faces with their labels, and the people they are of.
import { rightsPolicy } from '../domain/image/rights.ts';
import type { TrainingRow } from '../domain/training/candidate.ts';
import type { TrainingSet } from '../domain/training/training_set.ts';
import type { Column } from './parquet.ts';

const FACE_COLUMNS: readonly Column<TrainingRow>[] = [
  { name: 'face_id', kind: 'text', of: ({ face }) => face.faceId },
  { name: 'item_id', kind: 'text', of: ({ face }) => face.itemId },
  { name: 'image_url', kind: 'text', of: ({ face }) => face.imageUrl },
  { name: 'image_sha256', kind: 'text', of: ({ face }) => face.imageSha256 },
  { name: 'box_x', kind: 'double', of: ({ face }) => face.box.x },
  { name: 'box_y', kind: 'double', of: ({ face }) => face.box.y },
  { name: 'box_w', kind: 'double', of: ({ face }) => face.box.w },
  { name: 'box_h', kind: 'double', of: ({ face }) => face.box.h },
  { name: 'img_w', kind: 'integer', of: ({ face }) => face.imageWidth },
  { name: 'img_h', kind: 'integer', of: ({ face }) => face.imageHeight },
  { name: 'det_score', kind: 'double', of: ({ face }) => face.score },
  { name: 'person_id', kind: 'text', of: ({ personId }) => personId },
  { name: 'label_source', kind: 'text', of: ({ source }) => source },
  { name: 'p_label', kind: 'double', of: ({ probability }) => probability },
  { name: 'split', kind: 'text', of: ({ split }) => split },
  { name: 'rights_uri', kind: 'text', of: ({ face }) => face.rightsUri },
  { name: 'provider', kind: 'text', of: ({ face }) => face.provider },
  { name: 'space_id', kind: 'text', of: ({ face }) => face.spaceId },
];

/** A vector only where the rights of its picture let one be made. */
const EMBEDDING: Column<TrainingRow> = {
  name: 'embedding',
  kind: 'floats',
  of: ({ face }) => (face.embedding !== null && rightsPolicy(face.rightsUri).embed ? [...face.embedding] : null),
};

/** @param embeddings  only when asked for */
export function faceColumns(people: TrainingSet['people'], embeddings: boolean): readonly Column<TrainingRow>[] {
  const forms = new Map(people.map(({ id, preferredForm }) => [id, preferredForm]));
  const columns = FACE_COLUMNS.flatMap((column): Column<TrainingRow>[] =>
    column.name === 'person_id'
      ? [column, { name: 'person_name', kind: 'text', of: ({ personId }) => forms.get(personId) ?? null }]
      : [column],
  );
  return embeddings ? [...columns, EMBEDDING] : columns;
}

export const PEOPLE_COLUMNS: readonly Column<TrainingSet['people'][number]>[] = [
  { name: 'person_id', kind: 'text', of: ({ id }) => id },
  { name: 'preferred_form', kind: 'text', of: ({ preferredForm }) => preferredForm },
  { name: 'variant_forms', kind: 'texts', of: ({ variantForms }) => variantForms },
  { name: 'birth', kind: 'text', of: ({ birth }) => birth?.text ?? null },
  { name: 'death', kind: 'text', of: ({ death }) => death?.text ?? null },
  { name: 'birth_year', kind: 'integer', of: ({ birth }) => birth?.year ?? null },
  { name: 'death_year', kind: 'integer', of: ({ death }) => death?.year ?? null },
  { name: 'authority_uris', kind: 'texts', of: ({ authorityUris }) => authorityUris },
  { name: 'n_faces', kind: 'integer', of: ({ faces }) => faces },
];
