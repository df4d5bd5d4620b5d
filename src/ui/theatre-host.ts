/** Hands the element the theatre may draw in to whoever mounts it (main), and takes it back when the map goes. */
type Listener = (host: HTMLElement | undefined) => void;

let current: HTMLElement | undefined;
let listener: Listener | undefined;

export function giveTheatreHost(host: HTMLElement | undefined): void {
  current = host;
  listener?.(host);
}

/** Calls back now with the present host (if any) and on every change. */
export function onTheatreHost(next: Listener): void {
  listener = next;
  next(current);
}
