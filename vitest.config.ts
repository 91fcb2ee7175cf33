import { defineConfig } from "vitest/config";

// Tests stand beside the rule (src/**/*.test.ts) or, where they cross rooms, in test/.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "eval/**/*.test.ts", "web/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: process.env.ISNAD_TEST_REPORTER ? ["default", process.env.ISNAD_TEST_REPORTER] : ["default"],
  },
});
