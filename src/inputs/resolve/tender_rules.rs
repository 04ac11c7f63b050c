//! The rules that the tender documents publish beyond the policy's own.

use super::cells::{note_if_blank, note_if_given};
use super::{Index, Tables, rule_kind};
use crate::domain::{
    CountyIx, Lot, LotIx, LotPart, LotScope, RuleKind, TenderRule, Tenderer, TendererIx, TendererKind, TendererScope,
};
use crate::findings::Code;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use std::collections::{BTreeMap, BTreeSet};

/// Scopes in the order of [`LOT_SCOPES`](crate::inputs::tables::LOT_SCOPES).
const LOT_SCOPES: [LotScope; 5] =
    [LotScope::Overall, LotScope::County, LotScope::LotGroup, LotScope::Service, LotScope::Lots];
/// Scopes in the order of [`TENDERER_SCOPES`](crate::inputs::tables::TENDERER_SCOPES).
const TENDERER_SCOPES: [TendererScope; 6] = [
    TendererScope::Everyone,
    TendererScope::Newcomers,
    TendererScope::Small,
    TendererScope::NewcomersOrSmall,
    TendererScope::SocialOrganisations,
    TendererScope::Listed,
];

/// What rules refer to.
pub(super) struct Known<'k> {
    /// Lots.
    pub lots: &'k [Lot],
    /// Their positions.
    pub lot_index: &'k Index,
    /// Positions of counties.
    pub counties: &'k Index,
    /// Names of counties, by position.
    pub county_names: &'k [&'k str],
    /// Tenderers.
    pub tenderers: &'k [Tenderer],
    /// Their positions.
    pub tenderer_index: &'k Index,
    /// The earlier award.
    pub earlier: &'k BTreeMap<LotIx, TendererIx>,
}

/// The rules in the order of the file.
pub(super) fn read(tables: &Tables<'_>, known: &Known<'_>, ledger: &mut Ledger) -> Vec<TenderRule> {
    let mut rules = Vec::new();
    for row in tables.rows("tender_rules", ledger) {
        let lot_scope = if row.is_blank("lots") { Some(LotScope::Overall) } else { row.chosen("lots", &LOT_SCOPES) };
        let parts = lot_scope.map(|scope| parts(&row, scope, known, ledger)).unwrap_or_default();
        let tenderer_scope = match row.is_blank("tenderers") {
            true => Some(TendererScope::Everyone),
            false => row.chosen("tenderers", &TENDERER_SCOPES),
        };
        let tenderers = tenderer_scope.map(|scope| tenderers(&row, scope, known, ledger)).unwrap_or_default();
        let kind = rule_kind::read(&row, ledger);
        let (Some(kind), Some(lot_scope), Some(tenderer_scope)) = (kind, lot_scope, tenderer_scope) else { continue };
        note_if_out_of_place(&row, &kind, &parts, known, ledger);
        rules.push(TenderRule {
            id: row.string("id"),
            kind,
            on: row.yes("on").unwrap_or(true),
            lot_scope,
            parts,
            tenderer_scope,
            tenderers,
            reason: row.string("reason"),
            place: row.place().place(),
        });
    }
    rules
}

/// The lot sets of a rule: by the codes named, or each one that has lots.
fn parts(row: &Row<'_>, scope: LotScope, known: &Known<'_>, ledger: &mut Ledger) -> Vec<LotPart> {
    let lots = || known.lots.iter().enumerate().map(|(position, lot)| (LotIx(position), lot));
    let with = |wanted: &dyn Fn(&Lot) -> bool| -> BTreeSet<LotIx> {
        lots().filter(|(_, lot)| wanted(lot)).map(|(position, _)| position).collect()
    };
    let mut parts: Vec<LotPart> = match scope {
        LotScope::Overall => {
            note_if_given(row, "lot_codes", "lots", ledger);
            vec![LotPart { key: "*".to_owned(), name: "@scope-overall".to_owned(), lots: with(&|_| true) }]
        }
        LotScope::County => named(row, known.counties, || known.lots.iter().map(|lot| lot.county.0).collect(), ledger)
            .into_iter()
            .map(|county| LotPart {
                key: known.counties.name(county).to_owned(),
                name: known.county_names.get(county).copied().unwrap_or_default().to_owned(),
                lots: with(&|lot| lot.county == CountyIx(county)),
            })
            .collect(),
        LotScope::LotGroup => by_label(row, known.lots, &|lot| lot.group.as_deref(), ledger),
        LotScope::Service => by_label(row, known.lots, &|lot| Some(&lot.service), ledger),
        LotScope::Lots => {
            let named = named(row, known.lot_index, BTreeSet::new, ledger);
            note_if_blank(row, "lot_codes", "lots", ledger);
            let ids: Vec<&str> = named.iter().map(|lot| known.lot_index.name(*lot)).collect();
            let lots = named.iter().map(|lot| LotIx(*lot)).collect();
            vec![LotPart { key: ids.join("+"), name: ids.join(", "), lots }]
        }
    };
    // A table of lots that cannot be read has findings of its own.
    if known.lots.is_empty() {
        return Vec::new();
    }
    for part in parts.iter().filter(|part| part.lots.is_empty() && !part.key.is_empty()) {
        ledger.note(Code::RuleLotsEmpty, row.at("lot_codes"), |f| f.with("part", &part.name));
    }
    if parts.is_empty() && row.is_blank("lot_codes") {
        ledger.note(Code::RuleLotsEmpty, row.at("lots"), |f| f.with("part", "none"));
    }
    parts.retain(|part| !part.lots.is_empty());
    parts
}

