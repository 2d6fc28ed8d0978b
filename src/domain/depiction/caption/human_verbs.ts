// What only people do: right before such a verb stands somebody.

/** Only people do these; a run right before one is a person, whatever the lexicon knows of it. */
export const HUMAN_VERBS =
  /^(?:seated|sits|sitting|holds|holding|wearing|wears|smiling|smiles|shaking|shakes|kneeling|kneels|waving|waves|speaking|speaks|blowing|cutting|cuts|touching|pointing|points|posing|poses|reading|singing|sings|laughing|receiving|receives|presents|accepts|accepting|greets|greeting|talking|talks|interviewing|addressing|addresses|signing|signs)$/;
