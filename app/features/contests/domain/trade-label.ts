interface Trade {
  readonly name: string;
  readonly occupationCode: string;
  readonly occupationName: string;
}

/** A trade among choices: its name and code, with its occupation where that is called otherwise. */
export function tradeLabel({ name, occupationCode, occupationName }: Trade): string {
  const isOwn = name === occupationName;
  return isOwn ? `${name} ${occupationCode}` : `${name} ${occupationCode} ${occupationName}`;
}
