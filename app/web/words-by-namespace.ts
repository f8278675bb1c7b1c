/** Files of words by the name of the file, which is the namespace. */
export function byNamespace<Words>(files: Record<string, Words>): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [
      path.slice(path.lastIndexOf("/") + 1).replace(".json", ""),
      words,
    ]),
  );
}
