import { Drawer, type FromDrawer, type ToDrawer } from '../../utils/capture/recording/draw.ts';

const say = (message: FromDrawer) => postMessage(message);
let drawer: Drawer | undefined;

/** Draws the film beside the page, which the browser may slow down while its window is hidden. */
addEventListener('message', ({ data }: MessageEvent<ToDrawer>) => {
  if ('frames' in data) {
    drawer = new Drawer(data, (size) => say({ size }));
    drawer.run().then(
      () => say({ ended: '' }),
      (error: unknown) => say({ ended: String(error) }),
    );
  } else if ('front' in data) drawer?.say(data.front);
  else {
    const { still } = data;
    drawer?.still().then(
      (bytes) => say({ still, bytes }),
      (error: unknown) => console.warn('no still could be taken', error),
    );
  }
});
