import fc from 'fast-check';

// the same chance in every run of the tests, unless LAW_SEED says another; LAW_RUNS says how often the laws are tried
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.LAW_SEED ?? 17) });
