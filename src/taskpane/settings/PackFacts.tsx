/** What is to be known of a rule pack before anybody relies on it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Bilingual } from '../../standards/message';
import type { Pack } from '../../standards/pack';
import { stagesNeverJudged } from '../../standards/verdictsInReach';
import { useWords } from '../../ui/useWords';
import { openPoints } from './openPoints';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function PackInUse({ pack }: { readonly pack: Pack }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <div>{text('pane.pack.name', { name: pack.name })}</div>
      {pack.source !== undefined && <div>{text('pane.pack.source', { source: pack.source })}</div>}
      <UncheckedPack pack={pack} />
      {pack.remarks && pack.remarks.length > 0 && (
        <ul className={styles.list}>
          {pack.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <OpenPackPoints pack={pack} />
    </>
  );
}

export function UncheckedPack({ pack }: { readonly pack: Pack }) {
  const { text } = useWords();
  return pack.checked === false ? <div>! {text('pane.pack.unchecked')}</div> : null;
}

export function OpenPackPoints({ pack }: { readonly pack: Pack }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { items, limits, points, pass } = openPoints(pack);
  const named = (
    code: 'pane.pack.open.items' | 'pane.pack.open.limits' | 'pane.pack.open.points',
    terms: readonly Bilingual[],
  ) => {
    const names = terms.map((term) => term[language]).join(text('pane.pack.and'));
    return terms.length === 0 ? [] : [text(code, { names })];
  };
  const never = pack.conditions ? stagesNeverJudged(pack.conditions) : [];
  const stages = never.map((stage) => text(`pane.stage.${stage}`)).join(text('pane.pack.and'));
  const lines = [
    ...(never.length > 0 ? [text('pane.pack.never', { stages })] : []),
    ...named('pane.pack.open.items', items),
    ...named('pane.pack.open.limits', limits),
    ...named('pane.pack.open.points', points),
    ...(pass ? [text('pane.pack.open.pass')] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} data-open>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
