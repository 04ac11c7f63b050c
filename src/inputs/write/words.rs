//! The words of the closed lists, by value. The lists themselves, with the Chinese words,
//! stand in [`tables`](crate::inputs::tables).

use crate::domain::{
    AreaLevel, AwardRule, Condition, LotScope, Method, Provenance, Qualification, Size, TendererKind, TendererScope,
};

pub(super) fn method(method: Method) -> &'static str {
    match method {
        Method::Open => "open",
        Method::Invited => "invited",
        Method::Negotiation => "negotiation",
        Method::Consultation => "consultation",
        Method::SingleSource => "single-source",
    }
}

pub(super) fn award_rule(rule: AwardRule) -> &'static str {
    match rule {
        AwardRule::LowestPrice => "lowest-price",
        AwardRule::RankFirst => "rank-first",
        AwardRule::Optimal => "optimal",
    }
}

pub(super) fn lot_scope(scope: LotScope) -> &'static str {
    match scope {
        LotScope::Overall => "overall",
        LotScope::County => "county",
        LotScope::LotGroup => "lot-group",
        LotScope::Service => "service",
        LotScope::Lots => "lots",
    }
}

pub(super) fn tenderer_scope(scope: TendererScope) -> &'static str {
    match scope {
        TendererScope::Everyone => "everyone",
        TendererScope::Newcomers => "newcomers",
        TendererScope::Small => "small",
        TendererScope::NewcomersOrSmall => "newcomers-or-small",
        TendererScope::SocialOrganisations => "social-organisations",
        TendererScope::Listed => "listed",
    }
}

pub(super) fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Real => "real",
        Provenance::Synthetic => "synthetic",
        Provenance::Mixed => "mixed",
    }
}

pub(super) fn level(level: AreaLevel) -> &'static str {
    match level {
        AreaLevel::Province => "province",
        AreaLevel::Prefecture => "prefecture",
        AreaLevel::County => "county",
        AreaLevel::Township => "township",
    }
}

pub(super) fn tenderer_kind(kind: TendererKind) -> &'static str {
    match kind {
        TendererKind::SocialOrganisation => "social-organisation",
        TendererKind::PublicInstitutionOne => "public-institution-1",
        TendererKind::PublicInstitutionTwo => "public-institution-2",
        TendererKind::PublicInstitutionBusiness => "public-institution-business",
        TendererKind::Enterprise => "enterprise",
        TendererKind::OtherBody => "other-body",
        TendererKind::MassOrganisation => "mass-organisation",
        TendererKind::NaturalPerson => "natural-person",
    }
}

pub(super) fn size(size: Size) -> &'static str {
    match size {
        Size::Micro => "micro",
        Size::Small => "small",
        Size::Medium => "medium",
        Size::Large => "large",
        Size::SameTreatment => "same-treatment",
        Size::NotAnEnterprise => "not-an-enterprise",
    }
}

pub(super) fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::CivilLiability => "civil-liability",
        Condition::Governance => "governance",
        Condition::Finance => "finance",
        Condition::Capability => "capability",
        Condition::TaxAndInsurance => "tax-and-insurance",
        Condition::Separation => "separation",
        Condition::Other => "other",
    }
}

pub(super) fn qualification(qualification: Qualification) -> &'static str {
    match qualification {
        Qualification::All => "all",
        Qualification::Degree => "degree",
        Qualification::SocialWorker => "social-worker",
        Qualification::Counsellor => "counsellor",
        Qualification::CareWorker => "care-worker",
        Qualification::Medical => "medical",
    }
}
