# The bot as a container: docs/deploy.md says how to run it. Build: docker build -t zorgroute .
# Every RUN works inside its own folder alone, so that `npm run image` can carry these steps out without Docker.

# Only npm comes from this image. The bot itself runs on the Node of package-lock.json, the one that all tests ran on.
FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && mkdir data

# No npm, no compiler and no shell scripts of npm in what runs: a plain Debian, for the C++ library that Node needs.
FROM debian:trixie-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY cards ./cards
COPY rules ./rules
COPY manifest ./manifest
COPY src ./src
# The only place that is written to: the database. A number instead of a name: there is no user to make.
COPY --from=packages --chown=10001:10001 /app/data /data
USER 10001:10001
ENV PATH=/app/node_modules/.bin:$PATH NODE_ENV=production DATABASE_FILE=/data/zorgroute.db PORT=3978
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would keep the stop signal to itself.
CMD ["node", "src/main.ts"]
