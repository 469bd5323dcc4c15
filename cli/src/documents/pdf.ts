/** A document as the bytes of a PDF. The one file that knows pdfmake; its own font is embedded, so every machine prints alike. */
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { DokumenCetak } from '../../../functions/src/contract';
import { layout } from './layout';

let ready = false;

/** Fonts come from the package's folder; nothing else is read, and nothing is fetched. */
function prepare(): void {
  if (ready) return;
  const folder = path.join(path.dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
  pdfmake.setFonts({
    Roboto: {
      normal: path.join(folder, 'Roboto-Regular.ttf'),
      bold: path.join(folder, 'Roboto-Medium.ttf'),
      italics: path.join(folder, 'Roboto-Italic.ttf'),
      bolditalics: path.join(folder, 'Roboto-MediumItalic.ttf'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => file.startsWith(folder));
  ready = true;
}

export function pdfOf(dokumen: DokumenCetak): Promise<Buffer> {
  prepare();
  return pdfmake.createPdf(layout(dokumen)).getBuffer();
}
