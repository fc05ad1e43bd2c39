/** Where files and folders are dropped, and the buttons that choose them. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderAdd20Regular } from '@fluentui/react-icons/svg/folder-add';
import { useRef, useState, type DragEvent, type RefObject } from 'react';
import { exportFormats } from '../../app/givenFiles';
import type { GivenFile } from '../../app/intakeState';
import { canChooseFolders, chosenFiles, droppedFiles } from '../../ui/givenFiles';
import { useIntakeWords } from './intakeWords';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    textAlign: 'center',
  },
  first: { paddingBlock: tokens.spacingVerticalXXL },
  over: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

export function DropZone({
  give,
  busy,
  first = false,
}: {
  readonly give: (files: readonly GivenFile[]) => Promise<void>;
  readonly busy: boolean;
  /** Nothing was given yet: this is what the page is for. */
  readonly first?: boolean;
}) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { over, ...zone } = useDrop(give, busy);
  return (
    <div
      className={mergeClasses(styles.zone, first && styles.first, over && styles.over)}
      data-drop-zone=""
      {...zone}
    >
      <p className={styles.line}>{text(over ? 'intakePage.drop.now' : 'intakePage.drop')}</p>
      <div className={styles.buttons}>
        <Button
          appearance={first ? 'primary' : 'secondary'}
          icon={<DocumentAdd20Regular />}
          disabledFocusable={busy}
          onClick={() => files.current?.click()}
        >
          {text('intakePage.files')}
        </Button>
        {canChooseFolders() && (
          <Button
            icon={<FolderAdd20Regular />}
            disabledFocusable={busy}
            onClick={() => folder.current?.click()}
          >
            {text('intakePage.folder')}
          </Button>
        )}
      </div>
      <FilePicker input={files} of="files" give={give} />
      {canChooseFolders() && <FilePicker input={folder} of="folder" give={give} />}
    </div>
  );
}

/** An attribute that React's types do not know. */
const wholeFolder = { webkitdirectory: '' };

function FilePicker({
  input,
  of,
  give,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly of: 'files' | 'folder';
  readonly give: (files: readonly GivenFile[]) => Promise<void>;
}) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      data-chooser={of}
      {...(of === 'files' ? { accept: exportFormats.join(',') } : wholeFolder)}
      onChange={({ target }) => {
        const chosen = target.files ? chosenFiles(target.files) : [];
        // the same files can be chosen again
        target.value = '';
        if (chosen.length > 0) void give(chosen);
      }}
    />
  );
}

/** The page around knows by the default that was prevented that the files are taken care of. */
function useDrop(give: (files: readonly GivenFile[]) => Promise<void>, busy: boolean) {
  const [over, setOver] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(!busy);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) {
        setOver(false);
      }
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (!busy) void droppedFiles(event.dataTransfer).then(give);
    },
  };
}
