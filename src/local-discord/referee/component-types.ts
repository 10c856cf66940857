/** https://docs.discord.com/developers/components/reference#component-object-component-types: those that are told apart here. */
export const componentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  textDisplay: 10,
  label: 18,
} as const;

const { stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect } = componentTypes;
const selects: readonly unknown[] = [stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect];

export function isSelect(type: unknown): boolean {
  return selects.includes(type);
}
