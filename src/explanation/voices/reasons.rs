//! What a tenderer may be told of a reason for its exclusion.
//!
//! Every finding code decides: a new one does not compile until it says whether it is a reason
//! for letters, at which examination, and which of its values are the tenderer's own or public.
//! A value that is not listed is not told. One file, because it is one table.

use crate::domain::record::{ExclusionReason, ExclusionRecord};
use crate::domain::voice_record::{Examination, OwnExclusion, OwnReason};
use crate::findings::{Code, Finding};

/// At which examination a code is a reason, and which of its values may be told.
struct Told {
    examination: Examination,
    values: &'static [&'static str],
}

/// A tenderer's own exclusion, as it may be told.
pub(super) fn own(exclusion: &ExclusionRecord) -> OwnExclusion {
    let ExclusionRecord { bid, tenderer: _, reasons } = exclusion;
    OwnExclusion { bid: bid.clone(), reasons: reasons.iter().map(reason).collect() }
}

fn reason(one: &ExclusionReason) -> OwnReason {
    let ExclusionReason { lot, reason } = one;
    // The place is a row of the buyer's own tables.
    let Finding { code, place: _, arguments, clause } = reason;
    let told = told(*code);
    let values = told.as_ref().map(|told| told.values).unwrap_or_default();
    OwnReason {
        // A reason that is not for letters still excluded the bid: the buyer has to say it.
        examination: told.as_ref().map_or(Examination::Conformity, |told| told.examination),
        code: told.is_some().then_some(*code),
        lot: lot.clone(),
        arguments: values.iter().filter_map(|name| Some(((*name).to_owned(), arguments.get(*name)?.clone()))).collect(),
        clause: clause.clone(),
    }
}

