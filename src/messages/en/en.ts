import type { Messages } from "../messages";
import { errors } from "./errors";
import { ledger } from "./ledger";
import { pane } from "./pane";
import { plan } from "./plan";
import { status } from "./status";
import { sync } from "./sync";

export const en: Messages = { errors, plan, ledger, pane, status, sync };
