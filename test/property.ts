import fc from 'fast-check';

/**
 * fast-check with one seed for all: what fails, fails because of the change and fails again. `JULI_SEED=n` tries other
 * cases, `JULI_SEED=random` new ones each time; a failure names its seed.
 */
const seed = process.env.JULI_SEED ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

export { fc };
