import { testMutants } from "../test-mutants.ts";

testMutants("een-zorgroute-groep");
