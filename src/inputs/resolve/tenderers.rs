//! Tenderers and what is known of them.

use super::{Index, Tables};
use crate::domain::{
    Amount, Condition, CreditCodeFault, Date, Debarment, Evidence, LotIx, Met, PerformanceScores, Qualification, Size,
    Tenderer, TendererIx, TendererKind, check_credit_code,
};
use crate::findings::Code;
use crate::inputs::fold::quoted;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use std::collections::{BTreeMap, HashMap};

/// Kinds in the order of [`TENDERER_KINDS`](crate::inputs::tables::TENDERER_KINDS).
const KINDS: [TendererKind; 8] = [
    TendererKind::SocialOrganisation,
    TendererKind::PublicInstitutionOne,
    TendererKind::PublicInstitutionTwo,
    TendererKind::PublicInstitutionBusiness,
    TendererKind::Enterprise,
    TendererKind::OtherBody,
    TendererKind::MassOrganisation,
    TendererKind::NaturalPerson,
];
/// Sizes in the order of [`SIZES`](crate::inputs::tables::SIZES).
const SIZES: [Size; 6] =
    [Size::Micro, Size::Small, Size::Medium, Size::Large, Size::SameTreatment, Size::NotAnEnterprise];
/// Qualifications in the order of [`QUALIFICATIONS`](crate::inputs::tables::QUALIFICATIONS).
const QUALIFICATIONS: [Qualification; 6] = [
    Qualification::All,
    Qualification::Degree,
    Qualification::SocialWorker,
    Qualification::Counsellor,
    Qualification::CareWorker,
    Qualification::Medical,
];

/// The tenderers in file order.
pub(super) fn tenderers(tables: &Tables<'_>, ledger: &mut Ledger) -> (Vec<Tenderer>, Index) {
    let mut index = Index::new("tenderers", tables.get("tenderers").is_some());
    let mut tenderers = Vec::new();
    let mut codes: HashMap<String, String> = HashMap::new();
    for row in tables.rows("tenderers", ledger) {
        let credit_code = row.string("credit_code").to_uppercase();
        let Some(id) = row.text("tenderer") else { continue };
        if !credit_code.is_empty() {
            note_credit_code(&credit_code, id, &mut codes, &row, ledger);
        }
        index.add(id);
        tenderers.push(Tenderer {
            id: id.to_owned(),
            name: row.string("name"),
            credit_code,
            kind: row.chosen("kind", &KINDS).unwrap_or(TendererKind::OtherBody),
            registered_on: row.date("registered_on").unwrap_or(Date::ZERO),
            controller: row.text("controller").map(str::to_owned),
            responsible_person: row.text("responsible_person").map(str::to_owned),
            size: row.chosen("size", &SIZES).unwrap_or(Size::NotAnEnterprise),
            funded_staff: row.count("funded_staff"),
            subcontracts: row.yes("subcontracts").unwrap_or(false),
            conditions: BTreeMap::new(),
            staff: BTreeMap::new(),
            capacities: BTreeMap::new(),
            debarments: Vec::new(),
            performance: BTreeMap::new(),
            own_lots_most: row.count("own_lots_most"),
            own_money_most: row.money("own_money_most"),
            discounts: Vec::new(),
            once_only: Vec::new(),
        });
    }
    (tenderers, index)
}

fn note_credit_code(code: &str, id: &str, codes: &mut HashMap<String, String>, row: &Row<'_>, ledger: &mut Ledger) {
    if let Err(fault) = check_credit_code(code) {
        ledger.note(Code::CreditCodeBad, row.at("credit_code"), |f| {
            let f = f.with("code", quoted(code));
            match fault {
                CreditCodeFault::Length(length) => f.with("fault", "length").with("detail", length),
                CreditCodeFault::Character(character) => f.with("fault", "character").with("detail", character),
                CreditCodeFault::CheckDigit(digit) => f.with("fault", "check-digit").with("detail", digit),
            }
        });
    } else if let Some(first) = codes.get(code) {
        ledger.note(Code::CreditCodeTwice, row.at("credit_code"), |f| f.with("code", code).with("other", first));
    } else {
        codes.insert(code.to_owned(), id.to_owned());
    }
}

/// Conditions, staff, capacities, debarments and past performance.
pub(super) fn attachments(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    conditions(tables, index, tenderers, ledger);
    staff(tables, index, tenderers, ledger);
    capacities(tables, index, tenderers, ledger);
    debarments(tables, index, tenderers, ledger);
    performance(tables, index, tenderers, ledger);
}

