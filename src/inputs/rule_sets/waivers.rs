use crate::domain::{Dossier, Force, ParameterKey, Rules, Waiver, WaiverSubject};
use crate::findings::{Code, Finding};

/// A finding for each recorded waiver of a rule that the policy in force does not state "in
/// principle" (原则上): nobody may waive it.
pub fn check_waivers(dossier: &Dossier, rules: &Rules) -> Vec<Finding> {
    let finding = |waiver: &Waiver| {
        let key = parameter_of(waiver.subject);
        let parameter = rules.parameter(key);
        (parameter.force == Force::Hard).then(|| {
            Finding::new(Code::WaiverOfHardRule)
                .at(waiver.place.clone())
                .with("name", format!("@parameter-{}", key.name()))
                .under(&parameter.clause)
        })
    };
    dossier.waivers.iter().filter_map(finding).collect()
}

/// The parameter that a waiver speaks of.
fn parameter_of(subject: WaiverSubject) -> ParameterKey {
    match subject {
        WaiverSubject::FundCeiling { .. } => ParameterKey::FundCeilingRate,
        WaiverSubject::StaffingFloor { .. } => ParameterKey::StaffingRate,
        WaiverSubject::SecondedDegrees { .. } => ParameterKey::SecondedDegreeShare,
    }
}
