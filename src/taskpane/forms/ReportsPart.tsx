/**
 * 报告: the four papers as Word drafts. Made of the entries as they stand and handed over as a download; where
 * Excel lets add-ins hand over no files, it says what to do.
 */
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { useMemo, useState } from 'react';
import type { Assessment } from '../../assessment/assessment';
import type { ReportRequest } from '../../reports/input';
import { reportKinds, reportNames, type ReportKind } from '../../reports/reportKinds';
import { FoldingSection } from '../../ui/FoldingSection';
import { downloadFile } from '../../ui/download';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';
import { assessedSchools, type AssessedSchool } from '../remedy/assessedSchools';
import { SchoolBox } from '../remedy/SchoolBox';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalS,
  },
  school: { width: '100%' },
});

/** What came of the last wish. */
type HandedOver =
  | { readonly kind: 'made'; readonly file: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unfetched' };

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Fetched with the first report. */
const writer = () => import(/* webpackChunkName: 'word' */ '../../word/writeDocx');

export function ReportsPart({
  session,
  state,
  assessment,
}: PartProps & { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { text, say } = useWords();
  const [kind, setKind] = useState<ReportKind>('selfAssessment');
  const [school, setSchool] = useState<AssessedSchool | null>(null);
  const [told, setTold] = useState<HandedOver | null>(null);
  const schools = useMemo(() => assessedSchools(assessment), [assessment]);
  const isOfSchool = kind === 'schoolCheck';
  const make = async () => {
    setTold(null);
    const request: ReportRequest = {
      kind,
      school: isOfSchool && school ? nameOrCode(school, assessment) : null,
    };
    const answer = await session.report(request);
    if (!answer) return;
    if (answer.kind === 'refused') {
      setTold({ kind: 'refused', why: say(answer.why) });
      return;
    }
    const file = `${answer.paper.name}.docx`;
    try {
      const { writeDocx } = await writer();
      downloadFile(file, await writeDocx(answer.paper), wordType);
      setTold({ kind: 'made', file });
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ChunkLoadError')) throw error;
      setTold({ kind: 'unfetched' });
    }
  };
  return (
    <FoldingSection open title={text('pane.reports')}>
      <div>{text('pane.reports.intro')}</div>
      <div className={styles.part}>
        <Field label={text('pane.reports.kind')} size="small">
          <RadioGroup
            value={kind}
            onChange={(_, { value }) => {
              const chosen = reportKinds.find((each) => each === value);
              if (chosen) setKind(chosen);
              setTold(null);
            }}
          >
            {reportKinds.map((each) => (
              <Radio key={each} value={each} label={kindLabel(each, text)} />
            ))}
          </RadioGroup>
        </Field>
        {isOfSchool && (
          <div className={styles.school}>
            <SchoolBox
              label={text('pane.reports.school')}
              schools={schools}
              chosen={school}
              onChoose={setSchool}
            />
          </div>
        )}
        <Button
          icon={<DocumentText20Regular />}
          disabledFocusable={state.activity !== null || (isOfSchool && school === null)}
          onClick={() => void make()}
        >
          {text('pane.reports.make')}
        </Button>
        {told && <ReportOutcome told={told} inExcel={state.copy.way !== 'kept'} />}
      </div>
    </FoldingSection>
  );
}

function ReportOutcome({
  told,
  inExcel,
}: {
  readonly told: HandedOver;
  readonly inExcel: boolean;
}) {
  const { text } = useWords();
  switch (told.kind) {
    case 'refused':
      return <Notice intent="warning">{told.why}</Notice>;
    case 'unfetched':
      return <Notice intent="error">{text('pane.reports.unfetched')}</Notice>;
    case 'made':
      return (
        <Notice intent="success" polite>
          {text('pane.reports.made', { file: told.file })}
          {inExcel && <> {text('pane.reports.noDownload')}</>}
        </Notice>
      );
  }
}

function kindLabel(kind: ReportKind, text: ReturnType<typeof useWords>['text']): string {
  const name = reportNames[kind];
  return kind === 'schoolCheck'
    ? text('pane.reports.ofSchool', { name })
    : text('pane.reports.ofCounty', { name });
}

/** Of two schools with one name the code tells which. */
function nameOrCode({ name, at }: AssessedSchool, { stages }: Assessment): string {
  const rows = [...(stages.primary?.rows ?? []), ...(stages.junior?.rows ?? [])];
  return rows.find(({ table, row }) => table === at.table && row === at.row)?.code ?? name;
}
