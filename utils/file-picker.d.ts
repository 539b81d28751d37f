/** The File System Access API, which TypeScript's library does not describe: Chromium has it, Firefox has not. */
declare function showSaveFilePicker(options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, `.${string}`[]> }[];
}): Promise<FileSystemFileHandle>;
