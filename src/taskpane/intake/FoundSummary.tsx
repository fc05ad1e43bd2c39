/** What was found in the files, in a few lines: how many schools, of which types, from how many files. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { IntakeFound } from '../../app/intakeState';
import { missingCount } from '../../statistics/figureWords';
import type { Intake } from '../../statistics/intake';
import { yearText } from '../../statistics/reportYear';
import { Notice } from '../../ui/Notice';
import { doubtLines, typeCounts } from './foundLines';
import { useIntakeWords, type IntakeWords } from './intakeWords';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function FoundSummary({
  heading,
  found,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly found: IntakeFound;
}) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const none = found.kind === 'found' && found.imported.intake.schools.length === 0;
  return (
    <section className={styles.part} data-summary="">
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {found.kind === 'asks'
          ? text('intakePage.asked')
          : none
            ? text('intakePage.none')
            : text('intakePage.schools', { schools: found.imported.intake.schools.length })}
      </h3>
      {found.kind === 'found' &&
        (none ? (
          <NothingFound intake={found.imported.intake} />
        ) : (
          <WhatWasFound intake={found.imported.intake} passedOver={found.imported.passedOver} />
        ))}
    </section>
  );
}

function NothingFound({ intake: { files } }: { readonly intake: Intake }) {
  const { text } = useIntakeWords();
  return (
    <Notice intent="warning" polite>
      {files.length === 0
        ? text('intakePage.none.noFiles')
        : text('intakePage.none.why', { files: files.length })}
    </Notice>
  );
}

function WhatWasFound({
  intake,
  passedOver,
}: {
  readonly intake: Intake;
  readonly passedOver: number;
}) {
  const styles = useStyles();
  const words = useIntakeWords();
  const { text } = words;
  const { files } = intake;
  const used = files.filter(({ schools }) => schools > 0).length;
  const of = countyAndYear(intake, words);
  const gaps = missingCount(intake.missing) + intake.conflicts.length > 0;
  const counts = openCounts(intake, words);
  return (
    <>
      {of !== '' && <p className={styles.line}>{of}</p>}
      <p className={styles.line}>{typeCounts(intake, words)}</p>
      <p className={styles.hint}>
        {text('intakePage.used', { files: files.length, used })}{' '}
        {passedOver > 0 && text('intakePage.passedOver', { passedOver })}
      </p>
      {counts !== '' ? (
        <Notice intent="warning" polite>
          <p className={styles.line}>{counts}</p>
          {gaps && <p className={styles.line}>{text('intakePage.blank')}</p>}
        </Notice>
      ) : (
        <p className={styles.line}>{text('intakePage.nothingOpen')}</p>
      )}
    </>
  );
}

function countyAndYear({ county, year }: Intake, { text }: IntakeWords): string {
  const told = year ? text('intakePage.year', { year: yearText(year) }) : '';
  return text('intakePage.of', { county: county ?? '', year: told }).trim();
}

function openCounts(intake: Intake, words: IntakeWords): string {
  const { text } = words;
  const counts = [
    ['missing', missingCount(intake.missing)],
    ['conflicts', intake.conflicts.length],
    ['doubts', doubtLines(intake, words).length],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([part, count]) =>
      text('intakePage.count', { title: text(`intakePage.part.${part}`), count }),
    )
    .join(text('intakePage.comma'));
}
