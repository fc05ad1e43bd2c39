/** Asks for the stage of a table that does not say it itself; the answer is kept with the settings. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { Message } from '../../standards/message';
import { stages } from '../../standards/standard';
import type { PartProps } from '../section';
import { useWords } from '../words';

const useStyles = makeStyles({ question: { padding: tokens.spacingHorizontalS } });

export function StageQuestions({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const tables = (state.survey?.refusals ?? []).flatMap(tableInQuestion);
  return tables.map((table) => (
    <div key={table} className={styles.question}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text('pane.binding.askStage', { table })}</MessageBarBody>
        <MessageBarActions>
          {stages.map((stage) => (
            <Button
              key={stage}
              size="small"
              disabledFocusable={state.activity !== null}
              onClick={() => {
                session.choose({ stages: { ...state.settings.stages, [table]: stage } });
                void session.survey();
              }}
            >
              {text(`pane.stage.${stage}`)}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  ));
}

function tableInQuestion({ code, params }: Message): readonly string[] {
  const table = params?.['table'];
  return code === 'refused.stageUnknown' && typeof table === 'string' ? [table] : [];
}
