/** The eight-pointed star of the game: the same tile as on the title. */
const POINTS = Array.from({ length: 8 }, (_, i) => i * 45);

export const Star = () => (
  <svg class="bar-star" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
    {POINTS.map((turn, i) => (
      <g key={turn} transform={`rotate(${turn})`}>
        <path d="M0 -48 L10 -18 L0 -8 L-10 -18 Z" fill={i % 2 ? '#1f8a8c' : '#e0a63c'} />
      </g>
    ))}
    {POINTS.map((turn) => (
      <path key={turn} transform={`rotate(${turn + 22.5})`} d="M0 -24 L5 -12 L0 -6 L-5 -12 Z" fill="#d8452b" />
    ))}
    <circle r="5" fill="#fbf5e6" />
  </svg>
);
