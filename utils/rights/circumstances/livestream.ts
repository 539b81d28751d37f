import { allCitedOn } from '../regimes.ts';
import { sellerHiddenInLiveRoom } from '../situation.ts';
import { defineCircumstance } from './define.ts';

/** Bought in or through a live room. A room that does not show the seller answers as one (网络消费规定一 art. 12). */
export const livestream = defineCircumstance({
  applies: (situation) => situation.order.channel === 'livestream' || sellerHiddenInLiveRoom(situation),
  grounds: (situation) =>
    sellerHiddenInLiveRoom(situation)
      ? allCitedOn(
          [
            '网络消费规定一:12',
            '消费者权益保护法实施条例:14',
            '直播电商监督管理办法:16',
            '直播电商监督管理办法:18',
            '直播电商监督管理办法:26',
          ],
          situation.dealtOn,
        )
      : [],
  evidence: ['liveReplay', 'sellerIdentity'],
  warnings: (situation) =>
    sellerHiddenInLiveRoom(situation) ? ['liveRoomHidden', 'liveReplaySoon'] : ['liveReplaySoon'],
});
