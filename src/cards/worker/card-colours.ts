/** The card's own ground, so that it reads the same on a dark and on a light theme. */
export const cardColours = {
  paper: '#fbf8f1',
  ink: '#26221c',
  quiet: '#6b6457',
  rule: '#e3dccd',
} as const;
