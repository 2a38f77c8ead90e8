import { testMutants } from "../test-mutants.ts";

testMutants("zes-levels");
