/** Merged schools of a scenario. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../ui/useWords';
import { RemovableList } from './RemovableList';
import { useRemedyStyles } from './remedyStyles';
import type { EditorProps } from './ScenarioEditor';
import { SchoolBox } from './SchoolBox';
import type { AssessedSchool } from './assessedSchools';

export function MergeChanges({ form: { merges }, schools, onChange }: EditorProps) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const [from, setFrom] = useState<AssessedSchool | null>(null);
  const [into, setInto] = useState<AssessedSchool | null>(null);
  const free = schools.filter(({ key }) => !merges.some((merge) => merge.from.key === key));
  const add = () => {
    if (!from || !into) return;
    onChange({ merges: [...merges, { from, into }] });
    setFrom(null);
    setInto(null);
  };
  return (
    <div className={styles.part}>
      <SchoolBox
        label={text('pane.remedy.scenario.merge.from')}
        schools={free}
        chosen={from}
        onChoose={setFrom}
      />
      {from && (
        <SchoolBox
          label={text('pane.remedy.scenario.merge.into')}
          schools={free.filter(({ key }) => key !== from.key)}
          chosen={into}
          onChoose={setInto}
        />
      )}
      {from && into && (
        <div>
          <Button size="small" onClick={add}>
            {text('pane.remedy.scenario.merge.add')}
          </Button>
        </div>
      )}
      <RemovableList
        items={merges.map((merge) => ({
          key: merge.from.key,
          says: text('pane.remedy.scenario.merge', {
            from: merge.from.name,
            into: merge.into.name,
          }),
        }))}
        label={text('pane.remedy.scenario.merges')}
        onRemove={({ key }) =>
          onChange({ merges: merges.filter((merge) => merge.from.key !== key) })
        }
      />
    </div>
  );
}
