import {Component, onWillStart, useState} from "@odoo/owl";
import {InsightWhatIf} from "./insight_what_if.esm";
import {KeepLast} from "@web/core/utils/concurrency";
import {Layout} from "@web/search/layout";
import {SelectMenu} from "@web/core/select_menu/select_menu";
import {_t} from "@web/core/l10n/translation";
import {formatFloat} from "@web/views/fields/formatters";
import {registry} from "@web/core/registry";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useService} from "@web/core/utils/hooks";
import {useSetupAction} from "@web/search/action_hook";

const MODEL = "cqtt.campaign.insight";

/**
 * A campaign as a whole: communes by star and district, targets, what if, teams and
 * criteria beside the machine, ranking, history.
 */
export class CampaignInsight extends Component {
    static template = "cqtt_rating.CampaignInsight";
    static components = {InsightWhatIf, Layout, SelectMenu};
    static props = {...standardActionServiceProps};
    static displayName = _t("Insight");

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.last = new KeepLast();
        const {campaignId, tab} = this.props.state || {};
        this.state = useState({
            campaignId: campaignId || this.props.action.context.active_id || null,
            tab: tab || "grid",
            found: null,
            path: null,
            search: "",
        });
        useSetupAction({
            getLocalState: () => ({
                campaignId: this.state.campaignId,
                tab: this.state.tab,
            }),
        });
        onWillStart(() => this.start());
    }

    async start() {
        const options = await this.orm.call(MODEL, "get_options");
        this.campaigns = options.map(({id, name}) => ({value: id, label: name}));
        this.state.campaignId ||= options[0]?.id;
        await this.load();
    }

    async load() {
        if (!this.state.campaignId) {
            return;
        }
        const asked = this.orm.call(MODEL, "get_data", [this.state.campaignId]);
        this.state.found = await this.last.add(asked);
    }

    onCampaign(campaignId) {
        Object.assign(this.state, {campaignId, path: null});
        return this.load();
    }

    get tabs() {
        return [
            ["grid", _t("Communes by star")],
            ["targets", _t("Targets")],
            ["what_if", _t("What if")],
            ["teams", _t("Teams and machine")],
            ["criteria", _t("Self-score and machine")],
            ["ranking", _t("Ranking")],
            ["history", _t("Over the years")],
        ];
    }

    get said() {
        return _t("%(scored)s of %(communes)s communes are scored · %(state)s", {
            ...this.state.found,
        });
    }

    get recognised() {
        return _t(
            "%(recognised)s of at least %(wanted)s communes would be recognised (%(share)s % of all; the target is %(target)s %).",
            {
                ...this.state.found.targets,
                share: this.number(this.state.found.targets.share, 1),
                target: this.number(this.state.found.targets.target, 1),
            }
        );
    }

    get risen() {
        return _t(
            "%(risen)s of %(bound)s communes that had a star have a higher one.",
            {...this.state.found.targets}
        );
    }

    get few() {
        return _t(
            "Shares counted from few cases might easily have come out otherwise: communes whose places overlap cannot be told apart. ⚠ marks figures of fewer than %s cases.",
            this.state.found.ranking.few
        );
    }

    get pathSaid() {
        const {name, star} = this.state.path;
        return star
            ? _t("%(name)s: the shortest way to %(star)s★", {name, star})
            : _t("%s: there is no higher star to reach", name);
    }

    /** Rows of a list whose names hold what was typed. */
    matching(rows) {
        const asked = this.state.search.trim().toLocaleLowerCase();
        return rows.filter((row) =>
            `${row.name} ${row.cluster}`.toLocaleLowerCase().includes(asked)
        );
    }

    number(value, digits = 2) {
        return value === null ? "–" : formatFloat(value, {digits: [16, digits]});
    }

    signed(value) {
        return value === null ? "–" : `${value > 0 ? "+" : ""}${this.number(value)}`;
    }

    stars(star) {
        return star ? `${star}★` : "–";
    }

    /** How a star moved beside the one before. */
    trend(row) {
        const before = row.before.at(-1)?.star ?? null;
        if (!row.is_scored || before === null || before === row.now) {
            return "";
        }
        return row.now > before ? "▲" : "▼";
    }

    /** The places that an interval leaves open, where there is one. */
    places(row) {
        return row.first === null ? "–" : `${row.first}–${row.last}`;
    }

    /** Where a bar of an interval begins and how long it is, on 0 to 100 points. */
    bar(row) {
        const width = Math.max(row.high - row.low, 0.4);
        return `margin-left: ${row.low}%; width: ${Math.min(width, 100 - row.low)}%`;
    }

    openCommunes(name, ids) {
        return this.openList("cqtt.appraisal", name, [["id", "in", ids]]);
    }

    openList(model, name, domain) {
        return this.action.doAction({
            type: "ir.actions.act_window",
            name,
            res_model: model,
            views: [
                [false, "list"],
                [false, "form"],
            ],
            domain,
        });
    }

    openAppraisal(id) {
        return this.action.doAction({
            type: "ir.actions.act_window",
            res_model: "cqtt.appraisal",
            res_id: id,
            views: [[false, "form"]],
        });
    }

    openSheet(id) {
        return this.openServer("cqtt.appraisal", "action_open_sheet", [[id]]);
    }

    /** The communes behind the means of a team. */
    openTeam(id) {
        return this.openServer(MODEL, "open_team", [this.state.campaignId, id]);
    }

    /** The scores behind the figures of a criterion, or some of them. */
    openCriterion(id, part) {
        const args = [this.state.campaignId, id, part];
        return this.openServer(MODEL, "open_criterion", args);
    }

    async openServer(model, method, args) {
        return this.action.doAction(await this.orm.call(model, method, args));
    }

    openScored() {
        const rows = this.state.found.history.rows.filter((row) => row.is_scored);
        return this.openCommunes(
            this.state.found.name,
            rows.map((row) => row.id)
        );
    }

    openRecognised(rows = this.state.found.grid.rows) {
        const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.star));
        return this.openCommunes(
            rows.length === 1 ? rows[0].cluster : this.state.found.name,
            cells.flatMap((cell) => cell.ids)
        );
    }

    openDistrict(row) {
        return this.openCommunes(
            row.cluster,
            row.cells.flatMap((cell) => cell.ids)
        );
    }

    /** The sealed figures whose cases a place rests on. */
    openCases(row) {
        return this.openList("cqtt.rating.seal", row.name, [
            ["appraisal_id", "=", row.id],
            ["denominator", ">", 0],
            ["line_id.is_dry", "=", false],
        ]);
    }

    async showPath(id) {
        this.state.path = await this.orm.call(MODEL, "get_path", [id]);
    }
}

registry.category("actions").add("cqtt_rating_insight", CampaignInsight);
