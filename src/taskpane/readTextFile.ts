/** The text of a file that the user chose; read in the pane, sent nowhere. */

/** What a decoder puts where bytes are not of its encoding. */
const undecodable = '\uFFFD';

/**
 * UTF-8, else GB 18030, which older Chinese editors write.
 *
 * @returns null when the file cannot be read
 */
export async function readTextFile(file: File): Promise<string | null> {
  const text = await readAs(file, 'utf-8');
  return text?.includes(undecodable) === true ? readAs(file, 'gb18030') : text;
}

function readAs(file: File, encoding: string): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsText(file, encoding);
  });
}
