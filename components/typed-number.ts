/** A number as people type it: with full-width digits, commas or spaces. NaN where there is none. */
export function typedNumber(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return plain === '' ? Number.NaN : Number(plain);
}
