/** What a province lays down: its rule pack, and which relaxations of the 规程 it lets stand. */
import { PackSetting } from './PackSetting';
import { RelaxationSettings } from './RelaxationSettings';
import type { PartProps } from './section';

export default function ProvinceSettings({ session, state }: PartProps) {
  return (
    <>
      <PackSetting session={session} state={state} />
      {state.settings.standard === 'quality-2017' && (
        <RelaxationSettings session={session} state={state} />
      )}
    </>
  );
}
