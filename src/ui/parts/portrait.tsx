/** Two-tone figures of offices, not likenesses: a civil coat, a plain suit, a uniform, a court collar. */
import type { Chair } from '../../store/views.ts';

const GROUND: Readonly<Record<Chair, string>> = {
  ministry: '#1f6d70',
  savak: '#102b31',
  army: '#8a4a2b',
  court: '#96600f',
};

const DRESS: Readonly<Record<Chair, string>> = {
  ministry: 'M8 44c2-9 9-12 14-12s12 3 14 12z M22 33l-3 4 3 7 3-7z',
  savak: 'M8 44c2-9 9-12 14-12s12 3 14 12z M18 32l4 6 4-6z',
  army: 'M6 44c2-9 10-12 16-12s14 3 16 12z M8 38h6v2H8z M30 38h6v2h-6z',
  court: 'M8 44c2-9 9-12 14-12s12 3 14 12z M14 34l8 10 8-10z',
};

interface Props {
  readonly chair: Chair;
  readonly isEmpty?: boolean;
}

export function Portrait({ chair, isEmpty = false }: Props) {
  return (
    <svg class="portrait" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect width="44" height="44" fill={isEmpty ? '#cdb98a' : GROUND[chair]} />
      {isEmpty ? (
        <path d="M14 14h16v14H14z M13 30h18v3H13z M14 33h2v9h-2z M28 33h2v9h-2z" fill="#8f7a4d" />
      ) : (
        <>
          <path d={DRESS[chair]} fill="#f5ead2" fill-rule="evenodd" />
          <circle cx="22" cy="20" r="8" fill="#d9b98c" />
          <path
            d="M14 19c0-7 4-10 8-10s8 3 8 10c-1-4-3-5-8-5s-7 1-8 5z"
            fill={chair === 'savak' ? '#3a2c22' : '#102b31'}
          />
          {chair === 'army' ? <path d="M13 14c2-5 16-5 18 0l-1 2H14z" fill="#e0a63c" /> : null}
          {chair === 'ministry' ? <path d="M17 20h4v2h-4z M23 20h4v2h-4z" fill="none" stroke="#102b31" /> : null}
        </>
      )}
    </svg>
  );
}
