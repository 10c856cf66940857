/** opencc-js ships its dictionaries as `from to|from to|…` strings, without types. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
