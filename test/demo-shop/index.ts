import { answer } from './routes.ts';
import { type Answerer, type Server, serve } from './server/server.ts';
import { type Story, tellStory } from './story.ts';

export interface DemoShop extends Server {
  story: Story;
}

export interface DemoShopOptions {
  port?: number;
  story?: Story;
  /** Further pages, asked before the shop's own: a test's hostile page, a saved page under its real address. */
  extra?: Answerer;
}

/** Starts the demo shop on loopback. Browsers find its pages under the real shops' addresses, see `serve`. */
export async function startDemoShop({ port, story = tellStory(), extra }: DemoShopOptions = {}): Promise<DemoShop> {
  const server = await serve((url, request) => extra?.(url, request) ?? answer(story, url), port);
  return { ...server, story };
}
