/** Plays fast: presses the way on inside the page itself, as quickly as the page can follow. */
import type { Place } from './journey-steps.ts';

/**
 * Goes on, giving first answers, until the page's heading matches, at most so many steps. Runs inside the page, so that a
 * whole game takes seconds; journeys with a real mouse and keyboard are in journey.spec.ts.
 */
export async function rushUntil(place: Place, title: RegExp, most = 200): Promise<void> {
  const told = await place.evaluate(
    async ({ source, most }) => {
      const wanted = new RegExp(source);
      const main = (): HTMLElement | null => document.querySelector('#app main');
      const heading = (): string => document.querySelector('#app h1')?.textContent ?? '';
      const here = (): string => `${heading()}|${main()?.dataset['stage'] ?? ''}|${main()?.textContent ?? ''}`;
      const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));
      const buttons = (): HTMLButtonElement[] => [
        ...(main()?.querySelectorAll<HTMLButtonElement>('button.button:not(.plain):enabled') ?? []),
      ];
      const isSeen = (one: HTMLElement): boolean => one.getClientRects().length > 0;
      const answer = async (): Promise<void> => {
        const radios = [...(main()?.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled') ?? [])];
        for (const name of new Set(radios.map((one) => one.name))) {
          const group = radios.filter((one) => one.name === name);
          if (!group.some((one) => one.checked)) group[0]?.click();
        }
        for (let i = 0; i < 10; i += 1) {
          const plus = [...(main()?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])].filter((one) =>
            (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith('One counter on'),
          );
          if (plus.length === 0) break;
          plus[i % plus.length]!.click();
          await breath();
        }
        await breath();
      };
      for (let step = 0; step < most; step += 1) {
        if (wanted.test(heading())) return '';
        const before = here();
        const foot = main()?.querySelector<HTMLElement>('.council-foot button.button');
        if (foot) foot.click();
        else {
          await answer();
          // The page may have gone on by itself meanwhile.
          if (wanted.test(heading())) return '';
          buttons().filter(isSeen).at(-1)?.click();
        }
        const until = performance.now() + 10_000;
        while (here() === before && performance.now() < until) await breath();
        if (here() === before) return `stuck at ${before.slice(0, 300)}`;
      }
      return `never came to ${source}`;
    },
    { source: title.source, most },
  );
  if (told !== '') throw new Error(told);
}
