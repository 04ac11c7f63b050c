//! Where and for whom is bought.

use super::Random;
use std::collections::BTreeMap;
use zeyou::domain::{
    AreaLevel, AwardRule, Contact, County, Dossier, Goal, Jurisdiction, JurisdictionIx, Method, Provenance,
    Tender as TenderData,
};

/// Two or three counties under one prefecture, and nothing else yet.
pub fn draw(random: &mut Random) -> Dossier {
    let counties = 2 + random.below(2);
    let mut jurisdictions = vec![Jurisdiction {
        code: "510000".to_owned(),
        name: "prefecture".to_owned(),
        level: AreaLevel::Prefecture,
        parent: None,
        funds: BTreeMap::new(),
    }];
    let mut places = Vec::new();
    for county in 0..counties {
        let code = format!("51010{county}");
        jurisdictions.push(Jurisdiction {
            code: code.clone(),
            name: code.clone(),
            level: AreaLevel::County,
            parent: Some(JurisdictionIx(0)),
            funds: BTreeMap::new(),
        });
        places.push(County {
            code: code.clone(),
            name: code,
            urban_dibao: 0,
            rural_dibao: 0,
            tekun: 0,
            staff_in_post: 3,
        });
    }
    Dossier {
        tender: TenderData {
            id: "random".to_owned(),
            title: "random".to_owned(),
            buyer: JurisdictionIx(0),
            bid_date: "2026-03-16".parse().expect("a date"),
            method: Method::Open,
            fiscal_year: 2026,
            policy: "sichuan-2026".to_owned(),
            law: "national-2026".to_owned(),
            scoring_model: "services-comprehensive".to_owned(),
            award_rule: AwardRule::Optimal,
            objective: Goal::USUAL.to_vec(),
            small_deduction_percent: 10.into(),
            contact: Contact::default(),
            provenance: Provenance::Synthetic,
            provenance_note: "drawn by a test".to_owned(),
        },
        jurisdictions,
        counties: places,
        lots: Vec::new(),
        tenderers: Vec::new(),
        bids: Vec::new(),
        experts: Vec::new(),
        scores: BTreeMap::new(),
        win_limits: Vec::new(),
        tender_rules: Vec::new(),
        waivers: Vec::new(),
        earlier: BTreeMap::new(),
        files: Vec::new(),
    }
}
