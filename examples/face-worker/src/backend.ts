// What computes faces: the one interface between the worker and a piece of hardware, and the choice of one by configuration.
import { openFaceApi } from './backends/face_api.ts';

/** Interleaved RGB, 8 bits each, row by row: `pixels.length` is width × height × 3. */
export interface RgbImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** In pixels of the image it was asked about; may reach over its edges. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Detection extends Box {
  /** 0..1, of the detector */
  readonly score: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Left and right as seen in the picture: eye, eye, tip of the nose, corner and corner of the mouth. */
export type FivePoints = readonly [leftEye: Point, rightEye: Point, nose: Point, leftMouth: Point, rightMouth: Point];

/** What the service registers a space by: two workers with equal words here make vectors that may be compared. */
export interface SpaceDescription {
  readonly detector: string;
  readonly aligner: string;
  readonly recogniser: string;
  /** of all weights together, hexadecimal */
  readonly weightsSha256: string;
  readonly preprocessing: string;
  readonly dimension: number;
  readonly metric: 'cosine' | 'euclidean';
  readonly licence: string;
}

export interface FaceBackend {
  /** for people: "tfjs 4.22.0 on wasm" */
  readonly describes: string;
  readonly space: SpaceDescription;
  /** side in pixels of the square images that each step wants */
  readonly inputs: { readonly detect: number; readonly landmarks: number; readonly embed: number };
  /** one image, no larger than `inputs.detect` on either side */
  detect(image: RgbImage): Promise<readonly Detection[]>;
  /** squares that show a face each, `inputs.landmarks` wide; in order */
  landmarks(chips: readonly RgbImage[]): Promise<readonly FivePoints[]>;
  /** aligned squares, `inputs.embed` wide; a vector of `space.dimension` each, in order. A GPU wants many at once */
  embed(chips: readonly RgbImage[]): Promise<readonly Float32Array[]>;
}

/**
 * The backends by the value of BACKEND. A row of this table is all that another one needs: the rest of the worker knows the interface only.
 *
 * What was tried: `wasm`, on the CPUs of x86-64 machines with Node 20.
 * What was not: `tfjs-node-gpu`. It is the same networks in the same package under TensorFlow's own CUDA binding, which has to be installed
 * beside it (`npm install @tensorflow/tfjs-node-gpu@4.22.0`, CUDA 11.8 and cuDNN 8.6); nobody has run this row on a GPU yet.
 * ONNX Runtime with CUDA (`onnxruntime-node`, execution provider `cuda`) wants other weights in ONNX form; it would be a file
 * beside backends/face_api.ts that answers this interface, with a space of its own. None is here, because none of the weights that we found may be
 * handed out freely together with code under Apache-2.0.
 */
const BACKENDS = {
  wasm: () => openFaceApi('wasm'),
  'tfjs-node-gpu': () => openFaceApi('node-gpu'),
} as const satisfies Record<string, () => Promise<FaceBackend>>;

export type BackendName = keyof typeof BACKENDS;
export const BACKEND_NAMES = Object.keys(BACKENDS) as BackendName[]; // the keys of the table, and no others

export const openBackend = (chosen: BackendName): Promise<FaceBackend> => BACKENDS[chosen]();
