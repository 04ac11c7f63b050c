use super::load;
use crate::domain::{CriterionMethod, Method, Rules, ScoringModel};
use crate::findings::{Code, Finding};
use crate::inputs::model_store::Shelf;
use crate::inputs::rule_sets;
use crate::messages::{Catalogue, Lang};
use rust_decimal::Decimal;

fn rules(method: Method) -> Rules {
    let on = jiff::civil::date(2026, 3, 16);
    rule_sets::load(None, "sichuan-2026", "national-2026", method, on).0.unwrap()
}

fn carried(name: &str) -> &'static str {
    Shelf::Scoring.embedded().iter().find(|(known, _)| *known == name).unwrap().1
}

/// The default model after a change, for an open tender.
fn changed(change: impl Fn(&str) -> String) -> (Option<ScoringModel>, Vec<Finding>) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("scoring")).unwrap();
    let own = change(carried("services-comprehensive"));
    std::fs::write(dir.path().join("scoring/services-comprehensive.toml"), own).unwrap();
    load(Some(dir.path()), "services-comprehensive", Method::Open, &rules(Method::Open))
}

fn codes(change: impl Fn(&str) -> String) -> Vec<Code> {
    let (model, findings) = changed(change);
    assert_eq!(model.is_some(), findings.is_empty());
    for finding in &findings {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            let line = catalogue.line(finding);
            let broken = ["{ $", "[finding-", "[clause-"].iter().any(|mark| line.contains(mark));
            assert!(!broken && !catalogue.action(finding).is_empty(), "{line}");
        }
    }
    findings.into_iter().map(|finding| finding.code).collect()
}

/// The codes after one replacement, which must find its place.
fn replaced(from: &str, to: &str) -> Vec<Code> {
    assert!(carried("services-comprehensive").contains(from), "{from}");
    codes(|text| text.replacen(from, to, 1))
}

#[test]
fn the_carried_models_are_sound() {
    for (name, method, price) in [
        ("services-comprehensive", Method::Open, 10),
        ("services-minutes", Method::Open, 10),
        ("consultation", Method::Consultation, 20),
        ("consultation", Method::Open, 20),
    ] {
        let (model, findings) = load(None, name, method, &rules(method));
        assert_eq!(findings, vec![], "{name}");
        let model = model.unwrap();
        assert_eq!(model.price_weight(), Decimal::from(price));
        assert_eq!(model.quality_weight() + model.price_weight(), Decimal::ONE_HUNDRED);
    }
    let on = jiff::civil::date(2026, 3, 16);
    for method in Method::ALL {
        let neutral = rule_sets::load(None, "neutral", "neutral", method, on).0.unwrap();
        let (model, findings) = load(None, "neutral", method, &neutral);
        assert_eq!(findings, vec![]);
        assert_eq!(model.unwrap().price_weight(), Decimal::ZERO);
    }
}

#[test]
fn the_models_show_every_method() {
    let mut seen = std::collections::BTreeSet::new();
    for name in ["services-comprehensive", "consultation"] {
        for (_, method) in load(None, name, Method::Open, &rules(Method::Open)).0.unwrap().leaves() {
            seen.insert(match method {
                CriterionMethod::ExpertMean { .. } => "expert-mean",
                CriterionMethod::LowPriceFirst => "low-price-first",
                CriterionMethod::Table { .. } => "table",
                CriterionMethod::Linear { .. } => "linear",
                CriterionMethod::Formula { .. } => "formula",
                CriterionMethod::PastPerformance => "past-performance",
            });
        }
    }
    assert_eq!(seen.len(), 6);
}

#[test]
fn weights_add_up() {
    assert_eq!(replaced("weight = \"15\"", "weight = \"15.01\""), vec![Code::WeightsSum, Code::ParentWeight]);
    assert_eq!(replaced("weight = \"65\"", "weight = \"64\""), vec![Code::ParentWeight]);
    assert_eq!(replaced("weight = \"15\"", "weight = 15.0"), vec![Code::ModelBareDecimal]);
    assert_eq!(replaced("weight = \"15\"", "weight = 15"), vec![]);
    let zero = codes(|text| text.replacen("weight = \"15\"", "weight = \"0\"", 1).replacen("\"10\"", "\"25\"", 1));
    assert_eq!(zero, vec![Code::ModelRange]);
}

