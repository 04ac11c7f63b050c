//! Who may bid and what may be bought: one room a clause.
//!
//! A room's check gives *every* reason of its clause for which a bid is out, as notices with
//! their clause: an excluded bid is a result, not an error. A bid is excluded as a whole; a
//! reason about one lot of a package takes the package out.
//!
//! Order of the checks:
//! 1. [`BeforeScoring`], on the files alone;
//! 2. [`AfterScoring`], on the points of the bids that passed, price not included;
//! 3. [`requires`]: a bid is out with a bid that it requires;
//! 4. [`too_few_tenderers`], on the bids that passed all; then [`requires`] again;
//! 5. [`abnormal_price`] and [`committee`] review and exclude nobody.

pub mod abnormal_price;
pub mod basic_conditions;
pub mod catalogue;
pub mod ceiling_price;
pub mod committee;
pub mod contract_term;
pub mod debarment;
pub mod funded_staff;
pub mod kind;
pub mod minimum_score;
pub mod negative_list;
pub mod price_zero;
pub mod quality_floor;
pub mod registration;
pub mod related_tenderers;
pub mod requires;
pub mod reserved_for_small;
pub mod seconded_degrees;
pub mod subcontracting;
pub mod too_few_tenderers;
pub mod volume;

use crate::domain::{BidIx, Dossier, Exclusion, LotIx, Rules, ScoreRow, ScoringModel, TendererIx};
use crate::findings::{Code, Finding};
use std::collections::{BTreeMap, BTreeSet};

/// What the checks before scoring see.
#[derive(Debug)]
pub struct EligibilityCase<'a> {
    /// The files' content.
    pub dossier: &'a Dossier,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The affiliation group of each tenderer.
    pub groups: Vec<TendererIx>,
    /// The tenderers of each lot by affiliation group.
    pub rivals: Vec<BTreeMap<TendererIx, BTreeSet<TendererIx>>>,
}

impl<'a> EligibilityCase<'a> {
    /// Gathers what the checks look up.
    pub fn new(dossier: &'a Dossier, rules: &'a Rules) -> Self {
        let groups = dossier.affiliation_groups();
        let mut rivals = vec![BTreeMap::<TendererIx, BTreeSet<TendererIx>>::new(); dossier.lots.len()];
        for bid in &dossier.bids {
            let group = groups.get(bid.tenderer.0).copied().unwrap_or(bid.tenderer);
            for offer in &bid.offers {
                if let Some(lot) = rivals.get_mut(offer.lot.0) {
                    lot.entry(group).or_default().insert(bid.tenderer);
                }
            }
        }
        Self { dossier, rules, groups, rivals }
    }

    /// A reason against a bid, placed at its first row.
    fn reason(&self, code: Code, bid: BidIx) -> Finding {
        reason(self.dossier, code, bid)
    }
}

fn reason(dossier: &Dossier, code: Code, bid: BidIx) -> Finding {
    let bid = &dossier[bid];
    Finding::new(code).at(bid.place.clone()).with("tenderer", &dossier[bid.tenderer].name)
}

/// Declares a registry: its variants are matched exhaustively by its check.
macro_rules! registry {
    ($(#[$doc:meta])* $name:ident ($($argument:ident: $type:ty),*) $call:tt { $($(#[$variant_doc:meta])* $variant:ident = $room:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every clause, in the order of the checks.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// Every reason of the clause.
            pub fn check(self, $($argument: $type),*) -> Vec<Exclusion> {
                match self { $($name::$variant => $room::check $call,)* }
            }
        }
    };
}

registry! {
    /// The clauses that are checked on the files alone.
    BeforeScoring(case: &EligibilityCase<'_>, bid: BidIx) (case, bid) {
        /// Kinds of bodies that may not supply.
        Kind = kind,
        /// The seven basic conditions.
        BasicConditions = basic_conditions,
        /// Registration by the bid date.
        Registration = registration,
        /// Bans on the bid date.
        Debarment = debarment,
        /// No sub-contracting away.
        Subcontracting = subcontracting,
        /// Funded staff of 公益二类 bodies.
        FundedStaff = funded_staff,
        /// Degrees of seconded staff.
        SecondedDegrees = seconded_degrees,
        /// Functions of government.
        NegativeList = negative_list,
        /// Services that may be bought.
        Catalogue = catalogue,
        /// Longest contract.
        ContractTerm = contract_term,
        /// The lot's ceiling price.
        CeilingPrice = ceiling_price,
        /// No price of zero.
        PriceZero = price_zero,
        /// The volume asked for.
        Volume = volume,
        /// Lots reserved for small and micro enterprises.
        ReservedForSmall = reserved_for_small,
        /// No rivals under one control.
        RelatedTenderers = related_tenderers,
    }
}

/// A scored row of a lot, before prices are scored.
#[derive(Debug, Clone, Copy)]
pub struct ScoredBid<'a> {
    /// The files' content.
    pub dossier: &'a Dossier,
    /// The scoring model.
    pub model: &'a ScoringModel,
    /// The lot.
    pub lot: LotIx,
    /// The bid's points.
    pub row: &'a ScoreRow,
}

registry! {
    /// The clauses that are checked on the points, price not included.
    AfterScoring(scored: ScoredBid<'_>) (scored) {
        /// Minimum scores of the documents.
        MinimumScore = minimum_score,
        /// The lot's quality floor.
        QualityFloor = quality_floor,
    }
}
