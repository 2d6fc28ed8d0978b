// Starting a harvest, now or by the calendar.
import { useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { Act } from '../frame/act.tsx';
import { Card } from '../frame/card.tsx';
import { Choice } from '../frame/choice.tsx';

const WHEN: readonly (readonly [cron: string, says: string])[] = [
  ['', 'now, once'],
  ['0 3 * * *', 'every night at 3'],
  ['0 3 * * 1', 'every Monday at 3'],
  ['0 3 1 * *', 'on the first of each month at 3'],
];

export function Start({ done }: { readonly done: () => void }) {
  const [kind, setKind] = useState('dpla-api');
  const [words, setWords] = useState('');
  const [mode, setMode] = useState('changes');
  const [cron, setCron] = useState('');
  const source = kind === 'bulk' ? { kind, location: words } : { kind, query: words === '' ? {} : { q: words } };
  const harvest = { source, mode };
  const name =
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'everything';
  return (
    <Card title="Start a harvest">
      <div class="tools">
        <Choice
          says="From"
          value={kind}
          set={setKind}
          of={[
            ['dpla-api', 'a search at DPLA'],
            ['bulk', 'a file or a folder of files'],
          ]}
        />
        <label>
          {kind === 'bulk' ? 'Where it is' : 'Words to search for (none: everything)'}
          <input value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
        </label>
        <Choice
          says="What is missing there"
          value={mode}
          set={setMode}
          of={[
            ['changes', 'stays here'],
            ['full', 'counts as gone'],
          ]}
        />
        <Choice says="When" value={cron} set={setCron} of={WHEN} />
        <span>
          <Act
            main
            says={cron === '' ? 'Start' : 'Schedule'}
            said={
              cron === ''
                ? { method: 'POST', url: '/v1/harvests', body: harvest }
                : {
                    method: 'PUT',
                    url: urlOf('/v1/schedules/{name}', { path: { name } }),
                    body: { cron, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, harvest },
                  }
            }
            done={done}
          />
        </span>
      </div>
    </Card>
  );
}