/// The tenderer that a row speaks of.
pub(super) fn tenderer_of<'t>(
    row: &Row<'_>,
    index: &Index,
    tenderers: &'t mut [Tenderer],
    ledger: &mut Ledger,
) -> Option<&'t mut Tenderer> {
    index.find(row, "tenderer", ledger).and_then(|position| tenderers.get_mut(position))
}

fn conditions(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    for row in tables.rows("conditions", ledger) {
        let Some(tenderer) = tenderer_of(&row, index, tenderers, ledger) else { continue };
        if let (Some(condition), Some(met)) = (row.chosen("condition", &Condition::ALL), row.yes("met")) {
            let met = if met { Met::Yes } else { Met::No };
            tenderer.conditions.insert(condition, Evidence { met, document: row.string("evidence") });
        }
    }
}

fn staff(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    for row in tables.rows("staff", ledger) {
        let Some(tenderer) = tenderer_of(&row, index, tenderers, ledger) else { continue };
        if let (Some(kind), Some(persons)) = (row.chosen("qualification", &QUALIFICATIONS), row.count("persons")) {
            tenderer.staff.insert(kind, persons);
        }
    }
}

fn capacities(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    for row in tables.rows("capacities", ledger) {
        let Some(tenderer) = tenderer_of(&row, index, tenderers, ledger) else { continue };
        if let (Some(resource), Some(steps)) = (row.text("resource"), row.steps("amount", Amount::STEPS_PER_UNIT)) {
            tenderer.capacities.insert(resource.to_owned(), Amount::from_steps(steps));
        }
    }
}

fn debarments(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    for row in tables.rows("debarments", ledger) {
        let Some(tenderer) = tenderer_of(&row, index, tenderers, ledger) else { continue };
        let Some(from) = row.date("from") else { continue };
        let until = row.date("until");
        if let Some(until) = until.filter(|until| *until < from) {
            ledger.note(Code::DatesReversed, row.at("until"), |f| f.with("from", from).with("until", until));
        }
        let (authority, reason) = (row.string("authority"), row.string("reason"));
        tenderer.debarments.push(Debarment { from, until, authority, reason });
    }
}

fn performance(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    for row in tables.rows("performance", ledger) {
        let Some(tenderer) = tenderer_of(&row, index, tenderers, ledger) else { continue };
        let Some(year) = row.year("year") else { continue };
        let scores = PerformanceScores {
            buyer: row.decimal("buyer_score"),
            users: row.decimal("users_score"),
            third_party: row.decimal("third_party_score"),
        };
        tenderer.performance.insert(year, scores);
    }
}

/// The supplier of each lot in the earlier award.
pub(super) fn earlier(
    tables: &Tables<'_>,
    lots: &Index,
    tenderers: &Index,
    ledger: &mut Ledger,
) -> BTreeMap<LotIx, TendererIx> {
    let mut earlier = BTreeMap::new();
    for row in tables.rows("earlier", ledger) {
        let (lot, tenderer) = (lots.find(&row, "lot", ledger), tenderers.find(&row, "tenderer", ledger));
        if let (Some(lot), Some(tenderer)) = (lot, tenderer) {
            earlier.insert(LotIx(lot), TendererIx(tenderer));
        }
    }
    earlier
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;

    /// The domain's enums have no names of their own, so their debug names are compared.
    #[test]
    fn words_and_values_stand_in_one_order() {
        let spelled = |value: String| value.replace("NotAnEnterprise", "NotanEnterprise");
        let title = |en: &str| en.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect::<String>();
        let kinds = KINDS.map(|kind| format!("{kind:?}").replace("One", "1").replace("Two", "2"));
        for (word, value) in tables::TENDERER_KINDS.iter().zip(kinds) {
            assert_eq!(title(word.en), value);
        }
        for (word, value) in tables::SIZES.iter().zip(SIZES) {
            assert_eq!(spelled(title(word.en)).to_lowercase(), format!("{value:?}").to_lowercase());
        }
        for (word, value) in tables::QUALIFICATIONS.iter().zip(QUALIFICATIONS) {
            assert_eq!(title(word.en), format!("{value:?}"));
        }
        for (word, value) in tables::CONDITIONS.iter().zip(Condition::ALL) {
            assert_eq!(title(word.en), format!("{value:?}").replace("TaxAnd", "TaxAnd"));
        }
        assert_eq!(tables::TENDERER_KINDS.len(), KINDS.len());
        assert_eq!(tables::SIZES.len(), SIZES.len());
        assert_eq!(tables::QUALIFICATIONS.len(), QUALIFICATIONS.len());
        assert_eq!(tables::CONDITIONS.len(), Condition::ALL.len());
    }
}
