/** 差异分析: which schools make a CV what it is, and what it would be without them. */
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Causes, SchoolCause } from '../../app/improving';
import type { Assessment } from '../../assessment/assessment';
import { printedCv, printedLimit, printedShare } from '../printedFigures';
import type { PartProps } from '../partProps';
import { GrowingList } from '../../ui/GrowingList';
import { useWords, type PaneWords } from '../../ui/useWords';
import { offeredCvs, type OfferedCv } from './causesShown';
import { useRemedyStyles } from './remedyStyles';
import { SchoolLink } from './SchoolLink';

const useStyles = makeStyles({
  track: {
    height: '6px',
    marginBlock: '3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  high: { backgroundColor: tokens.colorBrandBackground },
  low: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
});

/** Schools shown at first. */
const causesAtOnce = 8;

interface CausesProps extends PartProps {
  readonly assessment: Assessment;
}

export default function CausesPart(props: CausesProps) {
  const { assessment, session } = props;
  const styles = useRemedyStyles();
  const words = useWords();
  const { text } = words;
  const causes = useCauses(session, assessment);
  const offered = useMemo(() => offeredCvs(assessment), [assessment]);
  const [key, setKey] = useState<string | null>(null);
  const shown = offered.find((each) => each.key === key) ?? offered[0];
  if (!shown) return <div>{text('pane.remedy.causes.none')}</div>;
  const found = causes?.[shown.stage]?.[shown.indicator.id];
  return (
    <div className={styles.part}>
      <Select
        size="small"
        aria-label={text('pane.remedy.causes.choose')}
        value={shown.key}
        onChange={(_, { value }) => setKey(value)}
      >
        <CvOptions offered={offered} above assessment={assessment} />
        <CvOptions offered={offered} above={false} assessment={assessment} />
      </Select>
      <div data-cause={shown.key}>
        {causeSentences(shown, assessment, words).map((sentence, at) => (
          <p key={sentence} className={mergeClasses(styles.line, at === 0 && styles.strong)}>
            {sentence}
          </p>
        ))}
      </div>
      {found && (
        <GrowingList
          key={shown.key}
          items={found.filter(({ share }) => share > 0)}
          step={causesAtOnce}
          label={text('pane.remedy.causes.list')}
        >
          {(cause) => (
            <CauseItem
              key={cause.row}
              {...props}
              shown={shown}
              cause={cause}
              most={found[0]?.share ?? 1}
            />
          )}
        </GrowingList>
      )}
    </div>
  );
}

function CvOptions({
  offered,
  above,
  assessment: { standard },
}: {
  readonly offered: readonly OfferedCv[];
  readonly above: boolean;
  readonly assessment: Assessment;
}) {
  const { text, language } = useWords();
  const own = offered.filter((each) => each.above === above);
  if (own.length === 0) return null;
  return (
    <optgroup label={text(above ? 'pane.remedy.causes.above' : 'pane.remedy.causes.within')}>
      {own.map(({ key, stage, indicator, cv }) => (
        <option key={key} value={key}>
          {`${printedCv(cv, standard).text} ${text('pane.remedy.ofStage', {
            stage: text(`pane.stage.${stage}`),
            indicator: indicator.name[language],
          })}`}
        </option>
      ))}
    </optgroup>
  );
}

function CauseItem({
  cause,
  shown,
  most,
  assessment,
  session,
  state,
}: CausesProps & {
  readonly cause: SchoolCause;
  readonly shown: OfferedCv;
  readonly most: number;
}) {
  const styles = useRemedyStyles();
  const own = useStyles();
  const { text } = useWords();
  const row = assessment.stages[shown.stage]?.rows[cause.row];
  const { direction, share, students, cvWithout, cvAtMean } = cause;
  const cvOf = (cv: number | null) =>
    cv === null ? text('pane.cv.none') : printedCv(cv, assessment.standard).text;
  return (
    <li className={styles.item} data-cause-school={cause.school}>
      <div className={styles.pair}>
        <span>{row ? <SchoolLink row={row} session={session} state={state} /> : cause.school}</span>
        <span className={styles.figure}>
          {text(`pane.remedy.causes.${direction}`, { share: printedShare(share) })}
        </span>
      </div>
      <div className={own.track} aria-hidden>
        <div
          className={mergeClasses(own.bar, direction === 'high' ? own.high : own.low)}
          style={{ width: `${Math.round((100 * share) / most)}%` }}
        />
      </div>
      <div className={styles.note}>
        {text('pane.remedy.causes.ifs', {
          students,
          without: cvOf(cvWithout),
          atMean: cvOf(cvAtMean),
        })}
      </div>
    </li>
  );
}

/** Of this assessment; null until it is there. */
function useCauses(session: PartProps['session'], assessment: Assessment): Causes | null {
  const [answer, setAnswer] = useState<{ of: Assessment; causes: Causes | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void session.improve.causes().then((causes) => {
      if (wanted) setAnswer({ of: assessment, causes });
    });
    return () => {
      wanted = false;
    };
  }, [session, assessment]);
  return answer?.of === assessment ? answer.causes : null;
}

function causeSentences(
  { stage, indicator, cv, dispersion }: OfferedCv,
  { standard }: Assessment,
  { text, language }: PaneWords,
): readonly string[] {
  const params = { cv: printedCv(cv, standard).text };
  const { limit, verdict, drivers } = dispersion;
  const standing =
    limit === null || verdict === null
      ? params.cv
      : text(`pane.cv.${verdict}`, { ...params, limit: printedLimit(limit) });
  const schools = drivers
    .map(({ school, share, direction, students }) =>
      text(`pane.cv.driver.${direction}`, { school, share: printedShare(share), students }),
    )
    .join(text('pane.cv.driver.and'));
  return [
    text('pane.remedy.causes.sentence', {
      stage: text(`pane.stage.${stage}`),
      indicator: indicator.name[language],
      standing,
    }),
    ...(drivers.length === 0 ? [] : [text('pane.cv.drivers', { schools })]),
  ];
}
