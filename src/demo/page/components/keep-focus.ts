/** Where what was pressed or picked is gone or disabled now, the focus goes to the first thing that is not. */
export function keepFocus(messageId: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const message = document.querySelector(`[data-message="${messageId}"]`);
    const first = message?.querySelector<HTMLElement>('press-button:not([disabled]), .select-field:enabled');
    (first?.shadowRoot?.querySelector('button') ?? first)?.focus();
  });
}
