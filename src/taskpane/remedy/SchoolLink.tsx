/** A school's name that leads to its row on the sheet. */
import type { AssessedRow } from '../../assessment/assessment';
import type { PartProps } from '../partProps';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords } from '../../ui/useWords';
import { placeOfSchool } from './assessedSchools';

export function SchoolLink({ row, session, state }: PartProps & { readonly row: AssessedRow }) {
  const { text } = useWords();
  const { school } = row;
  const place = placeOfSchool(row, state);
  if (!place) return school;
  return (
    <PlaceLink session={session} place={place} label={text('pane.schools.go', { school })}>
      {school}
    </PlaceLink>
  );
}
