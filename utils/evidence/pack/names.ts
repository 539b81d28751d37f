const LONGEST = 60;

/** Reserved by Windows, whatever follows after a dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name that every system takes and a person can read: no separators, control or direction characters, not longer
 * than 60 letters before its ending.
 */
export function fileName(text: string): string {
  const clean = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}\ufffd]/gu, '_')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 8 ? clean.slice(dot) : '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST).join('');
  const name = `${stem}${ending}`.replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return '_';
  return RESERVED.test(name) ? `_${name}` : name;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'multipart/related': 'mhtml',
  'text/plain': 'txt',
  'application/json': 'json',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'application/pdf': 'pdf',
};

/** The ending of a file by its name, else by its MIME type. */
export function endingOf(name: string, type: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ENDINGS[type.split(';')[0] ?? ''] ?? 'bin';
}

/** `7` of 12 → `07`: numbers that sort as they count. */
export function numbered(number: number, of: number): string {
  return String(number).padStart(Math.max(2, String(of).length), '0');
}
