// croissant.json: the training set as MLCommons Croissant 1.0 describes one, so that loaders find its files and columns.
import type { TrainingRow } from '../domain/training/candidate.ts';
import type { About } from './about.ts';
import { jsonText, type SummedFile } from './file.ts';
import type { Column } from './parquet.ts';

/** The context that the specification prints, https://docs.mlcommons.org/croissant/docs/croissant-spec.html, "Appendix 1". */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const;
const TYPES = { text: 'sc:Text', integer: 'sc:Integer', double: 'sc:Float', texts: 'sc:Text', floats: 'sc:Float' } as const;
const FORMATS: Readonly<Record<string, string>> = { parquet: 'application/x-parquet', csv: 'text/csv', txt: 'text/plain' };
/** Metadata of DPLA is free; the pictures are not in the set. */
const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** @param files  those that hold data: Parquet and lists */
export function croissantText(about: About, files: readonly SummedFile[], columns: readonly Column<TrainingRow>[]): string {
  return jsonText({
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: about.config.name,
    description: `Faces in photographs of the Digital Public Library of America, labelled with the people they show: ${about.counts.rows} faces of ${about.counts.people} people.`,
    license: LICENCE,
    url: about.config.url,
    creator: { '@type': 'sc:Organization', name: 'namesake', url: about.config.url },
    citeAs: `${about.config.name} ${about.version}, snapshot ${about.snapshotId}`,
    datePublished: about.datePublished,
    version: about.version,
    distribution: files.map(({ path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: FORMATS[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      sha256,
    })),
    recordSet: files
      .filter(({ path }) => path.startsWith('data/'))
      .map(({ path }) => {
        const id = `faces-${path.replace(/^data\/|-.*$/g, '')}`;
        return {
          '@type': 'cr:RecordSet',
          '@id': id,
          name: id,
          field: columns.map(({ name, kind }) => ({
            '@type': 'cr:Field',
            '@id': `${id}/${name}`,
            name,
            dataType: TYPES[kind],
            ...(kind === 'texts' || kind === 'floats' ? { repeated: true } : {}),
            source: { fileObject: { '@id': path }, extract: { column: name } },
          })),
        };
      }),
  });
}
