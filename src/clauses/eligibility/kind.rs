//! **Opinions, clause 5; MOF Order 102, art. 8.** Suppliers are social organisations, public
//! institutions classed 公益二类 or 生产经营类, enterprises and other lawfully registered bodies.
//! Refused: 公益一类 institutions, mass organisations on fiscal posts, natural persons.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion, TendererKind};
use crate::findings::Code;

/// The reason where the tenderer's kind may not supply.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let (kind, clause) = match case.dossier[case.dossier[bid].tenderer].kind {
        TendererKind::SocialOrganisation
        | TendererKind::PublicInstitutionTwo
        | TendererKind::PublicInstitutionBusiness
        | TendererKind::Enterprise
        | TendererKind::OtherBody => return Vec::new(),
        TendererKind::PublicInstitutionOne => ("@kind-refused-public-institution-1", "opinions-5"),
        TendererKind::MassOrganisation => ("@kind-refused-mass-organisation", "order-102-8"),
        TendererKind::NaturalPerson => ("@kind-refused-natural-person", "opinions-5"),
    };
    let reason = case.reason(Code::KindRefused, bid).with("kind", kind).under(clause);
    vec![Exclusion { bid, lot: None, reason }]
}
