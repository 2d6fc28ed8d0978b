// What a client reads first: which service this is, and where its parts stand. 0.2 and 1.0-draft have a manifest each.
import { PERSON } from './vocabulary.ts';

const NAME = 'namesake: people in photographs';
/** What a client should send at once; OpenRefine before 3.8 sends 10 whatever stands here. */
const BATCH = 50;
const PREVIEW_SIZE = { width: 420, height: 240 } as const;

/**
 * @param base    where the endpoints stand for this client: "http://127.0.0.1:8080/reconcile"
 * @param origin  "http://127.0.0.1:8080"
 */
export function manifestOf(base: string, origin: string) {
  const suggest = (kind: string) => ({
    service_url: base,
    service_path: `/suggest/${kind}`,
    flyout_service_url: base,
    flyout_service_path: `/flyout/${kind}?id=\${id}`,
  });
  return {
    versions: ['0.2'],
    name: NAME,
    identifierSpace: `${origin}/v1/people/`,
    schemaSpace: `${origin}/docs#`,
    documentation: `${origin}/docs`,
    defaultTypes: [PERSON],
    view: { url: `${base}/preview?id={{id}}` },
    preview: { url: `${base}/preview?id={{id}}`, ...PREVIEW_SIZE },
    suggest: { entity: suggest('entity'), property: suggest('property'), type: suggest('type') },
    extend: { propose_properties: { service_url: base, service_path: '/extend/propose' }, property_settings: [] },
    batchSize: BATCH,
  };
}

/** @param base  as above, that of 0.2 */
export function draftManifestOf(base: string, origin: string) {
  return {
    versions: ['1.0-draft'],
    name: NAME,
    documentation: `${origin}/docs`,
    defaultTypes: [PERSON],
    view: { url: `${base}/preview?id={{id}}` },
    preview: PREVIEW_SIZE,
    suggest: { entity: true, property: true, type: true },
    extend: { proposeProperties: true, propertySettings: [] },
    standardizedScore: true,
  };
}
