/** The steps of the work as tabs, in their order; those with something to mend say how much. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { SessionState } from '../app/session';
import { isError } from '../county/finding';
import { useNavigation, workPages, type PageId } from './navigation';
import { pagePanelId } from '../ui/scrolledPage';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

export function PageTabs({ state, page }: { readonly state: SessionState; readonly page: PageId }) {
  const styles = useStyles();
  const { text } = useWords();
  const { go } = useNavigation();
  const errors = state.survey?.findings.filter(isError).length ?? 0;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={text('pane.pages')}
      selectedValue={page}
      onTabSelect={(_, { value }) => go(workPages.find((id) => id === value) ?? 'results')}
    >
      {workPages.map((id) => (
        <Tab key={id} value={id} aria-controls={pagePanelId} data-page={id}>
          <span className={styles.name}>
            {text(`pane.page.${id}`)}
            {id === 'findings' && errors > 0 && (
              <CounterBadge count={errors} overflowCount={999} color="danger" size="small" />
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