#[test]
fn the_price_weighs_what_the_law_allows() {
    // Points move between price and plan.
    let with = |price: &str, plan: &str, technical: &str, method| {
        let text = carried("services-comprehensive")
            .replacen("weight = \"65\"", &format!("weight = \"{technical}\""), 1)
            .replacen("weight = \"25\"", &format!("weight = \"{plan}\""), 1)
            .replace("name_en = \"price\"\nweight = \"10\"", &format!("name_en = \"price\"\nweight = \"{price}\""));
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("scoring")).unwrap();
        std::fs::write(dir.path().join("scoring/own.toml"), text.replace("services-comprehensive", "own")).unwrap();
        let (_, findings) = load(Some(dir.path()), "own", method, &rules(method));
        findings.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(with("10", "25", "65", Method::Open), vec![]);
    assert_eq!(with("9.99", "25.01", "65.01", Method::Open), vec![Code::PriceWeightRange]);
    assert_eq!(with("10", "25", "65", Method::Consultation), vec![]);
    assert_eq!(with("30", "5", "45", Method::Consultation), vec![]);
    assert_eq!(with("30.01", "4.99", "44.99", Method::Consultation), vec![Code::PriceWeightRange]);
    assert_eq!(with("30.01", "4.99", "44.99", Method::Open), vec![]);
}

#[test]
fn a_fixed_price_is_not_scored() {
    assert_eq!(replaced("places = 2", "places = 2\nfixed_price = true"), vec![Code::PriceWeightRange]);
    let without_price = |text: &str| {
        let start = text.find("[[criterion]]\nid = \"price\"").unwrap();
        text[..start].replacen("weight = \"65\"", "weight = \"75\"", 1).replacen(
            "weight = \"25\"",
            "weight = \"35\"",
            1,
        )
    };
    assert_eq!(codes(without_price), vec![Code::PriceWeightRange]);
    let fixed = |text: &str| without_price(text).replacen("places = 2", "places = 2\nfixed_price = true", 1);
    assert_eq!(codes(fixed), vec![]);
}

#[test]
fn price_alone_is_no_scoring() {
    let price_only = |text: &str| {
        let start = text.find("[[criterion]]").unwrap();
        let price = text.find("[[criterion]]\nid = \"price\"").unwrap();
        format!("{}{}", &text[..start], text[price..].replace("\"10\"", "\"100\""))
    };
    assert_eq!(codes(price_only), vec![Code::NoQualityCriterion]);
}

#[test]
fn users_weigh_most() {
    assert_eq!(replaced("users = \"45\"", "users = \"44\""), vec![Code::PerformanceWeightsSum]);
    let shares = |buyer: &str, users: &str, third: &str| {
        codes(|text| {
            text.replacen("buyer = \"30\"", &format!("buyer = \"{buyer}\""), 1)
                .replacen("users = \"45\"", &format!("users = \"{users}\""), 1)
                .replacen("third_party = \"25\"", &format!("third_party = \"{third}\""), 1)
        })
    };
    assert_eq!(shares("33.3", "33.4", "33.3"), vec![]);
    assert_eq!(shares("40", "40", "20"), vec![Code::UsersWeight]);
    assert_eq!(shares("20", "40", "40"), vec![Code::UsersWeight]);
    assert_eq!(replaced("prior_percent = \"80\"", "prior_percent = \"0\""), vec![Code::ModelRange]);
    assert_eq!(replaced("prior = \"mean-of-lot\"", "prior = \"none\""), vec![Code::ModelValue]);
    assert_eq!(replaced("years = 3", "years = 0"), vec![Code::ModelRange]);
}

#[test]
fn forbidden_factors_by_keyword_identifier_fact_or_name() {
    assert_eq!(replaced("factor = \"project-team\"", "factor = \"head-count\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("factor = \"project-team\"", "factor = \"Registered_Capital\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("fact = \"response_hours\"", "fact = \"total_assets\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("fact = \"licensed_share\"", "fact = \"revenue\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("id = \"team\"", "id = \"region\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("name_zh = \"项目团队\"", "name_zh = \"企业注册资本\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("factor = \"project-team\"", "factor = \"industry-award\""), vec![Code::ForbiddenFactor]);
    assert_eq!(replaced("factor = \"project-team\"", "factor = \"governance\""), vec![Code::QualificationScored]);
    assert_eq!(replaced("factor = \"project-team\"\n", ""), vec![Code::ModelKeyMissing]);
}

#[test]
fn the_tree_is_a_tree() {
    assert_eq!(replaced("id = \"team\"", "id = \"plan\""), vec![Code::ModelDuplicate]);
    assert_eq!(
        replaced("parent = \"technical\"", "parent = \"technica\""),
        vec![Code::CriterionParent, Code::ParentWeight]
    );
    let leafless =
        codes(|text| format!("{text}\n[[criterion]]\nid = \"x\"\nname_zh = \"某\"\nname_en = \"x\"\nweight = 1\n"));
    assert_eq!(leafless, vec![Code::CriterionMethodMisplaced]);
    let both = replaced("id = \"technical\"\n", "id = \"technical\"\nmethod = \"past-performance\"\nfactor = \"x\"\n");
    assert_eq!(both, vec![Code::WeightsSum, Code::CriterionMethodMisplaced].into_iter().rev().collect::<Vec<_>>());
}

