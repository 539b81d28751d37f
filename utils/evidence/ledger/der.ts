/**
 * ECDSA P-256 signatures in the two forms that are in use: WebCrypto's 64 bytes `r ‖ s` (IEEE P1363), and the DER
 * `SEQUENCE { r INTEGER, s INTEGER }` (RFC 3279, section 2.2.3) that openssl reads. The ledger stores DER.
 */
const HALF = 32;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

function integer(bytes: Uint8Array): number[] {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const digits = [...bytes.subarray(from)];
  // The first bit is the sign: a leading zero keeps the number positive.
  if ((digits[0] ?? 0) > 0x7f) digits.unshift(0);
  return [INTEGER, digits.length, ...digits];
}

export function derFromRaw(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = [...integer(raw.subarray(0, HALF)), ...integer(raw.subarray(HALF))];
  return Uint8Array.from([SEQUENCE, content.length, ...content]);
}

/**
 * The one encoding DER allows, or nothing: a signature written in any other way is not accepted, so that no byte of it
 * can be changed unnoticed.
 */
export function rawFromDer(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const raw = new Uint8Array(2 * HALF);
  let at = 2;
  for (const end of [HALF, 2 * HALF]) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    const number = digits[0] === 0 ? digits.subarray(1) : digits;
    if (number.length > HALF) return undefined;
    raw.set(number, end - number.length);
    at += 2 + length;
  }
  const again = derFromRaw(raw);
  return again.length === der.length && again.every((byte, index) => byte === der[index]) ? raw : undefined;
}
