// @vladmandic/face-api 1.7.15: SSD-MobileNet finds faces, a small net finds 68 landmarks, a ResNet-34 makes 128 numbers. Weights are in the package (MIT).
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Detection, FaceBackend, FivePoints, Point, RgbImage } from '../backend.ts';

const load = createRequire(import.meta.url);

/** Which build of the package runs on what; both hold the same networks. */
const FLAVOURS = {
  wasm: { build: '@vladmandic/face-api/dist/face-api.node-wasm.js', tensors: '@tensorflow/tfjs', device: 'wasm' },
  'node-gpu': { build: '@vladmandic/face-api/dist/face-api.node-gpu.js', tensors: '@tensorflow/tfjs-node-gpu', device: 'tensorflow' },
} as const;

const MODELS = ['ssd_mobilenetv1_model', 'face_landmark_68_model', 'face_recognition_model'] as const;
/** Lower finds more faces of old photographs, and more knots in wood; at .4 the service still gets the score and may be stricter. */
const MIN_CONFIDENCE = 0.4;
const MAX_FACES = 200;
const INPUTS = { detect: 512, landmarks: 112, embed: 150 } as const;
const DIMENSION = 128;
/** A batch of 16 took no less time per face than one of 8 on a CPU, and twice the memory. */
const EMBED_BATCH = 8;

/** The part of the package's own types that is used here; its build for Node carries none. */
interface Tensor {
  dispose(): void;
}
interface Network {
  loadFromDisk(folder: string): Promise<void>;
}
interface FaceApi {
  readonly nets: {
    readonly ssdMobilenetv1: Network & {
      locateFaces(
        image: Tensor,
        options: object,
      ): Promise<
        {
          readonly score: number;
          readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
        }[]
      >;
    };
    readonly faceLandmark68Net: Network & {
      detectLandmarks(images: readonly Tensor[]): Promise<Landmarks | Landmarks[]>;
    };
    readonly faceRecognitionNet: Network & {
      computeFaceDescriptor(images: readonly Tensor[]): Promise<Float32Array | Float32Array[]>;
    };
  };
  readonly SsdMobilenetv1Options: new (options: { readonly minConfidence: number; readonly maxResults: number }) => object;
}
interface Landmarks {
  readonly positions: readonly Point[];
}
interface Tensors {
  readonly version_core: string;
  setBackend(device: string): Promise<boolean>;
  ready(): Promise<void>;
  enableProdMode(): void;
  tensor3d(values: Uint8Array, shape: [number, number, number], type: 'int32'): Tensor;
}

/** @throws Error where the packages of a flavour are not installed, or its device does not start */
export async function openFaceApi(flavour: keyof typeof FLAVOURS): Promise<FaceBackend> {
  const { build, tensors, device } = FLAVOURS[flavour];
  const tf: Tensors = load(tensors);
  if (flavour === 'wasm') {
    const wasm: { setWasmPaths(folder: string): void } = load('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(`${path.dirname(load.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'))}/`);
  }
  tf.enableProdMode();
  if (!(await tf.setBackend(device))) throw new Error(`TensorFlow.js has no backend ${device} here`);
  await tf.ready();
  const { nets, SsdMobilenetv1Options }: FaceApi = load(build);
  const folder = path.resolve(path.dirname(load.resolve(build)), '../model');
  for (const net of [nets.ssdMobilenetv1, nets.faceLandmark68Net, nets.faceRecognitionNet]) await net.loadFromDisk(folder);
  const options = new SsdMobilenetv1Options({ minConfidence: MIN_CONFIDENCE, maxResults: MAX_FACES });

  /** Tensors live outside of JavaScript's heap: whoever makes them gives them back. */
  async function withTensors<T>(images: readonly RgbImage[], use: (made: readonly Tensor[]) => Promise<T>): Promise<T> {
    const made = images.map(({ pixels, width, height }) => tf.tensor3d(pixels, [height, width, 3], 'int32'));
    try {
      return await use(made);
    } finally {
      for (const tensor of made) tensor.dispose();
    }
  }

  return {
    describes: `face-api 1.7.15, tfjs ${tf.version_core} on ${device}`,
    space: {
      detector: 'face-api 1.7.15 ssd_mobilenetv1, at least 0.4, tiles of 512',
      aligner: 'face-api 1.7.15 face_landmark_68, upright by the eyes',
      recogniser: 'face-api 1.7.15 face_recognition (ResNet-34)',
      weightsSha256: await weightsSha256(folder),
      preprocessing: 'square of 150 pixels, eyes level, sRGB, 0..255, mean taken by the network',
      dimension: DIMENSION,
      metric: 'cosine',
      licence: 'MIT',
    },
    inputs: INPUTS,
    detect: (image) =>
      withTensors([image], async ([tensor]) => {
        const found = tensor === undefined ? [] : await nets.ssdMobilenetv1.locateFaces(tensor, options);
        return found.map(({ score, box }): Detection => ({ score, x: box.x, y: box.y, w: box.width, h: box.height }));
      }),
    async landmarks(chips) {
      if (chips.length === 0) return [];
      return withTensors(chips, async (made) =>
        listed(await nets.faceLandmark68Net.detectLandmarks(made)).map(({ positions }) => fivePoints(positions)),
      );
    },
    async embed(chips) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < chips.length; from += EMBED_BATCH)
        vectors.push(
          ...(await withTensors(chips.slice(from, from + EMBED_BATCH), async (made) =>
            listed(await nets.faceRecognitionNet.computeFaceDescriptor(made)),
          )),
        );
      return vectors;
    },
  };
}

/** The package answers one for one, and a list for many. */
const listed = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

/** Numbers of the 68 landmarks: iBUG 300-W. */
const [LEFT_EYE, RIGHT_EYE, NOSE, MOUTH_LEFT, MOUTH_RIGHT] = [[36, 41], [42, 47], 30, 48, 54] as const;

function fivePoints(positions: readonly Point[]): FivePoints {
  const mean = ([first, last]: readonly [number, number]): Point => {
    const points = positions.slice(first, last + 1);
    return { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };
  };
  const at = (index: number): Point => mean([index, index]);
  return [mean(LEFT_EYE), mean(RIGHT_EYE), at(NOSE), at(MOUTH_LEFT), at(MOUTH_RIGHT)];
}

async function weightsSha256(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const model of MODELS) hash.update(await readFile(path.join(folder, `${model}.bin`)));
  return hash.digest('hex');
}
