/** Vite plugin: the map pictures are on disk before anything asks for them. */
import type { Plugin } from 'vite';
import { drawMap } from './main.ts';

export function mapPicture(): Plugin {
  return {
    name: 'map-picture',
    async configResolved() {
      await drawMap();
    },
  };
}
