use super::{check_waivers, load};
use crate::domain::{
    CountyIx, Date, Force, JurisdictionIx, Method, Money, ParameterKey, Rules, ServiceGroup, Waiver, WaiverSubject,
};
use crate::evaluation::test_dossier::tender;
use crate::findings::{Code, Finding, Place};
use crate::inputs::model_store::Shelf;
use crate::messages::{Catalogue, Lang};
use jiff::civil::date;

const BID_DATE: Date = date(2026, 3, 16);

fn rules(policy: &str, law: &str, method: Method, on: Date) -> Rules {
    let (rules, findings) = load(None, policy, law, method, on);
    assert_eq!(findings, vec![]);
    rules.unwrap()
}

fn sichuan(method: Method, on: Date) -> Rules {
    rules("sichuan-2026", "national-2026", method, on)
}

fn value(rules: &Rules, key: ParameterKey) -> String {
    rules.value(key).to_string()
}

/// The codes of a policy file that is the Sichuan one after a change, and their sentences.
fn codes(change: impl Fn(&str) -> String) -> Vec<Code> {
    let findings = changed(change);
    for finding in &findings {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            let line = catalogue.line(finding);
            // A syntax message may quote braces of the file.
            let broken = line.contains("[finding-") || (finding.code != Code::ModelSyntax && line.contains("{ $"));
            assert!(!broken && !catalogue.action(finding).is_empty(), "{line}");
        }
    }
    findings.into_iter().map(|finding| finding.code).collect()
}

fn changed(change: impl Fn(&str) -> String) -> Vec<Finding> {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("rules")).unwrap();
    let (_, text) = Shelf::Rules.embedded().iter().find(|(name, _)| *name == "sichuan-2026").unwrap();
    let own = change(text);
    assert_ne!(*text, own, "the change must change something");
    std::fs::write(dir.path().join("rules/sichuan-2026.toml"), own).unwrap();
    let (rules, findings) = load(Some(dir.path()), "sichuan-2026", "national-2026", Method::Open, BID_DATE);
    assert_eq!(rules.is_some(), findings.is_empty());
    findings
}

#[test]
fn the_policys_numbers() {
    let rules = sichuan(Method::Open, BID_DATE);
    assert_eq!(value(&rules, ParameterKey::FundCeilingRate), "3");
    assert_eq!(value(&rules, ParameterKey::StaffingRate), "2");
    assert_eq!(value(&rules, ParameterKey::ContractTerm), "36");
    assert_eq!(value(&rules, ParameterKey::FundedBodyMarkup), "0");
    assert_eq!(rules.parameter(ParameterKey::FundCeilingRate).force, Force::InPrinciple);
    assert_eq!(rules.parameter(ParameterKey::ContractTerm).force, Force::Hard);
    let count = |group| rules.services.values().filter(|item| item.group == group).count();
    let groups = [ServiceGroup::Transactional, ServiceGroup::Direct, ServiceGroup::Forbidden].map(count);
    assert_eq!(groups, [6, 7, 4]);
    assert_eq!(
        rules.sets.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(),
        ["sichuan-2026", "national-2026"]
    );
}

#[test]
fn the_laws_numbers_depend_on_method_and_day() {
    let range = |method, on| {
        let rules = sichuan(method, on);
        [ParameterKey::PriceWeightLeast, ParameterKey::PriceWeightMost].map(|key| value(&rules, key))
    };
    assert_eq!(range(Method::Open, BID_DATE), ["10", "100"]);
    assert_eq!(range(Method::Consultation, BID_DATE), ["10", "30"]);
    let tenderers = |method| value(&sichuan(method, BID_DATE), ParameterKey::TenderersLeast);
    assert_eq!(Method::ALL.map(tenderers), ["3", "3", "3", "2", "1"]);
    let deduction = |on| {
        let rules = sichuan(Method::Open, on);
        [ParameterKey::SmallDeductionLeast, ParameterKey::SmallDeductionMost].map(|key| value(&rules, key))
    };
    assert_eq!(deduction(date(2022, 6, 30)), ["6", "10"]);
    assert_eq!(deduction(date(2022, 7, 1)), ["10", "20"]);
    let abnormal = |on| value(&sichuan(Method::Open, on), ParameterKey::AbnormalShareOfCeiling);
    assert_eq!(abnormal(date(2026, 1, 31)), "0");
    assert_eq!(abnormal(date(2026, 2, 1)), "45");
    let of_method = sichuan(Method::Consultation, BID_DATE);
    assert_eq!(of_method.parameter(ParameterKey::TenderersLeast).method, Some(Method::Consultation));
    assert_eq!(of_method.parameter(ParameterKey::LargeTender).method, None);
}

