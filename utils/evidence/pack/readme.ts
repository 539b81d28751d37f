import type { About } from './compose.ts';
import type { Proofs } from './proof-files.ts';
import { type Exhibit, LEDGER, MANIFEST, PUBLIC_KEY, SUMS } from './types.ts';

/** What a pack's README must know of it. */
export interface ReadmeSource {
  about: About;
  exhibits: readonly Exhibit[];
  proofs: Pick<Proofs, 'stamps' | 'ledgers'>;
  keyId: string;
  /** Every file that lies in the pack. */
  paths: readonly string[];
}

/** Files with what they are; a line stands in README.txt where the pack has the file. */
const CONTENTS: readonly (readonly [RegExp, string])[] = [
  [
    /^证据目录\.docx$/,
    '证据目录.docx、.html  按法院要求的栏目列出每项证据 / the list of evidence in the courts’ columns',
  ],
  [/^打印版/, '打印版.html           封面、目录和逐项编号的证据，可打印或另存为PDF / for printing or saving as PDF'],
  [/^E\d_/, 'E1_… 至 E5_…          证据文件和记录，按类别存放 / files and records of the evidence by class'],
  [/^案件时间线/, '案件时间线.html        已发生的事实与对应证据 / what happened, and which exhibit shows it'],
  [/^下一步/, '下一步.html、文书草稿   建议和文书草稿，供自己和律师用 / advice and drafts, for oneself and a lawyer'],
  [/\.wacz$/, '网页归档.wacz          取证的网页，可用 ReplayWeb.page 打开 / the captured pages as a web archive'],
  [
    /^其他存证链/,
    '其他存证链             随备份并入的证据在原设备上的存证链 / ledgers of other devices, for what came by a backup',
  ],
];

/** The body of a loop over lines of a ledger: canonical form, hash, link, signature. `$key` is a public key. */
const WALK = `       printf '%s' "$line" | jq -cS 'del(.hash, .signature)' | tr -d '\\n' > "$temp"/body
       hash=$(sha256sum < "$temp"/body | cut -c1-64)
       [ "$hash" = "$(printf '%s' "$line" | jq -r .hash)" ] || echo "$n: hash"
       [ "$prev" = "$(printf '%s' "$line" | jq -r .prev)" ] || echo "$n: link"
       printf '%s' "$line" | jq -r '.signature // empty' | base64 -d > "$temp"/signature
       [ ! -s "$temp"/signature ] || openssl dgst -sha256 -verify "$key" -signature "$temp"/signature "$temp"/body > /dev/null || echo "$n: signature"
       prev=$hash; n=$((n+1))`;
const START = `n=0; prev=$(printf '0%.0s' $(seq 64))`;

