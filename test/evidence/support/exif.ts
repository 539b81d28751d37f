/** Values of a photograph's EXIF, as a camera writes them. */
export interface ExifSaid {
  make: string;
  model: string;
  /** `2026:11:03 14:05:09` */
  taken: string;
  /** Degrees of latitude; written only as a sign that a place is there. */
  latitude?: number;
}

interface Field {
  tag: number;
  type: 2 | 4 | 5;
  value: string | number | number[];
}

/** A JPEG with EXIF put in behind its first marker (Exif 2.3, little-endian TIFF). */
export function withExif(jpeg: Uint8Array, said: ExifSaid): Uint8Array<ArrayBuffer> {
  const exif = app1(said);
  return Uint8Array.from([...jpeg.subarray(0, 2), ...exif, ...jpeg.subarray(2)]);
}

function app1({ make, model, taken, latitude }: ExifSaid): number[] {
  const gps: Field[] =
    latitude === undefined
      ? []
      : [
          { tag: 1, type: 2, value: 'N' },
          { tag: 2, type: 5, value: [latitude, 1, 0, 1, 0, 1] },
        ];
  const first: Field[] = [
    { tag: 0x010f, type: 2, value: make },
    { tag: 0x0110, type: 2, value: model },
    { tag: 0x8769, type: 4, value: 0 },
    ...(gps.length > 0 ? [{ tag: 0x8825, type: 4, value: 0 } as const] : []),
  ];
  const detail: Field[] = [{ tag: 0x9003, type: 2, value: taken }];
  const start = 8;
  const lengthOf = (fields: Field[]) => ifd(fields, 0).length;
  const detailAt = start + lengthOf(first);
  const gpsAt = detailAt + lengthOf(detail);
  for (const field of first) {
    if (field.tag === 0x8769) field.value = detailAt;
    if (field.tag === 0x8825) field.value = gpsAt;
  }
  const tiff = [
    ...[0x49, 0x49, 0x2a, 0, ...u32(start)],
    ...ifd(first, start),
    ...ifd(detail, detailAt),
    ...(gps.length > 0 ? ifd(gps, gpsAt) : []),
  ];
  const length = tiff.length + 8;
  return [0xff, 0xe1, length >> 8, length & 255, ...[...'Exif\0\0'].map((char) => char.charCodeAt(0)), ...tiff];
}

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

function ifd(fields: readonly Field[], at: number): number[] {
  const data: number[] = [];
  const dataAt = at + 2 + fields.length * 12 + 4;
  const rows = fields.flatMap(({ tag, type, value }) => {
    const bytes =
      typeof value === 'string'
        ? [...value, '\0'].map((char) => char.charCodeAt(0))
        : Array.isArray(value)
          ? value.flatMap(u32)
          : u32(value);
    const count = type === 2 ? bytes.length : type === 5 ? bytes.length / 8 : 1;
    const place = bytes.length <= 4 ? [...bytes, 0, 0, 0, 0].slice(0, 4) : u32(dataAt + data.length);
    if (bytes.length > 4) data.push(...bytes);
    return [...u16(tag), ...u16(type), ...u32(count), ...place];
  });
  return [...u16(fields.length), ...rows, ...u32(0), ...data];
}
