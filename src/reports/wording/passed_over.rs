//! Why a lot's top-ranked bid did not win, in sentences.

use super::{Wording, checks, lot_changes};
use crate::domain::record::{Forced, LotChange, PassedOver, ProofStatus};
use crate::domain::{AwardRule, Money, Service};
use crate::messages::Catalogue;
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
        let effects = effects(self.catalogue, &one.forced);
        self.catalogue.format(id, &[("top", &one.top), ("effects", &effects)])
    }
}

/// What an award with a bid fixed in loses, adds and changes: one sentence without its end.
pub fn effects(catalogue: &Catalogue, forced: &Forced) -> String {
    let parts = [
        forced.service_lost.map(|lost| service_change(catalogue, lost)),
        forced.price_added_yuan.map(|added| price_change(catalogue, added)),
        Some(lots_changed(catalogue, &forced.changes)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(&catalogue.text("report-clause-separator"))
}

fn service_change(catalogue: &Catalogue, lost: Service) -> String {
    let amount = figures::service(Service::from_steps(lost.steps().abs()));
    match lost.steps() {
        0 => catalogue.text("report-service-same"),
        1.. => catalogue.format("report-service-lost", &[("amount", &amount)]),
        _ => catalogue.format("report-service-gained", &[("amount", &amount)]),
    }
}

fn price_change(catalogue: &Catalogue, added: Money) -> String {
    let amount = Money::from_fen(added.fen().abs()).grouped();
    match added.fen() {
        0 => catalogue.text("report-price-same"),
        1.. => catalogue.format("report-price-added", &[("amount", &amount)]),
        _ => catalogue.format("report-price-saved", &[("amount", &amount)]),
    }
}

/// Which lots change hands: a part of a sentence.
pub fn lots_changed(catalogue: &Catalogue, changes: &[LotChange]) -> String {
    if changes.is_empty() {
        return catalogue.text("report-no-lot-changes");
    }
    catalogue.format("report-lots-change", &[("changes", &lot_changes(catalogue, changes))])
}
