/** Reads one after the other, each while whoever asked is still busy with the one before it. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<[Item, Read]> {
  const begin = (at: number): Promise<Read> | undefined => {
    const item = items[at];
    const reading = item === undefined ? undefined : read(item);
    // Awaited in its turn; when whoever asked stops before that, nobody is there to be told.
    reading?.catch(() => undefined);
    return reading;
  };
  let reading = begin(0);
  for (const [at, item] of items.entries()) {
    const done = (await reading) as Read;
    reading = begin(at + 1);
    yield [item, done];
  }
}