#[test]
fn methods_have_sound_numbers() {
    let points = "points = [[\"2\", \"100\"], [\"24\", \"0\"]]";
    assert_eq!(replaced(points, "points = [[\"24\", \"0\"], [\"2\", \"100\"]]"), vec![Code::PointsNotRising]);
    assert_eq!(replaced(points, "points = [[\"2\", \"100\"], [\"2\", \"0\"]]"), vec![Code::PointsNotRising]);
    assert_eq!(replaced(points, "points = [[\"2\", \"100.01\"], [\"24\", \"0\"]]"), vec![Code::ModelRange]);
    assert_eq!(replaced(points, "points = [[\"2\", \"100\"]]"), vec![Code::ModelRange]);
    assert_eq!(replaced(points, "points = [\"2\", \"100\"]"), vec![Code::ModelValue]);
    assert_eq!(replaced("scale = \"100\"", "scale = \"0\""), vec![Code::ModelRange]);
    assert_eq!(replaced("scale = \"100\"\n", ""), vec![Code::ModelKeyMissing]);
    assert_eq!(
        replaced("method = \"formula\"", "method = \"magic\""),
        vec![Code::ModelValue, Code::ModelKeyUnknown, Code::ModelKeyUnknown]
    );
    assert_eq!(
        replaced("terms = [{ fact = \"licensed_share\", factor = \"1\" }]", "terms = []"),
        vec![Code::ModelRange]
    );
    let wide = replaced("factor = \"1\" }", "factor = \"1\", pre = \"y\" }");
    assert_eq!(wide, vec![Code::ModelKeyUnknown]);
    assert_eq!(replaced("places = 2", "places = 4"), vec![]);
    assert_eq!(replaced("places = 2", "places = 5"), vec![Code::ModelRange]);
    let table = "table = [[\"1\", \"50\"], [\"1.0\", \"60\"]]";
    let twice = codes(|text| text.replacen(points, table, 1).replacen("method = \"linear\"", "method = \"table\"", 1));
    assert_eq!(twice, vec![Code::ModelDuplicate]);
}

#[test]
fn an_expert_scored_item_may_be_objective() {
    let marked = |to: &str| {
        let (model, findings) = changed(|text| text.replacen("scale = \"100\"", to, 1));
        assert_eq!(findings, vec![]);
        let objective = |(_, method): (_, &CriterionMethod)| match method {
            CriterionMethod::ExpertMean { objective, .. } => Some(*objective),
            _ => None,
        };
        model.unwrap().leaves().filter_map(objective).collect::<Vec<_>>()
    };
    assert_eq!(marked("scale = \"100\""), [false, false, false]);
    assert_eq!(marked("scale = \"100\"\nobjective = false"), [false, false, false]);
    assert_eq!(marked("scale = \"100\"\nobjective = true"), [true, false, false]);
    assert_eq!(replaced("scale = \"100\"", "scale = \"100\"\nobjective = \"yes\""), vec![Code::ModelValue]);
    // What is computed from facts cannot differ.
    assert_eq!(replaced("constant = \"0\"", "constant = \"0\"\nobjective = true"), vec![Code::ModelKeyUnknown]);
}

#[test]
fn minimum_scores_lie_within_the_weight_and_not_on_the_price() {
    let plan = "factor = \"service-plan\"";
    assert_eq!(replaced(plan, "factor = \"service-plan\"\nminimum = \"25\""), vec![]);
    assert_eq!(replaced(plan, "factor = \"service-plan\"\nminimum = \"25.01\""), vec![Code::ModelRange]);
    assert_eq!(replaced("factor = \"price\"", "factor = \"price\"\nminimum = \"5\""), vec![Code::MinimumOnPrice]);
    assert_eq!(replaced("id = \"technical\"\n", "id = \"technical\"\nminimum = \"39\"\n"), vec![]);
    let grouped = |text: &str| {
        text.replacen("id = \"business\"\n", "id = \"business\"\nminimum = \"5\"\n", 1)
            .replacen("name_en = \"business part\"\nweight = \"25\"", "name_en = \"business part\"\nweight = \"35\"", 1)
            .replacen("id = \"price\"", "id = \"price\"\nparent = \"business\"", 1)
    };
    assert_eq!(codes(grouped), vec![Code::MinimumOnPrice]);
}

#[test]
fn bent_names_are_refused() {
    let (model, findings) = load(None, "../../etc/passwd", Method::Open, &rules(Method::Open));
    assert!(model.is_none());
    assert_eq!(findings[0].code, Code::ModelName);
}
