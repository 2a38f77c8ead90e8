/** @type {import('jest').Config} */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/strip-types.js" },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  setupFiles: ["<rootDir>/test/property-seed.js"],
  testTimeout: 60_000,
  // Jest leaves one core to its own main process, which hardly does a thing: on two cores that is half of them.
  maxWorkers: "100%",
};
