/** Measures a page as it stands: what overlaps, is cut off, runs over the window or is too small to hit. Runs in the browser. */
import type { Page } from '@playwright/test';

/** Faults of the layout, each as a sentence that names the element. */
export const faultsOfLayout = (page: Page): Promise<string[]> => page.evaluate(measure);

/** Stands alone, so that it can be sent to the browser. */
function measure(): string[] {
  const SLACK = 1.5;
  /** Parts that are laid one over another on purpose: the map with its labels, which have their own tests, and what is only heard. */
  const APART =
    '.heard, .map, .map-labels, .map-signs, .map-stage, [aria-hidden="true"], svg, .skip, dialog:not([open])';
  const root = document.querySelector('dialog[open]') ?? document.body;
  const shown = (element: Element): boolean => {
    if (element.closest(APART)) return false;
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  };
  const name = (element: Element): string => {
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
    const classes = element.getAttribute('class');
    return `${element.tagName.toLowerCase()}${classes ? `.${classes.trim().split(/\s+/).join('.')}` : ''} "${words}"`;
  };
  interface Ground {
    /** It lies in something that scrolls. */
    readonly scrolls: boolean;
    /** What is pinned over the page may lie over what scrolls beneath it. */
    readonly layer: Element | null;
    /** What the parts around it leave to be seen; nothing of what is only there to be heard. */
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const PAGE: Ground = { scrolls: false, layer: null, left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const grounds = new Map<Element, Ground>();
  const groundOf = (element: Element | null): Ground => {
    if (!element || element === document.documentElement) return PAGE;
    const known = grounds.get(element);
    if (known) return known;
    const around = groundOf(element.parentElement);
    const { overflowX, overflowY, clipPath, clip, position } = getComputedStyle(element);
    let { left, top, right, bottom } = around;
    const edge = element.getBoundingClientRect();
    const isCut = clipPath !== 'none' || (clip !== 'auto' && clip !== '');
    if (isCut && edge.width < 3) right = left;
    if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    const scrolls = around.scrolls || /auto|scroll/.test(overflowX + overflowY);
    const layer = /fixed|sticky/.test(position) ? element : around.layer;
    const ground = { scrolls, layer, left, top, right, bottom };
    grounds.set(element, ground);
    return ground;
  };
  const scrolls = (element: Element): boolean => groundOf(element).scrolls;
  const seenOf = (box: DOMRect, element: Element): DOMRect => {
    const ground = groundOf(element);
    const [left, top] = [Math.max(box.left, ground.left), Math.max(box.top, ground.top)];
    const [right, bottom] = [Math.min(box.right, ground.right), Math.min(box.bottom, ground.bottom)];
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const faults: string[] = [];

  const overflow = document.documentElement.scrollWidth - innerWidth;
  if (overflow > 0) faults.push(`the page is ${overflow} px wider than the window`);

  interface Piece {
    readonly element: Element;
    /** What is seen of it, and all of it. */
    readonly box: DOMRect;
    readonly whole: DOMRect;
    readonly layer: Element | null;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !shown(element) || element.matches('option, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const box = seenOf(whole, element);
      if (box.width > 2 && box.height > 2) pieces.push({ element, box, whole, layer: groundOf(element).layer });
    }
  }

  for (const { element, whole } of pieces) {
    const isOut = whole.left < -SLACK || whole.right > innerWidth + SLACK;
    if (isOut && !scrolls(element)) faults.push(`${name(element)} runs out of the window`);
  }

  // A line may stand closer to the next than its letters are tall; only real overlaps count.
  const inset = (box: DOMRect): DOMRect => new DOMRect(box.x, box.y + box.height * 0.22, box.width, box.height * 0.56);
  const rows = pieces.map((piece) => ({ ...piece, box: inset(piece.box) })).sort((a, b) => a.box.top - b.box.top);
  rows.forEach((one, i) => {
    for (let j = i + 1; j < rows.length && rows[j]!.box.top < one.box.bottom; j += 1) {
      const other = rows[j]!;
      if (one.layer !== other.layer || one.element === other.element) continue;
      if (scrolls(one.element) !== scrolls(other.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > 2) faults.push(`${name(one.element)} lies over ${name(other.element)}`);
    }
  });

  for (const element of root.querySelectorAll('*')) {
    if (!shown(element) || !(element instanceof HTMLElement) || !element.textContent?.trim()) continue;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    if (element.matches('select, input, textarea, option, canvas, .desk-map, .replay-map')) continue;
    if (seenOf(element.getBoundingClientRect(), element).width < 3) continue;
    const hides = (way: string): boolean => way === 'hidden' || way === 'clip';
    const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + SLACK;
    const tall = hides(overflowY) && element.scrollHeight > element.clientHeight + SLACK;
    if (element.clientWidth > 1 && (wide || tall)) faults.push(`${name(element)} is cut (${textOverflow})`);
  }

  const targets =
    'button, select, summary, input:not([type="hidden"]), a.button, a.icon-button, label.pick, label.check';
  for (const element of root.querySelectorAll<HTMLElement>(targets)) {
    if (!shown(element) || element.closest('label.pick, label.check, label.choice') !== null) continue;
    if (element.matches('.link') || (element.matches('input') && element.closest('label'))) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width > 0 && (width < 43.5 || height < 43.5))
      faults.push(`${name(element)} is a target of ${Math.round(width)}×${Math.round(height)} px`);
  }
  return [...new Set(faults)];
}
