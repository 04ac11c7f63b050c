//! The one table of finding codes.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The job cannot go on: the files do not say what is needed.
    Error,
    /// A person should look before relying on the result.
    Warning,
    /// A decision or assumption that was made, on record.
    Notice,
}

/// Declares the codes once: variant, its name in files and catalogue, its severity.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of finding. The name is stable: users may filter on it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as printed and as used in the catalogue.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How grave findings of this kind are.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // ---- inputs: files and tables -------------------------------------------------
    /// A file of the dossier could not be opened or read.
    FileUnreadable = "file-unreadable", Error;
    /// A table that every dossier needs is absent.
    TableMissing = "table-missing", Error;

    // ---- inputs: references between tables ----------------------------------------

    // ---- inputs: rule sets and scoring models -------------------------------------
    /// The name of a rule set or scoring model is not a plain name.
    ModelName = "model-name", Error;
    /// No rule set or scoring model has the name.
    ModelMissing = "model-missing", Error;
    /// A model file is not TOML.
    ModelSyntax = "model-syntax", Error;
    /// A model file has a key that nobody reads.
    ModelKeyUnknown = "model-key-unknown", Error;
    /// A model file lacks a key.
    ModelKeyMissing = "model-key-missing", Error;
    /// A value of a model file has not the form it needs.
    ModelValue = "model-value", Error;
    /// A decimal stands without quotes and would lose digits.
    ModelBareDecimal = "model-bare-decimal", Error;
    /// A value of a model file lies outside its range.
    ModelRange = "model-range", Error;
    /// The name inside a model file is not the file's.
    ModelNameDiffers = "model-name-differs", Error;
    /// A rule set has a parameter that no clause reads.
    ParameterUnknown = "parameter-unknown", Error;
    /// No rule set gives a parameter.
    ParameterMissing = "parameter-missing", Error;
    /// A parameter stands in another unit than clauses read.
    ParameterUnit = "parameter-unit", Error;
    /// Two entries of a parameter are in force on the same day.
    ParameterOverlap = "parameter-overlap", Error;
    /// An entry's last day lies before its first.
    ParameterDates = "parameter-dates", Error;
    /// No entry of a parameter is in force on the bid date.
    RuleNotInForce = "rule-not-in-force", Error;
    /// Something stands twice under the same identifier.
    ModelDuplicate = "model-duplicate", Error;
    /// The leaves' weights do not sum to 100.
    WeightsSum = "weights-sum", Error;
    /// A parent's weight is not the sum of its children's.
    ParentWeight = "parent-weight", Error;
    /// A criterion names a parent that does not stand before it.
    CriterionParent = "criterion-parent", Error;
    /// A criterion has both children and a method, or neither.
    CriterionMethodMisplaced = "criterion-method-misplaced", Error;
    /// The price weighs more or less than the law allows for the method.
    PriceWeightRange = "price-weight-range", Error;
    /// Nothing but the price is scored, so there is no quality.
    NoQualityCriterion = "no-quality-criterion", Error;
    /// The parties' weights in past performance do not sum to 100.
    PerformanceWeightsSum = "performance-weights-sum", Error;
    /// The users' weight in past performance is not the largest.
    UsersWeight = "users-weight", Error;
    /// A criterion measures a factor that the law forbids.
    ForbiddenFactor = "forbidden-factor", Error;
    /// A criterion scores a qualification item again.
    QualificationScored = "qualification-scored", Error;
    /// The values of a linear criterion do not rise.
    PointsNotRising = "points-not-rising", Error;
    /// A minimum score is set on the price.
    MinimumOnPrice = "minimum-on-price", Error;

    // ---- evaluation: eligibility (reasons for exclusion are results, not errors) ---
    /// A basic condition is not met.
    ConditionNotMet = "condition-not-met", Notice;
    /// A basic condition was not examined.
    ConditionNotExamined = "condition-not-examined", Notice;
    /// The kind of body may not supply.
    KindRefused = "kind-refused", Notice;
    /// The tenderer was registered after the bid date.
    RegisteredAfterBid = "registered-after-bid", Notice;
    /// The tenderer is debarred on the bid date.
    Debarred = "debarred", Notice;
    /// The lot's service is a function of government that may not be bought.
    ServiceForbidden = "service-forbidden", Notice;
    /// The lot's service is not in the catalogue.
    ServiceUnknown = "service-unknown", Notice;
    /// The lot's term with renewals is too long.
    TermTooLong = "term-too-long", Notice;
    /// The price exceeds the lot's ceiling price.
    AboveCeilingPrice = "above-ceiling-price", Notice;
    /// The price is zero.
    PriceZero = "price-zero", Notice;
    /// The offered volume is less than the lot asks for.
    VolumeShort = "volume-short", Notice;
    /// Related tenderers bid on the same lot.
    RelatedTenderers = "related-tenderers", Notice;
    /// Too few of the seconded staff hold a degree.
    DegreeShare = "degree-share", Notice;
    /// The tenderer declares to sub-contract the service away.
    SubcontractsAway = "subcontracts-away", Notice;
    /// The lot is reserved for small and micro enterprises.
    ReservedForSmall = "reserved-for-small", Notice;
    /// A 公益二类 body did not declare its funded staff.
    FundedStaffUndeclared = "funded-staff-undeclared", Notice;
    /// More funded staff are seconded than declared.
    FundedStaffExceeded = "funded-staff-exceeded", Notice;
    /// More funded staff are named than persons seconded.
    FundedStaffImpossible = "funded-staff-impossible", Notice;
    /// A criterion's points are below its minimum score.
    BelowMinimumScore = "below-minimum-score", Notice;
    /// The quality is below the lot's floor.
    BelowQualityFloor = "below-quality-floor", Notice;
    /// The lot has fewer tenderers than the method needs.
    TooFewTenderers = "too-few-tenderers", Notice;

    // ---- evaluation: scoring -------------------------------------------------------
    /// An expert's points are missing, so the bid cannot be ranked.
    ScoreMissing = "score-missing", Error;
    /// An expert's points lie outside the criterion's scale.
    ScoreOutOfRange = "score-out-of-range", Error;
    /// An expert scored the same criterion of the same bid twice.
    ScoreTwice = "score-twice", Error;
    /// Points stand on something that experts do not score.
    ScoreUnused = "score-unused", Warning;
    /// There is a criterion for experts but no committee.
    CommitteeAbsent = "committee-absent", Error;
    /// A fact that a criterion needs is missing.
    FactMissing = "fact-missing", Error;
    /// A fact's value is not in the criterion's table.
    FactNotInTable = "fact-not-in-table", Error;
    /// A formula divides by a fact that is zero.
    FactDivisorZero = "fact-divisor-zero", Error;
    /// Numbers are too large or too fine for an exact score.
    ScoreTooLarge = "score-too-large", Error;
    /// A performance evaluation is incomplete and does not count.
    PerformanceIncomplete = "performance-incomplete", Warning;
    /// A performance score lies outside 0 to 100 and does not count.
    PerformanceOutOfRange = "performance-out-of-range", Warning;
    /// The price deduction of the tender lies outside the lawful range.
    SmallDeductionRange = "small-deduction-range", Warning;
    /// The method's law knows no scoring.
    MethodNotScored = "method-not-scored", Warning;
    /// The committee has an even number of members.
    CommitteeEven = "committee-even", Warning;
    /// The committee has too few members.
    CommitteeSmall = "committee-small", Warning;
    /// The committee has too few outside experts.
    CommitteeExperts = "committee-experts", Warning;
    /// A price is far below the mean of the conforming bids.
    PriceFarBelowMean = "price-far-below-mean", Warning;
    /// The lowest price is far below the second lowest.
    PriceFarBelowSecond = "price-far-below-second", Warning;
    /// A price is far below the lot's ceiling price.
    PriceFarBelowCeiling = "price-far-below-ceiling", Warning;

    // ---- award ---------------------------------------------------------------------
    /// Two exact computations of one total differ: nothing may be printed.
    InternalDisagreement = "internal-disagreement", Error;
    /// Earlier contracts already exceed a fund ceiling.
    CeilingOvercommitted = "ceiling-overcommitted", Warning;
    /// A required lot failed for lack of eligible tenderers and needs a new tender.
    RequiredLotFailed = "required-lot-failed", Warning;
    /// The award follows a rule that the documents published, but breaks a clause.
    PublishedRuleBreaks = "published-rule-breaks", Warning;
    /// No award keeps all rules.
    NoFeasibleAward = "no-feasible-award", Error;
    /// Stopped at a limit before any award was found.
    NoAwardInTime = "no-award-in-time", Error;
    /// Stopped at a limit: the award is the best found, not proven the best.
    StoppedAtLimit = "stopped-at-limit", Warning;
    /// The solver failed.
    SolverFailed = "solver-failed", Error;

    // ---- verify --------------------------------------------------------------------
    /// An input file is not the one that the result was made from.
    InputChanged = "input-changed", Error;
    /// An input file that the result was made from is gone, or one was added.
    InputSetChanged = "input-set-changed", Error;
    /// An award of the result breaks a clause.
    ClauseBroken = "clause-broken", Error;
    /// A figure or text of the result is not what the files give.
    ResultDiffers = "result-differs", Error;
    /// The result names a bid that the dossier does not have.
    UnknownBidAwarded = "unknown-bid-awarded", Error;
    /// The result claims a proof that its own figures contradict.
    ProofContradicted = "proof-contradicted", Error;

    // ---- import and generate -------------------------------------------------------

    // ---- reports -------------------------------------------------------------------
    /// A result file is not a record of an award.
    ResultUnreadable = "result-unreadable", Error;
    /// A result file was written by a version with another format.
    ResultOtherFormat = "result-other-format", Error;
    /// The folder for the results holds results already.
    ResultsExist = "results-exist", Error;
    /// The folder for the results holds something else.
    ResultsFolderForeign = "results-folder-foreign", Error;
    /// The results cannot be written.
    ResultsUnwritable = "results-unwritable", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
