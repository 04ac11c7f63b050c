use crate::fixture;
use zeyou::domain::record::Record;
use zeyou::messages::{Catalogue, Lang};
use zeyou::reports::terminal::{Sheets, Style, award, check, score, verify};

const PLAIN: Style = Style { colour: false, width: Some(120) };

fn sheets(record: &Record) -> Sheets<'_> {
    Sheets {
        lots: &record.lots,
        tenderers: &record.tenderers,
        criteria: &record.criteria,
        exclusions: &record.exclusions,
    }
}

#[test]
fn award_in_chinese() {
    insta::assert_snapshot!(award(&fixture::record(), &Catalogue::new(Lang::Zh), PLAIN));
}

#[test]
fn award_in_english() {
    insta::assert_snapshot!(award(&fixture::within_gap(), &Catalogue::new(Lang::En), PLAIN));
}

#[test]
fn a_broken_rule() {
    insta::assert_snapshot!(award(&fixture::rule_broken(), &Catalogue::new(Lang::Zh), PLAIN));
}

#[test]
fn nothing_feasible() {
    insta::assert_snapshot!(award(&fixture::infeasible(), &Catalogue::new(Lang::Zh), PLAIN));
}

#[test]
fn the_least_violation_is_proposed() {
    insta::assert_snapshot!(award(&fixture::elastic(), &Catalogue::new(Lang::En), PLAIN));
}

#[test]
fn findings_by_severity() {
    insta::assert_snapshot!(check(&fixture::record().findings, &Catalogue::new(Lang::Zh), PLAIN));
}

#[test]
fn score_sheets() {
    insta::assert_snapshot!(score(sheets(&fixture::record()), &Catalogue::new(Lang::Zh), PLAIN));
}

#[test]
fn verification() {
    let record = fixture::rule_broken();
    insta::assert_snapshot!(verify(&record.results[1].checks, &[], &Catalogue::new(Lang::Zh), PLAIN));
    let kept = verify(&record.results[2].checks, &[], &Catalogue::new(Lang::En), PLAIN);
    assert!(kept.contains("all 13 checks are kept"));
    let refused = verify(&record.results[2].checks, &record.findings, &Catalogue::new(Lang::En), PLAIN);
    assert!(refused.contains("Refused"));
}

#[test]
fn no_findings() {
    assert_eq!(check(&[], &Catalogue::new(Lang::Zh), PLAIN), "没有发现问题。\n");
}

#[test]
fn nothing_is_coloured_unless_told() {
    let catalogue = Catalogue::new(Lang::Zh);
    assert!(!award(&fixture::record(), &catalogue, PLAIN).contains('\u{1b}'));
    assert!(award(&fixture::record(), &catalogue, Style { colour: true, ..PLAIN }).contains('\u{1b}'));
}

/// Columns of a terminal that a text takes: two for Chinese characters and full-width forms.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if ('\u{1100}'..='\u{115f}').contains(&c) || c >= '\u{2e80}' { 2 } else { 1 }).sum()
}

/// The price column ends at the same terminal column in every row, Chinese or not.
#[test]
fn chinese_columns_are_in_line() {
    let text = award(&fixture::record(), &Catalogue::new(Lang::Zh), Style { colour: false, width: None });
    let ends: Vec<usize> = ["498,000.00", "845,000.00", "388,000.00", "236,000.00", "132,000.00", "2,099,000.00"]
        .iter()
        .map(|price| {
            let line = text.lines().find(|line| line.contains(price) && !line.starts_with('按')).unwrap();
            columns(&line[..line.find(price).unwrap() + price.len()])
        })
        .collect();
    assert!(ends.iter().all(|end| *end == ends[0]), "{ends:?}\n{text}");
}

#[test]
fn tables_keep_within_the_width() {
    for lang in Lang::ALL {
        let text = score(sheets(&fixture::record()), &Catalogue::new(lang), Style { colour: false, width: Some(100) });
        let longest = text.lines().filter(|line| !line.starts_with(['•', ' '])).map(columns).max().unwrap();
        assert!(longest <= 100, "{longest}\n{text}");
    }
}

#[test]
fn long_lists_end_with_a_pointer_to_the_page() {
    let mut record = fixture::record();
    record.exclusions = (0..25).flat_map(|_| record.exclusions[..1].to_vec()).collect();
    let text = award(&record, &Catalogue::new(Lang::Zh), PLAIN);
    assert_eq!(text.matches("• 虚构县扶助协会（B12）").count(), 20);
    assert!(text.contains("其余5条见 report.html。"));
}
