//! Named changes to a tender: the questions of a planner; one file, because the kinds of changes are
//! one list that readers, makers and tellers match.

use super::{Date, Goal, ParameterKey, ScoringModel, Year};
use crate::findings::Place;
use rust_decimal::Decimal;

/// A file of named changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlay {
    /// Its name: the file's, without the extension.
    pub name: String,
    /// What it asks, for people.
    pub title: String,
    /// Overlays whose changes come first, by name.
    pub combine: Vec<String>,
    /// Its changes in order, each with the alternatives that its lists of values give: one
    /// where it has no list, never none. Every choice of alternatives is a scenario.
    pub changes: Vec<Vec<Change>>,
    /// The file.
    pub place: Place,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is changed.
    pub kind: ChangeKind,
    /// What tells this alternative from the others that a list gives, such as `value=2.5`;
    /// empty where there is no list.
    pub chosen: String,
    /// Where it stands.
    pub place: Place,
}

/// A number that takes another's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// This number.
    Value(Decimal),
    /// This percentage of what was there, rounded down to the grid of the quantity.
    Percent(Decimal),
}

impl To {
    /// What comes of a number; nothing where it would have more digits than a decimal holds.
    pub fn of(self, before: Decimal) -> Option<Decimal> {
        match self {
            To::Value(value) => Some(value),
            To::Percent(percent) => before.checked_mul(percent)?.checked_mul(Decimal::new(1, 2)),
        }
    }
}

/// What is counted by a win limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitMeasure {
    /// Lots.
    Lots,
    /// Yuan.
    Money,
}

/// What a change changes. `expects` is what it finds there: where something else stands, the
/// tender has moved since the change was written, and it is refused. Names are as in the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// A number of the rule sets: ceiling rate, staffing rate, contract term ...; in its unit.
    Parameter {
        /// Which.
        key: ParameterKey,
        /// Number so far.
        expects: Decimal,
        /// Number instead.
        value: Decimal,
    },
    /// Last year's special-fund spending of a jurisdiction, yuan: what its ceiling is a share of.
    PriorSpending(FundsChange),
    /// What earlier contracts already commit of a jurisdiction's ceiling, yuan.
    Committed(FundsChange),
    /// Recipients of a county, persons, or of all; categories change in proportion.
    Recipients {
        /// Code; all counties where absent.
        county: Option<String>,
        /// Sum so far.
        expects: u64,
        /// Persons instead.
        to: To,
    },
    /// Staff in post of a county, persons.
    StaffInPost {
        /// Code.
        county: String,
        /// Persons so far.
        expects: u64,
        /// Persons instead.
        to: To,
    },
    /// The level of prices: of all bids, those of a tenderer, those on a lot, or both. Once-only
    /// prices and payments follow; ceiling prices of lots do not.
    Prices {
        /// Tenderer; all where absent.
        tenderer: Option<String>,
        /// Lot; all where absent.
        lot: Option<String>,
        /// Sum of the prices so far, yuan.
        expects: Decimal,
        /// Percentage of what they were, each rounded down to the fen.
        percent: Decimal,
    },
    /// The weight of a criterion in points; the others share the rest in their proportion.
    CriterionWeight {
        /// The leaf criterion.
        criterion: String,
        /// Points so far.
        expects: Decimal,
        /// Points instead.
        value: Decimal,
    },
    /// Another scoring model.
    Scoring {
        /// Name of the model so far.
        expects: String,
        /// The other model.
        model: Box<ScoringModel>,
    },
    /// A rule of the tender, on or off.
    Rule {
        /// The rule.
        rule: String,
        /// Whether it is on so far.
        expects: bool,
        /// Whether it is on instead.
        value: bool,
    },
    /// A published win limit.
    WinLimit {
        /// `overall`, or the code of a county, or a lot group.
        scope: String,
        /// What it counts.
        measure: LimitMeasure,
        /// Lots or yuan so far.
        expects: Decimal,
        /// Lots or yuan instead.
        value: Decimal,
    },
    /// What the optimal rule wants.
    Objective {
        /// Goals so far.
        expects: Vec<Goal>,
        /// Goals instead.
        value: Vec<Goal>,
    },
    /// A tenderer never bid.
    Exit(TendererNamed),
    /// A tenderer is debarred.
    Debarment {
        /// The tenderer.
        tenderer: TendererNamed,
        /// First day.
        from: Date,
        /// Last day; open-ended where absent.
        until: Option<Date>,
        /// Who decides.
        authority: String,
        /// Why.
        reason: String,
    },
    /// A named capacity of a tenderer: late staff, a second team.
    Capacity {
        /// The tenderer.
        tenderer: String,
        /// The resource.
        resource: String,
        /// Amount so far.
        expects: Decimal,
        /// Amount instead.
        to: To,
    },
    /// A lot is put off: nobody wins it, packages with it neither.
    Postponed(LotNamed),
    /// Whether a lot must be awarded.
    Required {
        /// The lot.
        lot: String,
        /// So far.
        expects: bool,
        /// Instead.
        value: bool,
    },
    /// Lots are bought as one: who bid on each of them singly offers them together, and nobody
    /// wins one alone.
    Merged {
        /// The lots, with their titles as expected.
        lots: Vec<LotNamed>,
        /// Percentage of the sum of the single prices that the package costs, each lot's price
        /// rounded down to the fen: expected, not offered.
        percent: Decimal,
    },
    /// A lot becomes several of equal size; every bid becomes one a part, won singly.
    Split {
        /// The lot.
        lot: LotNamed,
        /// How many.
        parts: u32,
    },
    /// A further lot like one that there is, with the same single bids, expected and not offered.
    Added {
        /// The lot that it is like.
        like: LotNamed,
        /// Its identifier.
        id: String,
        /// Its title.
        title: String,
        /// Code of the county; the other lot's where absent.
        county: Option<String>,
        /// Its size as a percentage of the other's: volume, prices, ceiling price, uses, staff.
        percent: Decimal,
    },
    /// Months of a lot's contract; volume, ceiling price and prices change in proportion.
    ContractMonths {
        /// The lot.
        lot: String,
        /// Months so far.
        expects: u32,
        /// Months instead.
        value: u32,
    },
    /// Least quality of an award.
    QualityFloor {
        /// The lot.
        lot: String,
        /// So far.
        expects: Decimal,
        /// Instead.
        value: Decimal,
    },
    /// A recorded decision to waive a rule "in principle", as if it were taken.
    Waiver {
        /// What is waived.
        rule: WaivedRule,
        /// What is waived there so far, in yuan or persons.
        expects: Decimal,
        /// How much more is waived.
        value: Decimal,
        /// Who would decide.
        authority: String,
        /// Why.
        reason: String,
    },
    /// A bid must win.
    Forced(BidNamed),
    /// A bid may not win.
    Forbidden(BidNamed),
}

