// The shapes that the service answers with, by the names that the desk uses: all of them from the contract.
import type { components } from '../../http/api.gen.ts';

type Shapes = components['schemas'];
export type Suggestion = Shapes['Suggestion'];
export type Side = Shapes['SuggestedSide'];
export type Judgement = Shapes['Judgement'];
export type Person = Shapes['Person'];
export type PersonSplit = Shapes['PersonSplit'];
export type Face = Shapes['Face'];
export type EmbeddingRun = Shapes['EmbeddingRun'];
export type Heading = Shapes['Heading'];
export type Kind = Shapes['Kind'];
export type Reason = Shapes['Reason'];
export type LabelLine = Shapes['LabelLine'];
export type ItemView = Shapes['ItemView'];
export type PersonOfItem = Shapes['PersonOfItem'];
export type Harvest = Shapes['Harvest'];
export type Session = Shapes['Session'];
export type Preview = Shapes['Preview'];
