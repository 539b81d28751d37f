import { LEDGER, MANIFEST, PUBLIC_KEY, SUMS } from './types.ts';

/** README.txt: what this is, and how to check it with nothing but sha256sum, jq and openssl. */
export function readme(exportedAt: string, keyId: string, hasStamps: boolean): string {
  const stamps = hasStamps
    ? `
5. 可信时间戳 / time stamps（“时间戳”文件夹 / folder）
   文件名开头的数字是存证链中的序号（seq）。The number in front of the name is the entry's seq.
     jq -cS 'select(.seq == 12) | del(.hash, .signature)' ${LEDGER} | tr -d '\\n' > entry.json
     openssl ts -reply -token_in -in 时间戳/12_….tsr -text
     openssl ts -verify -token_in -in 时间戳/12_….tsr -data entry.json -CAfile 该机构的根证书.pem
   时间戳证明该序号及其以前的全部记录在该时刻已经存在。A token proves that the entry and all before it existed then.
`
    : '';
  return `据理 证据包 / Juli evidence pack
导出时间 / exported at ${exportedAt}

一、里面有什么 / What is inside
  证据目录.docx、.html  按法院要求的栏目列出每项证据 / the list of evidence in the courts' columns
  打印版.html           封面、目录和逐项编号的证据，可打印或另存为PDF / for printing or saving as PDF
  E1_… 至 E5_…          原件、截图和记录，按类别存放 / originals, pictures and records by class
  案件时间线.html        已发生的事实与对应证据 / what happened, and which exhibit shows it
  网页归档.wacz          取证的网页，可用 ReplayWeb.page 打开 / the captured pages as a web archive
  ${MANIFEST}         每个文件的大小和哈希 / size and hash of every file
  ${LEDGER}          存证链：每次取证一行，逐行相连并签名 / one signed line for each capture, each linked to the one before
  ${PUBLIC_KEY}        签名公钥 / the public key
  ${SUMS}            sha256sum 使用的清单 / for sha256sum
  index.html            离线查看与核验页，不联网 / offline viewer and verifier, without network

二、怎样核验 / How to check
  最简单：用浏览器打开 index.html，把整个 .zip 拖进去。
  The simple way: open index.html in a browser and drop the whole .zip onto it.

  不依赖我们的做法，只用 unzip、sha256sum、jq、openssl（在解开的文件夹里运行）：
  Without us, with unzip, sha256sum, jq and openssl only, in the unpacked folder:

1. 文件没有改变 / no file was changed
     sha256sum --quiet -c ${SUMS}

2. 没有多出文件 / no file was added
     find . -type f ! -name ${SUMS} | wc -l ;  wc -l < ${SUMS}        # 应当相同 / must be equal

3. 清单由存证链最后一行签名 / the last line of the ledger signs the manifest
     tail -n 1 ${LEDGER} | jq -r .digest ;  sha256sum ${MANIFEST}     # 应当相同 / must be equal

4. 存证链逐行相连，签名有效 / the ledger is linked line by line, and signed
     n=0; prev=$(printf '0%.0s' $(seq 64))
     while IFS= read -r line; do
       printf '%s' "$line" | jq -cS 'del(.hash, .signature)' | tr -d '\\n' > body
       hash=$(sha256sum < body | cut -c1-64)
       [ "$hash" = "$(printf '%s' "$line" | jq -r .hash)" ] || echo "$n: hash"
       [ "$prev" = "$(printf '%s' "$line" | jq -r .prev)" ] || echo "$n: link"
       printf '%s' "$line" | jq -r '.signature // empty' | base64 -d > signature
       [ ! -s signature ] || openssl dgst -sha256 -verify ${PUBLIC_KEY} -signature signature body > /dev/null || echo "$n: signature"
       prev=$hash; n=$((n+1))
     done < ${LEDGER}; echo "$n checked"
   每项证据的“取证记录.json”的 SHA-256 等于存证链中该项的 digest，它又载有该项每个文件的 SHA-256。
   The SHA-256 of each 取证记录.json is the digest of its line; it names the SHA-256 of each file of its exhibit.
   存证链换过密钥时，较早的行由 ${PUBLIC_KEY.replace('.pem', '')}.<前8位>.pem 签名。Earlier keys, if any, lie beside it.
${stamps}
三、这些能说明什么，不能说明什么 / What this proves, and what it does not
  能说明：文件自取证以来没有改变；记录的先后顺序；由同一个浏览器中不能导出的密钥签名。
  公钥的 SHA-256 / SHA-256 of the public key: ${keyId}
  请与纸质证据目录上的指纹核对：别人可以用另一把密钥重做整个包，但指纹会不同。
  不能说明：取证以前网页内容的真假；仅凭设备时间也不能证明时间，时间要靠第三方时间戳、公证或者平台留存的数据佐证。
  It shows that nothing was changed since it was captured, in which order, and that one key signed it, which cannot leave its
  browser. Compare the fingerprint with the one on paper: somebody else could make a whole pack anew, but not with this key.
  It does not show that a page told the truth, and a device clock alone proves no time: that takes a third party.
  存证链列出全部取证的编号、时间和哈希（不含内容），因此也显示本包以外还有多少项记录。
  The ledger lists id, time and hash of every record, without content: so it also shows how many are not in this pack.
`;
}
