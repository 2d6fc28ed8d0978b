// From what an item says about one person to a verdict: excluded outright, or a probability with its reasons.
import type { LifeDates } from '../heading/heading.ts';
import type { Reason } from '../reason.ts';
import { type EvidenceCode, evidence, probability } from './evidence.ts';
import type { Exposure } from './exposure.ts';
import type { HubRoles } from './hub_roles.ts';
import { judgeLife } from './lifespan.ts';
import type { Medium } from './medium.ts';
import type { CaptionUse, Named } from './named.ts';
import { mayPortraySelf } from './roles.ts';

/** What the item says about everybody in it. */
export interface Setting {
  readonly taken: Exposure | null;
  readonly medium: Medium;
  readonly roles: HubRoles;
  readonly selfPortrait: boolean;
}

export type Verdict =
  | { readonly excluded: { readonly reason: string; readonly detail: string } }
  | {
      readonly excluded: null;
      readonly depicted: number;
      readonly reasons: readonly Reason[];
      readonly against: { readonly reason: string; readonly detail: string } | null;
    };

/** Caption standings, the one that counts first: being in a list of people outweighs owning the house it was taken in. */
const STRONGEST_FIRST: readonly EvidenceCode[] = [
  'caption-list',
  'caption-named',
  'uncertain',
  'mentioned-not-shown',
  'eponym',
  'caption-prose',
];

/** The caption use that decides about somebody, of equal ones the first that places them; null where no caption names them. */
export function decidingCaption({ captions }: Named): CaptionUse | null {
  let deciding: CaptionUse | null = null;
  for (const use of captions) if (deciding === null || outweighs(use, deciding)) deciding = use;
  return deciding;
}

/** "Day and Roe at the fair" in the title, "Ann Day, left, and Ben Roe, right" in the description. */
function outweighs(use: CaptionUse, deciding: CaptionUse): boolean {
  const stronger = STRONGEST_FIRST.indexOf(deciding.standing.code) - STRONGEST_FIRST.indexOf(use.standing.code);
  return stronger > 0 || (stronger === 0 && deciding.order === null && use.order !== null);
}

export function judge(named: Named, setting: Setting): Verdict {
  const caption = decidingCaption(named);
  const shown = caption !== null && (caption.standing.code === 'caption-list' || caption.standing.code === 'caption-named');
  const behind = exclusionByRole(named, caption, shown, setting);
  if (behind !== null) return { excluded: behind };
  const life = judgeLife(lifeDatesOf(named), setting.taken);
  if (life !== null && life.code !== 'too-old') return { excluded: { reason: life.code, detail: life.detail } };
  const reasons = headingEvidence(named, caption, setting);
  if (caption !== null) reasons.push(evidence(caption.standing.code, caption.standing.detail ?? undefined));
  const { kind, said } = setting.medium;
  if (kind !== 'photograph') reasons.push(evidence(kind, `belongs to an item described as "${said}"`));
  if (life !== null) reasons.push(evidence('too-old', life.detail));
  const depicted = probability(reasons);
  return { excluded: null, depicted, reasons, against: depicted < 0.5 ? strongestAgainst(reasons, named) : null };
}

/** Creator or contributor only, or a relator that says so; being named by the caption as shown or uncertain lifts it, a self-portrait's subject too. */
function exclusionByRole(
  { headings }: Named,
  caption: CaptionUse | null,
  shown: boolean,
  { selfPortrait }: Pick<Setting, 'selfPortrait'>,
): { readonly reason: string; readonly detail: string } | null {
  const behind = headings.find(({ side }) => side === 'behind');
  const subject = headings.some(({ field, side }) => field === 'subject' && side !== 'behind');
  if (shown || subject || headings.length === 0 || caption?.standing.code === 'uncertain') return null;
  if (selfPortrait && headings.some(({ field, parsed }) => field === 'creator' && mayPortraySelf(parsed.relator))) return null;
  if (behind !== undefined)
    return {
      reason: `role:${behind.parsed.relator}`,
      detail: `is the ${behind.parsed.relator}, and neither subject nor caption says that the picture shows them`,
    };
  if (headings.some(({ side }) => side === 'in-front')) return null;
  return { reason: 'creator-only', detail: `stands only in ${headings[0]?.field}: nothing says that the picture shows them` };
}

/** Of the heading that has dates: a caption never does. */
function lifeDatesOf({ headings }: Named): LifeDates {
  if (headings.length === 0) return NO_DATES;
  const dated = headings.find(({ name }) => name.dates.birth !== null || name.dates.death !== null);
  const busy = headings.find(({ name }) => name.dates.active !== null);
  return (dated ?? busy)?.name.dates ?? NO_DATES;
}
const NO_DATES: LifeDates = { birth: null, death: null, active: null };

function headingEvidence({ headings }: Named, caption: CaptionUse | null, { roles, selfPortrait }: Setting): Reason[] {
  const reasons: Reason[] = [];
  if (headings.length === 0) return reasons;
  const subjects = headings.filter(({ field }) => field === 'subject');
  if (subjects.length > 0) reasons.push(evidence('subject-heading'));
  const shown = subjects.find(({ divided }) => divided?.says === 'shown')?.divided;
  // a plain heading beside "X--Correspondence" says no more than the subdivided one
  const about = subjects.find(({ divided }) => divided?.says === 'about')?.divided;
  // of a statue or a portrait on a wall "Portraits" says no more than the caption
  if (shown && caption?.standing.code !== 'mentioned-not-shown')
    reasons.push(evidence('portraits', `is subdivided by ${shown.subdivision}`));
  else if (about) reasons.push(evidence('subdivision', `is subdivided by ${about.subdivision}: about them, not of them`));
  if (headings.some(({ side }) => side === 'in-front')) reasons.push(evidence('depicted'));
  const maker = headings.find(({ field }) => field !== 'subject');
  if (selfPortrait && maker?.field === 'creator' && mayPortraySelf(maker.parsed.relator)) reasons.push(evidence('self-portrait'));
  else if (maker !== undefined)
    reasons.push(
      evidence('also-creator', `is also ${maker.field}: ${roles.because}`, maker.field === 'creator' ? roles.creator : roles.contributor),
    );
  return reasons;
}

function strongestAgainst(reasons: readonly Reason[], { headings }: Named): { readonly reason: string; readonly detail: string } {
  const worst = reasons.toSorted((one, other) => one.bits - other.bits)[0];
  if (worst === undefined || worst.bits >= 0) return { reason: 'nothing-for', detail: 'nothing says that the picture shows them' };
  const about = headings.find(({ divided }) => divided?.says === 'about')?.divided;
  const reason = worst.code === 'subdivision' && about ? `subdivision:${about.subdivision}` : worst.code;
  return { reason, detail: worst.text };
}
