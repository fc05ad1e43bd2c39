/** Open, assess and save an .xlsx file, the check of the saved copy included. */
import { compute } from '../src/app/compute';
import { understand } from '../src/app/understand';
import { speaker } from '../src/messages/speak';
import { openFile } from '../src/workbook/file';
import { countyBytes } from '../test/support/counties';
import { milliseconds, print } from './measure';

export async function benchFiles(): Promise<void> {
  const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
  const rows = [];
  for (const schools of [60, 5_000]) {
    const bytes = await countyBytes({ schools });
    let saved = 0;
    const parts = { open: 0, compute: 0, apply: 0, save: 0 };
    const total = await milliseconds(3, async () => {
      const start = performance.now();
      const workbook = await openFile(bytes);
      const snapshot = await workbook.read({ sheets: 'all' });
      const opened = performance.now();
      const { plan } = compute(understand(snapshot, {}), words);
      const computed = performance.now();
      await workbook.apply(plan);
      const applied = performance.now();
      const copy = await workbook.save();
      if (copy.kind !== 'faithful') throw new Error(copy.differences.join('; '));
      saved = copy.bytes.length;
      parts.open = opened - start;
      parts.compute = computed - opened;
      parts.apply = applied - computed;
      parts.save = performance.now() - applied;
    });
    rows.push({
      schools,
      'total ms': Math.round(total),
      'open ms': Math.round(parts.open),
      'compute ms': Math.round(parts.compute),
      'apply ms': Math.round(parts.apply),
      'save and check ms': Math.round(parts.save),
      'bytes in': bytes.length,
      'bytes out': saved,
    });
  }
  print('File (.xlsx): open, assess, save', rows);
}
