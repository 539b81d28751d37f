import { BlobReader, BlobWriter, TextWriter, ZipReader } from '@zip.js/zip.js';
import { DOCX_TYPE } from '../../rights/documents/docx.ts';
import { Container } from './container.ts';

/**
 * A .docx whose bytes depend on its words and on `at` alone: the library stamps the time of writing into it, in its
 * properties and in its archive. Everything else stays as it was.
 */
export async function steadyDocx(docx: Blob, at: string): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const container = new Container(writable, at);
  const reader = new ZipReader(new BlobReader(docx));
  const entries = (await reader.getEntries()).filter((entry) => !entry.directory);
  for (const entry of entries) {
    if (!('getData' in entry) || !entry.getData) continue;
    const content =
      entry.filename === 'docProps/core.xml'
        ? new Blob([withTime(await entry.getData(new TextWriter()), at)])
        : await entry.getData(new BlobWriter());
    await container.add(entry.filename, content);
  }
  await reader.close();
  await container.close();
  return new Blob([await collected], { type: DOCX_TYPE });
}

function withTime(core: string, at: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${at}`);
}
