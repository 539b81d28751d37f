/**
 * The address under which the host of a picture keeps it at its full size: without the part of the address that asks for
 * a smaller one. The same address where nothing of the kind is known.
 */
export function fullSize(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  // Taobao, Tmall, 1688, Goofish: `…/a.jpg_160x160q90.jpg_.webp`.
  if (/(?:^|\.)(?:alicdn|tbcdn|taobaocdn)\.com$/.test(url.hostname))
    url.pathname = url.pathname.replace(/(\.(?:jpe?g|png|gif|webp|heic))_[^/]*$/i, '$1');
  // JD: `…/s160x160_jfs/…`.
  if (/(?:^|\.)360buyimg\.com$/.test(url.hostname)) url.pathname = url.pathname.replace(/\/s\d+x\d+_jfs\//, '/jfs/');
  // Pinduoduo and others scale by a query of their object store.
  if (/^\?(?:x-oss-process=image|imageView2|imageMogr2)/.test(url.search)) url.search = '';
  return url.href;
}