/// A rule that can be waived, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaivedRule {
    /// The fund ceiling of a jurisdiction, by code, and year: yuan.
    FundCeiling(String, Year),
    /// The staffing floor of a county, by code: persons.
    StaffingFloor(String),
}

/// A change of money of a jurisdiction and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundsChange {
    /// Code.
    pub jurisdiction: String,
    /// Fiscal year.
    pub year: Year,
    /// Yuan so far.
    pub expects: Decimal,
    /// Yuan instead.
    pub to: To,
}

/// A tenderer and the name that it is expected to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TendererNamed {
    /// Identifier.
    pub tenderer: String,
    /// Name.
    pub expects: String,
}

/// A lot and the title that it is expected to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotNamed {
    /// Identifier.
    pub lot: String,
    /// Title.
    pub expects: String,
}

/// A bid and the name that its tenderer is expected to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidNamed {
    /// Identifier.
    pub bid: String,
    /// Name of the tenderer.
    pub expects: String,
}

impl ChangeKind {
    /// The name in files and records; `change-<name>` in the catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            ChangeKind::Parameter { .. } => "parameter",
            ChangeKind::PriorSpending(_) => "prior-spending",
            ChangeKind::Committed(_) => "committed",
            ChangeKind::Recipients { .. } => "recipients",
            ChangeKind::StaffInPost { .. } => "staff-in-post",
            ChangeKind::Prices { .. } => "prices",
            ChangeKind::CriterionWeight { .. } => "weight",
            ChangeKind::Scoring { .. } => "scoring-model",
            ChangeKind::Rule { .. } => "rule",
            ChangeKind::WinLimit { .. } => "win-limit",
            ChangeKind::Objective { .. } => "objective",
            ChangeKind::Exit(_) => "exit",
            ChangeKind::Debarment { .. } => "debarment",
            ChangeKind::Capacity { .. } => "capacity",
            ChangeKind::Postponed(_) => "postponed",
            ChangeKind::Required { .. } => "required",
            ChangeKind::Merged { .. } => "merged",
            ChangeKind::Split { .. } => "split",
            ChangeKind::Added { .. } => "added",
            ChangeKind::ContractMonths { .. } => "contract-months",
            ChangeKind::QualityFloor { .. } => "quality-floor",
            ChangeKind::Waiver { .. } => "waiver",
            ChangeKind::Forced(_) => "forced",
            ChangeKind::Forbidden(_) => "forbidden",
        }
    }
}
