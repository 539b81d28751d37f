import { bytesOf, type Content } from './read-through.ts';

/** Width and height of a PNG picture in pixels, from its first chunk; nothing for other types. */
export async function pngSize(content: Content): Promise<{ width: number; height: number } | undefined> {
  const { buffer, byteLength } = await bytesOf(content.slice(0, 24));
  const head = new DataView(buffer);
  if (byteLength < 24 || head.getUint32(0) !== 0x89504e47 || head.getUint32(12) !== 0x49484452) return undefined;
  const size = { width: head.getUint32(16), height: head.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}
