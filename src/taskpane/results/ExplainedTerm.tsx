/**
 * A number that tells how it comes about: hovering, focus or a click shows it. What it says is made
 * only then, since a county shows thousands of numbers.
 */
import { Link, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  number: {
    color: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStroke1Hover,
    textUnderlineOffset: '3px',
  },
  content: { maxWidth: '240px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

export function ExplainedTerm({
  explain,
  className,
  label,
  children,
}: {
  /** Lines of text; asked for when they are shown. */
  readonly explain: () => string;
  readonly className?: string;
  /** The number with what it is a number of, for who hears it alone. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [visible, setVisible] = useState(false);
  // A screen reader asks for the description as soon as the number has the focus.
  const [asked, setAsked] = useState(false);
  const wanted = visible || asked;
  return (
    <Tooltip
      // a description stands in the document from the start, hidden: one for every number
      relationship={wanted ? 'description' : 'inaccessible'}
      content={{ children: wanted ? explain() : null, className: styles.content }}
      positioning="above-end"
      withArrow
      visible={visible}
      onVisibleChange={(_, data) => setVisible(data.visible)}
    >
      <Link
        as="button"
        className={mergeClasses(styles.number, className)}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onFocus={() => setAsked(true)}
        onBlur={() => setAsked(false)}
        onClick={() => setVisible(true)}
      >
        {children}
      </Link>
    </Tooltip>
  );
}
