import { testMutants } from "../test-mutants.ts";

testMutants("vijf-stappen");
