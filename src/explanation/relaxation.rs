//! What would have to give way, and by how much at least, where no award keeps all rules.

use crate::award_model::{AwardModel, elastic};
use crate::clauses::award::{Check, Holder, demands};
use crate::domain::{Award, AwardCase, Concession, Dossier, GoalLevel, LotIx, Money, WaiverSubject};
use crate::findings::{Code, Finding};
use crate::solve::{Options, Outcome, solve};
use crate::verify::{Decision, decide};

/// The award with the least violation, and what it violates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// How far it is proven: the levels of the violation in the order of
    /// [`Concession::FIRST_TO_GIVE`] reversed, then those of the tender.
    pub outcome: Outcome,
    /// What the levels of the tender count in it.
    pub levels: Vec<GoalLevel>,
    /// The award, audited against the rules as they are; none where not even concessions help, or
    /// a limit came first.
    pub relaxed: Option<(Decision, Concessions)>,
}

/// What an award needs to be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concessions {
    /// What would have to be waived, in the order of the checks: ceilings, then floors.
    pub waivers: Vec<WaiverSubject>,
    /// Required lots without a winner, in published order.
    pub unawarded: Vec<LotIx>,
}

/// Finds the award with the least violation; `start` is an award to start from.
///
/// # Errors
/// A finding where the solver fails, or where the audits see another violation than the model.
pub fn relax(case: &AwardCase<'_>, start: &Award, options: &Options<'_>) -> Result<Relaxation, Vec<Finding>> {
    let model = elastic(case);
    let start = model.values(case, start);
    let options = Options { start: Some(&start), ..*options };
    let outcome =
        solve(&model.model, &options).map_err(|fault| vec![Finding::new(Code::SolverFailed).with("reason", fault)])?;
    let relaxed = match &outcome.values {
        Some(values) => Some(audited(case, &model, values, &outcome)?),
        None => None,
    };
    Ok(Relaxation { outcome, levels: model.levels, relaxed })
}

fn audited(
    case: &AwardCase<'_>,
    model: &AwardModel,
    values: &[bool],
    outcome: &Outcome,
) -> Result<(Decision, Concessions), Vec<Finding>> {
    let decision = decide(case, model.award(case, values))?;
    let concessions = Concessions::of(case.dossier, &decision.checks).map_err(|broken| {
        broken.iter().map(|check| disagreement(check.clause, check.used, check.limit)).collect::<Vec<_>>()
    })?;
    // Digits of an excess that is not proven least may say too much; proven ones are exact.
    let differs = |concession: Concession| {
        let level = outcome.levels.iter().find(|level| level.name == concession.name() && level.proven)?;
        let audited = concessions.amount(concession);
        (level.value != audited).then(|| disagreement(level.name, level.value, audited))
    };
    let differing: Vec<Finding> = Concession::FIRST_TO_GIVE.into_iter().filter_map(differs).collect();
    if differing.is_empty() { Ok((decision, concessions)) } else { Err(differing) }
}

fn disagreement(what: &str, one: i128, other: i128) -> Finding {
    Finding::new(Code::InternalDisagreement).with("what", what).with("one", one).with("other", other)
}

impl Concessions {
    /// What would allow an award with these checks.
    ///
    /// # Errors
    /// The broken checks that nothing can allow.
    pub fn of<'a>(dossier: &Dossier, checks: &'a [Check]) -> Result<Self, Vec<&'a Check>> {
        let mut concessions = Self::default();
        let mut hard = Vec::new();
        for check in checks.iter().filter(|check| !check.holds()) {
            let demands = demands(check.clause, &check.key);
            // A lot that has no winner, unlike one that has two.
            let unawarded = || if demands.is_empty() && check.used == 0 { lot(dossier, check) } else { None };
            let granted = demands.iter().find_map(|demand| match demand.holder {
                Holder::Authority(concession) => waiver(dossier, concession, &demand.key, -check.slack()),
                _ => None,
            });
            match (granted, unawarded()) {
                (Some(waiver), _) => concessions.grant(waiver),
                (None, Some(lot)) => concessions.unawarded.push(lot),
                (None, None) => hard.push(check),
            }
        }
        concessions.unawarded.sort_unstable();
        if hard.is_empty() { Ok(concessions) } else { Err(hard) }
    }

    /// Adds a waiver; of two at one place the larger one covers the other.
    fn grant(&mut self, waiver: WaiverSubject) {
        use WaiverSubject::{FundCeiling, StaffingFloor};
        for granted in &mut self.waivers {
            match (granted, waiver) {
                (
                    FundCeiling { jurisdiction, year, raised_by },
                    FundCeiling { jurisdiction: at, year: in_year, raised_by: more },
                ) if (*jurisdiction, *year) == (at, in_year) => return *raised_by = (*raised_by).max(more),
                (StaffingFloor { county, lowered_by }, StaffingFloor { county: at, lowered_by: more })
                    if *county == at =>
                {
                    return *lowered_by = (*lowered_by).max(more);
                }
                _ => {}
            }
        }
        self.waivers.push(waiver);
    }

    /// How much gives way: lots, fen or persons.
    pub fn amount(&self, concession: Concession) -> i128 {
        let waived = |waiver: &WaiverSubject| match (concession, waiver) {
            (Concession::ExcessMoney, WaiverSubject::FundCeiling { raised_by, .. }) => raised_by.fen(),
            (Concession::MissingStaff, WaiverSubject::StaffingFloor { lowered_by, .. }) => i128::from(*lowered_by),
            _ => 0,
        };
        match concession {
            Concession::UnawardedLot => self.unawarded.len() as i128,
            _ => self.waivers.iter().map(waived).sum(),
        }
    }
}

/// The waiver that is needed at a place that is missed by so much.
fn waiver(dossier: &Dossier, concession: Concession, key: &[String], missed: i128) -> Option<WaiverSubject> {
    let place = key.first()?;
    match concession {
        Concession::ExcessMoney => {
            let jurisdiction = dossier.jurisdiction_ixs().find(|ix| dossier[*ix].code == *place)?;
            let year = key.get(1)?.parse().ok()?;
            Some(WaiverSubject::FundCeiling { jurisdiction, year, raised_by: Money::from_fen(missed) })
        }
        Concession::MissingStaff => {
            let county = dossier.county_ixs().find(|ix| dossier[*ix].code == *place)?;
            Some(WaiverSubject::StaffingFloor { county, lowered_by: u32::try_from(missed).ok()? })
        }
        Concession::UnawardedLot => None,
    }
}

fn lot(dossier: &Dossier, check: &Check) -> Option<LotIx> {
    let id = check.key.first()?;
    dossier.lot_ixs().find(|lot| dossier[*lot].id == *id)
}
