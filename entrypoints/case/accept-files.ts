/** Files dropped anywhere on the page or pasted into it. A text that is pasted into a field stays the field's. */
export function acceptFiles(page: Document, onFiles: (files: readonly File[]) => void): void {
  const dropping = (isOver: boolean) => page.documentElement.toggleAttribute('data-dropping', isOver);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  page.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    dropping(true);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) dropping(false);
  });
  page.addEventListener('drop', (event) => {
    dropping(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
  page.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}
