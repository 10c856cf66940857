/** The key of this run of the demo: in the page under this name (a `meta`), and a header of all that the page asks. */
export const keyName = 'x-pullquote-key';
