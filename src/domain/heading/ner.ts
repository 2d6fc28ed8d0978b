// The one door of the domain to compromise, a general language model of English.
import nlp from 'compromise/three';
import { peopleSeenBy, personVote } from './person_vote.ts';

/** The spans that the language model takes for people, in order: candidates for the grammar to accept or refuse. */
export const nerPersonSpans = (text: string): string[] => peopleSeenBy(nlp, text);

/** Does the language model see one person who fills the text? */
export const nerSeesPerson = personVote(nerPersonSpans);
