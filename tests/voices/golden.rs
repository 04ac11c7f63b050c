//! One letter of each kind, in both languages, from the worked tender.

use crate::{CATALOGUES, fixture, told};
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::record::Record;
use zeyou::domain::voice_record::{Notice, TendererVoice};
use zeyou::domain::{Contact, Method, Provenance, TendererScope};
use zeyou::pipeline::{AwardOptions, award};
use zeyou::reports::letters::{letter, page, plain_text};

static WORKED: LazyLock<Record> = LazyLock::new(|| {
    let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked");
    let options = AwardOptions {
        time_limit: None,
        work_limit: None,
        threads: 1,
        explanation_limit: Duration::from_secs(60),
        elastic: false,
        cancel: &AtomicBool::new(false),
        progress: &|_| {},
    };
    award(&dossier, &options).record.unwrap()
});

fn zh(voice: &TendererVoice) -> String {
    plain_text(&letter(voice, &CATALOGUES[0]).unwrap())
}

fn en(voice: &TendererVoice) -> String {
    plain_text(&letter(voice, &CATALOGUES[1]).unwrap())
}

#[test]
fn the_winner() {
    let voice = told(&WORKED, "T02");
    assert_eq!(voice.notice, Some(Notice::Won));
    insta::assert_snapshot!("winner_zh", zh(&voice));
    insta::assert_snapshot!("winner_en", en(&voice));
}

#[test]
fn who_was_not_selected() {
    let voice = told(&WORKED, "T01");
    assert_eq!(voice.notice, Some(Notice::NotSelected));
    insta::assert_snapshot!("not_selected_zh", zh(&voice));
    insta::assert_snapshot!("not_selected_en", en(&voice));
}

#[test]
fn who_did_not_qualify() {
    let voice = told(&WORKED, "T10");
    assert_eq!(voice.notice, Some(Notice::NotQualified));
    insta::assert_snapshot!("not_qualified_zh", zh(&voice));
    insta::assert_snapshot!("not_qualified_en", en(&voice));
    insta::assert_snapshot!("not_qualified_page", page(&letter(&voice, &CATALOGUES[0]).unwrap()));
}

/// What the tender names stands in the letter, what it does not name is a blank or is left out.
#[test]
fn contacts_stand_where_blanks_are() {
    let mut voice = told(&WORKED, "T01");
    let blank = zh(&voice);
    assert!(blank.contains("联系人：＿") && !blank.contains("受理："), "{blank}");
    voice.tender.contact = Contact {
        person: Some("李某".to_owned()),
        phone: Some("0831-0000000".to_owned()),
        address: None,
        challenge_office: Some("高县民政局办公室（虚构）".to_owned()),
        complaint_office: Some("高县财政局（虚构）".to_owned()),
    };
    let letters = [
        (zh(&voice), ["联系地址：＿", "质疑受理：", "投诉受理："]),
        (en(&voice), ["Address: __", "Challenges are", "Complaints are"]),
    ];
    for (letter, parts) in letters {
        let named = ["李某", "0831-0000000", "高县民政局办公室（虚构）", "高县财政局（虚构）"];
        for part in parts.into_iter().chain(named) {
            assert!(letter.contains(part), "{part}: {letter}");
        }
        assert!(!letter.contains("联系人：＿") && !letter.contains("Contact: __"), "{letter}");
    }
}

#[test]
fn invented_data_are_labelled_and_real_ones_are_not() {
    let mut record = fixture::record();
    for (provenance, labelled) in [(Provenance::Synthetic, true), (Provenance::Mixed, true), (Provenance::Real, false)]
    {
        record.tender.provenance = provenance;
        for tenderer in ["T01", "T03", "T06"] {
            let letter = letter(&told(&record, tenderer), &CATALOGUES[0]).unwrap();
            assert_eq!(
                plain_text(&letter).contains("虚构，不得") || plain_text(&letter).contains("虚构数据"),
                labelled
            );
            assert_eq!(page(&letter).contains("class=\"label\""), labelled);
            assert_eq!(page(&letter).contains("@bottom-left"), labelled);
        }
    }
}

#[test]
fn names_are_escaped_and_pages_need_nothing_else() {
    let voice = told(&fixture::record(), "T02");
    assert_eq!(voice.tenderer.name, fixture::HTML_NAME);
    for catalogue in CATALOGUES.iter() {
        let page = page(&letter(&voice, catalogue).unwrap());
        assert!(page.contains("&lt;script&gt;alert"), "the hostile name is shown");
        for outside in ["<script", "<i>", "src=", "<link", "@import", "url(", "href="] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("default-src 'none'") && page.contains("size: A4"));
    }
}

