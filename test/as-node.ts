/**
 * Flags that make a Node believe to be of another version. @param where - a program (the end of its path) that alone is
 * to believe it; whatever this process runs by default
 */
export function asNode(version: string, where = ''): readonly string[] {
  const code = `if (process.argv[1].endsWith(${JSON.stringify(where)}))
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: ${JSON.stringify(version)} } })`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}`];
}
