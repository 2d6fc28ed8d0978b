// The verdict on a heading in the shape in which it is stored.
import { classify } from '../domain/heading/classify.ts';
import { headingNameJson } from '../domain/heading/heading_json.ts';
import { fold } from '../domain/text/fold.ts';
import type { HeadingUse, HeadingVerdict } from '../store/verdicts.ts';

export function verdictOn({ heading, context }: HeadingUse): HeadingVerdict {
  const { kind, person, confidence, parsed, reasons } = classify(heading, context);
  return {
    heading,
    kind,
    person,
    confidence,
    name: person ? headingNameJson(parsed.name) : null,
    subdivisions: parsed.subdivisions,
    relator: parsed.relator,
    reasons,
    folded: fold(heading),
    context,
  };
}
