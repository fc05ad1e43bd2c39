/**
 * The rule packs that come with the add-in, by their provinces: what each leaves open, to be used as it
 * is or copied and completed. Fetched with their data when the settings are opened.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import madeUp from '../../../assets/packs/example.json';
import guizhou from '../../../assets/packs/guizhou.json';
import hebei from '../../../assets/packs/hebei.json';
import shaanxi from '../../../assets/packs/shaanxi.json';
import yunnan from '../../../assets/packs/yunnan.json';
import type { Bilingual } from '../../standards/message';
import { readPack, type Pack } from '../../standards/pack';
import { CopyButton } from '../../ui/CopyButton';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';
import { standardsOf } from './openPoints';
import { OpenPackPoints, UncheckedPack } from './PackFacts';

interface Example {
  readonly province: Bilingual;
  readonly pack: Pack;
  /** As the file has it, for people to complete. */
  readonly content: string;
}

const examples: readonly Example[] = [
  example({ 'zh-CN': '云南省', 'en-US': 'Yunnan' }, yunnan),
  example({ 'zh-CN': '贵州省', 'en-US': 'Guizhou' }, guizhou),
  example({ 'zh-CN': '河北省', 'en-US': 'Hebei' }, hebei),
  example({ 'zh-CN': '陕西省', 'en-US': 'Shaanxi' }, shaanxi),
  example({ 'zh-CN': '示例省（虚构）', 'en-US': 'Made-up province' }, madeUp),
];

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  example: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  province: { fontWeight: tokens.fontWeightSemibold },
  facts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalXS,
  },
});

interface ExamplesProps {
  readonly inUse: Pack | null;
  readonly busy: boolean;
  readonly adopt: (pack: Pack) => void;
}

export default function ExamplePacks(props: ExamplesProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const { text } = useWords();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {text('pane.pack.examples')}
      </h3>
      <div className={form.note}>{text('pane.pack.examples.intro')}</div>
      <ul className={styles.list}>
        {examples.map((each) => (
          <ExampleItem key={each.pack.name} example={each} {...props} />
        ))}
      </ul>
    </section>
  );
}

function ExampleItem({
  example: { province, pack, content },
  inUse,
  busy,
  adopt,
}: ExamplesProps & { readonly example: Example }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const used = inUse?.name === pack.name;
  const standards = standardsOf(pack).map((id) => text(`pane.standard.${id}`));
  const action = text(used ? 'pane.pack.example.inUse' : 'pane.pack.example.use');
  const copy = text('pane.pack.example.copy');
  const of = (told: string) =>
    text('pane.pack.example.of', { action: told, province: province[language] });
  return (
    <li className={styles.example} data-example={province['en-US']}>
      <div className={styles.province}>{province[language]}</div>
      <div className={styles.facts}>
        <div>
          {text('pane.pack.example.concerns', { standards: standards.join(text('pane.pack.and')) })}
        </div>
        <UncheckedPack pack={pack} />
        <OpenPackPoints pack={pack} />
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={used || busy}
          aria-label={of(action)}
          onClick={() => adopt(pack)}
        >
          {action}
        </Button>
        <CopyButton content={content} label={of(copy)}>
          {copy}
        </CopyButton>
      </div>
    </li>
  );
}

/** @throws Error when the file is no pack (a fault of this project) */
function example(province: Bilingual, json: unknown): Example {
  const read = readPack(json);
  if (!read.ok) throw new Error(`the example of ${province['en-US']} is no pack`);
  return { province, pack: read.pack, content: JSON.stringify(json, null, 2) };
}
