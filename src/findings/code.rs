//! The one table of finding codes: one file, because a code, its name and its severity are
//! declared once and looked up here.

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
    /// The path is neither a folder nor an `.xlsx` workbook.
    NotADossier = "not-a-dossier", Error;
    /// A file is a link, which is not followed.
    LinkNotFollowed = "link-not-followed", Error;
    /// A file is a pipe, a device or the like.
    FileNotRegular = "file-not-regular", Error;
    /// A file is larger than the limit.
    FileTooLarge = "file-too-large", Error;
    /// A workbook unpacks to more than the limit.
    WorkbookTooLarge = "workbook-too-large", Error;
    /// A workbook or one of its sheets is malformed.
    WorkbookUnreadable = "workbook-unreadable", Error;
    /// A file is in no encoding that is known.
    EncodingUnknown = "encoding-unknown", Error;
    /// A file is not in UTF-8; the encoding was recognised.
    EncodingAssumed = "encoding-assumed", Notice;
    /// `tender.toml` is not TOML.
    TomlInvalid = "toml-invalid", Error;
    /// A key of `tender.toml` holds a list or a table.
    ValueNotPlain = "value-not-plain", Error;
    /// A key of the tender that is not known.
    KeyUnknown = "key-unknown", Warning;
    /// A key of the tender that stands there twice.
    KeyTwice = "key-twice", Error;
    /// A key of the tender that must be there.
    KeyMissing = "key-missing", Error;
    /// A file in the dossier whose name is no table's.
    FileUnknown = "file-unknown", Warning;
    /// A sheet of the workbook whose name is no table's.
    SheetUnknown = "sheet-unknown", Warning;
    /// A table that stands there in two files or sheets.
    TableTwice = "table-twice", Error;
    /// A table with more rows than the limit.
    TableTooLong = "table-too-long", Error;
    /// A table with more columns or cells than the limit.
    TableTooLarge = "table-too-large", Error;
    /// A cell with more characters than the limit.
    CellTooLong = "cell-too-long", Error;
    /// A quote opens a cell and never closes.
    QuoteUnclosed = "quote-unclosed", Error;
    /// A file or sheet without any content.
    FileEmpty = "file-empty", Error;
    /// A table in which no row looks like a header.
    HeaderMissing = "header-missing", Error;
    /// A table without rows of which the dossier needs at least one.
    RowsMissing = "rows-missing", Error;
    /// Title rows above the header were skipped.
    RowsAboveHeader = "rows-above-header", Notice;
    /// A title row above the header speaks of 万元, the column of money does not.
    UnitAboveHeader = "unit-above-header", Error;
    /// A required column is absent.
    ColumnMissing = "column-missing", Error;
    /// A column stands there twice.
    ColumnTwice = "column-twice", Error;
    /// A column that is not known.
    ColumnUnknown = "column-unknown", Warning;
    /// A column of money in a unit that is neither 元 nor 万元, or another one in ten thousands.
    ColumnUnitUnknown = "column-unit-unknown", Error;
    /// A row has cells to the right of the last column.
    CellsBeyondHeader = "cells-beyond-header", Error;
    /// A row of totals, which is skipped.
    TotalRow = "total-row", Warning;
    /// A required cell is blank.
    ValueMissing = "value-missing", Error;
    /// A cell holds a spreadsheet's error such as `#REF!`.
    CellError = "cell-error", Error;
    /// Not a number.
    NumberBad = "number-bad", Error;
    /// Less than zero.
    NumberNegative = "number-negative", Error;
    /// Zero where something is needed.
    NumberZero = "number-zero", Error;
    /// More than can be believed, or than the column allows.
    NumberTooLarge = "number-too-large", Error;
    /// More decimals than the column allows.
    NumberTooFine = "number-too-fine", Error;
    /// An amount of money finer than a fen.
    FinerThanFen = "finer-than-fen", Error;
    /// Not a day.
    DateBad = "date-bad", Error;
    /// Not a month.
    MonthBad = "month-bad", Error;
    /// Not a year.
    YearBad = "year-bad", Error;
    /// None of the words that the column allows.
    ChoiceUnknown = "choice-unknown", Error;
    /// A word stands twice in one list.
    ChoiceTwice = "choice-twice", Error;
    /// Neither yes nor no.
    YesNoBad = "yes-no-bad", Error;
    /// Not an identifier.
    IdBad = "id-bad", Error;
    /// A unified social credit code that does not check (GB 32100-2015).
    CreditCodeBad = "credit-code-bad", Error;
    /// A division code of the wrong length (GB/T 2260).
    DivisionCodeBad = "division-code-bad", Warning;
    /// A division code that has been replaced.
    DivisionCodeOld = "division-code-old", Notice;
    /// The folder for a template holds something.
    TemplateFolderNotEmpty = "template-folder-not-empty", Error;
    /// A template cannot be written.
    TemplateUnwritable = "template-unwritable", Error;
    /// More findings of a kind than are listed.
    MoreFindings = "more-findings", Notice;

    // ---- inputs: references between tables ----------------------------------------
    /// Two rows of a table with the same key.
    RowTwice = "row-twice", Error;
    /// An identifier that its table does not have.
    ReferenceUnknown = "reference-unknown", Error;
    /// Rows of one bid that disagree on the bid.
    BidRowsDiffer = "bid-rows-differ", Error;
    /// Something said for a bid on a lot that the bid does not offer.
    LotNotInBid = "lot-not-in-bid", Error;
    /// Payments that do not sum to the price.
    PaymentsDiffer = "payments-differ", Error;
    /// A payment in a year in which the lot does not run.
    PaymentOutsideTerm = "payment-outside-term", Error;
    /// Jurisdictions above each other in a circle.
    BuyerCycle = "buyer-cycle", Error;
    /// A part of seconded staff larger than the whole.
    SecondedPartExceeds = "seconded-part-exceeds", Error;
    /// Use of a capacity that the tenderer did not declare.
    ResourceUndeclared = "resource-undeclared", Error;
    /// A bid that requires itself, directly or in a circle.
    RequiresCycle = "requires-cycle", Error;
    /// A bid that requires another tenderer's bid.
    RequiresForeign = "requires-foreign", Error;
    /// An exclusive set with one bid.
    SetOfOne = "set-of-one", Warning;
    /// A win limit that limits nothing.
    LimitEmpty = "limit-empty", Error;
    /// Two dates in the wrong order.
    DatesReversed = "dates-reversed", Error;
    /// Two tenderers with one credit code.
    CreditCodeTwice = "credit-code-twice", Error;
    /// Blank points, by expert and criterion.
    PointsBlank = "points-blank", Notice;
    /// Two lots that buy the same service in the same county at the same time.
    LotDuplicated = "lot-duplicated", Warning;
    /// The step of a lot's shares does not divide the lot.
    DivisionStep = "division-step", Error;
    /// A least or most share that is no multiple of the step.
    DivisionOffStep = "division-off-step", Error;
    /// No set of shares makes up the whole lot.
    DivisionUnreachable = "division-unreachable", Error;
    /// A divisible lot is critical: a stand-by for a share is not modelled.
    DivisionCritical = "division-critical", Error;
    /// A package offers a divisible lot.
    DivisionPackage = "division-package", Error;
    /// A lower limit above the upper one.
    LeastAboveMost = "least-above-most", Error;
    /// A cell is blank that another cell of its row makes necessary.
    CellNeeded = "cell-needed", Error;
    /// A cell says something for which another cell of its row leaves no use.
    CellUnused = "cell-unused", Error;
    /// A rule of the tender counts something that its kind cannot count.
    RuleMeasure = "rule-measure", Error;
    /// A rule of the tender speaks of no lot.
    RuleLotsEmpty = "rule-lots-empty", Error;
    /// A rule of the tender speaks of no tenderer.
    RuleTenderersEmpty = "rule-tenderers-empty", Warning;
    /// A rule about changes, and no earlier award of its lots.
    RuleWithoutEarlier = "rule-without-earlier", Error;
    /// A waiver was decided after the bids were opened.
    WaiverLate = "waiver-late", Warning;
    /// A waiver of a rule that does not bind there.
    WaiverIdle = "waiver-idle", Warning;
    /// A discount tier without a threshold, or with two.
    DiscountThreshold = "discount-threshold", Error;
    /// Tiers of one ladder that count different things.
    DiscountMixed = "discount-mixed", Error;
    /// A discount ladder whose discounts do not rise with its thresholds.
    DiscountNotRising = "discount-not-rising", Error;
    /// A once-only price that no ceiling limits.
    OnceOnlyUnlimited = "once-only-unlimited", Warning;
    /// A lot whose payments no ceiling limits.
    CeilingNowhere = "ceiling-nowhere", Warning;
    /// A year without a base for the ceiling: the newest known base was taken.
    CeilingBaseAssumed = "ceiling-base-assumed", Notice;

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
    /// A waiver of a rule that the policy does not state "in principle".
    WaiverOfHardRule = "waiver-of-hard-rule", Error;
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
    /// A bid that this one requires is out, so this one can never win.
    RequiresIneligible = "requires-ineligible", Notice;
    /// The lot has fewer tenderers than the method needs.
    TooFewTenderers = "too-few-tenderers", Notice;

    // ---- evaluation: scoring -------------------------------------------------------
    /// An expert's points are missing, so the bid cannot be ranked.
    ScoreMissing = "score-missing", Error;
    /// An expert's points lie outside the criterion's scale.
    ScoreOutOfRange = "score-out-of-range", Error;
    /// An expert scored the same criterion of the same bid twice.
    ScoreTwice = "score-twice", Error;
    /// Experts differ on an item that the documents make objective.
    ObjectiveScoresDiffer = "objective-scores-differ", Warning;
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

    /// Two tenderers name a responsible person alike, without an identity number.
    Namesakes = "namesakes", Warning;
    /// A bid offers far more than the lot asks for.
    VolumeFarAbove = "volume-far-above", Warning;
    /// A limit on shares that so few suppliers cannot keep, whoever wins.
    ConcentrationForbidsAward = "concentration-forbids-award", Warning;
    /// A rule asks for more suppliers than bid.
    WinnersTooFew = "winners-too-few", Warning;
    /// A share is reserved for tenderers who have no bid there.
    ReserveWithoutBids = "reserve-without-bids", Warning;

    // ---- award ---------------------------------------------------------------------
    /// Two exact computations of one total differ: nothing may be printed.
    InternalDisagreement = "internal-disagreement", Error;
    /// Earlier contracts already exceed a fund ceiling.
    CeilingOvercommitted = "ceiling-overcommitted", Warning;
    /// A required lot failed for lack of eligible tenderers and needs a new tender.
    RequiredLotFailed = "required-lot-failed", Warning;
    /// The award follows a rule that the documents published, but breaks a clause.
    PublishedRuleBreaks = "published-rule-breaks", Warning;
    /// A critical lot that is awarded has no stand-by supplier.
    StandbyMissing = "standby-missing", Warning;
    /// Stand-bys were named, but not proven to be the best choice.
    StandbysUnproven = "standbys-unproven", Warning;
    /// A winning bid's price has to be reviewed first.
    WinnerUnderReview = "winner-under-review", Warning;
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
    /// The result's own figures are right, but nobody has proven again that it is the best.
    OptimalityNotRepeated = "optimality-not-repeated", Notice;
    /// The award with the least violation is only proposed: waivers have to be signed first.
    AwardNeedsWaivers = "award-needs-waivers", Warning;
    /// The proposed award is re-checked, but nobody has proven again that nothing else would do.
    ConflictsNotRepeated = "conflicts-not-repeated", Notice;
    /// That the named stand-bys are the best choice has not been proven again.
    StandbysNotRepeated = "standbys-not-repeated", Notice;
    /// The result claims that there is no award; no award could be re-checked.
    NothingToVerify = "nothing-to-verify", Warning;
    /// The result claims a proof that its own figures contradict.
    ProofContradicted = "proof-contradicted", Error;
    /// What other dossiers of its group use of shared capacities was taken from the result.
    JointNotRepeated = "joint-not-repeated", Notice;

    // ---- batch ---------------------------------------------------------------------
    /// A folder holds no dossier.
    BatchEmpty = "batch-empty", Error;
    /// Another run works in the folder of results.
    BatchRunning = "batch-running", Error;
    /// A dossier's files changed while they were worked on.
    InputsMoved = "inputs-moved", Error;
    /// A worker cannot be started.
    WorkerUnavailable = "worker-unavailable", Error;
    /// A task cost its worker again and again, and was given up.
    WorkerDied = "worker-died", Error;
    /// A line that a worker read is no request.
    RequestUnreadable = "request-unreadable", Error;
    /// A pricing round asks for a model that does not fall into places, or does not fit it.
    NotPriced = "not-priced", Error;
    /// Dossiers have awards each for itself, but none together within shared capacities.
    JointInfeasible = "joint-infeasible", Error;
    /// Dossiers of one group want different things and were decided one after the other.
    JointObjectivesDiffer = "joint-objectives-differ", Warning;
    /// Dossiers state a tenderer's capacity differently.
    SharedCapacityDiffers = "shared-capacity-differs", Warning;
    /// Results of published rules use more of a capacity over all counties than there is.
    SharedCapacityExceeded = "shared-capacity-exceeded", Warning;
    /// Awards of several dossiers together exceed a fund ceiling that each keeps.
    SharedCeilingExceeded = "shared-ceiling-exceeded", Warning;

    // ---- explain -------------------------------------------------------------------
    /// The dossier has nothing of a name that was asked about.
    AskedAboutUnknown = "asked-about-unknown", Error;
    /// The page is there already.
    PageExists = "page-exists", Error;
    /// The page cannot be written.
    PageUnwritable = "page-unwritable", Error;

    // ---- what-if -------------------------------------------------------------------
    /// An overlay changes nothing.
    OverlayEmpty = "overlay-empty", Error;
    /// A list of names and the list of what is expected of them differ in length.
    OverlayListsDiffer = "overlay-lists-differ", Error;
    /// A change speaks of something that the tender does not have.
    OverlayUnknown = "overlay-unknown", Error;
    /// What a change expects is not what the tender has: it has moved.
    OverlayMoved = "overlay-moved", Error;
    /// A change cannot be made: its number is out of range, or what it needs is not there.
    OverlayImpossible = "overlay-impossible", Error;
    /// An overlay combines one that does not exist, or itself.
    OverlayCombine = "overlay-combine", Error;
    /// The lists of values of an overlay give more scenarios than are run.
    OverlayTooMany = "overlay-too-many", Error;
    /// A scenario was asked for that no overlay gives.
    ScenarioUnknown = "scenario-unknown", Error;
    /// Probabilities of scenarios sum to more than the whole, or leave nothing to the others.
    ScenarioChances = "scenario-chances", Error;

    // ---- reports -------------------------------------------------------------------
    /// A result file is not a record of an award.
    ResultUnreadable = "result-unreadable", Error;
    /// A result file was written by a version with another format.
    ResultOtherFormat = "result-other-format", Error;
    /// The folder for the results holds results already.
    ResultsExist = "results-exist", Error;
    /// The folder for the results holds something else.
    ResultsFolderForeign = "results-folder-foreign", Error;
    /// Letters were asked for where nothing was awarded.
    NothingAwarded = "nothing-awarded", Error;
    /// The results cannot be written.
    ResultsUnwritable = "results-unwritable", Error;

    // ---- export --------------------------------------------------------------------
    /// Numbers of an exported model have more digits than a solver in floats keeps.
    ExportBeyondFloats = "export-beyond-floats", Warning;

    // ---- import and generate -------------------------------------------------------
    /// A dossier cannot be written where it was asked for.
    DossierUnwritable = "dossier-unwritable", Error;
    /// A word of a foreign file is not the number that belongs there.
    ImportNumber = "import-number", Error;
    /// A foreign file has too few or too many numbers.
    ImportLength = "import-length", Error;
    /// A foreign file describes more than is believed.
    ImportTooLarge = "import-too-large", Error;
    /// A foreign file lacks a section, column or key.
    ImportFieldMissing = "import-field-missing", Error;
    /// A line of a foreign file does not have the form of its format.
    ImportLine = "import-line", Error;
    /// Nothing in a foreign file matches what was asked for.
    ImportNothing = "import-nothing", Error;
    /// A foreign file names something twice that may occur once.
    ImportTwice = "import-twice", Error;
    /// A foreign file's own count differs from what it holds.
    ImportCount = "import-count", Warning;
    /// A bid or project of a foreign file was left out, with the reason.
    ImportLeftOut = "import-left-out", Warning;
    /// Values of a foreign file were rounded to the grid of exact values.
    ImportRounded = "import-rounded", Notice;
    /// A table of a foreign folder is there in packed form only.
    ImportPacked = "import-packed", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
