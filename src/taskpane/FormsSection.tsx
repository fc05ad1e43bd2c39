/** 申报表: names the official tables of the chosen standard, and writes them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import type { CountyAssessment } from '../assessment/countyAssessment';
import type { PaneCode } from '../messages/zh-CN/pane';
import type { StandardId } from '../standards/standard';
import { Section, type PartProps } from './section';
import { useWords } from './words';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
  title: { color: tokens.colorNeutralForeground2 },
});

type FormTitle = Extract<PaneCode, `pane.forms.${string}`>;

/** The sheets as they are called in the workbook, in the forms' order. */
const tables: Readonly<Record<StandardId, readonly (readonly [sheet: string, FormTitle])[]>> = {
  'quality-2017': [
    ['均衡_优质_表Ⅰ', 'pane.forms.facts'],
    ['均衡_优质_表Ⅱ-1', 'pane.forms.resources'],
    ['均衡_优质_表Ⅱ-2', 'pane.forms.resourcesBySchool'],
    ['均衡_优质_表Ⅲ', 'pane.forms.dispersion'],
    ['均衡_优质_表Ⅳ', 'pane.forms.government'],
    ['均衡_优质_表Ⅴ', 'pane.forms.quality'],
    ['均衡_优质_表Ⅵ', 'pane.forms.recognition'],
  ],
  'basic-2012': [
    ['均衡_基本_表Ⅰ', 'pane.forms.facts'],
    ['均衡_基本_表Ⅱ-1', 'pane.forms.conditions'],
    ['均衡_基本_表Ⅱ-2', 'pane.forms.conditionsBySchool'],
    ['均衡_基本_表Ⅲ', 'pane.forms.dispersion'],
    ['均衡_基本_政府工作', 'pane.forms.scores'],
  ],
};

export default function FormsSection({
  session,
  state,
  county,
}: PartProps & { readonly county: CountyAssessment }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <Section open={false} title={text('pane.forms')}>
      <div>{text('pane.forms.intro')}</div>
      <ul className={styles.list} aria-label={text('pane.forms.list')}>
        {tables[state.settings.standard].map(([sheet, title]) => (
          <li key={sheet}>
            {sheet} <span className={styles.title}>{text(title)}</span>
          </li>
        ))}
      </ul>
      {hasGaps(county) && <p>{text('pane.forms.incomplete')}</p>}
      <Button
        icon={<DocumentTable20Regular />}
        disabledFocusable={state.activity !== null}
        onClick={() => void session.writeTables()}
      >
        {text('pane.forms.write')}
      </Button>
    </Section>
  );
}

/** Whatever the verdict: an item without data leaves its place in a form empty. */
function hasGaps({ blocks }: CountyAssessment): boolean {
  return blocks.some(({ items }) => items.some(({ verdict }) => verdict === 'undetermined'));
}
