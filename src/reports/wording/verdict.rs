//! What the result is called, and how far the proof goes.

use super::{Wording, folded};
use crate::domain::record::{LevelRecord, Proof, ProofStatus, RuleResult, Standing};
use crate::domain::{AwardRule, Reductions, Service};
use crate::findings::Code;
use crate::reports::{figures, index};

impl Wording<'_> {
    /// The result in one or two sentences, by the rule that was published.
    pub fn verdict(&self) -> String {
        let headline = index::headline(self.record);
        let rule = self.rule(self.record.headline.rule);
        let lots = self.record.lots.len().to_string();
        let (awarded, price, suppliers, broken) = headline.map_or_else(Default::default, |result| {
            let broken = result.checks.iter().filter(|check| !check.holds).count();
            (
                index::awarded_lots(result).to_string(),
                result.price_yuan.grouped(),
                result.suppliers.to_string(),
                broken.to_string(),
            )
        });
        let id = match self.record.headline.standing {
            Standing::Award => "report-verdict-award",
            Standing::Unproven => "report-verdict-unproven",
            Standing::RuleBroken => "report-verdict-rule-broken",
            Standing::Elastic => "report-verdict-elastic",
            Standing::Infeasible => "report-verdict-infeasible",
            Standing::Unknown => "report-verdict-unknown",
        };
        let arguments = [
            ("rule", rule.as_str()),
            ("lots", &lots),
            ("awarded", &awarded),
            ("price", &price),
            ("suppliers", &suppliers),
            ("broken", &broken),
        ];
        let verdict = self.catalogue.format(id, &arguments);
        let waiting = self.record.findings.iter().filter(|finding| finding.code == Code::WinnerUnderReview);
        let reviews: Vec<String> = waiting.map(|finding| self.catalogue.cause(finding)).collect();
        [vec![verdict], reviews].concat().join(&self.text("report-sentence-separator"))
    }

    /// That the optimum is a plan only; nothing where the optimum was the published rule.
    pub fn plan_note(&self) -> Option<String> {
        let rule = self.record.headline.rule;
        (rule != AwardRule::Optimal).then(|| self.catalogue.format("report-plan-note", &[("rule", &self.rule(rule))]))
    }

    /// The proof line of a rule's result.
    pub fn proof(&self, result: &RuleResult) -> String {
        let Some(proof) = &result.proof else {
            return self.text("report-proof-not-needed");
        };
        let proven = self.proven(proof);
        // Of a tender that shares capacities more is not true: alone it might have a better award.
        match self.record.joint {
            Some(_) => self.catalogue.format("joint-proof", &[("proof", &proven)]),
            None => proven,
        }
    }

    fn proven(&self, proof: &Proof) -> String {
        match proof.status {
            ProofStatus::Optimal => {
                let levels = self.catalogue.format("report-proof-optimal", &[("levels", &self.levels(proof))]);
                let exact = proof.levels.iter().all(|level| level.exact);
                let basis = self.text(if exact { "report-proof-exact" } else { "report-proof-bound" });
                let unique = if proof.tie_broken { "report-proof-unique" } else { "report-proof-not-unique" };
                [levels.trim(), &self.text(unique), &basis].join(&self.text("report-sentence-separator"))
            }
            ProofStatus::WithinGap => self.open_level(proof),
            ProofStatus::Infeasible => self.text("report-proof-infeasible"),
            ProofStatus::Unknown => self.text("report-proof-unknown"),
        }
    }

    /// What was left out before the optimum was searched; nothing where nothing was.
    pub fn reductions(&self, result: &RuleResult) -> Option<String> {
        let Reductions { decisions, dominated, rows, slack_rows, duplicate_rows, .. } =
            result.proof.as_ref()?.reductions;
        let told = |id: &str, some: usize, all: usize| {
            let [some_shown, all] = [some, all].map(|count| figures::grouped(&count.to_string()));
            (some > 0).then(|| self.catalogue.format(id, &[("some", some_shown.as_str()), ("all", &all)]))
        };
        let bids = told("report-reduced-bids", dominated, decisions);
        let rows = told("report-reduced-rows", slack_rows + duplicate_rows, rows);
        let sentences: Vec<String> = bids.into_iter().chain(rows).collect();
        (!sentences.is_empty()).then(|| sentences.join(&self.text("report-sentence-separator")))
    }

    /// The name of a level of the objective, or its key where the catalogue does not know it.
    pub fn level(&self, level: &LevelRecord) -> String {
        let id = format!("level-{}", level.objective);
        if self.catalogue.has(&id) { self.text(&id) } else { level.objective.clone() }
    }

    /// A value of a level, for people.
    pub fn level_value(&self, level: &LevelRecord, value: &str) -> String {
        match level.objective.as_str() {
            "service" | "service-net-of-changes" | "standby" => {
                value.parse::<Service>().map_or_else(|_| value.to_owned(), figures::service)
            }
            "fairness" => {
                let run = |run: &str| {
                    let (rates, counties) = run.split_once(':').unwrap_or((run, ""));
                    self.catalogue.format("level-fairness-run", &[("rates", rates), ("counties", counties)])
                };
                let runs: Vec<String> = value.split(' ').map(run).collect();
                runs.join(&self.text("report-list-separator"))
            }
            _ => figures::grouped(value),
        }
    }

    fn levels(&self, proof: &Proof) -> String {
        let proven: Vec<String> =
            folded(&proof.levels).iter().filter(|level| level.proven).map(|level| self.level(level)).collect();
        proven.join(&self.text("report-list-separator"))
    }

    fn open_level(&self, proof: &Proof) -> String {
        let Some(open) = proof.levels.iter().find(|level| !level.proven) else {
            return self.text("report-proof-unknown");
        };
        let (name, value) = (self.level(open), self.level_value(open, &open.value));
        match (&open.bound, figures::gap_percent(open)) {
            (Some(bound), Some(gap)) => {
                let bound = self.level_value(open, bound);
                let arguments = [("level", name.as_str()), ("value", &value), ("bound", &bound), ("gap", &gap)];
                self.catalogue.format("report-proof-within-gap", &arguments)
            }
            _ => self.catalogue.format("report-proof-no-bound", &[("level", &name), ("value", &value)]),
        }
    }
}
