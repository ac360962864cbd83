#!/usr/bin/env bash
# Builds the images: with docker where its engine answers, else with Debian's buildah (as root) on a stand-in for the
# base image, made of Debian's own packages and the project's Node 24: the same Dockerfile, built for real.
# Usage: deploy/build-images.sh [TARGET...]   (api order pos sandbox)
set -eu
cd "$(dirname "$0")/.."
targets=("$@")
[ $# -gt 0 ] || targets=(api order pos sandbox)
base=docker.io/library/node:24-bookworm-slim

if docker info >/dev/null 2>&1; then
  for target in "${targets[@]}"; do docker build --target "$target" -t "atapos-$target" .; done
  exit 0
fi

command -v buildah >/dev/null && command -v debootstrap >/dev/null || {
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends buildah podman crun debootstrap
}

make_base() {
  local root
  root=$(mktemp -d)
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >/dev/null
  install -D node_modules/node/bin/node "$root/usr/local/bin/node"
  mkdir -p "$root/usr/local/lib/node_modules"
  cp -r "$(npm root -g)/npm" "$root/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  chroot "$root" useradd --create-home --uid 1000 node
  # this machine's certificates: package clients inside the build trust what they trust outside
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  tar -C "$root" -c . | podman import --change ENV=NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt - "$base" >/dev/null
  rm -rf "$root"
}

buildah images --format '{{.Name}}:{{.Tag}}' | grep -qx "$base" || make_base
for target in "${targets[@]}"; do
  # the docker format keeps HEALTHCHECK
  buildah bud --format docker --pull=never --isolation=chroot --target "$target" -t "atapos-$target" .
done
echo "run one: c=\$(buildah from --pull=never atapos-${targets[0]}); buildah run --isolation=chroot \$c -- node ..."
