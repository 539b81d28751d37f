/** Who speaks to whom: the same facts read differently to the shop, to an authority and to a court. */
export interface Voice {
  me: string;
  seller: string;
  /** The marketplace the deal was made on. */
  platform: string;
}

export const TO_SELLER: Voice = { me: '我', seller: '贵店', platform: '平台' };
export const TO_PLATFORM: Voice = { me: '我', seller: '商家', platform: '平台' };
export const TO_COURIER: Voice = { me: '我', seller: '商家', platform: '平台' };
export const COMPLAINT: Voice = { me: '投诉人', seller: '被投诉人', platform: '平台' };
export const REPORT: Voice = { me: '举报人', seller: '被举报人', platform: '平台' };
export const POLICE: Voice = { me: '报案人', seller: '对方', platform: '平台' };
export const SUIT: Voice = { me: '原告', seller: '被告', platform: '平台' };
export const APPLICATION: Voice = { me: '申请人', seller: '被申请人', platform: '平台' };
