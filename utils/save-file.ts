/** Long enough for the browser to have begun reading, or to ask where the file is to go. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's own saving: into the folder of downloads, or where the user says. Needs no permission. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
