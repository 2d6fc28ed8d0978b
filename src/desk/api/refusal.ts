// An answer that is not what was asked for, with the service's own sentence about it.
export class Refusal extends Error {
  /** 0 where there was no answer */
  readonly status: number;
  /** the members of the problem document */
  readonly told: Readonly<Record<string, unknown>>;

  constructor(status: number, says: string, told: Readonly<Record<string, unknown>> = {}) {
    super(says);
    this.status = status;
    this.told = told;
  }
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const told = (await response.json().catch(() => ({}))) as Record<string, unknown>; // problem documents are objects
  const says = typeof told.detail === 'string' ? told.detail : `the service answered ${response.status}`;
  return new Refusal(response.status, says, told);
}

/** A sentence for the page, whatever was thrown. */
export const sentenceOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
