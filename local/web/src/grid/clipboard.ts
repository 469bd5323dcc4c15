/** Copy, cut and paste of blocks while the grid has the focus. While a cell is edited the text box does its own. */
import type { Sheet } from './sheet';

export function bindClipboard(sheet: Sheet): void {
  const take = (event: ClipboardEvent, text: () => string): void => {
    if (!sheet.atRest) return;
    event.clipboardData?.setData('text/plain', text());
    event.preventDefault();
  };
  document.addEventListener('copy', (event) => take(event, () => sheet.blocks.copyText()));
  document.addEventListener('cut', (event) => take(event, () => sheet.blocks.cutText()));
  document.addEventListener('paste', (event) => {
    if (!sheet.atRest) return;
    event.preventDefault();
    sheet.blocks.paste(event.clipboardData?.getData('text/plain') ?? '');
  });
}
