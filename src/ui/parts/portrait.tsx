/** The picture of an office, or of its empty chair. Always beside its name, so hidden from screen readers. */
import { BARE_GROUND, CHAIR, FACE, PORTRAITS } from './portraits.ts';
import type { Office, Shape } from './portraits.ts';

type Props = { readonly isEmpty?: boolean } & ({ readonly chair: Office } | { readonly office: Office });

export function Portrait(props: Props) {
  const office = 'chair' in props ? props.chair : props.office;
  const { ground, dress, head } = PORTRAITS[office];
  const shapes: readonly Shape[] = props.isEmpty ? [CHAIR] : [...dress, FACE, ...head];
  return (
    <svg class="portrait" data-office={office} viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect width="44" height="44" fill={props.isEmpty ? BARE_GROUND : ground} />
      {shapes.map(([d, fill]) => (
        <path key={d} d={d} fill={fill} fill-rule="evenodd" />
      ))}
    </svg>
  );
}
