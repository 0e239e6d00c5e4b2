"""The words with which a text gives somebody the floor: wrote, called, praised…, and who is no reviewer."""

from __future__ import annotations

import re

#: verbs of saying and judging, with those that only go before such a verb
VERB = (
    r"(?:wrote|writes|writing|said|says|say|saying|stated|states|stating|gave|gives|giving|awarded|awards|awarding|called|calls|calling|described|describes|describing|praised|praises|praising|criticized|criticised|criticizes|criticises|criticizing|criticising|opined|opines|noted|notes|noting|felt|feels|found|finds|finding|"
    r"commented|comments|commenting|named|rated|rates|considered|considers|thought|thinks|argued|argues|arguing|concluded|concludes|concluding|observed|observes|remarked|remarks|remarking|compared|compares|complimented|singled|cited|cites|believed|believes|suggested|suggests|reviewed|reviews|reviewing|dismissed|dismisses|"
    r"summari[sz]ed|summari[sz]es|summed|sums|labell?ed|labels|hailed|hails|lauded|lauds|declared|declares|declaring|complained|complains|likened|panned|pans|admired|admires|applauded|applauds|expressed|expresses|added|adds|adding|continued|continues|lamented|laments|wondered|deemed|deems|acknowledged|enjoyed|liked|likes|disliked|loved|loves|hated|"
    r"appreciated|credited|commended|commends|highlighted|highlights|pointed|points|reported|reports|mentioned|proclaimed|proclaims|recommended|recommends|referred|refers|regarded|regards|responded|characteri[sz]ed|termed|dubbed|judged|ranked|scored|graded|offered|wished|claimed|claims|asserted|asserts|marvelled|raved|raves|mused|quipped|"
    r"enthused|conceded|concedes|admitted|stressed|emphasi[sz]ed|faulted|derided|slammed|blasted|savaged|ridiculed|mocked|trashed|skewered|lambasted|chided|ranted|identified|recalled|advised|warned|granted|assigned|listed|placed|included|selected|championed|defended|joked|assessed|bestowed|issued|published|posted|disagreed|agreed|agrees|pronounced|pronounces|challenged|challenges|insisted|insists|maintained|maintains|questioned|questions|disparaged|decried|bemoaned|extolled|exclaimed|ventured|echoed|reacted|took|saw|sees|"
    r"was|were|is|had|has|did|did not|didn't|also)"
)
#: of these, those that tell what somebody says or thinks, not only that there is somebody
SAYS = VERB.replace("|was|were|is|had|has|did|did not|didn't|also", "").replace("|took|saw|sees", "")

OUTSIDER = re.compile(
    r"\b(?:directors?|filmmakers?|film-makers?|actors?|actress(?:es)?|producers?|co-producers?|screenwriters?|scriptwriters?|writer-directors?|authors?|novelists?|composers?|cinematographers?|comedians?|singers?|musicians?|scholars?|professors?|philosophers?|historians?|biographers?|academics?|psychologists?|sociologists?|presidents?|senators?|"
    r"spokes(?:man|woman|person)|executives?|ceo|chairman|chairwoman|politicians?|activists?|animators?|designers?|creators?|co-creators?|stars?|co-stars?|bishops?|cardinals?|minister|rabbi|priest|lawyers?|astronauts?|scientists?|creator)\b",
    re.I,
)
#: what a capitalised name is when it is no person
NO_PERSON = re.compile(
    r"\b(?:Awards?|Prizes?|Festivals?|Academy|Institute|Institutes|University|College|Press|Magazine|Times|Post|News|Tribune|Herald|Journal|Guild|Oscars?|Globes?|Films?|Movies?|Pictures|Studios?|Entertainment|Society|Association|Museum|House|Hollywood|Bollywood|Broadway|Best|Worst|Most|Part|Blu-ray|DVD|Database|Registry|Congress|Library|"
    r"States|Kingdom|York|Angeles|America|American|Britain|British|Weekly|Daily|Guide|Online|Report|Radio|Television|Network|Review|Reviews|Chronicle|Gazette|Observer|Independent|Telegraph|Guardian|Sun|Star|Globe|Express|Mirror|Mail|Tomatoes|Metacritic|Digital|Verdict|Company|Corporation|Records|Music|Orchestra|Church|School|War|World|"
    r"Actor|Actress|Director|Screenplay|Picture|Award-winning|Day|Night|Christmas|Earth|Empire|Variety|Time|Newsweek|Slate|Salon|Vulture|Polygon|Collider|Rolling|Stone|Sight|Sound|Century|Edition|Volume|Chapter|Episode|Season|Series|Show|Today|Tonight|Channel|Critics?|Circle)\b"
)
#: subjects that name nobody
NOBODY = re.compile(
    r"(?:^|[,;]\s|\b(?:while|and|but|although|though)\s)(?:some|many|most|several|other|various|numerous|both|few|a few|certain|contemporary|modern|early|initial|retrospective|the majority of|fans|audiences|viewers|moviegoers|detractors|commentators|observers|scholars|historians|others)(?:\s(?:film |movie |american |british |positive |negative |later )?(?:critics|reviewers|reviews|fans|audiences|viewers|commentators|observers|writers|people|journalists|publications|outlets|scholars))?\s(?:also |have |had |were |even |generally |mostly )?[a-z]",
    re.I,
)
