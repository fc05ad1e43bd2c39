/**
 * A sentence or formula in which the mean X̄ has its bar: combining marks sit badly in many Chinese
 * typefaces.
 */
import { makeStyles } from '@fluentui/react-components';
import { Fragment } from 'react';

const mean = 'X̄';

const useStyles = makeStyles({ bar: { textDecorationLine: 'overline' } });

export function Told({ children }: { readonly children: string }) {
  const styles = useStyles();
  return children.split(mean).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <span role="img" aria-label={mean} className={styles.bar}>
          X
        </span>
      )}
      {part}
    </Fragment>
  ));
}
