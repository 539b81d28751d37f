/**
 * Runs in the popup: presses a button, by its class or by the words on it, and waits until the popup lists what was saved
 * (after the transaction's end). Must not use anything outside. @returns milliseconds
 */
export function pressAndWait(which: { class: string } | { words: string }): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) =>
    'class' in which ? one.classList.contains(which.class) : one.textContent?.trim() === which.words,
  );
  if (!button) throw new Error(`The popup has no button ${JSON.stringify(which)}.`);
  return new Promise((done) => {
    const start = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.parts')) return;
      observer.disconnect();
      done(performance.now() - start);
    }).observe(document.body, { childList: true, subtree: true });
    button.click();
  });
}
