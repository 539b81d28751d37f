/** Width and height of a PNG picture in pixels, from its first chunk; nothing for other types. */
export async function pngSize(blob: Blob): Promise<{ width: number; height: number } | undefined> {
  const head = new DataView(await blob.slice(0, 24).arrayBuffer());
  if (head.byteLength < 24 || head.getUint32(0) !== 0x89504e47 || head.getUint32(12) !== 0x49484452) return undefined;
  const size = { width: head.getUint32(16), height: head.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}
