/** The same months in the language's other calendar, set beside a heading; nothing where there is none. */
import { besideSpan } from '../../text/dates.ts';

export function Beside({ from, to }: { readonly from: number; readonly to: number }) {
  const beside = besideSpan(from, to);
  return beside === undefined ? null : (
    <>
      {' '}
      · <bdi>{beside}</bdi>
    </>
  );
}
