//! The take-over plan in sentences: who stands by, why nobody does, what an exit comes to.

use super::{Wording, checks};
use crate::domain::Money;
use crate::domain::standby_record::{
    Addition, AdditionStanding, ExitLot, ExitRecord, MissingReason, Readiness, StandbyMode, StandbyObstacle,
    StandbyPlan,
};

impl Wording<'_> {
    /// How the stand-bys were chosen, and how far that is proven.
    pub fn standby_choice(&self, plan: &StandbyPlan) -> String {
        let mode = self.text(match plan.mode {
            StandbyMode::Reserve => "standby-reserved",
            StandbyMode::Nominate => "standby-nominated",
        });
        let proof = self.text(if plan.proven { "standby-choice-proven" } else { "standby-choice-unproven" });
        let space = self.text("report-sentence-separator");
        format!("{mode}{space}{proof}")
    }

    /// Why a lot has no stand-by.
    pub fn missing_standby(&self, reason: MissingReason) -> String {
        self.text(match reason {
            MissingReason::NobodyElse => "standby-nobody-else",
            MissingReason::OnlyAffiliates => "standby-only-affiliates",
            MissingReason::Limits => "standby-limits",
        })
    }

    /// What keeps a bid from standing by.
    pub fn standby_obstacle(&self, obstacle: &StandbyObstacle) -> String {
        let bid = self.bid(&obstacle.bid);
        if obstacle.affiliate {
            return self.catalogue.format("standby-obstacle-affiliate", &[("bid", &bid)]);
        }
        let broken: Vec<String> =
            obstacle.breaks.iter().map(|check| checks::would_break(self.catalogue, check)).collect();
        let breaks = broken.join(&self.text("report-clause-separator"));
        let id = if obstacle.even_alone { "standby-obstacle-alone" } else { "standby-obstacle-together" };
        self.catalogue.format(id, &[("bid", &bid), ("breaks", &breaks)])
    }

    /// How far the plan for an exit goes.
    pub fn readiness(&self, readiness: Readiness) -> String {
        self.text(match readiness {
            Readiness::Ready => "exit-ready",
            Readiness::Partial => "exit-partial",
            Readiness::NewTender => "exit-new-tender",
            Readiness::NothingCritical => "exit-nothing-critical",
        })
    }

    /// Who leaves, and how far the plan goes.
    pub fn exit(&self, exit: &ExitRecord) -> String {
        let readiness = self.readiness(exit.readiness);
        self.catalogue.format("exit-of", &[("name", self.tenderer(&exit.tenderer)), ("readiness", &readiness)])
    }

    /// What becomes of a lot of a supplier that leaves.
    pub fn exit_lot(&self, lot: &ExitLot) -> String {
        let own = [("lot", lot.lot.as_str()), ("title", self.lot_title(&lot.lot))];
        match &lot.taken_over {
            Some(standby) => {
                let (bid, price) = (self.bid(&standby.bid), standby.price_yuan.grouped());
                let was = lot.price_yuan.grouped();
                let more = [("standby", bid.as_str()), ("price", &price), ("was", &was)];
                self.catalogue.format("exit-lot-taken", &[&own[..], &more[..]].concat())
            }
            None if lot.critical => self.catalogue.format("exit-lot-uncovered", &own),
            None => self.catalogue.format("exit-lot-lapses", &own),
        }
    }

    /// What a take-over adds to the contracts of who takes over, against the limit of the law.
    pub fn addition(&self, addition: &Addition) -> String {
        let id = match addition.standing {
            AdditionStanding::Within => "exit-addition-within",
            AdditionStanding::Above => "exit-addition-above",
            AdditionStanding::NewContract => "exit-addition-new",
        };
        let [added, contracts, limit, once_only] =
            [addition.added_yuan, addition.contracts_yuan, addition.limit_yuan, addition.once_only_yuan]
                .map(|money| money.grouped());
        let arguments = [
            ("name", self.tenderer(&addition.tenderer)),
            ("added", &added),
            ("contracts", &contracts),
            ("limit", &limit),
        ];
        let sentence = self.catalogue.format(id, &arguments);
        if addition.once_only_yuan == Money::ZERO {
            return sentence;
        }
        let part = self.catalogue.format("exit-addition-once-only", &[("price", &once_only)]);
        format!("{sentence}{}{part}", self.text("report-clause-separator"))
    }

    /// Whether an addition keeps the limit of the law, in a word.
    pub fn addition_standing(&self, standing: AdditionStanding) -> String {
        self.text(match standing {
            AdditionStanding::Within => "exit-standing-within",
            AdditionStanding::Above => "exit-standing-above",
            AdditionStanding::NewContract => "exit-standing-new",
        })
    }
}