/// What may be told of a code; nothing for codes that are no reasons for an exclusion.
fn told(code: Code) -> Option<Told> {
    let qualification = |values| Some(Told { examination: Examination::Qualification, values });
    let conformity = |values| Some(Told { examination: Examination::Conformity, values });
    let scoring = |values| Some(Told { examination: Examination::Scoring, values });
    let lot = |values| Some(Told { examination: Examination::Lot, values });
    match code {
        Code::ConditionNotMet => qualification(&["condition", "evidence"]),
        Code::ConditionNotExamined => qualification(&["condition"]),
        Code::KindRefused => qualification(&["kind"]),
        Code::RegisteredAfterBid => qualification(&["registered", "date"]),
        Code::Debarred => qualification(&["from", "until", "authority", "reason"]),
        // Not `others`: with whom it is related names a rival, and its own owners it knows.
        Code::RelatedTenderers => qualification(&["lot"]),
        Code::ReservedForSmall => qualification(&["lot"]),
        Code::AboveCeilingPrice => conformity(&["lot", "price", "ceiling"]),
        Code::PriceZero => conformity(&["lot"]),
        Code::VolumeShort => conformity(&["lot", "offered", "asked", "unit"]),
        Code::DegreeShare => conformity(&["holders", "persons", "share"]),
        Code::SubcontractsAway | Code::FundedStaffUndeclared => conformity(&[]),
        Code::FundedStaffExceeded => conformity(&["funded", "declared"]),
        Code::FundedStaffImpossible => conformity(&["county", "persons", "funded"]),
        Code::RequiresIneligible => conformity(&["required"]),
        Code::BelowMinimumScore => scoring(&["lot", "criterion_zh", "criterion_en", "points", "minimum"]),
        Code::BelowQualityFloor => scoring(&["lot", "quality", "floor"]),
        Code::ServiceForbidden => lot(&["lot", "service_zh", "service_en"]),
        Code::ServiceUnknown => lot(&["lot", "service"]),
        Code::TermTooLong => lot(&["lot", "months", "most"]),
        // Not `present`: how many others conform is not the tenderer's own.
        Code::TooFewTenderers => lot(&["lot", "least"]),
        Code::FileUnreadable
        | Code::TableMissing
        | Code::NotADossier
        | Code::LinkNotFollowed
        | Code::FileNotRegular
        | Code::FileTooLarge
        | Code::WorkbookTooLarge
        | Code::WorkbookUnreadable
        | Code::EncodingUnknown
        | Code::EncodingAssumed
        | Code::TomlInvalid
        | Code::ValueNotPlain
        | Code::KeyUnknown
        | Code::KeyTwice
        | Code::KeyMissing
        | Code::FileUnknown
        | Code::SheetUnknown
        | Code::TableTwice
        | Code::TableTooLong
        | Code::TableTooLarge
        | Code::CellTooLong
        | Code::QuoteUnclosed
        | Code::FileEmpty
        | Code::HeaderMissing
        | Code::RowsMissing
        | Code::RowsAboveHeader
        | Code::UnitAboveHeader
        | Code::ColumnMissing
        | Code::ColumnTwice
        | Code::ColumnUnknown
        | Code::ColumnUnitUnknown
        | Code::CellsBeyondHeader
        | Code::TotalRow
        | Code::ValueMissing
        | Code::CellError
        | Code::NumberBad
        | Code::NumberNegative
        | Code::NumberZero
        | Code::NumberTooLarge
        | Code::NumberTooFine
        | Code::FinerThanFen
        | Code::DateBad
        | Code::MonthBad
        | Code::YearBad
        | Code::ChoiceUnknown
        | Code::ChoiceTwice
        | Code::YesNoBad
        | Code::IdBad
        | Code::CreditCodeBad
        | Code::DivisionCodeBad
        | Code::DivisionCodeOld
        | Code::TemplateFolderNotEmpty
        | Code::TemplateUnwritable
        | Code::MoreFindings
        | Code::RowTwice
        | Code::ReferenceUnknown
        | Code::BidRowsDiffer
        | Code::LotNotInBid
        | Code::PaymentsDiffer
        | Code::PaymentOutsideTerm
        | Code::BuyerCycle
        | Code::SecondedPartExceeds
        | Code::ResourceUndeclared
        | Code::RequiresCycle
        | Code::RequiresForeign
        | Code::SetOfOne
        | Code::LimitEmpty
        | Code::DatesReversed
        | Code::CreditCodeTwice
        | Code::PointsBlank
        | Code::LotDuplicated
        | Code::DivisionStep
        | Code::DivisionOffStep
        | Code::DivisionUnreachable
        | Code::DivisionCritical
        | Code::DivisionPackage
        | Code::LeastAboveMost
        | Code::CellNeeded
        | Code::CellUnused
        | Code::RuleMeasure
        | Code::RuleLotsEmpty
        | Code::RuleTenderersEmpty
        | Code::RuleWithoutEarlier
        | Code::WaiverLate
        | Code::WaiverIdle
        | Code::DiscountThreshold
        | Code::DiscountMixed
        | Code::DiscountNotRising
        | Code::OnceOnlyUnlimited
        | Code::CeilingNowhere
        | Code::CeilingBaseAssumed
        | Code::ModelName
        | Code::ModelMissing
        | Code::ModelSyntax
        | Code::ModelKeyUnknown
        | Code::ModelKeyMissing
        | Code::ModelValue
        | Code::ModelBareDecimal
        | Code::ModelRange
        | Code::ModelNameDiffers
        | Code::ParameterUnknown
        | Code::ParameterMissing
        | Code::ParameterUnit
        | Code::ParameterOverlap
        | Code::ParameterDates
        | Code::RuleNotInForce
        | Code::WaiverOfHardRule
        | Code::ModelDuplicate
        | Code::WeightsSum
        | Code::ParentWeight
        | Code::CriterionParent
        | Code::CriterionMethodMisplaced
        | Code::PriceWeightRange
        | Code::NoQualityCriterion
        | Code::PerformanceWeightsSum
        | Code::UsersWeight
        | Code::ForbiddenFactor
        | Code::QualificationScored
        | Code::PointsNotRising
        | Code::MinimumOnPrice
        | Code::ScoreMissing
        | Code::ScoreOutOfRange
        | Code::ScoreTwice
        | Code::ObjectiveScoresDiffer
        | Code::ScoreUnused
        | Code::CommitteeAbsent
        | Code::FactMissing
        | Code::FactNotInTable
        | Code::FactDivisorZero
        | Code::ScoreTooLarge
        | Code::PerformanceIncomplete
        | Code::PerformanceOutOfRange
        | Code::SmallDeductionRange
        | Code::MethodNotScored
        | Code::CommitteeEven
        | Code::CommitteeSmall
        | Code::CommitteeExperts
        | Code::PriceFarBelowMean
        | Code::PriceFarBelowSecond
        | Code::PriceFarBelowCeiling
        | Code::Namesakes
        | Code::VolumeFarAbove
        | Code::ConcentrationForbidsAward
        | Code::WinnersTooFew
        | Code::ReserveWithoutBids
        | Code::InternalDisagreement
        | Code::CeilingOvercommitted
        | Code::RequiredLotFailed
        | Code::PublishedRuleBreaks
        | Code::StandbyMissing
        | Code::StandbysUnproven
        | Code::StandbysNotRepeated
        | Code::WinnerUnderReview
        | Code::NoFeasibleAward
        | Code::NoAwardInTime
        | Code::StoppedAtLimit
        | Code::SolverFailed
        | Code::InputChanged
        | Code::InputSetChanged
        | Code::ClauseBroken
        | Code::ResultDiffers
        | Code::UnknownBidAwarded
        | Code::OptimalityNotRepeated
        | Code::AwardNeedsWaivers
        | Code::ConflictsNotRepeated
        | Code::NothingToVerify
        | Code::ProofContradicted
        | Code::JointNotRepeated
        | Code::BatchEmpty
        | Code::BatchRunning
        | Code::InputsMoved
        | Code::WorkerUnavailable
        | Code::WorkerDied
        | Code::NotPriced
        | Code::RequestUnreadable
        | Code::JointInfeasible
        | Code::JointObjectivesDiffer
        | Code::SharedCapacityDiffers
        | Code::SharedCapacityExceeded
        | Code::SharedCeilingExceeded
        | Code::AskedAboutUnknown
        | Code::ExportBeyondFloats
        | Code::OverlayEmpty
        | Code::OverlayListsDiffer
        | Code::OverlayUnknown
        | Code::OverlayMoved
        | Code::OverlayImpossible
        | Code::OverlayCombine
        | Code::OverlayTooMany
        | Code::ScenarioUnknown
        | Code::ScenarioChances
        | Code::PageExists
        | Code::PageUnwritable
        | Code::ResultUnreadable
        | Code::ResultOtherFormat
        | Code::ResultsExist
        | Code::ResultsFolderForeign
        | Code::NothingAwarded
        | Code::ResultsUnwritable
        | Code::DossierUnwritable
        | Code::ImportNumber
        | Code::ImportLength
        | Code::ImportTooLarge
        | Code::ImportFieldMissing
        | Code::ImportLine
        | Code::ImportNothing
        | Code::ImportTwice
        | Code::ImportCount
        | Code::ImportLeftOut
        | Code::ImportRounded
        | Code::ImportPacked => None,
    }
}