#[test]
fn neutral_rules_hold_for_every_method_and_day() {
    for method in Method::ALL {
        for on in [date(1995, 1, 1), BID_DATE] {
            let rules = rules("neutral", "neutral", method, on);
            assert_eq!(value(&rules, ParameterKey::TenderersLeast), "1");
            assert!(rules.services.contains_key("benchmark"));
        }
    }
    let staffed = rules("neutral-staffed", "neutral", Method::Open, BID_DATE);
    assert_eq!(value(&staffed, ParameterKey::StaffingRate), "2");
    assert_eq!(value(&staffed, ParameterKey::FundCeilingRate), "100");
    // The law's neutral numbers beside the real policy.
    let mixed = rules("sichuan-2026", "neutral", Method::Open, BID_DATE);
    assert_eq!(value(&mixed, ParameterKey::FundCeilingRate), "3");
    assert_eq!(value(&mixed, ParameterKey::TenderersLeast), "1");
}

#[test]
fn a_number_outside_its_days_is_a_finding() {
    let (rules, findings) = load(None, "sichuan-2026", "national-2026", Method::Open, date(2017, 12, 31));
    assert!(rules.is_none());
    assert!(findings.iter().all(|finding| finding.code == Code::RuleNotInForce), "{findings:?}");
    assert_eq!(findings.len(), 6);
    assert_eq!(findings[0].arguments["periods"], "2018-01-01/");
    assert!(Catalogue::new(Lang::Zh).line(&findings[0]).contains("2017-12-31"));
    // The last day counts, the day after does not.
    let until = |text: &str| text.replacen("from = 2018-01-01", "from = 2018-01-01\nuntil = 2026-03-16", 1);
    assert_eq!(codes(until), vec![]);
    let ended = |text: &str| text.replacen("from = 2018-01-01", "from = 2018-01-01\nuntil = 2026-03-15", 1);
    assert_eq!(codes(ended), vec![Code::RuleNotInForce]);
    assert_eq!(codes(|text| text.replacen("from = 2018-01-01", "from = 2026-03-17", 1)), vec![Code::RuleNotInForce]);
}

