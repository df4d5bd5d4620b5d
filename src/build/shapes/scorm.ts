/** The static folder as a SCORM 1.2 package: one item, one manifest that names every file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

export const SCORM_ZIP = 'dist/the-push-and-the-fall-scorm-1.2.zip';
const TITLE = 'The Push and the Fall';

/** Built beside the folder, not into the package; and an LMS keeps no page offline. */
const LEFT_OUT = /^(single\/|sw\.js$|.*\.zip$)/;

function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .flatMap((entry) => {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, inside) : [inside];
    })
    .filter((file) => !LEFT_OUT.test(file))
    .sort();
}

/** The manifest an LMS reads: what the course is called and which files it is made of. */
export function manifestFor(files: readonly string[], version: string): string {
  const list = files.map((file) => `      <file href="${file}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="the-push-and-the-fall" version="${version}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="game">
    <organization identifier="game">
      <title>${TITLE}</title>
      <item identifier="play" identifierref="page">
        <title>${TITLE}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${list}
    </resource>
  </resources>
</manifest>
`;
}

/** The same moment in every package, so that the same files give the same bytes. */
const WHEN = new Date(Date.UTC(2000, 0, 1, 12));

/** Packs a built folder; returns the path of the zip. */
export function packScorm(folder = 'dist'): string {
  const files = filesBelow(folder);
  const contents = Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));
  const print = createHash('sha256');
  for (const file of files) print.update(file).update(contents[file]!);
  const manifest = manifestFor(files, print.digest('hex').slice(0, 8));
  const zip = zipSync({ 'imsmanifest.xml': new TextEncoder().encode(manifest), ...contents }, { mtime: WHEN });
  writeFileSync(SCORM_ZIP, zip);
  return SCORM_ZIP;
}
