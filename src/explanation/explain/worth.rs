//! What more or less money and staff of a county are worth: the difference of two optimal awards.

use super::{Base, Question};
use crate::award_model::build;
use crate::award_rules::Effort;
use crate::clauses::award::AwardClause;
use crate::domain::explain_record::{Effect, Reason, WorthSubject};
use crate::domain::{AwardCase, AwardRule, CountyIx, Dossier, JurisdictionIx, Money, Waiver, WaiverSubject, Year};
use crate::explanation::by_rule::{Clock, award_by_rule};
use crate::explanation::passed_over::levels_of_totals;
use crate::findings::Place;
use std::collections::BTreeSet;

/// Money that a ceiling is moved by: 10,000 yuan.
const MONEY_STEP: Money = Money::from_yuan(10_000);

/// What there is more or less of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// Money under a ceiling.
    Ceiling(JurisdictionIx, Year),
    /// Staff in post.
    Staff(CountyIx),
}

/// The ceilings under which lots of the county are paid, its own and those above, in each year in
/// which some bid is paid, then its staff.
pub(super) fn subjects(question: &Question<'_>, county: CountyIx) -> Vec<Subject> {
    let paid = paid_in(question);
    let ceilings = chain(question.dossier, county).into_iter().flat_map(|jurisdiction| {
        let years = question.dossier[jurisdiction].funds.keys();
        years.map(move |year| (jurisdiction, *year)).collect::<Vec<_>>()
    });
    let ceilings = ceilings.filter(|place| paid.contains(place));
    ceilings.map(|(jurisdiction, year)| Subject::Ceiling(jurisdiction, year)).chain([Subject::Staff(county)]).collect()
}

/// The jurisdictions that pay for the county's lots and its own, with all above them.
pub(super) fn chain(dossier: &Dossier, county: CountyIx) -> BTreeSet<JurisdictionIx> {
    let payers = dossier.lots.iter().filter(|lot| lot.county == county).map(|lot| lot.buyer);
    let own = dossier.jurisdiction_ixs().filter(|place| dossier[*place].code == dossier[county].code);
    payers.chain(own).flat_map(|jurisdiction| dossier.chain(jurisdiction)).collect()
}

/// Where and when some eligible bid, or a once-only price, is paid.
fn paid_in(question: &Question<'_>) -> BTreeSet<(JurisdictionIx, Year)> {
    let dossier = question.dossier;
    let by_bids = question.candidates.iter().flat_map(|way| way.payments.keys().copied());
    let prices = dossier.tenderers.iter().flat_map(|tenderer| &tenderer.once_only);
    let once_only = prices.map(|price| (price.payer, price.year));
    let paid: BTreeSet<(JurisdictionIx, Year)> = by_bids.chain(once_only).collect();
    let with_all_above = |(payer, year)| dossier.chain(payer).into_iter().map(move |place| (place, year));
    paid.into_iter().flat_map(with_all_above).collect()
}

impl Subject {
    pub fn record(self, dossier: &Dossier) -> WorthSubject {
        match self {
            Subject::Ceiling(place, year) => {
                WorthSubject::FundCeiling { code: dossier[place].code.clone(), name: dossier[place].name.clone(), year }
            }
            Subject::Staff(county) => {
                WorthSubject::StaffInPost { code: dossier[county].code.clone(), name: dossier[county].name.clone() }
            }
        }
    }

    /// The tender with more or less of it; nothing where there is nothing to take away.
    fn moved(self, question: &Question<'_>, more: bool) -> Option<Dossier> {
        let mut dossier = question.dossier.clone();
        match self {
            Subject::Ceiling(place, year) => {
                // As if a decision had raised or lowered it: beside the formula, after its rounding.
                let raised_by = if more { MONEY_STEP } else { -MONEY_STEP.min(self.ceiling(question)) };
                if raised_by == Money::ZERO {
                    return None;
                }
                dossier.waivers.push(Waiver {
                    subject: WaiverSubject::FundCeiling { jurisdiction: place, year, raised_by },
                    authority: String::new(),
                    date: dossier.tender.bid_date,
                    reason: String::new(),
                    place: Place::default(),
                });
            }
            Subject::Staff(county) => {
                let staff = &mut dossier.counties[county.0].staff_in_post;
                *staff = if more { staff.checked_add(1)? } else { staff.checked_sub(1)? };
            }
        }
        Some(dossier)
    }

    /// What the ceiling is, from its audit.
    fn ceiling(self, question: &Question<'_>) -> Money {
        let Subject::Ceiling(place, year) = self else { return Money::ZERO };
        let key = [question.dossier[place].code.clone(), year.to_string()];
        let checks = AwardClause::FundCeiling.audit(&question.case(), &Default::default());
        checks.iter().find(|check| check.key == key).map_or(Money::ZERO, |check| Money::from_fen(check.limit))
    }

    /// The optimal award with more or less of it.
    pub fn effect(self, question: &Question<'_>, base: &Base, more: bool, clock: &Clock<'_>) -> Result<Effect, Reason> {
        base.must_be_known()?;
        let Some(dossier) = self.moved(question, more) else { return Ok(Effect::NothingToTake) };
        let case = AwardCase { dossier: &dossier, ..question.case() };
        let model = build(&case);
        clock.left()?;
        let effort = Effort {
            model: Some(&model),
            known: base.optimal_award(),
            first_levels: levels_of_totals(&model.model),
            ..clock.effort()
        };
        let solved = award_by_rule(&case, AwardRule::Optimal, &effort)?;
        Ok(base.effect(&case, solved.map(|solved| solved.award).as_ref()))
    }
}
