/** Hands bytes to the user as a file of the browser's downloads. Nothing leaves the machine. */
export function downloadFile(
  name: string,
  bytes: Uint8Array,
  type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
): void {
  const copy = new Uint8Array(bytes);
  const address = URL.createObjectURL(new Blob([copy], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
