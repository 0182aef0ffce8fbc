// Runs before npm scripts that need the machine and the packages to be right.
import { checkMachine, checkPackages } from './machine.mjs';

checkMachine();
checkPackages();
