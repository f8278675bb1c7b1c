import { afterAll } from "vitest";
import { endWhatWasLaunched } from "../support/launch";

// Here and not in the module itself: where files share their modules, that one would end what its first file began.
afterAll(endWhatWasLaunched);
