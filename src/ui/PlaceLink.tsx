/** The link that goes to a cell of the workbook. */
import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Session } from '../app/session';
import type { CellPlace } from '../county/cell';

const useStyles = makeStyles({
  link: {
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

export function PlaceLink({
  session,
  place,
  children,
  label,
}: {
  readonly session: Pick<Session, 'reveal'>;
  readonly place: CellPlace;
  readonly children: ReactNode;
  /** What the link does, where its text alone does not say it. */
  readonly label?: string;
}) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      className={styles.link}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
      onClick={() => void session.reveal(place)}
    >
      {children}
    </Link>
  );
}
