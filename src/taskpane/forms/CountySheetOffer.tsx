/** Offers 均衡_县级数据, on which the county enters what no school table holds. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';

const useStyles = makeStyles({ part: { marginBlock: tokens.spacingVerticalS } });

export function CountySheetOffer({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.part}>
      <Notice
        intent="info"
        actions={
          <Button
            size="small"
            disabledFocusable={state.activity !== null}
            onClick={() => void session.writeCountySheet()}
          >
            {text('pane.forms.makeCountySheet')}
          </Button>
        }
      >
        {text('pane.forms.countySheet')}
      </Notice>
    </div>
  );
}
