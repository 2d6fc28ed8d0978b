// The faces that were found in a photograph: a box for each over the picture, who it is, and the way to put that right.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { useAnswer } from '../api/kept.ts';
import { say } from '../api/outbox.ts';
import { sentenceOf } from '../api/refusal.ts';
import { may } from '../api/session.ts';
import type { Face, ItemView } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { Choice } from '../frame/choice.tsx';
import { addressOf } from '../frame/route.ts';
import { Fault } from '../frame/states.tsx';
import { shareOf, Text } from '../frame/text.tsx';

export function Faces({ item, children }: { readonly item: ItemView; readonly children: ComponentChildren }) {
  const { loaded, again } = useAnswer('/v1/items/{id}/faces', { path: { id: item.id } });
  const [shown, setShown] = useState('');
  const faces = loaded.state === 'here' ? loaded.value.items.filter(({ state }) => state === 'live') : [];
  const [first] = faces;
  return (
    <>
      <div class="with-faces">
        {children}
        {first !== undefined && (
          <svg viewBox={`0 0 ${first.imageWidth} ${first.imageHeight}`} aria-hidden="true">
            {faces.map((face, nth) => (
              <Box key={face.id} face={face} nth={nth + 1} shown={face.id === shown} />
            ))}
          </svg>
        )}
      </div>
      {faces.length > 0 && (
        <ol class="faces" aria-label="Faces, from left to right">
          {faces.map((face, nth) => (
            <li key={face.id} data-face={face.id} onFocusCapture={() => setShown(face.id)} onMouseEnter={() => setShown(face.id)}>
              <span class="place">{nth + 1}</span>
              <Who face={face} item={item} again={again} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Boxes come in shares of the picture, or in pixels. */
function Box({
  face: { box, imageWidth, imageHeight, status },
  nth,
  shown,
}: {
  readonly face: Face;
  readonly nth: number;
  readonly shown: boolean;
}) {
  const inShares = box.x <= 1 && box.y <= 1 && box.w <= 1 && box.h <= 1;
  const [across, down] = inShares ? [imageWidth, imageHeight] : [1, 1];
  const size = Math.max(imageWidth, imageHeight) / 28;
  return (
    <g class={`box ${status} ${shown ? 'shown' : ''}`}>
      <rect x={box.x * across} y={box.y * down} width={box.w * across} height={box.h * down} />
      <text x={box.x * across} y={box.y * down - size / 4} font-size={size}>
        {nth}
      </text>
    </g>
  );
}

function Who({ face, item, again }: { readonly face: Face; readonly item: ItemView; readonly again: () => void }) {
  const [fault, setFault] = useState('');
  const { id, person, probability, source, by, word, reasons, version } = face;
  const put = (said: string): void => {
    say({
      method: 'PUT',
      url: urlOf('/v1/faces/{id}/person', { path: { id } }),
      body: { person: said === 'nothing' ? null : said },
      ifMatch: `"${version}"`,
    }).then(
      () => {
        setFault('');
        announce('Kept.');
        again();
      },
      (error: unknown) => setFault(sentenceOf(error)),
    );
  };
  return (
    <div>
      <p>
        {person !== null ? (
          <a href={addressOf('people', person.id)}>
            <Text of={person.preferredForm} />
          </a>
        ) : (
          { 'not-a-face': 'Not a face', stranger: 'Somebody who is not named', person: 'Nobody yet' }[word ?? 'person']
        )}{' '}
        <span class="count">{source === 'human' ? `said by ${by ?? 'a curator'}` : probability > 0 && `${shareOf(probability)} sure`}</span>
      </p>
      <p class="small">{reasons.map(({ text }) => text).join('; ')}</p>
      {may('curate') && (
        <Choice
          quiet
          says="Who this is"
          value=""
          set={(said) => said !== '' && put(said)}
          of={[
            ['', 'It is…'],
            ...item.people.map(({ person: one, name }) => [one, name] as const),
            ['stranger', 'somebody who is not named'],
            ['not-a-face', 'not a face'],
            ...(source === 'human' ? ([['nothing', 'as before: take back what was said']] as const) : []),
          ]}
        />
      )}
      <Fault says={fault} />
    </div>
  );
}
