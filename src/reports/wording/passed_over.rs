//! Why a lot's top-ranked bid did not win, in sentences.

use super::{Wording, checks, lot_changes};
use crate::domain::record::{Forced, PassedOver, ProofStatus};
use crate::domain::{AwardRule, Money, Service};
use crate::reports::figures;

impl Wording<'_> {
    /// Who came first and who won instead.
    pub fn passed_over(&self, one: &PassedOver) -> String {
        let top = self.bid(&one.top);
        let title = self.lot_title(&one.lot);
        match &one.winner {
            Some(winner) => {
                let winner = self.bid(winner);
                let arguments =
                    [("lot", one.lot.as_str()), ("title", title), ("top", top.as_str()), ("winner", winner.as_str())];
                self.catalogue.format("report-passed-over", &arguments)
            }
            None => {
                let arguments = [("lot", one.lot.as_str()), ("title", title), ("top", top.as_str())];
                self.catalogue.format("report-passed-over-nobody", &arguments)
            }
        }
    }

    /// What the plain exchange of the winner for the top-ranked bid would break.
    pub fn exchange(&self, one: &PassedOver) -> String {
        if one.breaks.is_empty() {
            // A rule that goes lot by lot has its own reasons, which are not about the whole.
            let id = match self.record.headline.rule {
                AwardRule::Optimal => "report-exchange-breaks-nothing",
                AwardRule::RankFirst => "report-exchange-not-leading",
                AwardRule::LowestPrice => "report-exchange-dearer",
            };
            return self.catalogue.format(id, &[("top", &one.top)]);
        }
        let broken: Vec<String> = one.breaks.iter().map(|check| checks::would_break(self.catalogue, check)).collect();
        let breaks = broken.join(&self.text("report-clause-separator"));
        self.catalogue.format("report-exchange-breaks", &[("top", &one.top), ("breaks", &breaks)])
    }

    /// What the best award with the top-ranked bid in it would cost elsewhere.
    pub fn forced(&self, one: &PassedOver) -> String {
        match one.forced.status {
            ProofStatus::Infeasible => self.catalogue.format("report-forced-infeasible", &[("top", &one.top)]),
            ProofStatus::Unknown => self.catalogue.format("report-forced-unknown", &[("top", &one.top)]),
            ProofStatus::Optimal => self.cost(one, "report-forced-best"),
            ProofStatus::WithinGap => self.cost(one, "report-forced-best-found"),
        }
    }

    fn cost(&self, one: &PassedOver, id: &str) -> String {
        let parts = [
            one.forced.service_lost.map(|lost| self.service_change(lost)),
            one.forced.price_added_yuan.map(|added| self.price_change(added)),
            Some(self.changes(&one.forced)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let effects = parts.join(&self.text("report-clause-separator"));
        self.catalogue.format(id, &[("top", &one.top), ("effects", &effects)])
    }

    fn service_change(&self, lost: Service) -> String {
        let amount = figures::service(Service::from_steps(lost.steps().abs()));
        match lost.steps() {
            0 => self.text("report-service-same"),
            1.. => self.catalogue.format("report-service-lost", &[("amount", &amount)]),
            _ => self.catalogue.format("report-service-gained", &[("amount", &amount)]),
        }
    }

    fn price_change(&self, added: Money) -> String {
        let amount = Money::from_fen(added.fen().abs()).grouped();
        match added.fen() {
            0 => self.text("report-price-same"),
            1.. => self.catalogue.format("report-price-added", &[("amount", &amount)]),
            _ => self.catalogue.format("report-price-saved", &[("amount", &amount)]),
        }
    }

    fn changes(&self, forced: &Forced) -> String {
        if forced.changes.is_empty() {
            return self.text("report-no-lot-changes");
        }
        let list = lot_changes(self.catalogue, &forced.changes);
        self.catalogue.format("report-lots-change", &[("changes", &list)])
    }
}