#[test]
fn what_is_won_beside_prices_of_lots_is_told_to_the_winner_alone() {
    // T01 owes a once-only price, T02 has a discount.
    let record = fixture::record();
    let (first, second) = (told(&record, "T01"), told(&record, "T02"));
    assert_eq!((first.once_only.len(), first.discounts.len()), (1, 0));
    assert_eq!((second.once_only.len(), second.discounts.len()), (0, 1));
    assert!(zh(&first).contains("一次性费用8,000.00元") && !zh(&second).contains("一次性费用"));
    assert!(zh(&second).contains("共12,345.00元") && !zh(&first).contains("折扣阶梯"));
    for voice in [first, second] {
        assert!(zh(&voice).contains("虚构县人民政府于 2026-03-01 决定"), "waivers are public");
    }
}

#[test]
fn a_rule_that_lists_tenderers_names_none_but_the_reader() {
    let mut record = fixture::record();
    record.rules[0].tenderers.scope = TendererScope::Listed;
    record.rules[0].tenderers.tenderers = vec!["T01".into(), "T05".into()];
    for (tenderer, expected) in
        [("T01", "指定供应商（虚构县同心社会工作服务中心、其他供应商）"), ("T03", "指定供应商（其他供应商）")]
    {
        assert!(zh(&told(&record, tenderer)).contains(expected), "{}", zh(&told(&record, tenderer)));
    }
    record.rules[0].on = false;
    assert!(!zh(&told(&record, "T01")).contains("指定供应商"), "a rule that is off is no rule");
}

#[test]
fn a_negotiated_purchase_is_concluded_and_not_scored() {
    let mut record = WORKED.clone();
    record.tender.method = Method::Negotiation;
    let (won, lost) = (zh(&told(&record, "T02")), zh(&told(&record, "T01")));
    assert!(won.contains("\n成交通知书\n") && !won.contains("中标通知书"), "{won}");
    assert!(lost.contains("\n未成交结果通知书\n") && lost.contains("不采用综合评分"), "{lost}");
    assert!(!lost.contains("评审总得分") && !lost.contains("附件"), "{lost}");
    record.tender.method = Method::Consultation;
    assert!(zh(&told(&record, "T01")).contains("评审总得分"), "a consultation is scored");
}

#[test]
fn periods_that_no_rule_sets_are_those_of_the_tender_documents() {
    let mut record = WORKED.clone();
    assert!(zh(&told(&record, "T01")).contains("之日起7个工作日内，以书面形式"));
    for parameter in &mut record.parameters {
        if parameter.key.ends_with("-time") {
            parameter.value = "0".into();
        }
    }
    for tenderer in ["T01", "T02"] {
        let text = zh(&told(&record, tenderer));
        assert!(text.contains("采购文件规定的期限内") && !text.contains("第五十二条"), "{text}");
    }
}

#[test]
fn a_price_under_review_is_a_condition_for_the_winner_and_nobody_elses_business() {
    use zeyou::findings::{Code, Finding};
    let mut record = WORKED.clone();
    let won = record.results[2].awards[0].clone();
    record.findings.push(Finding::new(Code::WinnerUnderReview).with("bid", &won.bid).with("lot", &won.lot));
    for tenderer in &record.tenderers {
        let voice = told(&record, &tenderer.id);
        assert_eq!(zh(&voice).contains("异常低价审查"), tenderer.id == won.tenderer, "{}", tenderer.id);
    }
}

#[test]
fn nothing_is_told_of_what_is_no_award() {
    for record in [fixture::rule_broken(), fixture::infeasible()] {
        for tenderer in &record.tenderers {
            let voice = told(&record, &tenderer.id);
            assert_eq!(voice.notice, None);
            assert!(voice.lots.iter().all(|lot| lot.winners.is_empty()));
            assert!(letter(&voice, &CATALOGUES[0]).is_none());
        }
    }
    // Also where a forged record calls a plan, or an unlawful result, an award.
    for change in
        [|record: &mut Record| record.results[2].plan = true, |record: &mut Record| record.results[2].lawful = false]
    {
        let mut record = fixture::record();
        change(&mut record);
        assert_eq!(told(&record, "T01").notice, None);
        assert!(!zeyou::explanation::voices::is_awarded(&record));
    }
}
