/** Puts a text on the clipboard. Some hosts refuse that to what they show in a frame: then the person has to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Without https there is no clipboard at all (TypeError); with it, the frame may not be allowed to use it.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}
