//! Faults of rule sets and scoring models.

use crate::tender::{Change, END, POLICY, Row, SCORING, WHOLE, check};
use zeyou::findings::Code;

const CEILING_HARD: Change = (POLICY, "force = \"in-principle\"", "force = \"hard\"");
const WAIVER: Change = (
    "waivers.csv",
    WHOLE,
    "rule,place,year,amount,authority,date,reason\nfund-ceiling-rate,511525,2026,1,bureau,2026-03-01,drought\n",
);

/// A model that scores the price alone.
const PRICE_ONLY: &str = r#"
name = "services-comprehensive"
title_zh = "只有价格"
title_en = "price only"
places = 2
[performance]
buyer = "30"
users = "45"
third_party = "25"
years = 3
prior = "mean-of-lot"
prior_percent = "80"
[[criterion]]
id = "price"
name_zh = "价格"
name_en = "price"
weight = "100"
factor = "price"
method = "low-price-first"
"#;

const LEAFLESS: &str = "\n[[criterion]]\nid = \"x\"\nname_zh = \"某\"\nname_en = \"x\"\nweight = 1\n";

#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    (Code::ModelName, "", &[("tender.toml", "policy = \"sichuan-2026\"", "policy = \"../sichuan-2026\"")]),
    (Code::ModelMissing, "", &[("tender.toml", "policy = \"sichuan-2026\"", "policy = \"sichuan-2027\"")]),
    (Code::ModelSyntax, POLICY, &[(POLICY, "[[service]]", "[service]")]),
    (Code::ModelKeyUnknown, POLICY, &[(POLICY, "title_zh =", "colour = 1\ntitle_zh =")]),
    (Code::ModelKeyMissing, SCORING, &[(SCORING, "scale = \"100\"\n", "")]),
    (Code::ModelValue, POLICY, &[(POLICY, "value = \"3\"", "value = \"three\"")]),
    (Code::ModelBareDecimal, POLICY, &[(POLICY, "value = \"3\"", "value = 3.0")]),
    (Code::ModelRange, POLICY, &[(POLICY, "value = \"3\"", "value = \"100.01\"")]),
    (Code::ModelNameDiffers, POLICY, &[(POLICY, "name = \"sichuan-2026\"", "name = \"sichuan-2025\"")]),
    (Code::ParameterUnknown, POLICY, &[(POLICY, "fund-ceiling-rate", "fund-ceiling-rat")]),
    (Code::ParameterMissing, "", &[(POLICY, "from = 2018-01-01", "from = 2018-01-01\nmethods = [\"invited\"]")]),
    (Code::ParameterUnit, POLICY, &[(POLICY, "unit = \"percent\"", "unit = \"per-mille\"")]),
    (Code::ParameterOverlap, POLICY, &[(POLICY, "fund-ceiling-rate", "staffing-rate")]),
    (Code::ParameterDates, POLICY, &[(POLICY, "from = 2018-01-01", "from = 2018-01-02\nuntil = 2018-01-01")]),
    (Code::RuleNotInForce, POLICY, &[(POLICY, "from = 2018-01-01", "from = 2026-03-17")]),
    (Code::WaiverOfHardRule, "waivers.csv", &[CEILING_HARD, WAIVER]),
    (Code::ModelDuplicate, SCORING, &[(SCORING, "id = \"team\"", "id = \"plan\"")]),
    (Code::WeightsSum, SCORING, &[(SCORING, "weight = \"15\"", "weight = \"15.01\"")]),
    (Code::ParentWeight, SCORING, &[(SCORING, "weight = \"65\"", "weight = \"64\"")]),
    (Code::CriterionParent, SCORING, &[(SCORING, "parent = \"technical\"", "parent = \"technica\"")]),
    (Code::CriterionMethodMisplaced, SCORING, &[(SCORING, END, LEAFLESS)]),
    (Code::PriceWeightRange, SCORING, &[(SCORING, "places = 2", "places = 2\nfixed_price = true")]),
    (Code::NoQualityCriterion, SCORING, &[(SCORING, WHOLE, PRICE_ONLY)]),
    (Code::PerformanceWeightsSum, SCORING, &[(SCORING, "users = \"45\"", "users = \"44\"")]),
    (Code::UsersWeight, SCORING, &[(SCORING, "\"45\"", "\"30\""), (SCORING, "\"25\"", "\"40\"")]),
    (Code::ForbiddenFactor, SCORING, &[(SCORING, "factor = \"project-team\"", "factor = \"head-count\"")]),
    (Code::QualificationScored, SCORING, &[(SCORING, "factor = \"project-team\"", "factor = \"governance\"")]),
    (Code::PointsNotRising, SCORING, &[(SCORING, "[[\"2\", \"100\"], [\"24\"", "[[\"24\", \"100\"], [\"2\"")]),
    (Code::MinimumOnPrice, SCORING, &[(SCORING, "factor = \"price\"", "factor = \"price\"\nminimum = \"5\"")]),
];

#[test]
fn each_fault_of_a_model_is_found_in_its_file() {
    check(ROWS, |tender| zeyou::pipeline::prepare(&tender.path()).err().unwrap_or_default());
}
