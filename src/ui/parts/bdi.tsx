/** Keeps a range of figures in its own direction inside a sentence that may run the other way. */
import type { ComponentChildren } from 'preact';

/** Figures always read left to right: 46–70, never 70–46. For figures only: words beside them would be turned round with them. */
export const Figures = ({ children }: { readonly children: ComponentChildren }) => (
  <bdi dir="ltr" class="num">
    {children}
  </bdi>
);
