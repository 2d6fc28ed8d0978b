// The size of a page where the client does not say.

/** As openapi.yaml says it; validation has refused anything over 500. */
const USUAL = 100;

export const pageSize = (limit: number | undefined): number => limit ?? USUAL;
