/** Puts a text on the clipboard. @returns whether it is there. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // The view says so and offers the text to be selected by hand.
    console.warn('the browser refused the clipboard', error);
    return false;
  }
}
