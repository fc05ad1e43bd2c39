/**
 * Files that are dropped anywhere on the page: one is a workbook to be opened, several or a folder are
 * exports. A place that takes files itself prevents the browser's default, and is left alone.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import type { GivenFile } from '../app/intakeState';
import { droppedFiles, isManyFiles } from '../ui/givenFiles';

/** @returns whether a file is being dragged over the page */
export function useDroppedFile(
  dropped: (file: File) => void,
  droppedMany: (files: readonly GivenFile[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(dropped);
  const takeMany = useEffectEvent(droppedMany);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      const isTaken = event.defaultPrevented;
      // Without this the browser would leave the page and open the file.
      event.preventDefault();
      setOver(!isTaken);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const { dataTransfer } = event;
      const [file] = dataTransfer?.files ?? [];
      if (!dataTransfer || !file || event.defaultPrevented) return;
      event.preventDefault();
      if (isManyFiles(dataTransfer)) void droppedFiles(dataTransfer).then(takeMany);
      else take(file);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
