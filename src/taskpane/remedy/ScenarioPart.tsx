/** 方案比较: up to four what-ifs beside the present; no cell of the workbook is touched. */
import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import type { Assessment } from '../../assessment/assessment';
import type { PartProps } from '../partProps';
import { FoldingSection } from '../../ui/FoldingSection';
import { useWords } from '../../ui/useWords';
import type { PlanChoice } from './chosenPlans';
import { useRemedyStyles } from './remedyStyles';
import { ScenarioCards, type ComparedScenario } from './ScenarioCards';
import { ScenarioEditor } from './ScenarioEditor';
import {
  changesOf,
  plannedCost,
  mostScenarios,
  newScenario,
  type ScenarioForm,
} from './scenarioForm';
import { assessedSchools } from './assessedSchools';

interface ScenarioProps extends PartProps {
  readonly assessment: Assessment;
  readonly choosing: PlanChoice;
  readonly closed: boolean;
}

const scenariosBySession = new WeakMap<PartProps['session'], readonly ScenarioForm[]>();

export default function ScenarioPart(props: ScenarioProps) {
  const { assessment, choosing, closed, session, state } = props;
  const styles = useRemedyStyles();
  const { text } = useWords();
  const { plans } = choosing;
  const schools = useMemo(() => assessedSchools(assessment), [assessment]);
  const [forms, setForms] = useState(
    () => scenariosBySession.get(session) ?? [newScenario(1, plans)],
  );
  const [compared, setCompared] = useState<{
    readonly of: Assessment;
    readonly scenarios: readonly ComparedScenario[];
  } | null>(null);
  const keep = (next: readonly ScenarioForm[]) => {
    scenariosBySession.set(session, next);
    setForms(next);
    // What is shown no longer belongs to what is asked.
    setCompared(null);
  };
  const compare = async () => {
    const changes = forms.map((form) => changesOf(form, plans, schools, state));
    const found = await session.improve.compare(changes);
    if (!found) return;
    const scenarios = found.map((result, at) => {
      const form = forms[at];
      return {
        name: text('pane.remedy.scenario.name', { number: at + 1 }),
        assessment: result,
        cost: form ? plannedCost(form, plans) : 0,
      };
    });
    setCompared({ of: assessment, scenarios });
  };
  return (
    <div className={styles.part}>
      <div className={styles.note}>{text('pane.remedy.scenario.intro')}</div>
      {forms.map((form, at) => (
        <FoldingSection
          key={form.id}
          open={forms.length === 1}
          title={text('pane.remedy.scenario.name', { number: at + 1 })}
        >
          <ScenarioEditor
            form={form}
            plans={plans}
            assessment={assessment}
            schools={schools}
            onChange={(change) =>
              keep(forms.map((each) => (each.id === form.id ? { ...each, ...change } : each)))
            }
            {...(forms.length > 1
              ? { onRemove: () => keep(forms.filter(({ id }) => id !== form.id)) }
              : {})}
          />
        </FoldingSection>
      ))}
      <div className={styles.buttons}>
        <Button disabledFocusable={closed} onClick={() => void compare()}>
          {text('pane.remedy.scenario.compare')}
        </Button>
        {forms.length < mostScenarios && (
          <Button
            icon={<Add20Regular />}
            onClick={() => {
              const id = Math.max(...forms.map((form) => form.id)) + 1;
              keep([...forms, { ...newScenario(id, plans) }]);
            }}
          >
            {text('pane.remedy.scenario.add')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {compared?.of === assessment && (
          <ScenarioCards present={assessment} scenarios={compared.scenarios} />
        )}
      </div>
    </div>
  );
}
