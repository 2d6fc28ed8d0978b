// Faces as a pipeline finds them, through the door that pipelines have: a space, a run, a lease, a result.
import type { TestService } from './service.ts';

const SPACE = 'drawn-faces';
/** Shares of the picture: the heads of the drawing that stands for photographs. */
const BOXES = [
  [200, 190],
  [400, 180],
  [600, 190],
  [160, 330],
  [400, 320],
  [640, 330],
].map(([x = 0, y = 0]) => ({ x: (x - 50) / 800, y: (y - 60) / 600, w: 100 / 800, h: 120 / 600 }));

/** Finds six faces in an item that has a picture and somebody in it. */
export async function findFaces(service: TestService, item: string): Promise<typeof BOXES> {
  const call = async (
    method: string,
    path: string,
    body: object,
  ): Promise<{ token: string; tasks: { taskId: string; itemId: string }[] }> => {
    const response = await service.send(method, path, { key: service.keys.pipeline, body });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Awaited<ReturnType<typeof call>>; // contract.test.ts holds the shape of each against openapi.yaml
  };
  await call('PUT', `/v1/embedding/spaces/${SPACE}`, {
    detector: 'drawn',
    aligner: 'drawn',
    recogniser: 'drawn faces',
    weightsSha256: '0'.repeat(64),
    preprocessing: 'none',
    dimension: 2,
    metric: 'cosine',
    licence: 'none',
  });
  await call('POST', '/v1/embedding/runs', { spaceId: SPACE });
  const { token, tasks } = await call('POST', '/v1/embedding/leases', { spaceId: SPACE, max: 10, ttl: 60 });
  const results = tasks
    .filter(({ itemId }) => itemId === item)
    .map(({ taskId }) => ({
      taskId,
      outcome: 'ok',
      image: { width: 800, height: 600, sha256: '1'.repeat(64) },
      faces: BOXES.map((box, nth) => ({ box, imageWidth: 800, imageHeight: 600, score: 0.99, embedding: [1, nth] })),
    }));
  await call('POST', '/v1/embedding/results', { token, results });
  return BOXES;
}
