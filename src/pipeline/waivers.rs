//! Waivers as the record keeps them.

use super::Prepared;
use crate::domain::record::{Unit, WaiverRecord};
use crate::domain::{CountyIx, ParameterKey, Waiver, WaiverSubject};

/// A waiver with the clause that it waives and the names of its place.
pub(super) fn waiver_record(prepared: &Prepared, waiver: &Waiver) -> WaiverRecord {
    WaiverRecord {
        authority: waiver.authority.clone(),
        date: waiver.date.to_string(),
        reason: waiver.reason.clone(),
        ..proposed(prepared, waiver.subject)
    }
}

/// A waiver that is proposed: who decides, when and why is blank.
pub(super) fn proposed(prepared: &Prepared, subject: WaiverSubject) -> WaiverRecord {
    let dossier = &prepared.dossier;
    let county = |county: CountyIx| (&dossier[county].code, &dossier[county].name);
    let (parameter, (place, name), year, amount, unit) = match subject {
        WaiverSubject::FundCeiling { jurisdiction, year, raised_by } => {
            let payer = &dossier[jurisdiction];
            let amount = raised_by.to_string();
            (ParameterKey::FundCeilingRate, (&payer.code, &payer.name), Some(year), amount, Unit::Yuan)
        }
        WaiverSubject::StaffingFloor { county: at, lowered_by } => {
            (ParameterKey::StaffingRate, county(at), None, lowered_by.to_string(), Unit::Persons)
        }
        WaiverSubject::SecondedDegrees { county: at, lowered_by_percent } => {
            (ParameterKey::SecondedDegreeShare, county(at), None, lowered_by_percent.to_string(), Unit::Percent)
        }
    };
    WaiverRecord {
        parameter: parameter.name().to_owned(),
        clause: prepared.rules.parameter(parameter).clause.clone(),
        place: place.clone(),
        place_name: name.clone(),
        year,
        amount,
        unit,
        authority: String::new(),
        date: String::new(),
        reason: String::new(),
    }
}
