/** A row of one select, as a bot sends it. */
export function selectRow(more: object) {
  return { type: 1, components: [more] };
}

export const teas = {
  type: 3,
  custom_id: 'teas',
  placeholder: 'Which tea?',
  options: [
    { label: 'Green', value: 'green', description: 'Steamed in spring', emoji: { name: '🍵' } },
    { label: 'Black', value: 'black', description: 'Rolled and dried' },
    { label: 'White', value: 'white' },
  ],
};

export const cups = {
  ...teas,
  custom_id: 'cups',
  placeholder: 'Up to two',
  min_values: 1,
  max_values: 2,
  options: teas.options.map((option) => ({ ...option, default: option.value === 'white' })),
};

/** A modal with every kind of field that is drawn. */
export function teaModal(more: { readonly custom_id?: string } = {}) {
  const label = (words: string, component: object, description?: string) => ({
    type: 18,
    label: words,
    component,
    ...(description === undefined ? {} : { description }),
  });
  return {
    custom_id: 'order',
    title: 'A pot of tea',
    components: [
      { type: 10, content: 'It takes **four** minutes.' },
      label('Where', { type: 8, custom_id: 'where', channel_types: [0], placeholder: 'A channel' }),
      label('Which', { ...teas, required: true }, 'One that is there'),
      label('Who', { type: 6, custom_id: 'who', required: false }),
      label(
        'Time',
        { type: 4, custom_id: 'time', style: 1, min_length: 4, max_length: 5, placeholder: '09:00' },
        'As a clock shows it',
      ),
    ],
    ...more,
  };
}
