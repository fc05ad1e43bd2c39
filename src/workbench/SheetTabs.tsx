/** The sheets of the workbook below the grid; hidden ones are shown on demand, and stay hidden in the file. */
import { makeStyles, Tab, TabList, ToggleButton, tokens } from '@fluentui/react-components';
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { useEffect, useRef } from 'react';
import type { Desk } from './desk';
import type { DeskState } from './deskState';
import { useWorkbenchText } from './workbenchWords';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { flexGrow: 1, minWidth: 0, overflowX: 'auto', scrollbarWidth: 'thin' },
  tab: { flexShrink: 0, whiteSpace: 'nowrap' },
  hidden: { flexShrink: 0, marginInlineEnd: tokens.spacingHorizontalXS },
});

export function SheetTabs({ desk, state }: { readonly desk: Desk; readonly state: DeskState }) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const list = useRef<HTMLDivElement>(null);
  const { view, sheet, showsHidden } = state;
  const hidden = view.sheets.filter(({ visibility }) => visibility !== 'visible').length;
  const shown = view.sheets.filter(({ visibility }) => showsHidden || visibility === 'visible');
  const name = sheet?.name;
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [name]);
  return (
    <div className={styles.bar}>
      <div ref={list} className={styles.tabs}>
        <TabList
          size="small"
          aria-label={text('workbench.tabs')}
          selectedValue={name ?? null}
          onTabSelect={(_, { value }) => desk.activate(String(value))}
        >
          {shown.map((each) => (
            <Tab key={each.name} value={each.name} className={styles.tab} data-sheet={each.name}>
              {each.visibility === 'visible'
                ? each.name
                : text('workbench.tabs.isHidden', { sheet: each.name })}
            </Tab>
          ))}
        </TabList>
      </div>
      {hidden > 0 && (
        <ToggleButton
          className={styles.hidden}
          size="small"
          appearance="subtle"
          icon={showsHidden ? <Eye20Regular /> : <EyeOff20Regular />}
          checked={showsHidden}
          onClick={() => desk.showHidden(!showsHidden)}
        >
          {text('workbench.tabs.hidden', { count: hidden })}
        </ToggleButton>
      )}
    </div>
  );
}