#[test]
fn every_fault_of_a_file_is_found_with_its_place() {
    let replaced = |from: &'static str, to: &'static str| codes(move |text| text.replacen(from, to, 1));
    assert_eq!(replaced("value = \"3\"", "valu = \"3\""), vec![Code::ModelKeyMissing, Code::ModelKeyUnknown]);
    assert_eq!(replaced("value = \"3\"", "value = 3.0"), vec![Code::ModelBareDecimal]);
    assert_eq!(replaced("value = \"3\"", "value = 3"), vec![]);
    assert_eq!(replaced("value = \"3\"", "value = \"three\""), vec![Code::ModelValue]);
    assert_eq!(replaced("value = \"3\"", "value = true"), vec![Code::ModelValue]);
    assert_eq!(replaced("value = \"3\"", "value = \"100\""), vec![]);
    assert_eq!(replaced("value = \"3\"", "value = \"100.01\""), vec![Code::ModelRange]);
    assert_eq!(replaced("value = \"3\"", "value = \"-0.01\""), vec![Code::ModelRange]);
    assert_eq!(replaced("value = \"36\"", "value = \"35.5\""), vec![Code::ModelRange]);
    assert_eq!(replaced("value = \"3\"", "value = \"1e400\""), vec![Code::ModelValue]);
    assert_eq!(replaced("unit = \"percent\"", "unit = \"per-mille\""), vec![Code::ParameterUnit]);
    assert_eq!(replaced("force = \"hard\"", "force = \"soft\""), vec![Code::ModelValue]);
    assert_eq!(replaced("from = 2018-01-01", "from = 2018-02-30"), vec![Code::ModelSyntax]);
    assert_eq!(replaced("from = 2018-01-01", "from = \"2018-02-30\""), vec![Code::ModelValue]);
    assert_eq!(replaced("from = 2018-01-01", "from = \"2018-01-01\""), vec![]);
    assert_eq!(replaced("from = 2018-01-01", "from = 2018-01-02\nuntil = 2018-01-01"), vec![Code::ParameterDates]);
    assert_eq!(replaced("fund-ceiling-rate", "fund-ceiling-rat"), vec![Code::ParameterUnknown]);
    assert_eq!(replaced("fund-ceiling-rate", "staffing-rate"), vec![Code::ParameterUnit, Code::ParameterOverlap]);
    assert_eq!(replaced("name = \"sichuan-2026\"", "name = \"sichuan-2025\""), vec![Code::ModelNameDiffers]);
    assert_eq!(replaced("code = \"training\"", "code = \"screening\""), vec![Code::ModelDuplicate]);
    let broken = replaced("[[service]]", "[service]");
    assert!(!broken.is_empty() && broken.iter().all(|code| *code == Code::ModelSyntax));
    assert_eq!(replaced("title_zh =", "colour = 1\ntitle_zh ="), vec![Code::ModelKeyUnknown]);
    let twice = "from = 2018-01-01\nmethods = [\"open\", \"auction\"]";
    assert_eq!(codes(move |text| text.replacen("from = 2018-01-01", twice, 1)), vec![Code::ModelValue]);
    let other_method = "from = 2018-01-01\nmethods = [\"invited\"]";
    assert_eq!(codes(move |text| text.replacen("from = 2018-01-01", other_method, 1)), vec![Code::ParameterMissing]);
    assert_eq!(codes(|_| String::new()).len(), 3);
}

#[test]
fn findings_name_line_and_nearest() {
    let findings = changed(|text| text.replacen("certainty = \"text\"", "certanty = \"text\"", 1));
    let unknown = findings.iter().find(|finding| finding.code == Code::ModelKeyUnknown).unwrap();
    assert_eq!(unknown.arguments["nearest"], "certainty");
    let place = unknown.place.clone().unwrap();
    let (_, text) = Shelf::Rules.embedded().iter().find(|(name, _)| *name == "sichuan-2026").unwrap();
    let line = text.lines().position(|line| line.starts_with("certainty")).unwrap() + 1;
    assert_eq!((place.file.as_str(), place.row), ("rules/sichuan-2026.toml", Some(u32::try_from(line).unwrap())));
    let missing = findings.iter().find(|finding| finding.code == Code::ModelKeyMissing).unwrap();
    let header = text.lines().position(|line| line == "[[parameter]]").unwrap() + 1;
    assert_eq!(missing.place.clone().unwrap().row, Some(u32::try_from(header).unwrap()));
}

#[test]
fn two_values_on_one_day_are_a_finding() {
    let again = |from: &str, until: &str| {
        let entry = format!(
            "\n[[parameter]]\nkey = \"contract-term\"\nvalue = \"24\"\nunit = \"months\"\nclause = \"opinions-7\"\n\
             source = \"x\"\nfrom = {from}\n{until}\ncertainty = \"text\"\nforce = \"hard\"\n"
        );
        codes(move |text| format!("{text}{entry}"))
    };
    assert_eq!(again("2010-01-01", "until = 2017-12-31"), vec![]);
    assert_eq!(again("2010-01-01", "until = 2018-01-01"), vec![Code::ParameterOverlap]);
    assert_eq!(again("2030-01-01", ""), vec![Code::ParameterOverlap]);
    // An entry for a method goes before the one for all, and is no overlap.
    assert_eq!(again("2018-01-01", "methods = [\"open\"]"), vec![]);
}

