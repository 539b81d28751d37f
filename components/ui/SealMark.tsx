/** The mark of the extension: the corners of a view-finder, which are also 「」, around a seal. Same drawing as the icon. */
export function SealMark() {
  return (
    <svg class="seal-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" class="seal-ground" />
      <path d="M7.5 16V7.5H16M24.5 16v8.5H16" class="seal-corner" />
      <rect x="12" y="12" width="8" height="8" rx="1" class="seal-stamp" />
    </svg>
  );
}
