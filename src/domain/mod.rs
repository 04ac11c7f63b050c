//! Exact values and the things of a tender, without input or output.
//!
//! Names follow the Open Contracting Data Standard: a *tender* is divided into *lots*,
//! *tenderers* submit *bids*, an *award* makes a tenderer a *supplier*. A *ceiling* is the
//! buyer's limit on money; *bound* is only ever the solver's.

mod award;
pub mod batch_record;
mod bid;
pub mod budget_record;
mod by_lot;
mod calendar;
mod concession;
pub mod conflict_record;
mod credit_code;
pub mod curve_record;
mod dossier;
pub mod draws_record;
mod evaluation;
pub mod explain_record;
mod fairness;
pub mod fairness_record;
mod few;
pub mod frontier_record;
mod level;
mod lot;
pub mod lots_record;
mod money;
mod overlay;
pub mod pivot_record;
mod place_of_service;
mod quantity;
mod random;
pub mod record;
mod reductions;
pub mod robust_record;
pub mod rule_record;
mod rules;
mod scoring;
mod settlement;
pub mod standby_record;
mod take_over;
mod tender;
mod tender_rule;
mod tenderer;
mod uncertainty;
pub mod viability_record;
pub mod voice_record;
mod waiver;
pub mod weights_record;
pub mod what_if_record;

pub use award::{Award, AwardCase, AwardRule, Candidate, CandidateOffer, Goal};
pub use bid::{Bid, BidIx, Expert, ExpertIx, KeyWorker, Offer, ScoreEntry, Seconded};
pub use by_lot::ByLot;
pub use calendar::{Date, Month, Year};
pub use concession::Concession;
pub use credit_code::{CreditCodeFault, check_credit_code, credit_code_check};
pub use dossier::{Dossier, InputFile};
pub use evaluation::{CriterionScore, Evaluation, Exclusion, LotSheet, ScoreRow, TieBreak};
pub use fairness::{CountyNeed, FairnessStep};
pub use few::Few;
pub use level::GoalLevel;
pub use lot::{Division, Lot, LotIx, Scope, WinLimit};
pub use money::{Money, MoneyError};
pub use overlay::{
    BidNamed, Change, ChangeKind, FundsChange, LimitMeasure, LotNamed, Overlay, TendererNamed, To, WaivedRule,
};
pub use place_of_service::{AreaLevel, County, CountyIx, Funds, Jurisdiction, JurisdictionIx};
pub use quantity::{Amount, Quality, Service, Volume, Weight};
pub(crate) use random::Random;
pub use reductions::Reductions;
pub use rules::{
    Certainty, FactorBan, ForbiddenFactor, Force, Origin, Parameter, ParameterKey, Rules, ServiceGroup, ServiceItem,
};
pub use scoring::{Criterion, CriterionMethod, FormulaTerm, PastPerformance, Prior, ScoringModel};
pub use settlement::Settlement;
pub use take_over::TakeOver;
pub use tender::{Contact, Method, Provenance, Tender};
pub use tender_rule::{Guarantee, LotPart, LotScope, Measure, RuleKind, TenderRule, TendererScope};
pub use tenderer::{
    Condition, Debarment, DiscountTier, Evidence, Met, OnceOnlyPrice, PerformanceScores, Qualification, Size, Tenderer,
    TendererIx, TendererKind, Threshold,
};
pub use uncertainty::{ScoreDraw, Spread, Uncertainty};
pub use waiver::{Waiver, WaiverSubject};

/// Declares a typed position in one of the dossier's lists.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    };
}
pub(crate) use index;
