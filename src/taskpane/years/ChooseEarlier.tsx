/** The button that chooses earlier workbooks, and what keeps them from being compared. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { exportFormats } from '../../app/givenFiles';
import type { YearsAsk } from '../../app/yearsState';
import { chosenFiles } from '../../ui/givenFiles';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';

const useStyles = makeStyles({
  asked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

export function ChooseEarlier({ session, state }: PartProps) {
  const { text } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const busy = state.activity !== null;
  const { asks, compared } = state.years;
  return (
    <>
      {asks && <Asked key={keyOfAsk(asks)} asks={asks} session={session} state={state} />}
      <div>
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {text(compared ? 'pane.years.again' : 'pane.years.choose')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-chooser="years"
        accept={exportFormats.join(',')}
        onChange={({ target }) => {
          const files = target.files ? chosenFiles(target.files) : [];
          // the same files can be chosen again
          target.value = '';
          if (files.length > 0) void session.compareYears.choose(files);
        }}
      />
    </>
  );
}

function keyOfAsk(asks: YearsAsk): string {
  return JSON.stringify(asks);
}

function Asked({ asks, session, state }: PartProps & { readonly asks: YearsAsk }) {
  const styles = useStyles();
  const { text, say } = useWords();
  switch (asks.kind) {
    case 'whichYear':
      return <WhichYear asks={asks} session={session} state={state} />;
    case 'unreadable': {
      const params = { source: asks.source, why: say(asks.why) };
      return (
        <p className={styles.line} role="alert">
          {text('pane.years.unreadable', params)}
        </p>
      );
    }
    case 'sameYear':
    case 'notEarlier':
      return (
        <p className={styles.line} role="alert">
          {text(`pane.years.${asks.kind}`, { sources: asks.sources.join('、') })}
        </p>
      );
    case 'tooMany':
      return (
        <p className={styles.line} role="alert">
          {text('pane.years.tooMany')}
        </p>
      );
  }
}

const isYear = (told: string) => /^(?:19|20)\d{2}$/.test(told.trim());

function WhichYear({
  asks,
  session,
  state,
}: PartProps & { readonly asks: Extract<YearsAsk, { readonly kind: 'whichYear' }> }) {
  const styles = useStyles();
  const { text } = useWords();
  const [years, setYears] = useState<Readonly<Record<string, string>>>({});
  const [now, setNow] = useState('');
  const open = asks.sources.filter(({ year }) => year === null);
  const complete =
    open.every(({ source }) => isYear(years[source] ?? '')) && (asks.now !== null || isYear(now));
  const tell = () => {
    if (!complete) return;
    const told = open.map(({ source }) => [source, Number(years[source])] as const);
    void session.compareYears.tell({
      years: Object.fromEntries(told),
      now: asks.now === null ? Number(now) : null,
    });
  };
  return (
    <div className={styles.asked}>
      <p className={styles.line} role="alert">
        {text('pane.years.whichYear')}
      </p>
      {open.map(({ source }) => (
        <Field key={source} label={text('pane.years.yearOf', { source })}>
          <Input
            inputMode="numeric"
            value={years[source] ?? ''}
            onChange={(_, { value }) => setYears({ ...years, [source]: value })}
          />
        </Field>
      ))}
      {asks.now === null && (
        <Field label={text('pane.years.yearNow')}>
          <Input inputMode="numeric" value={now} onChange={(_, { value }) => setNow(value)} />
        </Field>
      )}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!complete || state.activity !== null}
          onClick={tell}
        >
          {text('pane.years.go')}
        </Button>
      </div>
    </div>
  );
}
