// Why an image could not be had: the kinds that a caller tells apart, and whether asking again may help.

export const IMAGE_FAULTS = {
  refused: { retryable: false, says: 'the address must not be asked' },
  gone: { retryable: false, says: 'the server says that there is no such image' },
  unreachable: { retryable: true, says: 'the server does not answer, or not now' },
  'too-slow': { retryable: true, says: 'the time was up before the image was there' },
  'too-large': { retryable: false, says: 'more bytes than are taken' },
  'too-many-pixels': { retryable: false, says: 'more pixels than are decoded' },
  'not-an-image': { retryable: false, says: 'the bytes are none of the image formats that are known' },
} as const satisfies Record<string, { readonly retryable: boolean; readonly says: string }>;

export type ImageFaultKind = keyof typeof IMAGE_FAULTS;

/** @example throw new ImageFault('gone', 'https://example.org/7.jpg answers 404') */
export class ImageFault extends Error {
  readonly kind: ImageFaultKind;
  readonly retryable: boolean;

  constructor(kind: ImageFaultKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ImageFault';
    this.kind = kind;
    this.retryable = IMAGE_FAULTS[kind].retryable;
  }
}
