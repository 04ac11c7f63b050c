use crate::domain::{
    Certainty, FactorBan, ForbiddenFactor, Force, Method, Parameter, ParameterKey, ServiceGroup, ServiceItem,
};
use crate::findings::{Code, Finding, Place};
use crate::inputs::model_fields::Fields;
use crate::inputs::model_file::{ModelFile, nearest};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

const CERTAINTIES: &[(&str, Certainty)] =
    &[("text", Certainty::Text), ("secondary", Certainty::Secondary), ("memory", Certainty::Memory)];
const FORCES: &[(&str, Force)] = &[("hard", Force::Hard), ("in-principle", Force::InPrinciple)];
const GROUPS: &[(&str, ServiceGroup)] = &[
    ("transactional", ServiceGroup::Transactional),
    ("direct", ServiceGroup::Direct),
    ("forbidden", ServiceGroup::Forbidden),
];
const BANS: &[(&str, FactorBan)] = &[("forbidden", FactorBan::Forbidden), ("qualification", FactorBan::Qualification)];

/// One version of a parameter, as a rule file has it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: ParameterKey,
    /// The methods it is limited to; empty for all.
    pub(super) methods: Vec<Method>,
    pub(super) parameter: Parameter,
    pub(super) place: Place,
}

impl Entry {
    /// Whether both would be in force for some method on some day.
    fn overlaps(&self, other: &Entry) -> bool {
        let ends_before = |a: &Entry, b: &Entry| a.parameter.until.is_some_and(|last| last < b.parameter.from);
        let share = self.methods.is_empty() == other.methods.is_empty()
            && (self.methods.is_empty() || self.methods.iter().any(|method| other.methods.contains(method)));
        self.key == other.key && share && !ends_before(self, other) && !ends_before(other, self)
    }
}

/// A rule file, checked for form.
#[derive(Debug)]
pub(super) struct RuleSet {
    pub(super) name: String,
    pub(super) title_zh: String,
    pub(super) title_en: String,
    pub(super) entries: Vec<Entry>,
    pub(super) services: BTreeMap<String, ServiceItem>,
    pub(super) forbidden_factors: BTreeMap<String, ForbiddenFactor>,
}

impl RuleSet {
    /// Reads a rule file; every fault becomes a finding of the file, what is faulty is left out.
    pub(super) fn read(file: &ModelFile, name: &str) -> Option<Self> {
        let root = file.parse()?;
        let mut fields = Fields::root(file, &root);
        let own_name = fields.text("name");
        if let Some(own) = own_name.filter(|own| own != name) {
            let finding = Finding::new(Code::ModelNameDiffers).at(fields.place_of("name"));
            fields.report(finding.with("name", own).with("file", file.shown()));
        }
        let mut set = RuleSet {
            name: name.to_owned(),
            title_zh: fields.text("title_zh").unwrap_or_default(),
            title_en: fields.text("title_en").unwrap_or_default(),
            entries: fields.tables("parameter").into_iter().filter_map(entry).collect(),
            services: BTreeMap::new(),
            forbidden_factors: BTreeMap::new(),
        };
        for mut table in fields.tables("service") {
            let item = service(&mut table);
            keep_once(&table, "code", item.map(|item| (item.code.clone(), item)), &mut set.services);
            table.finish();
        }
        for mut table in fields.tables("forbidden_factor") {
            let factor = forbidden_factor(&mut table);
            keep_once(&table, "keyword", factor, &mut set.forbidden_factors);
            table.finish();
        }
        fields.finish();
        set.check_overlaps(file);
        Some(set)
    }

    fn check_overlaps(&self, file: &ModelFile) {
        for (position, entry) in self.entries.iter().enumerate() {
            if let Some(earlier) = self.entries.iter().take(position).find(|earlier| earlier.overlaps(entry)) {
                let finding = Finding::new(Code::ParameterOverlap).at(entry.place.clone());
                file.report(finding.with("key", entry.key.name()).with("other", &earlier.place));
            }
        }
    }
}

/// Keeps an item under its identifier, or reports that the identifier stands twice.
fn keep_once<T>(table: &Fields<'_>, key: &str, item: Option<(String, T)>, kept: &mut BTreeMap<String, T>) {
    let Some((id, item)) = item else { return };
    match kept.entry(id) {
        Slot::Vacant(slot) => {
            slot.insert(item);
        }
        Slot::Occupied(slot) => {
            table.report(Finding::new(Code::ModelDuplicate).at(table.place_of(key)).with("id", slot.key()));
        }
    }
}

fn entry(mut fields: Fields<'_>) -> Option<Entry> {
    let key = parameter_key(&mut fields);
    let value = fields.decimal("value");
    let unit = fields.text("unit");
    let methods = fields.choices("methods", &Method::ALL.map(|method| (method.name(), method)));
    let clause = fields.text("clause");
    let source = fields.text("source");
    let from = fields.date("from");
    let until = fields.date_if_any("until");
    let certainty = fields.choice("certainty", CERTAINTIES);
    let force = fields.choice("force", FORCES);
    let (place, value_place) = (fields.place(), fields.place_of("value"));
    if let (Some(key), Some(unit)) = (key, &unit) {
        if unit != key.unit() {
            let finding = Finding::new(Code::ParameterUnit).at(fields.place_of("unit")).with("key", key.name());
            fields.report(finding.with("unit", unit).with("expected", key.unit()));
        } else if let Some(most) = value.and_then(|value| ParameterKey::out_of_range(value, unit)) {
            let finding = Finding::new(Code::ModelRange).at(value_place).with("key", key.name());
            fields.report(finding.with("least", 0).with("most", most));
        }
    }
    if let (Some(from), Some(until)) = (from, until.filter(|until| Some(*until) < from)) {
        let finding = Finding::new(Code::ParameterDates).at(fields.place_of("until"));
        fields.report(finding.with("from", from).with("until", until));
    }
    fields.finish();
    let parameter = Parameter {
        value: value?,
        unit: unit?,
        method: None,
        clause: clause?,
        source: source?,
        from: from?,
        until,
        certainty: certainty?,
        force: force?,
    };
    Some(Entry { key: key?, methods, parameter, place })
}

fn parameter_key(fields: &mut Fields<'_>) -> Option<ParameterKey> {
    let name = fields.text("key")?;
    let found = ParameterKey::ALL.iter().copied().find(|key| key.name() == name);
    if found.is_none() {
        let known: Vec<&str> = ParameterKey::ALL.iter().map(|key| key.name()).collect();
        let finding = Finding::new(Code::ParameterUnknown).at(fields.place_of("key")).with("key", &name);
        fields.report(finding.with("nearest", nearest(&name, &known).unwrap_or("—")));
    }
    found
}

fn service(fields: &mut Fields<'_>) -> Option<ServiceItem> {
    let code = fields.text("code");
    let name_zh = fields.text("name_zh");
    let name_en = fields.text("name_en");
    let group = fields.choice("group", GROUPS);
    Some(ServiceItem { code: code?, name_zh: name_zh?, name_en: name_en?, group: group? })
}

fn forbidden_factor(fields: &mut Fields<'_>) -> Option<(String, ForbiddenFactor)> {
    let keyword = fields.text("keyword");
    let name_zh = fields.text("name_zh");
    let name_en = fields.text("name_en");
    let ban = fields.choice("ban", BANS);
    let clause = fields.text("clause");
    Some((keyword?, ForbiddenFactor { name_zh: name_zh?, name_en: name_en?, ban: ban?, clause: clause? }))
}
