/** A page that is only fetched when somebody opens it: what teachers use must not slow down what pupils open. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';

export function lazily(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  return function Lazy() {
    const [Screen, setScreen] = useState<ComponentType | undefined>(() => loaded);
    useEffect(() => {
      let isGone = false;
      if (Screen === undefined)
        void load().then((made) => {
          loaded = made;
          if (!isGone) setScreen(() => made);
        });
      return () => {
        isGone = true;
      };
    }, []);
    return Screen === undefined ? <main id="main" aria-busy="true" aria-label={t('lesson.check.wait')} /> : <Screen />;
  };
}
