/**
 * Puts the pane into a copy of a workbook, so that Excel opens it together with the workbook: two
 * parts that name the add-in by its id in the developer's registry ([MS-OWEXML], web extensions).
 * All other parts stay byte for byte.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const relationships = 'http://schemas.microsoft.com/office/2011/relationships';
const documentRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const date = new Date(1980, 0, 1);

/**
 * @param {Uint8Array} workbook an .xlsx
 * @param {{ readonly id: string, readonly version: string }} addIn of the manifest that is registered
 * @returns the same workbook with the pane, which Excel opens together with it
 */
export function withPane(workbook, { id, version }) {
  const parts = unzipSync(workbook);
  /**
   * @param {string} name of the part
   * @param {string} before
   * @param {string} addition
   */
  const insert = (name, before, addition) => {
    const text = parts[name] && strFromU8(parts[name]);
    if (!text?.includes(before)) throw new Error(`the workbook has no ${name} to add to`);
    parts[name] = strToU8(text.replace(before, () => `${addition}${before}`));
  };
  insert(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>' +
      '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>',
  );
  insert(
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdPane" Type="${relationships}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`,
  );
  parts['xl/webextensions/taskpanes.xml'] = strToU8(
    `${xml}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="1" width="350" row="4">' +
      `<wetp:webextensionref xmlns:r="${documentRelationships}" r:id="rId1"/>` +
      '</wetp:taskpane></wetp:taskpanes>',
  );
  parts['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/webextension" Target="webextension1.xml"/>` +
      '</Relationships>',
  );
  parts['xl/webextensions/webextension1.xml'] = strToU8(
    `${xml}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${id}}">` +
      `<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/>` +
      '<we:alternateReferences/><we:properties>' +
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>' +
      `</we:properties><we:bindings/><we:snapshot xmlns:r="${documentRelationships}"/>` +
      '</we:webextension>',
  );
  return zipSync(parts, { mtime: date });
}
