# syntax=docker/dockerfile:1
# One file, one target each: api (which also migrates), order, pos, sandbox.
FROM node:24-bookworm-slim AS base
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 \
  NODE_COMPILE_CACHE=/tmp/node-compiled
WORKDIR /app

FROM base AS source
ENV CI=true PNPM_VERSION=10.34.9
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/order/package.json apps/order/
COPY apps/pos/package.json apps/pos/
COPY apps/sandbox/package.json apps/sandbox/
COPY packages packages
COPY prisma/package.json prisma/
# the development tools build; what runs is installed apart, without them
RUN --mount=type=cache,id=atapos-pnpm,target=/pnpm-store \
    NODE_ENV=development npx --yes pnpm@$PNPM_VERSION install --frozen-lockfile --store-dir /pnpm-store
COPY tsconfig.base.json turbo.json ./
COPY scripts scripts
COPY prisma prisma
RUN node node_modules/pnpm/bin/pnpm.cjs --filter @atapos/db run generate

FROM source AS order-build
COPY apps/order apps/order
RUN node node_modules/pnpm/bin/pnpm.cjs --filter @atapos/order run build

FROM source AS pos-build
COPY apps/pos apps/pos
RUN node node_modules/pnpm/bin/pnpm.cjs --filter @atapos/pos run build

# The sources of what Node runs as they are, with production dependencies only.
FROM source AS api-build
COPY apps/api apps/api
RUN --mount=type=cache,id=atapos-pnpm,target=/pnpm-store \
    rm -rf node_modules apps/*/node_modules packages/*/node_modules prisma/node_modules \
 && npx --yes pnpm@$PNPM_VERSION install --frozen-lockfile --prod --offline --store-dir /pnpm-store \
      --filter @atapos/api... \
 && rm -rf scripts packages/*/test prisma/test

FROM source AS sandbox-build
COPY apps/sandbox apps/sandbox
RUN --mount=type=cache,id=atapos-pnpm,target=/pnpm-store \
    rm -rf node_modules apps/*/node_modules packages/*/node_modules prisma/node_modules \
 && npx --yes pnpm@$PNPM_VERSION install --frozen-lockfile --prod --offline --store-dir /pnpm-store \
      --filter @atapos/sandbox \
 && rm -rf scripts packages prisma apps/sandbox/test

FROM base AS web
ENV HOSTNAME=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server.js"]

FROM web AS order
COPY --from=order-build --chown=node:node /app/apps/order/.next/standalone /app
WORKDIR /app/apps/order

FROM web AS pos
COPY --from=pos-build --chown=node:node /app/apps/pos/.next/standalone /app
WORKDIR /app/apps/pos

FROM base AS sandbox
ENV SANDBOX_HOST=0.0.0.0 SANDBOX_DATA_DIR=/data
COPY --from=sandbox-build --chown=node:node /app /app
RUN mkdir -p /data && chown node:node /data
USER node
EXPOSE 4000 4025
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "apps/sandbox/src/main.ts"]

# Last, so that a build without a target is the product's centre. `node prisma/src/migrate-cli.ts` migrates.
FROM base AS api
ENV API_PORT=8000 ATAPOS_HOST=0.0.0.0 ATAPOS_DATA_DIR=/data
COPY --from=api-build --chown=node:node /app /app
RUN mkdir -p /data && chown node:node /data
USER node
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8000/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
