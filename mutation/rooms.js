/** What Stryker changes, the tests that have to notice, and the percentage below which the run fails. */
export const rooms = {
  paging: { mutate: ['src/paging/**/*.ts'], tests: ['test/paging/**/*.test.ts'], gate: 85 },
  paginator: { mutate: ['src/paginator/**/*.ts'], tests: ['test/paginator/**/*.test.ts'], gate: 85 },
  transitions: {
    mutate: ['src/model/transitions.ts'],
    tests: [
      'test/model/transitions.test.ts',
      'test/timeline/check-update.test.ts',
      'test/timeline/apply-*.test.ts',
      'test/rules/transition-*.test.ts',
      'test/rules/check-transition.test.ts',
    ],
    gate: 85,
  },
  timeline: { mutate: ['src/timeline/**/*.ts'], tests: ['test/timeline/**/*.test.ts'], gate: null },
  rules: { mutate: ['src/rules/**/*.ts'], tests: ['test/rules/**/*.test.ts'], gate: null },
};
