/** The ways to another unit, role, file or tab. */
import { element } from '../dom';

/** Fills a select box; `choose` gets the value picked. */
export function renderChooser<T extends string>(
  select: HTMLElement,
  options: readonly { readonly value: T; readonly text: string }[],
  current: string | undefined,
  choose: (value: T) => void,
): void {
  select.replaceChildren(
    ...options.map(({ value, text }) => element('option', { value, selected: value === current }, text)),
  );
  select.onchange = () => {
    const chosen = options[select instanceof HTMLSelectElement ? select.selectedIndex : -1];
    if (chosen) choose(chosen.value);
  };
}

/** Fills a row of tabs. */
export function renderLinks(
  nav: HTMLElement,
  entries: readonly { readonly text: string; readonly current: boolean; open(): void }[],
): void {
  nav.replaceChildren(
    ...entries.map((entry) => {
      const { text, current } = entry;
      const button = element('button', { type: 'button', className: current ? 'current' : '' }, text);
      if (current) button.setAttribute('aria-current', 'true');
      button.onclick = () => entry.open();
      return button;
    }),
  );
}
