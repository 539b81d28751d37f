/** Where a search stops: more marks than this help nobody. */
const MOST = 5000;

/** Every place under `root` at which the words stand, in reading order; upper and lower case are the same. */
export function findIn(root: Element, words: string): Range[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const found: Range[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && found.length < MOST; node = walker.nextNode()) {
    const { data } = node as Text;
    const folded = data.toLowerCase();
    // A letter whose small form is longer would shift every place after it.
    if (folded.length !== data.length) continue;
    for (
      let at = folded.indexOf(wanted);
      at >= 0 && found.length < MOST;
      at = folded.indexOf(wanted, at + wanted.length)
    ) {
      const range = root.ownerDocument.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      found.push(range);
    }
  }
  return found;
}
