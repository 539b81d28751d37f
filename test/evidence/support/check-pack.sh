#!/bin/sh
# check-pack.sh PACK.zip: checks an evidence pack as its README.txt tells, with unzip, sha256sum, openssl and the shell's own
# tools. Knows nothing of the code that made it. Says OK last, or what is wrong, and exits 1.
set -eu
export LC_ALL=C.UTF-8
fail() { echo "NOT OK: $1"; exit 1; }
pack=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unzip -tqq "$pack" || fail "unzip finds the archive damaged"
unzip -qq -o "$pack" -d files || fail "unzip cannot unpack it"
cd files

sha256sum --quiet --strict -c SHA256SUMS || fail "a file is not what SHA256SUMS says"
[ "$(find . -type f ! -name SHA256SUMS | wc -l)" -eq "$(wc -l < SHA256SUMS)" ] || fail "files beyond SHA256SUMS"

# The last line of the ledger signs the manifest.
digest=$(tail -n 1 ledger.jsonl | sed 's/.*"digest":"\([0-9a-f]*\)".*/\1/')
[ "$digest" = "$(sha256sum < manifest.json | cut -c1-64)" ] || fail "the ledger does not sign the manifest"

# Every line is linked to the one before, hashes to what it says, and is signed.
prev=$(printf '0%.0s' $(seq 64))
lines=0
while IFS= read -r line; do
  printf '%s' "$line" | sed 's/"hash":"[0-9a-f]*",//; s/"signature":"[^"]*",//' > ../body
  if command -v jq > /dev/null; then
    printf '%s' "$line" | jq -cS 'del(.hash, .signature)' | tr -d '\n' | cmp -s - ../body || fail "line $lines is not canonical"
  fi
  hash=$(sha256sum < ../body | cut -c1-64)
  printf '%s' "$line" | grep -q "\"hash\":\"$hash\"" || fail "line $lines: hash"
  printf '%s' "$line" | grep -q "\"prev\":\"$prev\"" || fail "line $lines: link"
  printf '%s' "$line" | sed 's/.*"signature":"\([^"]*\)".*/\1/' | base64 -d > ../signature
  openssl dgst -sha256 -verify public-key.pem -signature ../signature ../body > ../told 2>&1 || fail "line $lines: signature"
  prev=$hash
  lines=$((lines + 1))
done < ledger.jsonl

# The record of every exhibit is the one that was entered.
find . -name '*取证记录.json' | sort > ../records
while IFS= read -r record; do
  grep -qs "\"digest\":\"$(sha256sum < "$record" | cut -c1-64)\"" ledger.jsonl 其他存证链/*/ledger.json || fail "$record is in no ledger"
done < ../records

echo "OK: $(wc -l < SHA256SUMS) files, $lines signed lines, $(wc -l < ../records) records"
