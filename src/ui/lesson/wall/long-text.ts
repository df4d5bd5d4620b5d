/** A text of megabytes, made into a blob bit by bit: handed over in one piece it would hold the page up. */
const BIT = 200_000;

/** Turns a text into a blob, with a breath after every bit. */
export async function blobOf(text: string): Promise<Blob> {
  const bits: Blob[] = [];
  for (let from = 0; from < text.length; from += BIT) {
    await new Promise((resolve) => setTimeout(resolve));
    bits.push(new Blob([text.slice(from, from + BIT)]));
  }
  return new Blob(bits, { type: 'text/plain' });
}
