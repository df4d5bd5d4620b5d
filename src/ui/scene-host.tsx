/** A plate with a scene in front of it: the still is always there; whoever plays scenes (main) is handed the place for one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../text/text.ts';

/** A place in which a scene may be played. */
export interface ScenePlace {
  readonly container: HTMLElement;
  readonly id: string;
  /** Address of the plate. */
  readonly still: string;
  readonly across: number;
  readonly onChange: (isPlaying: boolean) => void;
}

/** Plays a scene in a place; returns how to skip it and how to take it away. */
type Player = (place: ScenePlace) => { readonly skip: () => void; readonly destroy: () => void };

let player: Player | undefined;

/** Names who plays scenes from now on; without one every scene is its still. */
export const playScenesWith = (next: Player): void => void (player = next);

interface Props {
  readonly id: string;
  readonly still: string;
  /** The share of the plate's overhang that is cut off at the left where the box is narrower than the plate, 0 to 1. */
  readonly across?: number;
}

export function SceneHost({ id, still, across = 0.5 }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const playing = useRef<ReturnType<Player>>(undefined);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!container.current || !player) return;
    playing.current = player({ container: container.current, id, still, across, onChange: setPlaying });
    return () => playing.current?.destroy();
  }, [id, still]);
  useEffect(() => {
    if (!isPlaying) return;
    const skip = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) playing.current?.skip();
    };
    document.addEventListener('keydown', skip);
    return () => document.removeEventListener('keydown', skip);
  }, [isPlaying]);
  return (
    <>
      <div class="scene" data-scene={id} data-playing={isPlaying ? '' : undefined}>
        <img class="scene-still" src={still} alt="" style={{ objectPosition: `${across * 100}% 50%` }} />
        <div class="scene-stage" ref={container} aria-hidden="true" />
      </div>
      {isPlaying ? (
        <button type="button" class="scene-skip" onClick={() => playing.current?.skip()}>
          {t('ui.scene.skip')}
        </button>
      ) : null}
    </>
  );
}
