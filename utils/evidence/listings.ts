import { houseOf } from '../case/house.ts';
import type { Site } from '../marketplaces/types.ts';
import { database, type JuliDatabase } from './database.ts';
import type { Capture } from './types.ts';

/** Every capture of one offer, oldest first, on whatever site of the house it was seen. */
export async function capturesOfListing(site: Site, itemId: string, db: JuliDatabase = database()): Promise<Capture[]> {
  const keys = houseOf(site).map((one) => `${one}:${itemId}`);
  return db.captures.where('listingKey').anyOf(keys).sortBy('at');
}
