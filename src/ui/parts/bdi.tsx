/** Keeps a name or a range in its own direction inside a sentence that may run the other way. */
import type { ComponentChildren } from 'preact';

export const Name = ({ children }: { readonly children: ComponentChildren }) => <bdi>{children}</bdi>;

/** Figures always read left to right: 46–70, never 70–46. */
export const Figures = ({ children }: { readonly children: ComponentChildren }) => (
  <bdi dir="ltr" class="num">
    {children}
  </bdi>
);
