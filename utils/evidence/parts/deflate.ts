/** Raw DEFLATE (RFC 1951) by the browser's own code. */
export const deflate = (bytes: Uint8Array<ArrayBuffer>) => through(new CompressionStream('deflate-raw'), bytes);

/** @throws when the bytes are no DEFLATE data, or are cut off. */
export const inflate = (bytes: Uint8Array<ArrayBuffer>) => through(new DecompressionStream('deflate-raw'), bytes);

async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is told by the reading end as well.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
