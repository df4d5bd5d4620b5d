/** A square code drawn as one vector path, sharp at any size and on paper. Encoded by the `qr` package. */
import { encodeQR } from 'qr';

interface Props {
  readonly text: string;
  readonly label: string;
}

/** The dark squares as one path; runs in a row are joined. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) =>
      row
        .map((isDark, x) => {
          if (!isDark || row[x - 1] === true) return '';
          let end = x;
          while (row[end] === true) end += 1;
          return `M${x} ${y}h${end - x}v1h${x - end}z`;
        })
        .join(''),
    )
    .join('');
}

export function Qr({ text, label }: Props) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={pathOf(rows)} fill="#102b31" />
    </svg>
  );
}
