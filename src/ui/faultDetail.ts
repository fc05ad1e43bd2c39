/** What a fault says of itself, whatever was thrown. */
export function faultDetail(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
