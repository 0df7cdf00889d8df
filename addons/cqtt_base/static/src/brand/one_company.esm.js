import {systrayItem} from "@web/webclient/switch_company_menu/switch_company_menu";
import {user} from "@web/core/user";

/** The one company bears the name of the product, which stands on the left already. */
systrayItem.isDisplayed = () => user.allowedCompaniesWithAncestors.length > 1;