#[test]
fn an_unknown_or_bent_name_is_a_finding() {
    let (rules, findings) = load(None, "../secret", "nowhere", Method::Open, BID_DATE);
    assert!(rules.is_none());
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), [Code::ModelName, Code::ModelMissing]);
    for finding in &findings {
        assert!(!Catalogue::new(Lang::Zh).line(finding).contains("{ $"));
    }
}

/// Every clause that the carried rule sets name has its name in both languages, and nothing
/// in them is nameless.
#[test]
fn every_clause_has_a_name() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for (_, text) in Shelf::Rules.embedded() {
            let table: toml::Table = text.parse().unwrap();
            for list in ["parameter", "forbidden_factor"] {
                let entries = table.get(list).and_then(|list| list.as_array()).cloned().unwrap_or_default();
                for entry in entries {
                    let clause = entry["clause"].as_str().unwrap();
                    assert!(catalogue.has(&format!("clause-{clause}")), "{lang:?} {clause}");
                }
            }
        }
        for method in Method::ALL {
            assert!(catalogue.has(&format!("method-{}", method.name())));
        }
    }
}

#[test]
fn no_text_makes_the_reader_panic() {
    use proptest::prelude::*;
    let (_, carried) = Shelf::Rules.embedded()[2];
    let position = 0..carried.len();
    proptest!(|(cut in position, junk in "[\\[\\]\"'=#.a-z0-9\\n -]{0,12}")| {
        let start: String = carried.chars().take(cut).collect();
        let rest: String = carried.chars().skip(cut + 3).collect();
        let file = crate::inputs::model_file::ModelFile::new("x.toml".into(), format!("{start}{junk}{rest}"));
        let set = super::file::RuleSet::read(&file, "sichuan-2026");
        prop_assert!(set.is_some() || !file.take_findings().is_empty());
    });
}

#[test]
fn only_a_rule_in_principle_may_be_waived() {
    let (county, lowered_by_percent) = (CountyIx(0), "5".parse().unwrap());
    let subjects = [
        WaiverSubject::FundCeiling { jurisdiction: JurisdictionIx(0), year: 2026, raised_by: Money::from_yuan(1) },
        WaiverSubject::StaffingFloor { county, lowered_by: 1 },
        WaiverSubject::SecondedDegrees { county, lowered_by_percent },
    ];
    let mut dossier = tender().0;
    for (row, subject) in (2..).zip(subjects) {
        dossier.waivers.push(Waiver {
            subject,
            authority: "市民政局".to_owned(),
            date: BID_DATE,
            reason: "测试".to_owned(),
            place: Place::file("waivers.csv").row(row),
        });
    }
    let mut rules = sichuan(Method::Open, BID_DATE);
    assert_eq!(check_waivers(&dossier, &rules), vec![]);
    let keys = [ParameterKey::FundCeilingRate, ParameterKey::StaffingRate, ParameterKey::SecondedDegreeShare];
    for (row, key) in (2..).zip(keys) {
        rules.parameters.get_mut(&key).unwrap().force = Force::Hard;
        let findings = check_waivers(&dossier, &rules);
        rules.parameters.get_mut(&key).unwrap().force = Force::InPrinciple;
        let [finding] = findings.as_slice() else { panic!("{key:?}: {findings:?}") };
        assert_eq!((finding.code, finding.place.as_ref().unwrap().row), (Code::WaiverOfHardRule, Some(row)));
        assert_eq!(finding.clause.as_ref(), Some(&rules.parameter(key).clause));
    }
}
