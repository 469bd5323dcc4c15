/** The menu of the right mouse button. */
import { element } from '../dom';

export interface MenuItem {
  readonly label: string;
  run(): void;
}

/** Shows the menu near a point of the window until something is chosen or anything else is clicked. */
export function showMenu(items: readonly MenuItem[], x: number, y: number): void {
  const menu = element('div', { className: 'menu', role: 'menu' });
  const controller = new AbortController();
  const close = (): void => {
    controller.abort();
    menu.remove();
  };
  for (const item of items) {
    const button = element('button', { type: 'button', role: 'menuitem' }, item.label);
    button.addEventListener('click', () => {
      close();
      item.run();
    });
    menu.append(button);
  }
  document.body.append(menu);
  menu.style.left = `${Math.min(x, window.innerWidth - menu.offsetWidth - 4)}px`;
  menu.style.top = `${Math.min(y, window.innerHeight - menu.offsetHeight - 4)}px`;
  const { signal } = controller;
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!(event.target instanceof Node && menu.contains(event.target))) close();
    },
    { signal, capture: true },
  );
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
}