/** README.txt: what this is, and how to check it with nothing but sha256sum, jq and openssl. */
export function readme({ about, exhibits, proofs, keyId, paths }: ReadmeSource): string {
  const inside = CONTENTS.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(
    ([, text]) => `  ${text}`,
  );
  const isRedacted = about.versions === 'redacted';
  return `据理 证据包 / Juli evidence pack
导出时间 / exported at ${about.exportedAt}
${isRedacted ? '本包只含遮盖个人信息后的副本，原件及其记录留存备查。\nThis pack holds redacted copies only; the originals and their records are kept and can be shown.\n' : ''}${damage(about, exhibits)}
一、里面有什么 / What is inside
${inside.join('\n')}
  ${MANIFEST}         每个文件的大小和哈希 / size and hash of every file
  ${LEDGER}          存证链：每次取证一行，逐行相连并签名 / one signed line for each capture, each linked to the one before
  ${PUBLIC_KEY}        签名公钥 / the public key
  ${SUMS}            sha256sum 使用的清单 / for sha256sum
  index.html            离线查看与核验页，不联网 / offline viewer and verifier, without network

二、怎样核验 / How to check
  最简单：用浏览器打开 index.html，把整个 .zip 拖进去。别人给的包里，核验页本身也可能被换过：请用可信来源的核验页，或按下面的办法。
  The simple way: open index.html in a browser and drop the whole .zip onto it. In a pack from somebody else that page may have
  been exchanged as well: use one from a source you trust, or check as follows.

  不依赖我们的做法，只用 unzip、sha256sum、jq、openssl（在解开的文件夹里用 bash 运行）：
  Without us, with unzip, sha256sum, jq and openssl only, by bash in the unpacked folder:

1. 文件没有改变 / no file was changed
     sha256sum --quiet --strict -c ${SUMS}

2. 没有多出文件 / no file was added
     [ "$(find . -type f ! -name ${SUMS} | wc -l)" = "$(wc -l < ${SUMS})" ] || echo "number of files"

3. 公钥与纸质目录上的指纹一致，清单由存证链最后一行签名 / the key is the one on paper, the last line signs the manifest
     [ "$(openssl pkey -pubin -in ${PUBLIC_KEY} -outform DER | sha256sum | cut -c1-64)" = "${keyId}" ] || echo "key"
     [ "$(tail -n 1 ${LEDGER} | jq -r .digest)" = "$(sha256sum < ${MANIFEST} | cut -c1-64)" ] || echo "manifest"

4. 存证链逐行相连，签名有效 / the ledger is linked line by line, and signed
     temp=$(mktemp -d); key=${PUBLIC_KEY}; ${START}
     while IFS= read -r line; do
${WALK}
     done < ${LEDGER}; echo "$n lines"
${merged(proofs.ledgers.length > 0)}
6. 每份记录都在存证链中，记录所载的文件都在 / every record is in a ledger, and every file that it names is here
     temp=$(mktemp -d); cut -c1-64 ${SUMS} | sort > "$temp"/there
     jq -r '.files[] | select(.role == "record") | .path' ${MANIFEST} | while IFS= read -r record; do
       digest=$(sha256sum < "$record" | cut -c1-64)
       { cat ${LEDGER}; cat 其他存证链/*/ledger.json 2> /dev/null; } | grep -q "\\"digest\\":\\"$digest\\"" || echo "$record: ledger"
       jq -r 'if .artefacts then .artefacts[].hash else .hash end // empty' "$record" | while read -r hash; do
         grep -q "$hash" "$temp"/there || echo "$record: $hash"
       done
     done
${stampsOf(proofs)}
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

function damage({ lost = [] }: About, exhibits: readonly Exhibit[]): string {
  const files = exhibits.flatMap(({ damaged = [] }) => damaged);
  if (files.length === 0 && lost.length === 0) return '';
  return `
注意：有文件在提交人的浏览器中已经损坏，未能提供 / Attention: the store has lost or altered these, so they are not here
${files.map(({ path, sha256, fault }) => `  ${path}  (${fault}, SHA-256 ${sha256})`).join('\n')}
${lost.map((name) => `  ${name}  (record lost)`).join('\n')}
`;
}

function merged(hasLedgers: boolean): string {
  if (!hasLedgers) return '';
  return `
5. 随备份并入的证据：原设备的存证链 / what came by a backup: the ledger of the device it was captured on
   ${LEDGER} 中类型为 merge 的行载有该存证链文件的哈希。A line of type merge in ${LEDGER} holds the hash of that file.
     temp=$(mktemp -d)
     for file in 其他存证链/*/ledger.json; do
       grep -q "\\"digest\\":\\"$(sha256sum < "$file" | cut -c1-64)\\".*\\"type\\":\\"merge\\"" ${LEDGER} || echo "$file: merge"
       key="\${file%ledger.json}${PUBLIC_KEY}"
       id=$(openssl pkey -pubin -in "$key" -outform DER | sha256sum | cut -c1-64)
       [ "$id" = "$(jq -r '[.entries[] | select(.type == "key")][-1].subject' "$file")" ] || echo "$file: key"
       jq -c '.entries[]' "$file" > "$temp"/lines; ${START}
       while IFS= read -r line; do
${WALK}
       done < "$temp"/lines; echo "$n lines"
     done
`;
}

/** One command for each token, with the file it stamps made by the line before. */
function stampsOf({ stamps, ledgers }: Pick<Proofs, 'stamps' | 'ledgers'>): string {
  if (stamps.length === 0) return '';
  const commands = stamps.map(({ path, seq, ledger }) => {
    const file = ledgers.find(({ digest }) => digest === ledger)?.path;
    const lines = file === undefined ? `cat ${LEDGER}` : `jq -c '.entries[]' ${file}`;
    return `     temp=$(mktemp -d); ${lines} | jq -cS 'select(.seq == ${seq}) | del(.hash, .signature)' | tr -d '\\n' > "$temp"/entry
     openssl ts -verify -token_in -in '${path}' -data "$temp"/entry -CAfile "\${CA:?}"`;
  });
  return `
7. 可信时间戳 / time stamps（把 CA 设为时间戳机构的根证书 / set CA to the root certificate of the authority）
${commands.join('\n')}
   时间戳证明该行及其以前的全部记录在该时刻已经存在：openssl ts -reply -token_in -in … -text 显示时间。
   A token proves that the line and all before it existed at its time, which openssl ts -reply -token_in -in … -text shows.
`;
}
