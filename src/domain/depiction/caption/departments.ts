// The departments in the names of offices: "Secretary of State", "Chief of Police".

/** What secretaries, chiefs and ministers are "of", where no place and nobody's name is meant. */
export const DEPARTMENTS =
  /^(?:state|defense|war|navy|army|labor|agriculture|treasury|interior|commerce|education|energy|transportation|health|police|staff|detectives|schools|works|finance)$/;
