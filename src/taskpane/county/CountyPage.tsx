/**
 * 县级数据 as a form: only what the chosen standard asks for, group by group, with lists where there is
 * something to choose. What is typed is written into the sheet at once for all; the sheet stays the truth.
 */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { isEmpty } from '../../county/cell';
import { countyInputs } from '../../county/countyInputs';
import type { CountyInputSection } from '../../county/countyInput';
import { enteredIn, type CountyForm, type CountyFormEntry } from '../../sheets/countyForm';
import { FoldingSection } from '../../ui/FoldingSection';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords } from '../../ui/useWords';
import { CountySheetOffer } from '../forms/CountySheetOffer';
import type { PartProps } from '../partProps';
import { CountyEntry } from './CountyEntry';
import { draftKey, openDrafts, entryText, typingsOf, type CountyDrafts } from './countyDrafts';
import { GrowthTable } from './GrowthTable';

const useStyles = makeStyles({
  page: { paddingInline: tokens.spacingHorizontalM, paddingBlockStart: tokens.spacingVerticalS },
  intro: { margin: 0, marginBlockEnd: tokens.spacingVerticalS },
  bar: {
    position: 'sticky',
    insetBlockEnd: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is typed, by session, while other pages are shown. */
const draftsBySession = new WeakMap<PartProps['session'], CountyDrafts>();

export default function CountyPage({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { countyForm: form } = state;
  const [drafts, setDrafts] = useState<CountyDrafts>(
    () => draftsBySession.get(session) ?? new Map(),
  );
  const [sections] = useState(() => groupsOf(form).find(hasBlanks)?.section ?? null);
  useEffect(() => {
    draftsBySession.set(session, drafts);
  }, [session, drafts]);
  const busy = state.activity !== null;
  const typings = typingsOf(form, drafts);
  const write = async () => {
    await session.enterCounty(typings);
    setDrafts((now) => openDrafts(session.state().countyForm, now));
  };
  const { entered, of } = enteredIn(form);
  return (
    <>
      <div className={styles.page}>
        <p className={styles.intro}>
          {form.sheet === null ? (
            text('pane.countyForm.introNew', { of })
          ) : (
            <>
              {text('pane.countyForm.intro', { entered, of })}{' '}
              <PlaceLink session={session} place={{ sheet: form.sheet, cell: null }}>
                {form.sheet}
              </PlaceLink>
            </>
          )}
        </p>
      </div>
      {form.sheet === null && <CountySheetOffer session={session} state={state} />}
      <div onKeyDown={toNextControl}>
        {groupsOf(form).map((group) => (
          <FoldingSection
            key={`${state.settings.standard} ${group.section}`}
            open={group.section === sections}
            title={text(`pane.countyForm.section.${group.section}`)}
            count={group.blank}
          >
            <CountyGroup
              group={group}
              session={session}
              drafts={drafts}
              disabled={busy}
              onType={(key, column, typed) =>
                setDrafts((now) => new Map(now).set(draftKey(key, column), typed))
              }
            />
          </FoldingSection>
        ))}
      </div>
      {openDrafts(form, drafts).size > 0 && (
        <div className={styles.bar} role="group" aria-label={text('pane.countyForm.typed')}>
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={busy || typings.length === 0}
            onClick={() => void write()}
          >
            {text('pane.countyForm.write', { count: typings.length })}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => setDrafts(new Map())}>
            {text('pane.countyForm.drop')}
          </Button>
        </div>
      )}
    </>
  );
}

interface FormGroup {
  readonly section: CountyInputSection | 'scores';
  readonly entries: readonly CountyFormEntry[];
  readonly scores: CountyForm['scores'];
  readonly blank: number;
}

function hasBlanks({ blank }: FormGroup): boolean {
  return blank > 0;
}

function groupsOf({ entries, scores }: CountyForm): readonly FormGroup[] {
  const sections = [...new Set(entries.map(({ id }) => countyInputs[id].section))];
  const blanks = (cells: readonly { readonly value: CountyFormEntry['value'] }[]) =>
    cells.filter(({ value }) => isEmpty(value)).length;
  const groups = sections.map((section): FormGroup => {
    const own = entries.filter(({ id }) => countyInputs[id].section === section);
    return { section, entries: own, scores: [], blank: blanks(own) };
  });
  if (scores.length === 0) return groups;
  return [...groups, { section: 'scores', entries: [], scores, blank: blanks(scores) }];
}

function CountyGroup({
  group: { section, entries, scores },
  session,
  drafts,
  disabled,
  onType,
}: {
  readonly group: FormGroup;
  readonly session: PartProps['session'];
  readonly drafts: CountyDrafts;
  readonly disabled: boolean;
  readonly onType: (key: string, column: 'value' | 'note', typed: string) => void;
}) {
  const { text } = useWords();
  if (section === 'growth' || section === 'attendance') {
    return (
      <GrowthTable
        entries={entries}
        draftOf={(key) => drafts.get(draftKey(key, 'value'))}
        disabled={disabled}
        onType={(key, typed) => onType(key, 'value', typed)}
      />
    );
  }
  return (
    <>
      {entries.map((entry) => (
        <CountyEntry
          key={entry.key}
          entry={entry}
          session={session}
          draft={drafts.get(draftKey(entry.key, 'value'))}
          note={drafts.get(draftKey(entry.key, 'note'))}
          disabled={disabled}
          onType={(column, typed) => onType(entry.key, column, typed)}
        />
      ))}
      {scores.map(({ key, name, points, value, fixed }) => (
        <Field key={key} size="small" label={name}>
          <Input
            size="small"
            inputMode="decimal"
            value={drafts.get(draftKey(key, 'value')) ?? entryText(value)}
            disabled={disabled || fixed}
            {...(points === null
              ? {}
              : { contentAfter: text('pane.countyForm.points', { points }) })}
            onChange={(_, { value: typed }) => onType(key, 'value', typed)}
          />
        </Field>
      ))}
    </>
  );
}

/** Enter goes on to the next control, as it goes to the next cell on a sheet. */
function toNextControl(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  const controls = [...currentTarget.querySelectorAll<HTMLElement>('input, select')];
  controls[controls.indexOf(target) + 1]?.focus();
  event.preventDefault();
}