/// The positions that a row's codes name, in the order of their table; where there are none,
/// those that are to be taken.
fn named(
    row: &Row<'_>,
    index: &Index,
    otherwise: impl Fn() -> BTreeSet<usize>,
    ledger: &mut Ledger,
) -> BTreeSet<usize> {
    if row.is_blank("lot_codes") {
        return otherwise();
    }
    row.ids("lot_codes").iter().filter_map(|code| index.resolve(code, row, "lot_codes", ledger)).collect()
}

/// One lot set a label that lots bear: a group, a service.
fn by_label(row: &Row<'_>, lots: &[Lot], label: &dyn Fn(&Lot) -> Option<&str>, ledger: &mut Ledger) -> Vec<LotPart> {
    let mut by_label: BTreeMap<&str, BTreeSet<LotIx>> = BTreeMap::new();
    for (position, lot) in lots.iter().enumerate() {
        if let Some(label) = label(lot) {
            by_label.entry(label).or_default().insert(LotIx(position));
        }
    }
    let mut index = Index::new("lots", true);
    for label in by_label.keys() {
        index.add(label);
    }
    let chosen = named(row, &index, || (0..by_label.len()).collect(), ledger);
    let part = |(label, lots): (&str, BTreeSet<LotIx>)| LotPart { key: label.to_owned(), name: label.to_owned(), lots };
    by_label.into_iter().enumerate().filter(|(at, _)| chosen.contains(at)).map(|(_, of_label)| part(of_label)).collect()
}

/// The tenderers of a rule.
fn tenderers(row: &Row<'_>, scope: TendererScope, known: &Known<'_>, ledger: &mut Ledger) -> BTreeSet<TendererIx> {
    let with = |wanted: &dyn Fn(&Tenderer) -> bool| -> BTreeSet<TendererIx> {
        let all = known.tenderers.iter().enumerate();
        all.filter(|(_, tenderer)| wanted(tenderer)).map(|(position, _)| TendererIx(position)).collect()
    };
    if scope != TendererScope::Listed {
        note_if_given(row, "tenderer_codes", "tenderers", ledger);
    }
    let tenderers = match scope {
        TendererScope::Everyone => with(&|_| true),
        TendererScope::Newcomers => with(&Tenderer::is_newcomer),
        TendererScope::Small => with(&Tenderer::is_small),
        TendererScope::NewcomersOrSmall => with(&|tenderer| tenderer.is_newcomer() || tenderer.is_small()),
        TendererScope::SocialOrganisations => with(&|tenderer| tenderer.kind == TendererKind::SocialOrganisation),
        TendererScope::Listed => {
            note_if_blank(row, "tenderer_codes", "tenderers", ledger);
            let codes = row.ids("tenderer_codes").iter();
            let resolved: Vec<_> =
                codes.map(|code| known.tenderer_index.resolve(code, row, "tenderer_codes", ledger)).collect();
            return resolved.into_iter().flatten().map(TendererIx).collect();
        }
    };
    // A table of tenderers that cannot be read has findings of its own.
    if tenderers.is_empty() && !known.tenderers.is_empty() {
        ledger.note(Code::RuleTenderersEmpty, row.at("tenderers"), |f| f.with("rule", row.string("id")));
    }
    tenderers
}

/// Rules that make sense only with something else in the dossier, or for everything at once.
fn note_if_out_of_place(row: &Row<'_>, kind: &RuleKind, parts: &[LotPart], known: &Known<'_>, ledger: &mut Ledger) {
    match kind {
        RuleKind::KeepEarlier | RuleKind::ChangesMost { .. } | RuleKind::ChangePrice { .. } => {
            let mut lots = parts.iter().flat_map(|part| &part.lots);
            if !parts.is_empty() && !lots.any(|lot| known.earlier.contains_key(lot)) {
                ledger.note(Code::RuleWithoutEarlier, row.at("kind"), |f| f.with("rule", row.string("id")));
            }
        }
        RuleKind::StandbyReserve => {
            for column in ["lots", "lot_codes", "tenderers", "tenderer_codes"] {
                let everything = matches!(column, "lots" | "tenderers") && row.choice(column) == Some(0);
                if !everything {
                    note_if_given(row, column, "kind", ledger);
                }
            }
        }
        _ => {}
    }
}
