/** From the field to its list, and from the list to the screen's edge. */
const gapPx = 4;
const edgePx = 8;
const highestPx = 320;
const leastPx = 160;

/** Puts the open list below its field, or above where there is more room; what the keyboard is at stays in sight. */
export function placeMenu(): void {
  const menu = document.querySelector<HTMLElement>('.select-menu');
  const field = menu?.closest('.select')?.querySelector('.select-field');
  if (menu === null || menu === undefined || !field) return;
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const below = window.innerHeight - bottom - gapPx - edgePx;
  const above = top - gapPx - edgePx;
  const isBelow = below >= Math.min(menu.scrollHeight, leastPx) || below >= above;
  const style = {
    left: `${left}px`,
    width: `${width}px`,
    'max-height': `${Math.min(highestPx, isBelow ? below : above)}px`,
    top: isBelow ? `${bottom + gapPx}px` : 'auto',
    bottom: isBelow ? 'auto' : `${window.innerHeight - top + gapPx}px`,
  };
  // One by one: the content security policy lets in no style attribute.
  for (const [name, value] of Object.entries(style)) menu.style.setProperty(name, value);
}

/** The list goes with its field when something is scrolled or turned. */
export function keepMenuPlaced(): void {
  const place = (event: Event) => {
    if (!(event.target instanceof Element) || event.target.closest('.select-menu') === null) placeMenu();
  };
  document.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
}
