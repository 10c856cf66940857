/** Puts the cursor at the end of the line. */
export function focusComposer(): void {
  const field = document.getElementById('write');
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  // Once the new text is drawn.
  requestAnimationFrame(() => field.setSelectionRange(field.value.length, field.value.length));
}
