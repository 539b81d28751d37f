// Chromium has both since 140, Firefox since 133.
const native = typeof Uint8Array.fromBase64 === 'function';

/** Characters of binary text made at once: `String.fromCharCode` takes its input as arguments. */
const STEP = 0x8000;

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  if (native) return bytes.toBase64();
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(binary);
}

/** @throws when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (native) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
