import { measure, PROJECT } from './tests/bench/measure.ts';
console.log(await measure(['node_modules/astro/bin/astro.mjs','build'], PROJECT, {CONTENT_DIR:'/tmp/holds/c10', OUT_DIR:'/tmp/holds/o10'}));
