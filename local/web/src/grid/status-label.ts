/** A status word in its colour. The mark of waiting begins with a sign that many fonts lack, so it is drawn here. */
import { withoutHourglass, toneOf } from './cell-look';
import { element } from '../dom';

export function statusLabel(status: string, className: string): HTMLElement {
  const label = element('span', { className: `${className} chip ${toneOf(status)}` });
  const words = withoutHourglass(status);
  if (words !== status) label.append(element('span', { className: 'hourglass', ariaHidden: 'true' }));
  label.append(words);
  return label;
}
