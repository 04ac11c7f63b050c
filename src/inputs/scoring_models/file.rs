use crate::domain::{Criterion, CriterionMethod, FormulaTerm, PastPerformance, Prior, ScoringModel};
use crate::findings::{Code, Finding, Place};
use crate::inputs::model_fields::Fields;
use crate::inputs::model_file::ModelFile;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A scoring model with the places of its parts, for the findings of its checks.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) model: ScoringModel,
    /// Where each criterion starts, in the model's order.
    pub(super) places: Vec<Place>,
    /// Where the weights of past performance stand.
    pub(super) performance_place: Place,
    /// The file.
    pub(super) place: Place,
    /// Whether the price is fixed or uniform, so that it may not be scored.
    pub(super) fixed_price: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    ExpertMean,
    LowPriceFirst,
    Table,
    Linear,
    Formula,
    PastPerformance,
}

const KINDS: &[(&str, Kind)] = &[
    ("expert-mean", Kind::ExpertMean),
    ("low-price-first", Kind::LowPriceFirst),
    ("table", Kind::Table),
    ("linear", Kind::Linear),
    ("formula", Kind::Formula),
    ("past-performance", Kind::PastPerformance),
];

impl Sheet {
    /// Reads a model; every fault becomes a finding of the file. Nothing comes back where a
    /// part is missing, and then at least one finding says which.
    pub(super) fn read(file: &ModelFile, name: &str) -> Option<Self> {
        let root = file.parse()?;
        let mut fields = Fields::root(file, &root);
        if let Some(own) = fields.text("name").filter(|own| own != name) {
            let finding = Finding::new(Code::ModelNameDiffers).at(fields.place_of("name"));
            fields.report(finding.with("name", own).with("file", file.shown()));
        }
        let title_zh = fields.text("title_zh");
        let title_en = fields.text("title_en");
        let places = fields.integer("places");
        let fixed_price = fields.flag("fixed_price");
        let performance_fields = fields.table("performance");
        let performance_place = performance_fields.as_ref().map_or_else(|| fields.place(), Fields::place);
        let performance = performance_fields.and_then(past_performance);
        let mut criteria = Vec::new();
        let mut criterion_places = Vec::new();
        for table in fields.tables("criterion") {
            let place = table.place();
            if let Some(criterion) = criterion(table) {
                criteria.push(criterion);
                criterion_places.push(place);
            }
        }
        let place = Place::file(file.shown());
        fields.finish();
        let model = ScoringModel {
            name: name.to_owned(),
            title_zh: title_zh?,
            title_en: title_en?,
            places: places?,
            criteria,
            performance: performance?,
        };
        Some(Sheet { model, places: criterion_places, performance_place, place, fixed_price })
    }
}

fn past_performance(mut fields: Fields<'_>) -> Option<PastPerformance> {
    let buyer = fields.decimal("buyer");
    let users = fields.decimal("users");
    let third_party = fields.decimal("third_party");
    let years = fields.integer("years");
    let mean = fields.choice("prior", &[("mean-of-lot", true), ("fixed", false)]);
    let percent = fields.decimal("prior_percent");
    fields.finish();
    let percent = percent?;
    let prior = if mean? { Prior::MeanOfLot { otherwise: percent } } else { Prior::Fixed(percent) };
    Some(PastPerformance { buyer: buyer?, users: users?, third_party: third_party?, years: years?, prior })
}

fn criterion(mut fields: Fields<'_>) -> Option<Criterion> {
    let id = fields.text("id");
    let name_zh = fields.text("name_zh");
    let name_en = fields.text("name_en");
    let parent = fields.text_if_any("parent");
    let weight = fields.decimal("weight");
    let minimum = fields.decimal_if_any("minimum");
    let leaf = fields.has("method");
    // A group measures nothing itself.
    let factor = if leaf { fields.text("factor") } else { fields.text_if_any("factor").or(Some(String::new())) };
    let method = if leaf { Some(method(&mut fields)) } else { None };
    fields.finish();
    let method = match method {
        Some(method) => Some(method?),
        None => None,
    };
    Some(Criterion {
        id: id?,
        name_zh: name_zh?,
        name_en: name_en?,
        parent,
        weight: weight?,
        factor: factor?,
        method,
        minimum,
    })
}

fn method(fields: &mut Fields<'_>) -> Option<CriterionMethod> {
    match fields.choice("method", KINDS)? {
        Kind::ExpertMean => {
            let (scale, objective) = (fields.decimal("scale"), fields.flag("objective"));
            Some(CriterionMethod::ExpertMean { scale: scale?, objective })
        }
        Kind::LowPriceFirst => Some(CriterionMethod::LowPriceFirst),
        Kind::PastPerformance => Some(CriterionMethod::PastPerformance),
        Kind::Table => {
            let (fact, pairs) = (fields.text("fact"), fields.pairs("table"));
            let mut percent_by_value: BTreeMap<Decimal, Decimal> = BTreeMap::new();
            for (value, percent) in pairs? {
                if percent_by_value.insert(value, percent).is_some() {
                    fields.report(Finding::new(Code::ModelDuplicate).at(fields.place_of("table")).with("id", value));
                }
            }
            Some(CriterionMethod::Table { fact: fact?, percent_by_value })
        }
        Kind::Linear => {
            let (fact, points) = (fields.text("fact"), fields.pairs("points"));
            Some(CriterionMethod::Linear { fact: fact?, points: points? })
        }
        Kind::Formula => {
            let constant = fields.decimal("constant");
            let mut terms = Vec::new();
            for mut term in fields.tables("terms") {
                let (fact, factor, per) = (term.text("fact"), term.decimal("factor"), term.text_if_any("per"));
                term.finish();
                terms.push(FormulaTerm { fact: fact?, factor: factor?, per });
            }
            Some(CriterionMethod::Formula { constant: constant?, terms })
        }
    }
}
